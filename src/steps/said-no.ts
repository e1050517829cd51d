import { readTrailer } from '../domain/promote/trailers.ts';
import { versionKey } from '../domain/promote/version-trailer.ts';
import { UserError } from '../kit/errors.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import { wasWithdrawn } from './close-moot.ts';

/** Pull requests that are looked at: who closes one after the other says no each time. */
const lookedAt = 5;

/**
 * The pull request in which a person has said no to exactly these versions, and how: they closed it unmerged, or it was merged and
 * its versions are not there any more. Which versions a pull request had its commit says, not the files: they change for other
 * reasons too. Our own withdrawal is no such no.
 *
 * @param known pull requests of the branch, the newest first
 * @param versions as the trailers say them
 */
export async function saidNo(
  { forge, git }: { readonly forge: Forge; readonly git: Git },
  known: readonly PullRequest[],
  versions: readonly string[],
): Promise<{ readonly pullRequest: PullRequest; readonly why: string } | undefined> {
  const closed = known.filter(({ state }) => state !== 'open');
  const [newest] = closed;
  for (const pullRequest of closed.slice(0, lookedAt)) {
    const isMerged = pullRequest.state === 'merged';
    // What was merged before the newest one was followed by something newer, with our consent.
    if ((isMerged && pullRequest !== newest) || !sameAs(versions, await versionsAt(git, pullRequest))) continue;
    if (isMerged) return { pullRequest, why: takenBack };
    if (!(await wasWithdrawn(forge, pullRequest))) return { pullRequest, why: 'it was closed without being merged' };
  }
  return undefined;
}

const takenBack =
  'it was merged and taken back since; to have it again, write these versions yourself (`plumbline set`)';

/** The versions of a pull request that is closed; none where the server does not have its commit any more. */
async function versionsAt(git: Git, { head }: PullRequest): Promise<readonly string[]> {
  try {
    return readTrailer(await git.message(head.commit), versionKey);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function sameAs(wanted: readonly string[], found: readonly string[]): boolean {
  return found.length === wanted.length && wanted.every((version) => found.includes(version));
}
