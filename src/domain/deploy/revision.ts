import type { Resource } from '../manifests/model.ts';
import { sha256 } from '../versions/sha256.ts';
import { canonicalJson } from './canonical.ts';
import { compareResources, identityOf } from './identity.ts';

/**
 * The digest of an app's rendered resources, `sha256:<64 hex digits>`: what is deployed has one name, whatever order,
 * comments or quotes it was written with. The version of an API is part of it, the place in the files is not.
 */
export function revisionOf(resources: readonly Resource[]): string {
  const lines = resources
    .toSorted(compareResources)
    .map((resource) => `${identityOf(resource)} ${canonicalJson(resource.value)}`);
  return `sha256:${sha256(lines.join('\n'))}`;
}
