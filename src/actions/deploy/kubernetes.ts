import { nameOf } from '../../domain/deploy/identity.ts';
import { withUid } from '../../domain/deploy/inventory.ts';
import { pruneCandidates } from '../../domain/deploy/prune.ts';
import { textAt } from '../../domain/deploy/read.ts';
import { applyStages } from './kubernetes/apply-stages.ts';
import { readLedger, writeLedger } from './kubernetes/ledger.ts';
import {
  type Applied,
  type KubernetesDeployment,
  type KubernetesPorts,
  type KubernetesResult,
  type Pruned,
  Stop,
} from './kubernetes/model.ts';
import { placeResources } from './kubernetes/place.ts';
import { pruneStages } from './kubernetes/prune.ts';
import { type Forecast, rehearse } from './kubernetes/rehearse.ts';
import { waitForHealth } from './kubernetes/wait.ts';

export type { KubernetesDeployment, KubernetesPorts, KubernetesResult } from './kubernetes/model.ts';

/** See `KubernetesDeployment.patience`. */
const defaultPatience = 15;

/**
 * Brings rendered resources to one target and waits until exactly this revision is healthy there (DESIGN §7). Everything is
 * recomputed from what the cluster says, so a run that was killed at any point is finished by the next one.
 * @throws ClusterError when the cluster cannot be reached or does not accept the credentials
 */
export async function deployToKubernetes(
  deployment: KubernetesDeployment,
  ports: KubernetesPorts,
): Promise<KubernetesResult> {
  const applied: Applied[] = [];
  const pruned: Pruned[] = [];
  try {
    await converge(deployment, ports, applied, pruned);
    return { outcome: 'healthy', applied, pruned, unhealthy: [], message: summarize(applied, pruned) };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { outcome: stop.outcome, applied, pruned, unhealthy: stop.unhealthy, message: stop.message };
  }
}

async function converge(
  deployment: KubernetesDeployment,
  ports: KubernetesPorts,
  applied: Applied[],
  pruned: Pruned[],
): Promise<void> {
  const items = await placeResources(deployment, ports);
  const found = await readLedger(deployment, items, ports);
  const forecasts = await rehearse(items, deployment, ports);
  const wanted = items.map(({ resource }) => nameOf(resource));
  const candidates = pruneCandidates(found.inventory?.entries ?? [], wanted);
  const changes = candidates.length > 0 || forecasts.some(({ outcome }) => outcome !== 'unchanged');
  await deployment.begin?.();
  // The inventory needs its namespace: where the batch brings it, that is applied before all else. It is never pruned.
  const early = forecasts.filter((forecast) => isOwnNamespace(forecast, deployment.namespace));
  const first = await applyStages(early, deployment, ports, applied);
  const noted = changes ? await writeLedger(found, 'deploying', deployment, wanted, ports) : found;
  const rest = forecasts.filter((forecast) => !early.includes(forecast));
  const lives = [...first, ...(await applyStages(rest, deployment, ports, applied))];
  const { timeout, patience = defaultPatience } = deployment;
  const waited = await waitForHealth(lives, { timeout, patience }, ports);
  if (waited.state !== 'healthy') throw new Stop(waited.state, waited.message, waited.unhealthy);
  await pruneStages(candidates, deployment, ports, pruned);
  const deployed = lives.map(({ item, live }) => withUid(item.resource, textAt(live, 'metadata', 'uid')));
  await writeLedger(noted, 'deployed', deployment, deployed, ports);
}

function isOwnNamespace({ item: { resource }, outcome }: Forecast, namespace: string): boolean {
  return (
    outcome === 'created' &&
    resource.apiVersion === 'v1' &&
    resource.kind === 'Namespace' &&
    resource.name === namespace
  );
}

function summarize(applied: readonly Applied[], pruned: readonly Pruned[]): string {
  const count = (outcome: Applied['outcome']) => applied.filter((one) => one.outcome === outcome).length;
  const parts = (['created', 'configured', 'unchanged'] as const).map((outcome) => `${count(outcome)} ${outcome}`);
  const deleted = pruned.filter(({ outcome }) => outcome === 'deleted').length;
  return `All ${applied.length} resources are healthy: ${[...parts, `${deleted} deleted`].join(', ')}.`;
}
