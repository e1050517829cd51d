import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../kit/errors.ts';
import type { FileEntry } from '../../ports/files.ts';
import { isGitInternal } from './paths.ts';
import { find, guarded } from './root.ts';

/** Most entries that one listing may have: far above any config repo, below what exhausts the memory. */
const maxEntries = 500_000;

/** What is below a directory. */
export interface Listing {
  readonly files: readonly FileEntry[];
  readonly links: readonly string[];
}

/**
 * Everything below a directory, sorted by path in code units; undefined when there is no such directory. Links are
 * named, never followed; `.git` is left out.
 *
 * @throws UserError when the directory is a link or there are too many files
 */
export function listBelow(root: string, segments: readonly string[]): Listing | undefined {
  const shown = segments.join('/');
  const found = find(root, segments);
  if (found === undefined) return undefined;
  if (!found.stats.isDirectory()) return undefined;
  const files: FileEntry[] = [];
  const links: string[] = [];
  const pending = [shown];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const path = directory;
    for (const entry of guarded(path, () => readdirSync(join(root, path), { withFileTypes: true }))) {
      if (isGitInternal([entry.name])) continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) pending.push(below);
      else if (entry.isSymbolicLink()) links.push(below);
      else if (entry.isFile())
        files.push({ path: below, size: guarded(below, () => lstatSync(join(root, below)).size) });
    }
    if (files.length + pending.length > maxEntries) {
      throw new UserError(`${shown || '.'} has more than ${maxEntries} files.`, { at: { file: shown } });
    }
  }
  return { files: files.sort((a, b) => compare(a.path, b.path)), links: links.sort(compare) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
