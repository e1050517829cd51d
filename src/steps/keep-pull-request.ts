import type { FileChange } from '../domain/edit/model.ts';
import { titleLimit } from '../domain/report/limits.ts';
import { UserError } from '../kit/errors.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import { wasWithdrawn } from './close-moot.ts';
import { retryRaces } from './races.ts';

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
  /** Whether a branch that stands on an older state of the base is made anew: GitHub refuses to merge it as it is. */
  readonly upToDate?: boolean;
}

/** What became of it. `left-alone`: a person has committed to its branch, or closed it. */
export interface Kept {
  readonly pullRequest: PullRequest;
  readonly state: 'opened' | 'updated' | 'unchanged' | 'left-alone';
  readonly why?: string;
  /** Whether this run has made the commit that the pull request stands at: its checks have not begun yet. */
  readonly made: boolean;
}

interface Ports {
  readonly forge: Forge;
  readonly git: Git;
}

/**
 * Keeps exactly one pull request for a branch at exactly these changes: opens it, moves its branch on, or leaves it as
 * it is. Every step can be the last: the next run finds what is there and goes on. Who loses a race looks again.
 */
export function keepPullRequest(ports: Ports, wanted: Wanted): Promise<Kept> {
  return retryRaces(() => keepOnce(ports, wanted));
}

async function keepOnce(ports: Ports, wanted: Wanted): Promise<Kept> {
  const { forge } = ports;
  const [identity, all] = await Promise.all([forge.identity(), forge.pullRequestsFrom(wanted.branch)]);
  // Anybody can open a pull request from our branch to another one: merging that would bring the change elsewhere.
  const known = all.filter(({ head, base }) => head.sameRepository && base.branch === wanted.base.branch);
  const [newest] = known;
  const open = known.find((candidate) => candidate.state === 'open');
  if (open?.committers.some((author) => author !== identity.id)) {
    return { pullRequest: open, state: 'left-alone', why: 'somebody else has committed to its branch', made: false };
  }
  const no = newest && !open ? await saidNo(ports, newest, wanted) : undefined;
  if (newest && no) return { pullRequest: newest, state: 'left-alone', why: no, made: false };
  // The head whose authors were looked at: a commit that came since is not overwritten, the swap fails.
  const head = open ? open.head.commit : await forge.branch(wanted.branch);
  const fresh = head !== undefined && (await holds(ports, head, wanted)) && (await mayStay(ports, head, wanted));
  const commit = fresh ? head : await commitChanges(forge, wanted, head);
  return open ? refresh(forge, open, wanted, { commit, fresh }) : openNew(forge, wanted, commit);
}

async function openNew(forge: Forge, wanted: Wanted, commit: string): Promise<Kept> {
  const { branch, base, body, labels } = wanted;
  const title = wanted.title.slice(0, titleLimit);
  const opened = await forge.createPullRequest({ branch, base: base.branch, title, body, labels });
  return { pullRequest: at(opened, commit), state: 'opened', made: true };
}

async function refresh(
  forge: Forge,
  open: PullRequest,
  { title: wantedTitle, body, labels }: Wanted,
  { commit, fresh }: { readonly commit: string; readonly fresh: boolean },
): Promise<Kept> {
  const title = wantedTitle.slice(0, titleLimit);
  const labelled = labels.every((label) => open.labels.includes(label));
  const same = open.title === title && open.body === body;
  if (!same || !labelled) await forge.updatePullRequest(open.number, { title, body, labels });
  const state = fresh && same ? 'unchanged' : 'updated';
  return { pullRequest: { ...at(open, commit), title, body }, state, made: !fresh };
}

/** At the commit that we know, not at one that came since: only what was judged may be merged. */
function at(pullRequest: PullRequest, commit: string): PullRequest {
  return { ...pullRequest, head: { ...pullRequest.head, commit } };
}

/**
 * Why exactly these changes are not proposed again: a person closed them unmerged, or they were merged and the branch does not
 * have them any more, as somebody took them back. Our own withdrawal is no such no.
 */
async function saidNo(ports: Ports, newest: PullRequest, wanted: Wanted): Promise<string | undefined> {
  if (!(await held(ports, newest.head.commit, wanted))) return undefined;
  if (newest.state === 'merged')
    return 'it was merged and taken back since; to have it again, write these versions yourself (`plumbline set`)';
  return (await wasWithdrawn(ports.forge, newest)) ? undefined : 'it was closed without being merged';
}

/** As `holds`, for the head of an old pull request, which the server need not have any more. */
async function held(ports: Ports, commit: string, wanted: Wanted): Promise<boolean> {
  try {
    return await holds(ports, commit, wanted);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
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

/** Whether a head need not be made anew on the base of now. One that stands on it already would come out no different. */
async function mayStay({ git }: Ports, head: string, { base, upToDate = false }: Wanted): Promise<boolean> {
  return !upToDate || (await git.mergeBase(base.commit, head)) === base.commit;
}

/**
 * Whether a commit is the base, or an older state of it, with exactly the wanted changes. The branch need not be moved
 * only because the base went on: a force push starts every check again (fluxcd/flux2#3343).
 */
async function holds({ git }: Ports, commit: string, wanted: Wanted): Promise<boolean> {
  const texts = await git.readFiles(
    commit,
    wanted.changes.map(({ path }) => path),
  );
  if (wanted.changes.some(({ path, text }) => texts.get(path) !== text)) return false;
  const base = await git.mergeBase(wanted.base.commit, commit);
  if (base === undefined) return false;
  const paths = new Set(wanted.changes.map((change) => change.path));
  const changed = await git.changedPaths(base, commit);
  return changed.length === paths.size && changed.every((path) => paths.has(path));
}
