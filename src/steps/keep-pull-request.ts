import type { FileChange } from '../domain/edit/model.ts';
import { askedKey } from '../domain/promote/asked.ts';
import { readTrailer } from '../domain/promote/trailers.ts';
import type { Attention, Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import { closeMoot } from './close-moot.ts';
import { retryRaces } from './races.ts';
import { saidNo } from './said-no.ts';

/** What is written about a pull request. */
export interface Described {
  readonly title: string;
  readonly body: string;
  /** The commit's message behind the headline: why, and the trailers. */
  readonly message: string;
}

/** Why a pull request is not opened now, and when that ends; undefined where nobody can say. */
export interface Held {
  readonly why: string;
  readonly until: Date | undefined;
}

/** The pull request that should be there. */
export interface Wanted {
  readonly branch: string;
  readonly base: { readonly branch: string; readonly commit: string };
  /** What started the run: it is written into the commit that this run makes, and what one before made keeps what it says. */
  readonly asked: string;
  /** The texts, given who asked for what the pull request stands at. */
  readonly describe: (asked: string) => Described;
  /** The versions that it writes, as its trailers say them: what a person has said no to is told by them. */
  readonly versions: readonly string[];
  readonly attention: Required<Attention>;
  readonly draft: boolean;
  readonly changes: readonly FileChange[];
  /** Asked before a new one is opened, once: whether it has to wait. */
  readonly mayOpen?: () => Promise<Held | undefined>;
  /** Whether a branch that stands on an older state of the base is made anew: GitHub refuses to merge it as it is. */
  readonly upToDate?: boolean;
}

/** A pull request that is there. `left-alone`: a person has committed to its branch, closed it, or has it merged already. */
export interface Kept {
  readonly pullRequest: PullRequest;
  readonly state: 'opened' | 'updated' | 'unchanged' | 'left-alone';
  readonly why?: string;
  /** Whether this run has made the commit that the pull request stands at: its checks have not begun yet. */
  readonly made: boolean;
  /** The message of that commit behind its headline. */
  readonly message: string;
}

interface Ports {
  readonly forge: Forge;
  readonly git: Git;
}

/**
 * Keeps exactly one pull request for a branch at exactly these changes: opens it, moves its branch on, or leaves it as
 * it is. Every step can be the last: the next run finds what is there and goes on. Who loses a race looks again.
 */
export function keepPullRequest(ports: Ports, wanted: Wanted): Promise<Kept | Held> {
  return retryRaces(() => keepOnce(ports, wanted));
}

async function keepOnce(ports: Ports, wanted: Wanted): Promise<Kept | Held> {
  const { forge } = ports;
  const [identity, all] = await Promise.all([forge.identity(), forge.pullRequestsFrom(wanted.branch)]);
  // Anybody can open a pull request from our branch to another one: merging that would bring the change elsewhere.
  const known = all.filter(({ head, base }) => head.sameRepository && base.branch === wanted.base.branch);
  const open = known.find((candidate) => candidate.state === 'open');
  if (open?.committers.some((author) => author !== identity.id)) {
    // What somebody else has made was not judged: GitHub must not merge it because we asked for what was there before.
    if (open.merging) await forge.cancelMerge(open.number);
    return leave(open, 'somebody else has committed to its branch');
  }
  // The head whose authors were looked at: a commit that came since is not overwritten, the swap fails.
  const head = open ? open.head.commit : await forge.branch(wanted.branch);
  const fresh = head !== undefined && (await holds(ports, head, wanted)) && (await mayStay(ports, head, wanted));
  const no = open && fresh ? undefined : await saidNo(ports, known, wanted.versions);
  if (no) {
    const why = `Closed: a person has said no to what is newest by now, in #${no.pullRequest.number}.`;
    if (open) await closeMoot(forge, open, why);
    return leave(no.pullRequest, no.why);
  }
  if (!open) {
    const held = await wanted.mayOpen?.();
    if (held) return held;
  } else if (!fresh && open.merging && !(await forge.cancelMerge(open.number))) {
    return leave(open, 'a person has GitHub merge it as it is');
  }
  const described = await describe(ports, wanted, fresh ? head : undefined);
  const commit = fresh ? head : await commitChanges(forge, wanted, described, head);
  return open ? refresh(forge, open, wanted, described, { commit, fresh }) : openNew(forge, wanted, described, commit);
}

function leave(pullRequest: PullRequest, why: string): Kept {
  return { pullRequest, state: 'left-alone', why, made: false, message: '' };
}

/** Of a head that stays, who asked for it stays too: else every run would write the texts anew. */
async function describe({ git }: Ports, wanted: Wanted, head: string | undefined): Promise<Described> {
  const recorded = head === undefined ? undefined : readTrailer(await git.message(head), askedKey)[0];
  return wanted.describe(recorded ?? wanted.asked);
}

async function openNew(forge: Forge, wanted: Wanted, described: Described, commit: string): Promise<Kept> {
  const { branch, base, attention, draft } = wanted;
  const { title, body, message } = described;
  const opened = await forge.createPullRequest({ branch, base: base.branch, title, body, draft, ...attention });
  return { pullRequest: at(opened, commit), state: 'opened', made: true, message };
}

async function refresh(
  forge: Forge,
  open: PullRequest,
  { attention }: Wanted,
  { title, body, message }: Described,
  { commit, fresh }: { readonly commit: string; readonly fresh: boolean },
): Promise<Kept> {
  const missing = unset(open, attention);
  const same = open.title === title && open.body === body;
  if (!same || Object.keys(missing).length > 0) await forge.updatePullRequest(open.number, { title, body, ...missing });
  const state = fresh && same ? 'unchanged' : 'updated';
  return { pullRequest: { ...at(open, commit), title, body }, state, made: !fresh, message };
}

/** What a killed run could not set. What was set once and is not there now was taken away by a person. */
function unset(open: PullRequest, attention: Required<Attention>): Attention {
  const kinds = ['labels', 'reviewers', 'assignees'] as const;
  return Object.fromEntries(
    kinds.filter((kind) => !open.everSet[kind] && attention[kind].length > 0).map((kind) => [kind, attention[kind]]),
  );
}

/** At the commit that we know, not at one that came since: only what was judged may be merged. */
function at(pullRequest: PullRequest, commit: string): PullRequest {
  return { ...pullRequest, head: { ...pullRequest.head, commit } };
}

function commitChanges(
  forge: Forge,
  wanted: Wanted,
  { title, message }: Described,
  expected: string | undefined,
): Promise<string> {
  return forge.commit({
    branch: wanted.branch,
    base: wanted.base.commit,
    expected,
    headline: title,
    body: message,
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
  // The base has changed the same place since: the texts are the same, and yet GitHub sees a conflict, for ever.
  if ((await git.changedPaths(base, wanted.base.commit)).some((path) => paths.has(path))) return false;
  const changed = await git.changedPaths(base, commit);
  return changed.length === paths.size && changed.every((path) => paths.has(path));
}
