import { identityOf } from '../../../domain/deploy/identity.ts';
import { decodeInventory, type Entry, inventoryLabels } from '../../../domain/deploy/inventory.ts';
import type { JsonObject } from '../../../domain/manifests/model.ts';
import { ClusterError } from '../../../kit/errors.ts';
import type { KubernetesDeployment, KubernetesPorts } from './model.ts';

/** Which app lists an object as its own, by `identityOf`. */
export type Claims = ReadonlyMap<string, string>;

/**
 * What the inventories of other apps list. A resource that moves from one app to another is applied by the new one and
 * no longer wanted by the old one, under the same field manager: only the inventories tell that it must stay.
 */
export async function claimsOfOthers(
  candidates: readonly Entry[],
  { app, namespace }: Pick<KubernetesDeployment, 'app' | 'namespace'>,
  { cluster, host }: Pick<KubernetesPorts, 'cluster' | 'host'>,
): Promise<Claims> {
  const read = (place: string | undefined) => cluster.list('v1', 'ConfigMap', place, inventoryLabels);
  const near = new Set([
    namespace,
    ...candidates.map((entry) => entry.namespace).filter((place) => place !== undefined),
  ]);
  let found: readonly JsonObject[];
  try {
    found = await read(undefined);
  } catch (error) {
    if (!(error instanceof ClusterError) || error.status !== 403) throw error;
    host.debug('Inventories are only looked for in the namespaces of this app: the credentials may not read all.');
    found = (await Promise.all([...near].map(read))).flat();
  }
  const claims = new Map<string, string>();
  for (const configMap of found) {
    const inventory = decodeInventory(configMap);
    if ('reason' in inventory || (inventory.app === app && inventory.namespace === namespace)) continue;
    for (const entry of inventory.entries) claims.set(identityOf(entry), inventory.app);
  }
  return claims;
}
