import type { Environment } from '../../domain/config/model.ts';
import { groupOf } from '../../domain/promote/groups.ts';
import { branchName, groupBranchName } from '../../domain/promote/names.ts';
import type { DesiredState } from '../../steps/desired-state.ts';
import { placementsOf } from '../../steps/desired-state.ts';
import type { Looked } from '../../steps/look-for-versions.ts';

/** The apps that share one pull request in an environment: one app, or those of a group. */
export interface Unit {
  readonly environment: Environment;
  /** Undefined for one app. */
  readonly group: string | undefined;
  readonly branch: string;
  /** For people: `shop in dev`. */
  readonly name: string;
  readonly looked: readonly Looked[];
}

/** What was looked at, by the pull request that it goes into; in the order of the configuration. */
export function unitsOf(looked: readonly Looked[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const one of looked) {
    const { app, environment } = one;
    const group = groupOf(environment, app.name);
    const branch = branchOf(one);
    const name = `${group ?? app.name} in ${environment.name}`;
    const known = units.get(branch);
    units.set(branch, { environment, group, branch, name, looked: [...(known?.looked ?? []), one] });
  }
  return [...units.values()];
}

/** The branch of the pull request that an app goes into. */
function branchOf({ app, environment }: Pick<Looked, 'app' | 'environment'>): string {
  const group = groupOf(environment, app.name);
  return group === undefined
    ? branchName('update', environment.name, app.name)
    : groupBranchName(environment.name, group);
}

/** The names of all apps of a unit, whichever of them were looked at; in the order of the configuration. */
export function membersOf(
  { config }: DesiredState,
  { environment, group, looked }: Pick<Unit, 'environment' | 'group' | 'looked'>,
): readonly string[] {
  if (group === undefined) return looked.map(({ app }) => app.name);
  return config.apps
    .filter((app) => groupOf(environment, app.name) === group && placementsOf(app, environment.name).length > 0)
    .map(({ name }) => name);
}

/** Apps of an environment that share a pull request with some of these, and are not among them: without them it would lose theirs. */
export function missingMembers(
  desired: DesiredState,
  looked: readonly Looked[],
): ReadonlyMap<Environment, readonly string[]> {
  const missing = new Map<Environment, readonly string[]>();
  for (const { environment, group, looked: members } of unitsOf(looked)) {
    if (group === undefined) continue;
    const there = new Set(members.map(({ app }) => app.name));
    const others = membersOf(desired, { environment, group, looked: members }).filter((name) => !there.has(name));
    if (others.length > 0) missing.set(environment, [...(missing.get(environment) ?? []), ...others]);
  }
  return missing;
}
