import type { JsonObject, Resource } from '../manifests/model.ts';
import { describeResource, identityOf } from './identity.ts';
import { isPathSegment } from './inventory.ts';
import { at, isObject, textAt } from './read.ts';

/** Why a resource cannot be applied, before any server is asked. */
export interface Refusal {
  readonly resource: Resource;
  readonly reason: string;
}

/** Everything that keeps these resources from being applied as they are. `inventory` is the name of our own ConfigMap. */
export function refusalsOf(resources: readonly Resource[], inventory: string): readonly Refusal[] {
  const seen = new Set<string>();
  return resources.flatMap((resource) => {
    const identity = identityOf(resource);
    const reason = seen.has(identity) ? 'is rendered twice' : refusalOf(resource, inventory);
    seen.add(identity);
    return reason === undefined ? [] : [{ resource, reason }];
  });
}

function refusalOf(resource: Resource, inventory: string): string | undefined {
  const { value } = resource;
  if (isEncrypted(value))
    return 'is still encrypted by SOPS: it must be decrypted in the cluster or before it is rendered';
  if (!isPathSegment(textAt(value, 'metadata', 'name') ?? '/'))
    return 'has no usable metadata.name (generateName cannot be applied)';
  if (resource.kind === 'ConfigMap' && resource.name === inventory) return 'has the name of the inventory of this app';
  if (resource.kind.endsWith('List') && Array.isArray(value.items)) return 'is a list, not a resource';
  return undefined;
}

/** Whether SOPS left its mark: its own metadata beside the data, with a checksum (getsops/sops, README). */
function isEncrypted(value: JsonObject): boolean {
  const sops = at(value, 'sops');
  return isObject(sops) && (sops.mac !== undefined || sops.lastmodified !== undefined || sops.version !== undefined);
}

/** Refusals as text, one per line. */
export function describeRefusals(refusals: readonly { resource: Resource; reason: string }[]): string {
  return refusals.map(({ resource, reason }) => `${describeResource(resource)} ${reason}`).join('\n');
}
