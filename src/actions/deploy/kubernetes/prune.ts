import { describeResource, identityOf, nameOf } from '../../../domain/deploy/identity.ts';
import type { Entry } from '../../../domain/deploy/inventory.ts';
import { inDeletionStages } from '../../../domain/deploy/order.ts';
import { keepReason } from '../../../domain/deploy/prune.ts';
import { textAt } from '../../../domain/deploy/read.ts';
import { type Claims, claimsOfOthers } from './claims.ts';
import { inParallel } from './in-parallel.ts';
import { type KubernetesDeployment, type KubernetesPorts, type Pruned, stopIfCancelled } from './model.ts';

/**
 * Deletes what is wanted no more, the last stage first. Each object is read before: it may ask to be kept, and it may be
 * somebody else's by now. Only the very object that was read is deleted. `pruned` grows with each.
 */
export async function pruneStages(
  candidates: readonly Entry[],
  deployment: Pick<KubernetesDeployment, 'app' | 'namespace'>,
  ports: KubernetesPorts,
  pruned: Pruned[],
): Promise<void> {
  if (candidates.length === 0) return;
  const { cluster, clock, host } = ports;
  const claims = await claimsOfOthers(candidates, deployment, ports);
  for (const stage of inDeletionStages(candidates))
    await inParallel(stage, async (entry) => {
      stopIfCancelled(clock, 'while it was pruning');
      const resource = nameOf(entry);
      const live = await cluster.get(resource);
      const reason = live && (keepReason(entry, live) ?? claimReason(entry, claims));
      if (!live) pruned.push({ resource, outcome: 'absent' });
      else if (reason !== undefined) {
        pruned.push({ resource, outcome: 'kept', reason });
        host.warning(`${describeResource(resource)} is no longer in Git, but it is kept: ${reason}.`);
      } else {
        await cluster.delete(resource, textAt(live, 'metadata', 'uid'));
        pruned.push({ resource, outcome: 'deleted' });
        host.info(`${describeResource(resource)} deleted: it is no longer in Git`);
      }
    });
}

function claimReason(entry: Entry, claims: Claims): string | undefined {
  const app = claims.get(identityOf(entry));
  return app === undefined ? undefined : `the app ${app} lists it as its own (ConfigMap plumbline-${app})`;
}
