import type { SourceFile } from '../domain/manifests/model.ts';
import { InputError } from '../kit/errors.ts';
import type { FileEntry, Files } from '../ports/files.ts';

/** Directories that hold no configuration of ours, wherever they are. */
const passedOver = new Set(['node_modules', '.terraform', '.git']);

/** What was collected, and how many files were no candidates. */
export interface Collected {
  readonly files: readonly SourceFile[];
  readonly skipped: number;
}

/** Which files of a directory are collected. A file that is named itself always is. */
export interface Kind {
  /** What they are called in messages. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Bytes from which on a file is passed over: what is generated, not written. */
  readonly largest: number;
}

/** What a cluster may be given. */
export const manifests: Kind = {
  name: 'YAML or JSON',
  pattern: /(?:\.(?:ya?ml|json)|(?:^|\/)Kustomization)$/u,
  largest: Infinity,
};

/** What may say a version. The largest bundles of CRDs have some 10 MB; a state of Terraform, which is JSON too, may have hundreds. */
export const versioned: Kind = {
  name: 'YAML, JSON or HCL',
  pattern: /(?:\.(?:ya?ml|json|tf|tofu|tfvars|hcl|nomad)|(?:^|\/)Kustomization)$/u,
  largest: 32 * 1024 * 1024,
};

/**
 * The files of a kind at these paths: a file is itself, a directory all below it. In order of path, each once.
 *
 * @throws InputError for a path that is not there, and when there is no such file at all: an empty set is a mistake
 */
export async function collectFiles(files: Files, paths: readonly string[], kind: Kind = manifests): Promise<Collected> {
  const found = new Set<string>();
  let skipped = 0;
  for (const path of paths) {
    const entries = await files.list(path === '.' ? '' : path.replace(/\/+$/u, ''));
    if (entries) {
      const candidates = entries.filter((entry) => isCandidate(entry, kind));
      for (const candidate of candidates) found.add(candidate.path);
      skipped += entries.length - candidates.length;
    } else if ((await files.read(path)) === undefined) {
      throw new InputError(`There is no file or directory "${path}".`, {
        at: { file: path },
        hint: 'Write it relative to the root of the repository, or to the working directory on a terminal.',
      });
    } else found.add(path);
  }
  if (found.size === 0) {
    throw new InputError(`There is no ${kind.name} file in ${paths.map((path) => `"${path || '.'}"`).join(', ')}.`, {
      hint: 'Name the directory of the manifests. An empty set is never taken for a good one.',
    });
  }
  const sorted = [...found].sort();
  const read = await Promise.all(sorted.map(async (path) => ({ path, text: (await files.read(path)) ?? '' })));
  return { files: read, skipped };
}

function isCandidate({ path, size }: FileEntry, { pattern, largest }: Kind): boolean {
  return pattern.test(path) && size <= largest && !path.split('/').some((name) => passedOver.has(name));
}
