import { describeResource, nameOf } from '../../../domain/deploy/identity.ts';
import type { JsonObject } from '../../../domain/manifests/model.ts';
import type { ApplyResult } from '../../../ports/cluster.ts';
import { attempt, type Rejection, rejected } from './attempt.ts';
import { inParallel } from './in-parallel.ts';
import {
  type Applied,
  type Item,
  type KubernetesDeployment,
  type KubernetesPorts,
  Stop,
  stopIfCancelled,
} from './model.ts';
import { type Forecast, stagesOf } from './rehearse.ts';
import { waitForHealth } from './wait.ts';

/** An item that is in the cluster now, as the server answered. */
export interface Live {
  readonly item: Item;
  readonly outcome: Applied['outcome'];
  readonly live: JsonObject;
}

/** How long a new kind or namespace may take to be usable, in seconds. */
const foundationTime = 60;
/** How long after its CRD is established a kind may be refused, in milliseconds. */
const servingTime = 10_000;

/**
 * Applies what the rehearsal says would change, in stages, many requests in flight. Kinds and namespaces are waited for
 * before the next stage: others stand on them. `applied` grows with each resource, so that it is true when the run stops.
 * @throws Stop when a resource is refused after all, or when the run is cancelled
 */
export async function applyStages(
  forecasts: readonly Forecast[],
  deployment: KubernetesDeployment,
  ports: KubernetesPorts,
  applied: Applied[],
): Promise<readonly Live[]> {
  const known = new Map(forecasts.map((forecast) => [forecast.item, forecast]));
  const all: Live[] = [];
  for (const stage of stagesOf([...known.keys()])) {
    const rejections: (readonly [Item, Rejection])[] = [];
    const done = await inParallel(stage, async (item) => {
      const forecast = known.get(item);
      if (forecast?.outcome === 'unchanged')
        return note({ item, outcome: 'unchanged', live: forecast.live }, applied, ports);
      stopIfCancelled(ports.clock, 'while it was applying');
      const result = await insist(item, forecast?.outcome === 'unknown', deployment, ports);
      if (result.outcome !== 'conflict' && result.outcome !== 'refused')
        return note({ item, ...result }, applied, ports);
      rejections.push([item, result]);
      return undefined;
    });
    if (rejections.length > 0) throw rejected(rejections, partly(applied));
    const lives = done.filter((live) => live !== undefined);
    await settle(
      lives.filter(({ item, outcome }) => isFoundation(item) && outcome !== 'unchanged'),
      ports,
    );
    all.push(...lives);
  }
  return all;
}

/**
 * Applies an item. One that only became possible by this batch is tried again for a moment: the API server serves a new kind,
 * or a changed schema, a little after it says so.
 */
async function insist(
  item: Item,
  unproved: boolean,
  deployment: KubernetesDeployment,
  ports: KubernetesPorts,
): Promise<ApplyResult> {
  const until = ports.clock.now().getTime() + servingTime;
  for (;;) {
    const result = await attempt(item, deployment, ports, false);
    const early = unproved && item.standsOn.definition && result.outcome === 'refused';
    if (!early || ports.clock.now().getTime() > until || ports.clock.cancelled.aborted) return result;
    await ports.clock.sleep(250);
  }
}

function note(live: Live, applied: Applied[], { host }: KubernetesPorts): Live {
  applied.push({ resource: nameOf(live.item.resource), outcome: live.outcome });
  const line = `${describeResource(live.item.resource)} ${live.outcome}`;
  if (live.outcome === 'unchanged') host.debug(line);
  else host.info(line);
  return live;
}

function partly(applied: readonly Applied[]): string {
  const changed = applied.filter(({ outcome }) => outcome !== 'unchanged').length;
  return changed === 0
    ? 'Nothing was applied.'
    : `${changed} other resources were applied before; the next run goes on from there.`;
}

function isFoundation({ resource }: Item): boolean {
  return resource.kind === 'CustomResourceDefinition' || resource.kind === 'Namespace';
}

async function settle(foundations: readonly Live[], ports: KubernetesPorts): Promise<void> {
  if (foundations.length === 0) return;
  const waited = await waitForHealth(foundations, { timeout: foundationTime, patience: 0 }, ports);
  if (waited.state !== 'healthy') throw new Stop(waited.state, waited.message, waited.unhealthy);
}
