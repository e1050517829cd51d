import type { FileChange } from '../domain/edit/model.ts';
import { titleLimit } from '../domain/report/limits.ts';
import type { Snapshot } from '../ports/files.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';

/** The pull request that should be there. */
export interface Wanted {
  readonly branch: string;
  readonly base: { readonly branch: string; readonly commit: string };
  readonly title: string;
  readonly body: string;
  /** The commit's message behind the headline: why, and the trailers. */
  readonly message: string;
  readonly labels: readonly string[];
  readonly changes: readonly FileChange[];
}

/** What became of it. `left-alone`: a person has committed to its branch, or closed it. */
export interface Kept {
  readonly pullRequest: PullRequest;
  readonly state: 'opened' | 'updated' | 'unchanged' | 'left-alone';
  readonly why?: string;
}

interface Ports {
  readonly forge: Forge;
  readonly git: Git;
}

/**
 * Keeps exactly one pull request for a branch at exactly these changes: opens it, moves its branch on, or leaves it as
 * it is. Every step can be the last: the next run finds what is there and goes on.
 */
export async function keepPullRequest(ports: Ports, wanted: Wanted): Promise<Kept> {
  const { forge } = ports;
  const [identity, known] = await Promise.all([forge.identity(), forge.pullRequestsFrom(wanted.branch)]);
  const newest = known[0];
  if (newest?.state === 'closed' && (await holds(ports, newest.head.commit, wanted))) {
    return { pullRequest: newest, state: 'left-alone', why: 'it was closed without being merged' };
  }
  const open = known.find((candidate) => candidate.state === 'open');
  if (open?.committers.some((author) => author !== identity.id)) {
    return { pullRequest: open, state: 'left-alone', why: 'somebody else has committed to its branch' };
  }
  const head = await forge.branch(wanted.branch);
  const fresh = head !== undefined && (await holds(ports, head, wanted));
  const commit = fresh ? head : await commitChanges(forge, wanted, head);
  const title = wanted.title.slice(0, titleLimit);
  if (!open) {
    const request = {
      branch: wanted.branch,
      base: wanted.base.branch,
      title,
      body: wanted.body,
      labels: wanted.labels,
    };
    return { pullRequest: await forge.createPullRequest(request), state: 'opened' };
  }
  const sameText = open.title === title && open.body === wanted.body;
  if (!sameText) await forge.updatePullRequest(open.number, { title, body: wanted.body });
  const pullRequest = { ...open, title, body: wanted.body, head: { ...open.head, commit } };
  return { pullRequest, state: fresh && sameText ? 'unchanged' : 'updated' };
}

/**
 * Closes the pull request of a branch that has nothing to say any more, with a comment that says why, and deletes the
 * branch. One that a person has worked on stays. Returns the closed one.
 */
export async function closeMoot(forge: Forge, branch: string, why: string): Promise<PullRequest | undefined> {
  const [identity, known] = await Promise.all([forge.identity(), forge.pullRequestsFrom(branch)]);
  const open = known.find((candidate) => candidate.state === 'open');
  if (!open || open.committers.some((author) => author !== identity.id)) return undefined;
  await forge.createComment(open.number, why);
  await forge.closePullRequest(open.number);
  await forge.deleteBranch(branch);
  return open;
}

function commitChanges(forge: Forge, wanted: Wanted, expected: string | undefined): Promise<string> {
  return forge.commit({
    branch: wanted.branch,
    base: wanted.base.commit,
    expected,
    headline: wanted.title,
    body: wanted.message,
    writes: wanted.changes.map(({ path, text }) => ({ path, text })),
  });
}

/**
 * Whether a commit is the base, or an older state of it, with exactly the wanted changes. The branch need not be moved
 * only because the base went on: a force push starts every check again (fluxcd/flux2#3343).
 */
async function holds({ git }: Ports, commit: string, wanted: Wanted): Promise<boolean> {
  await using snapshot = await git.snapshot(commit);
  if (!(await hasTexts(snapshot, wanted.changes))) return false;
  const base = await git.mergeBase(wanted.base.commit, commit);
  if (base === undefined) return false;
  const paths = new Set(wanted.changes.map((change) => change.path));
  const changed = await git.changedPaths(base, commit);
  return changed.length === paths.size && changed.every((path) => paths.has(path));
}

async function hasTexts(files: Snapshot, changes: readonly FileChange[]): Promise<boolean> {
  for (const { path, text } of changes) if ((await files.read(path)) !== text) return false;
  return true;
}
