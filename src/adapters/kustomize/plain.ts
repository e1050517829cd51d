import { readManifests } from '../../domain/manifests/resources.ts';
import type { Finding } from '../../kit/findings.ts';
import type { FileEntry, Files } from '../../ports/files.ts';
import type { Rendered } from '../../ports/renderer.ts';
import { look } from './look.ts';

/** Reads the manifests of a directory and below, in the order of their paths. Names that begin with a dot are passed over. */
export async function readPlain(files: Files, directory: string, entries: readonly FileEntry[]): Promise<Rendered> {
  const links = ((await files.links?.(directory)) ?? []).filter((path) => isManifest(path, directory));
  const paths = entries.map((entry) => entry.path).filter((path) => isManifest(path, directory));
  const read = await Promise.all([...paths, ...links].sort().map((path) => readOne(files, path)));
  return {
    kind: 'manifests',
    resources: read.flatMap((manifests) => manifests.resources),
    findings: read.flatMap((manifests) => manifests.findings),
    inputs: paths,
  };
}

async function readOne(files: Files, path: string): Promise<Pick<Rendered, 'resources' | 'findings'>> {
  const seen = await look(files, path);
  if (seen.is === 'file') return readManifests({ path, text: seen.text });
  const refused = seen.is === 'refused' ? seen.error : undefined;
  const finding: Finding = {
    rule: 'render/unreadable',
    severity: 'error',
    message: refused?.message ?? `${path} is not UTF-8 text.`,
    file: path,
    hint: refused?.hint ?? 'Save it as UTF-8, the encoding of YAML that every tool reads.',
  };
  return { resources: [], findings: [finding] };
}

function isManifest(path: string, directory: string): boolean {
  const below = directory === '' ? path : path.slice(directory.length + 1);
  return /\.(?:ya?ml|json)$/u.test(path) && !below.split('/').some((part) => part.startsWith('.'));
}
