import type { SourceFile } from '../domain/manifests/model.ts';
import { InputError } from '../kit/errors.ts';
import type { Files } from '../ports/files.ts';

/** Directories that hold no configuration of ours, wherever they are. */
const passedOver = new Set(['node_modules', '.terraform', '.git']);

/** What was collected, and how many files were no candidates. */
export interface Collected {
  readonly files: readonly SourceFile[];
  readonly skipped: number;
}

/**
 * The YAML and JSON files at these paths: a file is itself, a directory all below it. In order of path, each once.
 *
 * @throws InputError for a path that is not there, and when there is no such file at all: an empty set is a mistake
 */
export async function collectFiles(files: Files, paths: readonly string[]): Promise<Collected> {
  const found = new Set<string>();
  let skipped = 0;
  for (const path of paths) {
    const entries = await files.list(path === '.' ? '' : path.replace(/\/+$/u, ''));
    if (entries) {
      const candidates = entries.map((entry) => entry.path).filter(isCandidate);
      for (const candidate of candidates) found.add(candidate);
      skipped += entries.length - candidates.length;
    } else if ((await files.read(path)) === undefined) {
      throw new InputError(`There is no file or directory "${path}".`, {
        at: { file: path },
        hint: 'Write it relative to the root of the repository, or to the working directory on a terminal.',
      });
    } else found.add(path);
  }
  if (found.size === 0) {
    throw new InputError(`There is no YAML or JSON file in ${paths.map((path) => `"${path || '.'}"`).join(', ')}.`, {
      hint: 'Name the directory of the manifests. An empty set is never taken for a good one.',
    });
  }
  const sorted = [...found].sort();
  const read = await Promise.all(sorted.map(async (path) => ({ path, text: (await files.read(path)) ?? '' })));
  return { files: read, skipped };
}

function isCandidate(path: string): boolean {
  const segments = path.split('/');
  return (
    (/\.(?:ya?ml|json)$/u.test(path) || segments.at(-1) === 'Kustomization') &&
    !segments.some((name) => passedOver.has(name))
  );
}
