import { readCommit, writeCommit } from './commits.ts';
import { runGit } from './git-binary.ts';
import type { GitRepository } from './git-repository.ts';

/** What a three-way merge gives: the merged tree, or the paths in conflict. */
export type MergeResult = { readonly tree: string } | { readonly conflicts: readonly string[] };

/**
 * Merges two commits by real Git (`git merge-tree --write-tree`, Git 2.38 and newer), without a working tree.
 * https://git-scm.com/docs/git-merge-tree
 */
export async function mergeTrees(git: GitRepository, ours: string, theirs: string): Promise<MergeResult> {
  const result = await runGit(git.folder, ['merge-tree', '--write-tree', '--no-messages', '--name-only', ours, theirs]);
  const [tree = '', ...conflicts] = result.stdout.toString().trim().split('\n');
  if (result.status === 0) return { tree };
  if (result.status === 1) return { conflicts };
  // Unrelated histories have no merge base: GitHub shows them as a conflict.
  if (/unrelated histories/.test(result.stderr)) return { conflicts: [] };
  throw new Error(`git merge-tree failed: ${result.stderr}`);
}

/**
 * The tree that results when the changes of `commit` (against its first parent) are replayed onto `onto`: one step of
 * a rebase. Older Git has no `--merge-base`, so the step is a merge of a made-up commit whose parent is `parent`.
 */
export async function replayTree(git: GitRepository, commit: string, onto: string): Promise<MergeResult> {
  const source = readCommit(git.objects, commit);
  const parent = source?.parents[0];
  const target = readCommit(git.objects, onto);
  if (!source || !parent || !target) return { conflicts: [] };
  const stamp = { author: source.author, committer: source.committer, message: 'replay', signature: undefined };
  const ours = writeCommit(git.objects, { ...stamp, tree: target.tree, parents: [parent] });
  const theirs = writeCommit(git.objects, { ...stamp, tree: source.tree, parents: [parent] });
  return mergeTrees(git, ours, theirs);
}
