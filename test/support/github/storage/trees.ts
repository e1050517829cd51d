import type { ObjectStore } from './objects.ts';

/** The modes that GitHub accepts in a tree: file, executable, folder, submodule, symbolic link. */
export type Mode = '100644' | '100755' | '040000' | '160000' | '120000';

/** One line of a tree. */
export type TreeEntry = { readonly mode: Mode; readonly name: string; readonly sha: string };

/** A file somewhere below a tree. */
export type TreeFile = { readonly path: string; readonly mode: Mode; readonly sha: string };

/** A change of one path; `undefined` removes it. */
export type TreeChange = { readonly path: string; readonly entry: { mode: Mode; sha: string } | undefined };

/** The object type that a tree entry of this mode points to. */
export function typeOfMode(mode: Mode): 'blob' | 'tree' | 'commit' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

/** The entries of a tree object. Throws when the object is not there. */
export function readTree(objects: ObjectStore, sha: string): TreeEntry[] {
  const object = objects.read(sha);
  if (object?.type !== 'tree') throw new Error(`${sha} is not a tree`);
  const entries: TreeEntry[] = [];
  for (let at = 0; at < object.data.length; ) {
    const space = object.data.indexOf(32, at);
    const end = object.data.indexOf(0, space);
    const mode = object.data.subarray(at, space).toString().padStart(6, '0') as Mode;
    const name = object.data.subarray(space + 1, end).toString();
    entries.push({ mode, name, sha: object.data.subarray(end + 1, end + 21).toString('hex') });
    at = end + 21;
  }
  return entries;
}

/** Stores a tree of these entries, in Git's order (folders sort as if their name ended in a slash). */
export function writeTree(objects: ObjectStore, entries: readonly TreeEntry[]): string {
  const key = (entry: TreeEntry) => Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name);
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
  const lines = sorted.map((entry) =>
    Buffer.concat([Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]),
  );
  return objects.write('tree', Buffer.concat(lines));
}

/** Applies changes by path to a tree (or to nothing) and returns the new tree. Folders that become empty vanish. */
export function changeTree(objects: ObjectStore, base: string | undefined, changes: readonly TreeChange[]): string {
  const entries = new Map((base ? readTree(objects, base) : []).map((entry) => [entry.name, entry]));
  const below = new Map<string, TreeChange[]>();
  for (const change of changes) {
    const [name = '', ...rest] = change.path.split('/');
    if (rest.length > 0) {
      below.set(name, [...(below.get(name) ?? []), { path: rest.join('/'), entry: change.entry }]);
    } else if (change.entry) entries.set(name, { name, ...change.entry });
    else entries.delete(name);
  }
  for (const [name, inner] of below) {
    const old = entries.get(name);
    const sha = changeTree(objects, old?.mode === '040000' ? old.sha : undefined, inner);
    if (readTree(objects, sha).length === 0) entries.delete(name);
    else entries.set(name, { mode: '040000', name, sha });
  }
  return writeTree(objects, [...entries.values()]);
}

/** What stands at a path (`''` is the tree itself), or undefined. */
export function findInTree(objects: ObjectStore, tree: string, path: string): TreeFile | undefined {
  let current: TreeFile = { path: '', mode: '040000', sha: tree };
  for (const part of path.split('/').filter((name) => name !== '')) {
    if (current.mode !== '040000') return undefined;
    const entry = readTree(objects, current.sha).find((candidate) => candidate.name === part);
    if (!entry) return undefined;
    current = { path: current.path ? `${current.path}/${part}` : part, mode: entry.mode, sha: entry.sha };
  }
  return current;
}

/** Everything below a tree, folders included, in tree order. */
export function walkTree(objects: ObjectStore, tree: string, prefix = ''): TreeFile[] {
  return readTree(objects, tree).flatMap((entry) => {
    const file = { path: prefix + entry.name, mode: entry.mode, sha: entry.sha };
    return entry.mode === '040000' ? [file, ...walkTree(objects, entry.sha, `${file.path}/`)] : [file];
  });
}
