import { UserError } from '../../../src/kit/errors.ts';
import type { Files, Snapshot } from '../../../src/ports/files.ts';

/** Files in memory. What is written stays in this object. */
export function memoryFiles(texts: ReadonlyMap<string, string> | Readonly<Record<string, string>>): Files {
  const files = new Map(texts instanceof Map ? texts : Object.entries(texts));
  const below = (directory: string) =>
    [...files.keys()].filter((path) => directory === '' || path.startsWith(`${directory}/`)).sort();
  return {
    root: '/memory',
    async read(path) {
      if (path.startsWith('/') || path.split('/').includes('..')) throw new UserError(`${path} leaves the directory.`);
      return files.get(path);
    },
    async list(directory) {
      const paths = below(directory);
      if (paths.length === 0 && directory !== '') return undefined;
      return paths.map((path) => ({ path, size: files.get(path)?.length ?? 0 }));
    },
    async write(path, text) {
      files.set(path, text);
    },
  };
}

/** A snapshot of a tree: a copy, so that writes to it change nothing else. */
export function memorySnapshot(commit: string, texts: ReadonlyMap<string, string>): Snapshot {
  return { ...memoryFiles(texts), commit, async [Symbol.asyncDispose]() {} };
}
