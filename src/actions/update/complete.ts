import type { Environment } from '../../domain/config/model.ts';
import { describeVersion, sameVersion } from '../../domain/versions/observed.ts';
import { type DesiredState, placementsOf } from '../../steps/desired-state.ts';
import { isolate } from '../../steps/isolate.ts';
import { type Looked, lookForVersions, type NewVersion } from '../../steps/look-for-versions.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import { latest } from './latest.ts';
import type { Standing } from './standing.ts';
import { membersOf, missingMembers, type Unit } from './units.ts';

/** What was looked at, and the other apps of a group of which some were selected: without them they would fall out of it. */
export async function completeGroups(
  ports: ProposePorts,
  desired: DesiredState,
  selected: readonly Looked[],
): Promise<readonly Looked[]> {
  const others: Looked[] = [];
  for (const [environment, apps] of missingMembers(desired, selected)) {
    others.push(...(await look(ports, desired, environment, apps)));
  }
  return [...selected, ...others];
}

/**
 * A unit of which images were named, completed to what its pull request holds. Beside an open one these are all artifacts of all its
 * apps, none of them older than there; else the other apps of the group. Where one that the pull request holds cannot be looked at,
 * all have failed: it stays as it is.
 */
export async function completeNamed(
  ports: ProposePorts,
  desired: DesiredState,
  unit: Unit,
  standing: Standing,
): Promise<readonly Looked[]> {
  const named = new Map(unit.looked.map((one) => [one.app.name, one]));
  const apps = membersOf(desired, unit).filter((app) => standing.open || !named.has(app));
  const found = await look(ports, desired, unit.environment, apps);
  if (!standing.open) {
    const all = new Map([...found, ...unit.looked].map((one) => [one.app.name, one]));
    return membersOf(desired, unit).flatMap((app) => all.get(app) ?? []);
  }
  const completed: Looked[] = [];
  for (const one of found) completed.push(await completeApp(ports, desired, one, named.get(one.app.name), standing));
  const isIn = ({ app }: Looked) => standing.versions.some((one) => one.app === app.name);
  const failed = completed.find((one) => one.failed && isIn(one))?.failed;
  return failed ? completed.map((one) => ({ failed, ...one })) : completed;
}

async function look(
  ports: ProposePorts,
  desired: DesiredState,
  { name }: Environment,
  apps: readonly string[],
): Promise<readonly Looked[]> {
  return apps.length === 0 ? [] : await lookForVersions(ports, desired, { apps, environments: [name] });
}

async function completeApp(
  ports: ProposePorts,
  desired: DesiredState,
  found: Looked,
  named: Looked | undefined,
  standing: Standing,
): Promise<Looked> {
  const { app, environment } = found;
  const failed = named?.failed ?? found.failed;
  if (failed) return { app, environment, newer: [], failed };
  const completed = await isolate(ports.host, `${app.name} in ${environment.name}`, async () => {
    const [placement] = placementsOf(app, environment.name);
    const current = placement ? await desired.current(app, placement.instance) : new Map<string, never>();
    const newer: NewVersion[] = [];
    for (const artifact of app.artifacts) {
      const is = (one: { readonly artifact: { readonly name: string } }) => one.artifact.name === artifact.name;
      const asked = named?.newer.find(is);
      const offer = asked ?? found.newer.find(is);
      const held = standing.versions.find((one) => one.app === app.name && one.artifact === artifact.name)?.version;
      const from = current.get(artifact.name);
      const to = await latest(ports, { artifact, from, held, found: offer?.to });
      if (asked && to && !sameVersion(asked.to, to)) sayOlder(ports, asked, to);
      if (to) newer.push({ app, environment: environment.name, artifact, from, to });
    }
    return { newer };
  });
  return { app, environment, newer: [], ...completed };
}

function sayOlder(
  { host }: ProposePorts,
  { app, environment, artifact, to }: NewVersion,
  held: NewVersion['to'],
): void {
  const what = `${artifact.coordinates.name}:${describeVersion(to)}`;
  host.info(
    `${what} changes nothing in ${environment}: the open pull request brings ${app.name} to ${describeVersion(held)}.`,
  );
}
