import type { PullRequest } from '../../ports/forge.ts';
import type { DesiredState } from '../../steps/desired-state.ts';
import { type Looked, lookForVersions } from '../../steps/look-for-versions.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import { branchOf, missingMembers } from './units.ts';

/**
 * What was looked at, completed to what its pull requests hold: the other apps of a group of which some were selected, and beside the
 * images that were named, the other artifacts of an app whose pull request is open. Without them their versions would fall out of it.
 */
export async function completeUnits(
  ports: ProposePorts,
  desired: DesiredState,
  selected: readonly Looked[],
  { named, open }: { readonly named: boolean; readonly open: ReadonlyMap<string, PullRequest> },
): Promise<readonly Looked[]> {
  const whole = named ? await Promise.all(selected.map((one) => completeNamed(ports, desired, one, open))) : selected;
  const others: Looked[] = [];
  for (const [environment, apps] of missingMembers(desired, whole)) {
    others.push(...(await lookForVersions(ports, desired, { apps, environments: [environment.name] })));
  }
  return [...whole, ...others];
}

async function completeNamed(
  ports: ProposePorts,
  desired: DesiredState,
  looked: Looked,
  open: ReadonlyMap<string, PullRequest>,
): Promise<Looked> {
  const { app, environment, newer } = looked;
  if (newer.length === 0 || !open.has(branchOf(looked))) return looked;
  const [all] = await lookForVersions(ports, desired, { apps: [app.name], environments: [environment.name] });
  const isNamed = new Set(newer.map(({ artifact }) => artifact.name));
  const rest = (all?.newer ?? []).filter(({ artifact }) => !isNamed.has(artifact.name));
  const order = app.artifacts.map(({ name }) => name);
  const place = ({ artifact }: Looked['newer'][number]) => order.indexOf(artifact.name);
  return { ...looked, newer: [...newer, ...rest].sort((a, b) => place(a) - place(b)) };
}
