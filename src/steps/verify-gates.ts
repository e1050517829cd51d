import type { App, Environment } from '../domain/config/model.ts';
import { readRecord } from '../domain/deploy/deployment.ts';
import { ownDeployments, type TargetHistory } from '../domain/promote/health.ts';
import { formatDuration, hasSoaked } from '../domain/promote/soak.ts';
import type { Release } from '../domain/versions/model.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import { type DesiredState, type Placement, placementsOf } from './desired-state.ts';
import { readHistories } from './histories.ts';

/** Deployments of a task that the forge tells where there are so many (ports/forge.ts: it need not tell them all). */
const toldAtLeast = 30;

type Ports = { readonly forge: Forge; readonly clock: Clock };

/**
 * Why a release may not be deployed here yet; undefined when it may. Evaluated from deployments, from scratch: commit
 * statuses can be written by many, and a pull request can be merged before its gates are open (DESIGN §6). Of what is
 * before only the records count, so that a source there that does not render closes nothing here.
 *
 * A release that this environment already had passes, and so does the first one ever: there is nothing to protect yet.
 * It is the first where nobody has recorded anything, so that another identity may hold a release, never let it in.
 */
export async function closedGate(
  ports: Ports,
  desired: DesiredState,
  placement: Placement,
  environment: Environment,
): Promise<string | undefined> {
  const { after } = environment;
  if (!after) return undefined;
  const { app, instance } = placement;
  const [release, identity, own] = await Promise.all([
    desired.release(app, instance),
    ports.forge.identity(),
    readHistories(ports, app, environment.name),
  ]);
  const known = own.flatMap(({ deployments }) => ownDeployments(deployments, identity.id));
  const wasHealthy = known.some(
    ({ record, statuses }) => record.release === release.id && statuses.some(({ state }) => state === 'success'),
  );
  if (wasHealthy) return undefined;
  const succeeded = known.some(({ statuses }) => statuses.some(({ state }) => state === 'success'));
  // As many as are told at the least: an older success may be behind them.
  if (!succeeded && known.length >= toldAtLeast)
    return `${known.length} attempts failed, and what was before them is not known: override-gates with a reason`;
  // An attempt of ours that never came to its end, or failed, leaves the first release the first.
  if (!succeeded) return recordedByOthers(own, new Set(known.map(({ deployment }) => deployment.id)), identity.id);
  const { soak } = environment.gates;
  const missing: string[] = [];
  for (const name of after.environments) {
    const soaked = await hasSoakedIn(ports, app, release, name, soak);
    if (soaked && after.mode === 'any') return undefined;
    if (soaked === false) missing.push(soak === 0 ? name : `${name} for ${formatDuration(soak)}`);
  }
  if (missing.length === 0) return undefined;
  return `this release has not been healthy in ${missing.join(after.mode === 'any' ? ' or ' : ' and ')}`;
}

/**
 * Why this is no first release though we know of none that succeeded; undefined when it is one. What cannot be read counts too: only the
 * newest deployments are told, and such ones could have pushed out those that can.
 */
function recordedByOthers(
  histories: readonly TargetHistory[],
  ours: ReadonlySet<number>,
  identity: number,
): string | undefined {
  const all = histories.flatMap(({ deployments }) => deployments.filter(({ id }) => !ours.has(id)));
  const other = all.find(({ payload }) => readRecord(payload)) ?? all[0];
  if (!other) return undefined;
  if (other.author === identity)
    return 'recorded in a form that this version cannot read: override-gates with a reason';
  return `recorded by another identity (id ${other.author ?? 'unknown'}): use its token, or override-gates with a reason`;
}

/** Whether a release has soaked in an upstream environment; undefined where the app does not run there. */
async function hasSoakedIn(
  ports: Ports,
  app: App,
  release: Release,
  environment: string,
  soak: number,
): Promise<boolean | undefined> {
  if (placementsOf(app, environment).length === 0) return undefined;
  const [histories, { id }] = await Promise.all([readHistories(ports, app, environment), ports.forge.identity()]);
  return hasSoaked(histories, release, soak, id, ports.clock.now());
}
