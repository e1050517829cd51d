import { UserError } from '../../kit/errors.ts';
import { isBranchName, isCommitId } from './refname.ts';
import { type Repository, remoteError } from './repository.ts';

/** What is fetched from `origin`, and when. Commits are ids, checked by `requireCommit`. */
export interface Remote {
  /** Where a branch is now; undefined when there is none. */
  find(branch: string): Promise<string | undefined>;
  /** Makes sure that a commit and its trees are here; its history need not be. */
  ensureCommit(commit: string): Promise<void>;
  /** As `ensureCommit`, with the files. */
  ensureFiles(commit: string): Promise<void>;
  /** As `ensureCommit`, with the history. Only the files' contents of it may be missing. */
  ensureHistory(commit: string): Promise<void>;
}

/** A fetch that says nothing to the checkout: no FETCH_HEAD, no tags, no remote branches are moved. */
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'] as const;
const FETCH_TIMEOUT = 10 * 60_000;

export function openRemote(repository: Repository): Remote {
  const inTurn = oneByOne();
  const ensureCommit = async (commit: string) => {
    if (await has(repository, commit)) return;
    await fetchCommit(repository, commit, ...((await isShallow(repository)) ? ['--depth=1'] : []));
  };
  const ensureFiles = async (commit: string) => {
    await ensureCommit(commit);
    await fetchMissing(repository, commit);
  };
  const ensureHistory = async (commit: string) => {
    if (await isShallow(repository)) await fetchCommit(repository, commit, '--unshallow', '--filter=blob:none');
    else await ensureCommit(commit);
  };
  const checked = (ensure: (commit: string) => Promise<void>) => {
    const done = new Set<string>();
    return (commit: string) =>
      inTurn(async () => {
        if (done.has(requireCommit(commit))) return;
        await ensure(commit);
        done.add(commit);
      });
  };
  return {
    find: async (branch) => findBranch(repository, requireBranch(branch)),
    ensureCommit: checked(ensureCommit),
    ensureFiles: checked(ensureFiles),
    ensureHistory: checked(ensureHistory),
  };
}

/** One piece of work after another: two fetches at a time would fight for `.git/shallow.lock`. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function findBranch({ origin, run }: Repository, branch: string): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  const answer = await run(['ls-remote', '--refs', 'origin', ref]).catch((error: unknown) => {
    throw remoteError(error, 'read the branches of', origin);
  });
  // The pattern matches the ends of names too: `refs/heads/x/refs/heads/main`.
  const line = answer.stdout.split('\n').find((text) => text.endsWith(`\t${ref}`));
  return line?.slice(0, line.indexOf('\t'));
}

async function isShallow({ run }: Repository): Promise<boolean> {
  return (await run(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
}

async function has({ run }: Repository, commit: string): Promise<boolean> {
  const args = ['cat-file', '-e', `${commit}^{commit}`];
  return (await run(args, { accept: [0, 1, 128], env: { GIT_NO_LAZY_FETCH: '1' } })).code === 0;
}

async function fetchCommit({ origin, run }: Repository, commit: string, ...options: string[]): Promise<void> {
  await run([...FETCH, ...options, 'origin', commit], { timeout: FETCH_TIMEOUT }).catch((error: unknown) => {
    throw remoteError(error, `fetch ${commit.slice(0, 12)} from`, origin);
  });
}

/** Fetches the contents of a commit's files where a filter kept them back: all at once, as Git itself would one by one. */
async function fetchMissing({ origin, run }: Repository, commit: string): Promise<void> {
  const listed = await run(['rev-list', '--objects', '--no-walk', '--missing=print', commit], {
    env: { GIT_NO_LAZY_FETCH: '1' },
  });
  const missing = listed.stdout.split('\n').filter((line) => line.startsWith('?'));
  if (missing.length === 0) return;
  const stdin = `${missing.map((line) => line.slice(1)).join('\n')}\n`;
  // The options of Git's own lazy fetch (promisor-remote.c): only these objects, and no talk about what is here.
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--filter=blob:none', '--stdin', 'origin'];
  await run(args, { stdin, timeout: FETCH_TIMEOUT }).catch((error: unknown) => {
    throw remoteError(error, 'fetch files from', origin);
  });
}

/** @throws UserError when Git would not take it as a branch */
export function requireBranch(name: string): string {
  if (isBranchName(name)) return name;
  throw new UserError(`${JSON.stringify(name.slice(0, 100))} is not the name of a branch.`, {
    hint: 'See https://git-scm.com/docs/git-check-ref-format for what is allowed.',
  });
}

/** @throws UserError when it is not the full id of a commit */
export function requireCommit(id: string): string {
  if (isCommitId(id)) return id;
  throw new UserError(`${JSON.stringify(id.slice(0, 100))} is not the full id of a commit.`);
}
