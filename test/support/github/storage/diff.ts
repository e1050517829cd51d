import { runGit } from './git-binary.ts';
import type { GitRepository } from './git-repository.ts';
import type { ObjectStore } from './objects.ts';
import { readTree, type TreeEntry } from './trees.ts';

/** A changed file, with GitHub's words for what happened to it. */
export type ChangedFile = {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** The blob after the change; of a removed file, the one before. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** The hunks without file headers; undefined for binary files and pure renames. */
  readonly patch: string | undefined;
};

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const WORDS = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'changed' } as const;

/** The files that differ between two trees or commits (`undefined`: nothing at all), renames found as GitHub does. */
export async function diffFiles(git: GitRepository, from: string | undefined, to: string): Promise<ChangedFile[]> {
  const range = [from ?? EMPTY_TREE, to];
  if (!from) git.objects.write('tree', Buffer.alloc(0));
  const [table, patch] = await Promise.all([
    runGit(git.folder, ['diff-tree', '-r', '-M', '--no-abbrev', '--raw', '--numstat', '-z', ...range]),
    runGit(git.folder, ['diff-tree', '-r', '-M', '-p', ...range]),
  ]);
  if (table.status !== 0) throw new Error(table.stderr);
  const patches = patch.stdout
    .toString()
    .split(/^diff --git .*\n/m)
    .slice(1);
  return parseTable(table.stdout.toString()).map((file, at) => ({ ...file, patch: hunks(patches[at] ?? '') }));
}

/** The diff of two commits as `git diff` prints it: the body of GitHub's `.diff` media type. */
export async function diffText(git: GitRepository, from: string, to: string): Promise<string> {
  return (await runGit(git.folder, ['diff-tree', '-r', '-M', '-p', from, to])).stdout.toString();
}

/** The mail-formatted commits of a range: the body of GitHub's `.patch` media type. */
export async function patchText(git: GitRepository, from: string, to: string): Promise<string> {
  return (await runGit(git.folder, ['format-patch', '--stdout', `${from}..${to}`])).stdout.toString();
}

// `-z --raw --numstat`: first `:modes shas letter NUL path NUL [path NUL]` for each file, then the counts again in order.
function parseTable(text: string): Omit<ChangedFile, 'patch'>[] {
  const fields = text.split('\0');
  const files: Omit<ChangedFile, 'patch' | 'additions' | 'deletions'>[] = [];
  let at = 0;
  for (; fields[at]?.startsWith(':'); at += 2) {
    const [, , before = '', after = '', letter = 'M'] = (fields[at] ?? '').split(' ');
    const renamed = letter.startsWith('R');
    const previousPath = renamed ? fields[at + 1] : undefined;
    const path = fields[renamed ? at + 2 : at + 1] ?? '';
    const status = WORDS[letter[0] as keyof typeof WORDS];
    files.push({ path, previousPath, status, sha: status === 'removed' ? before : after });
    if (renamed) at += 1;
  }
  return files.map((file) => {
    const [additions, deletions] = (fields[at] ?? '').split('\t').map((count) => Number.parseInt(count, 10) || 0);
    at += file.previousPath ? 3 : 1;
    return { ...file, additions: additions ?? 0, deletions: deletions ?? 0 };
  });
}

function hunks(patch: string): string | undefined {
  const start = patch.search(/^@@ /m);
  return start < 0 ? undefined : patch.slice(start).replace(/\n$/, '');
}

/** The paths of files that differ between two trees, found in process (no renames): what `paths:` filters look at. */
export function changedPaths(objects: ObjectStore, from: string | undefined, to: string | undefined): string[] {
  if (from === to) return [];
  const entries = (tree: string | undefined) =>
    new Map<string, TreeEntry>((tree ? readTree(objects, tree) : []).map((entry) => [entry.name, entry]));
  const before = entries(from);
  const after = entries(to);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [a, b] = [before.get(name), after.get(name)];
    if (a?.sha === b?.sha && a?.mode === b?.mode) return [];
    const folder = (entry: TreeEntry | undefined) => (entry?.mode === '040000' ? entry.sha : undefined);
    const inner = changedPaths(objects, folder(a), folder(b)).map((path) => `${name}/${path}`);
    const isFile = [a, b].some((entry) => entry && entry.mode !== '040000');
    return isFile ? [name, ...inner] : inner;
  });
}
