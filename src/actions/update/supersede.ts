import { readTrailer } from '../../domain/promote/trailers.ts';
import { code } from '../../domain/report/markdown.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { closeMoot } from '../../steps/close-moot.ts';
import type { DesiredState } from '../../steps/desired-state.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import type { ManagedPullRequest } from './spec.ts';

/** Pull requests whose branch no unit has any more: their app, environment or group is gone from the configuration. */
export function orphansOf(
  open: ReadonlyMap<string, PullRequest>,
  branches: ReadonlySet<string>,
): ReadonlyMap<string, PullRequest> {
  return new Map([...open].filter(([branch]) => !branches.has(branch)));
}

/**
 * Closes the orphans. One whose apps are in other pull requests by now is superseded by them, and waits until they are there; one
 * whose apps have nothing newer, or are gone, is moot.
 */
export async function closeOrphans(
  ports: Pick<ProposePorts, 'forge' | 'git'>,
  desired: DesiredState,
  orphans: ReadonlyMap<string, PullRequest>,
  rows: readonly ManagedPullRequest[],
): Promise<readonly ManagedPullRequest[]> {
  const closed: ManagedPullRequest[] = [];
  for (const [branch, pullRequest] of orphans) {
    const [, , environment = '', name = ''] = branch.split('/');
    const apps = await appsOf(ports, pullRequest, name);
    const others = rows.filter((row) => row.environment === environment && apps.includes(row.app));
    if (others.some(({ state }) => waits.has(state))) continue;
    const why = reason(desired.branch, others);
    if (!(await closeMoot(ports.forge, pullRequest, why))) continue;
    const { number, url } = pullRequest;
    const group = name.startsWith('_') ? { group: name.slice(1) } : {};
    closed.push(...apps.map((app) => ({ app, environment, number, url, state: 'closed' as const, ...group })));
  }
  return closed;
}

/** States of an app in which nothing stands in for the old pull request yet. */
const waits: ReadonlySet<ManagedPullRequest['state']> = new Set(['failed', 'held', 'left-alone']);

/** The apps that it moves, as its commit says: of a group that is gone nothing else tells. */
async function appsOf(
  { git }: Pick<ProposePorts, 'git'>,
  { head }: PullRequest,
  name: string,
): Promise<readonly string[]> {
  const apps = readTrailer(await git.message(head.commit), 'App');
  return apps.length > 0 ? apps : [name];
}

function reason(branch: string, others: readonly ManagedPullRequest[]): string {
  const numbers = [...new Set(others.filter(({ state }) => state !== 'closed').map(({ number }) => `#${number}`))];
  if (numbers.length > 0) return `Superseded by ${numbers.slice(0, 10).join(', ')}.`;
  return `Closed, as ${code(branch)} has nothing any more that takes newer versions there in a pull request of its own.`;
}
