import { rollUpContext } from '../domain/promote/gates.ts';
import { branchPrefix, type Verb } from '../domain/promote/names.ts';
import type { CommitStatus, Forge, PullRequest } from '../ports/forge.ts';

/**
 * The open pull requests of a verb by branch: one question for all applications. Only those to `base`: what somebody opens from
 * our branch to another one is theirs.
 */
export async function readOpen(forge: Forge, verb: Verb, base: string): Promise<ReadonlyMap<string, PullRequest>> {
  const open = await forge.openPullRequests(branchPrefix(verb));
  const ours = open.filter((pull) => pull.head.sameRepository && pull.base.branch === base);
  return new Map(ours.map((pull) => [pull.head.branch, pull]));
}

/**
 * Closes a pull request that has nothing to say any more, with a comment that says why, and deletes its branch. One that a
 * person has worked on stays, and one that a person has GitHub merge. It is read again, as it may have been known for minutes, and its
 * branch goes only at the commit that was looked at. Returns whether it was closed.
 */
export async function closeMoot(forge: Forge, known: PullRequest, why: string): Promise<boolean> {
  const [{ id }, open] = await Promise.all([forge.identity(), forge.pullRequest(known.number)]);
  if (open.state !== 'open' || open.committers.some((author) => author !== id)) return false;
  if (open.merging && !(await forge.cancelMerge(open.number))) return false;
  await markWithdrawn(forge, open, id);
  const said = (await forge.ownComments(open.number)).some(({ body }) => body === why);
  if (!said) await forge.createComment(open.number, why);
  // The branch first: GitHub closes the pull request with it, so that a run that is killed in between leaves nothing behind.
  if (!(await forge.deleteBranch(open.head.branch, open.head.commit))) return false;
  await forge.closePullRequest(open.number);
  return true;
}

/** Closes those whose application, environment or place in the graph is gone from the configuration. */
export async function closeOrphans(
  forge: Forge,
  open: ReadonlyMap<string, PullRequest>,
  known: ReadonlySet<string>,
  why: string,
): Promise<readonly { readonly app: string; readonly environment: string; readonly pullRequest: PullRequest }[]> {
  const closed = [];
  for (const [branch, pullRequest] of open) {
    const [, , environment = '', app = ''] = branch.split('/');
    if (known.has(branch) || !(await closeMoot(forge, pullRequest, why))) continue;
    closed.push({ app, environment, pullRequest });
  }
  return closed;
}

/** Whether we have closed it ourselves: then it is no person's no, and the same versions may come again. */
export async function wasWithdrawn(forge: Forge, closed: PullRequest): Promise<boolean> {
  const [{ id }, statuses] = await Promise.all([forge.identity(), forge.statuses(closed.head.commit)]);
  return statuses.some((status) => status.author === id && isMark(status, withdrawal(closed)));
}

/** The mark is a commit status: nobody else can write it in our name, and a proposal that goes on overwrites it. */
async function markWithdrawn(forge: Forge, open: PullRequest, id: number): Promise<void> {
  const mark = withdrawal(open);
  const present = (await forge.statuses(open.head.commit)).some(
    (status) => status.author === id && isMark(status, mark),
  );
  if (!present) await forge.setStatus(open.head.commit, mark);
}

function withdrawal({ head }: PullRequest): CommitStatus {
  const [, , environment = ''] = head.branch.split('/');
  return {
    context: rollUpContext(environment),
    state: 'failure',
    description: 'withdrawn: nothing is left for it to do',
  };
}

function isMark(status: CommitStatus, mark: CommitStatus): boolean {
  return status.context === mark.context && status.state === mark.state && status.description === mark.description;
}
