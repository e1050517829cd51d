import { type Commit, readCommit } from './commits.ts';
import type { ObjectStore } from './objects.ts';

/** All commits reachable from one, itself included. */
export function ancestorsOf(objects: ObjectStore, sha: string): Map<string, Commit> {
  const found = new Map<string, Commit>();
  const open = [sha];
  for (let next = open.pop(); next; next = open.pop()) {
    const commit = found.has(next) ? undefined : readCommit(objects, next);
    if (!commit) continue;
    found.set(next, commit);
    open.push(...commit.parents);
  }
  return found;
}

/** Whether `ancestor` is reachable from `sha` (a commit is its own ancestor): the fast-forward question. */
export function isAncestor(objects: ObjectStore, ancestor: string, sha: string): boolean {
  return ancestor === sha || ancestorsOf(objects, sha).has(ancestor);
}

/**
 * A best common ancestor of two commits, or undefined for unrelated histories. The common ancestors are closed under
 * "parent of", so the best ones are those that no other common ancestor has as a parent.
 */
export function mergeBase(objects: ObjectStore, a: string, b: string): string | undefined {
  const left = ancestorsOf(objects, a);
  const common = [...ancestorsOf(objects, b).values()].filter((commit) => left.has(commit.sha));
  const covered = new Set(common.flatMap((commit) => commit.parents));
  return common.find((commit) => !covered.has(commit.sha))?.sha;
}

/** The commits of `head` that `base` does not have, newest first, children before parents (`git log --date-order`). */
export function commitsBetween(objects: ObjectStore, base: string | undefined, head: string): Commit[] {
  const hidden = base ? ancestorsOf(objects, base) : new Map<string, Commit>();
  const shown = new Map([...ancestorsOf(objects, head)].filter(([sha]) => !hidden.has(sha)));
  const children = new Map<string, number>();
  for (const parent of [...shown.values()].flatMap((commit) => commit.parents)) {
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const ready = [...shown.values()].filter((commit) => !children.get(commit.sha));
  const ordered: Commit[] = [];
  while (ready.length > 0) {
    ready.sort((a, b) => a.committer.date.getTime() - b.committer.date.getTime());
    const commit = ready.pop() as Commit;
    ordered.push(commit);
    for (const parent of commit.parents) {
      const left = (children.get(parent) ?? 1) - 1;
      children.set(parent, left);
      const next = shown.get(parent);
      if (left === 0 && next) ready.push(next);
    }
  }
  return ordered;
}
