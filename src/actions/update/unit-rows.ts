import type { Held } from '../../steps/keep-pull-request.ts';
import type { Proposed } from '../../steps/proposal.ts';
import type { ManagedPullRequest } from './spec.ts';
import type { Unit } from './units.ts';

/** What is said of one app of a unit whose pull request stands so. */
export function rowOf(unit: Unit, app: string, proposed: Proposed): ManagedPullRequest {
  const base = { app, environment: unit.environment.name, ...groupKey(unit) };
  if (proposed.state !== 'held') {
    const { number, url } = proposed.pullRequest;
    return { ...base, number, url, state: proposed.state };
  }
  return { ...base, number: 0, url: '', ...heldKeys(proposed) };
}

/** The keys of a row that say what is held, why and until when. */
export function heldKeys({ why, until }: Held): Pick<ManagedPullRequest, 'state' | 'why' | 'until'> {
  return { state: 'held', why, ...(until && { until: until.toISOString() }) };
}

/** The key of a row that names the group, where there is one. */
export function groupKey({ group }: Unit): { readonly group?: string } {
  return group === undefined ? {} : { group };
}

/** In the order of the configuration, one row an app. */
export function inOrder({ looked }: Unit, rows: readonly ManagedPullRequest[]): readonly ManagedPullRequest[] {
  return looked.flatMap(({ app }) => rows.filter((row) => row.app === app.name));
}
