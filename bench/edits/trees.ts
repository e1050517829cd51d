import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadAll } from 'js-yaml';

/** Files by their path, each a function of the version that it names. */
export type Tree = ReadonlyMap<string, (tag: string) => string>;

/** What an edit left, over all files of a tree. */
export interface Verdict {
  /** Files that say the new version in all its places, and nothing else than before, to a reader of YAML. */
  readonly meant: number;
  /** Files of which no other byte changed. */
  readonly exact: number;
}

/** Writes a tree as it is with a version. */
export function writeTree(tree: Tree, folder: string, tag: string): void {
  for (const [file, text] of tree) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text(tag));
  }
}

/** Compares a tree on disk with what it has to be with a version. */
export function judge(tree: Tree, folder: string, tag: string): Verdict {
  let [meant, exact] = [0, 0];
  for (const [file, text] of tree) {
    const [wanted, found] = [text(tag), readFileSync(path.join(folder, file), 'utf8')];
    if (found === wanted) exact++;
    if (found === wanted || valuesOf(found) === valuesOf(wanted)) meant++;
  }
  return { meant, exact };
}

/** What a reader of YAML sees; the order of keys counts too. */
function valuesOf(text: string): string | undefined {
  try {
    return JSON.stringify(loadAll(text));
  } catch {
    return undefined;
  }
}
