import { inStages } from '../../../domain/deploy/order.ts';
import type { JsonObject } from '../../../domain/manifests/model.ts';
import { attempt, type Rejection, rejected } from './attempt.ts';
import { inParallel } from './in-parallel.ts';
import { type Item, type KubernetesDeployment, type KubernetesPorts, stopIfCancelled } from './model.ts';

/** What a dry run said of one item: what it would become, or `unknown` where only the real one can tell. */
export type Forecast =
  | { readonly item: Item; readonly outcome: 'created' | 'configured' | 'unchanged'; readonly live: JsonObject }
  | { readonly item: Item; readonly outcome: 'unknown' };

/**
 * Applies everything as a dry run, stage by stage, so that a conflict or a refusal stops the run before anything has
 * changed. What stands on something of the same batch (a new kind, a new namespace, a new role) cannot be tried before
 * that is there: it is left for the real run.
 * @throws Stop with all conflicts and refusals
 */
export async function rehearse(
  items: readonly Item[],
  deployment: Pick<KubernetesDeployment, 'conflicts' | 'namespace'>,
  ports: Pick<KubernetesPorts, 'cluster' | 'clock'>,
): Promise<readonly Forecast[]> {
  const forecasts: Forecast[] = [];
  const rejections: (readonly [Item, Rejection])[] = [];
  for (const stage of stagesOf(items)) {
    stopIfCancelled(ports.clock, 'before anything was changed');
    // Whether something that later stages may stand on is new: then what is missing now may be there in time.
    const renewed = forecasts.some(({ outcome }) => outcome !== 'unchanged');
    const tried = await inParallel(
      stage,
      async (item) => [item, await attempt(item, deployment, ports, true)] as const,
    );
    for (const [item, result] of tried) {
      if (result.outcome !== 'conflict' && result.outcome !== 'refused') {
        forecasts.push({ item, outcome: result.outcome, live: result.live });
      } else if (result.outcome === 'refused' && renewed && mayBePutRight(item, result)) {
        forecasts.push({ item, outcome: 'unknown' });
      } else rejections.push([item, result]);
    }
  }
  if (rejections.length > 0) throw rejected(rejections, 'Nothing was applied.');
  return forecasts;
}

/** What a batch brings itself can put right: something missing, or a schema that the batch's own CRD changes. */
function mayBePutRight(item: Item, result: Extract<Rejection, { outcome: 'refused' }>): boolean {
  return result.missing || item.standsOn.definition || item.standsOn.namespace;
}

/** The items in the stages of their kinds. */
export function stagesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const byResource = new Map(items.map((item) => [item.resource, item]));
  return inStages([...byResource.keys()]).map((stage) =>
    stage.map((resource) => byResource.get(resource)).filter((item) => item !== undefined),
  );
}
