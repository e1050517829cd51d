import { readManifests } from '../../domain/manifests/resources.ts';
import type { Finding } from '../../kit/findings.ts';
import type { FileEntry, Files } from '../../ports/files.ts';
import type { Rendered } from '../../ports/renderer.ts';

/** Reads the manifests of a directory and below, in the order of their paths. Names that begin with a dot are passed over. */
export async function readPlain(files: Files, directory: string, entries: readonly FileEntry[]): Promise<Rendered> {
  const links = ((await files.links?.(directory)) ?? []).filter((path) => isManifest(path, directory));
  const paths = entries.map((entry) => entry.path).filter((path) => isManifest(path, directory));
  const read = await Promise.all(
    paths.map(async (path) => readManifests({ path, text: (await files.read(path)) ?? '' })),
  );
  return {
    kind: 'manifests',
    resources: read.flatMap((manifests) => manifests.resources),
    findings: [...read.flatMap((manifests) => manifests.findings), ...links.map(linkFinding)],
    inputs: paths,
  };
}

function isManifest(path: string, directory: string): boolean {
  const below = directory === '' ? path : path.slice(directory.length + 1);
  return /\.(?:ya?ml|json)$/u.test(path) && !below.split('/').some((part) => part.startsWith('.'));
}

function linkFinding(path: string): Finding {
  return {
    rule: 'render/link',
    severity: 'error',
    message: `${path} is a symbolic link; links are not followed.`,
    file: path,
    hint: 'Replace the link with a copy of what it points to.',
  };
}
