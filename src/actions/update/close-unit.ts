import { code } from '../../domain/report/markdown.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { closeMoot } from '../../steps/close-moot.ts';
import { type DesiredState, placementsOf } from '../../steps/desired-state.ts';
import { whatMadeMoot } from '../../steps/made-moot.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import type { ManagedPullRequest } from './spec.ts';
import { groupKey } from './unit-rows.ts';
import type { Unit } from './units.ts';

/** Closes the pull request of a unit that has nothing newer any more. The rows of those apps; undefined when there is none to close. */
export async function closeUnit(
  ports: ProposePorts,
  desired: DesiredState,
  unit: Unit,
  closable: ReadonlyMap<string, PullRequest> | undefined,
): Promise<readonly ManagedPullRequest[] | undefined> {
  const present = closable?.get(unit.branch);
  if (!present) return undefined;
  const { environment, group, looked } = unit;
  const what = group === undefined ? code(looked[0]?.app.name ?? '') : `the group ${code(group)}`;
  const sources = looked.flatMap(({ app }) => placementsOf(app, environment.name)).map(({ source }) => source);
  const because = await whatMadeMoot(ports, desired, present, sources);
  const why = `Closed, as ${what} in ${code(environment.name)} has no newer versions than those on ${code(desired.branch)}${because}.`;
  if (!(await closeMoot(ports.forge, present, why))) return undefined;
  const { number, url } = present;
  const apps = group === undefined ? looked.slice(0, 1) : looked;
  return apps.map(({ app }) => {
    return { app: app.name, environment: environment.name, number, url, state: 'closed', ...groupKey(unit) };
  });
}
