import type { Forge, PullRequest } from '../ports/forge.ts';
import { showGates } from './settle-pull-request.ts';

/**
 * Takes back what was said of an open pull request that can no longer be judged, as the log of this run says: a roll-up that stays green
 * would let GitHub, or a person, merge what nobody has judged on the base of now. The next run that can judge it says so again.
 */
export async function unjudge(forge: Forge, known: PullRequest, environment: string): Promise<void> {
  const open = await forge.pullRequest(known.number);
  if (open.state !== 'open') return;
  // What a person began stays: the roll-up tells them.
  if (open.merging) await forge.cancelMerge(open.number);
  const description = 'cannot be judged now: see the log of the last run';
  await showGates(forge, open.head.commit, environment, [{ name: 'validate', state: 'pending', description }]);
}
