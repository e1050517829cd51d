import { buildTime, newestOf } from '../../../domain/versions/provenance.ts';
import type { Published } from '../../../domain/versions/published.ts';
import { isDigest } from '../../../domain/versions/reference.ts';
import { isObject, type JsonObject } from '../../web/json.ts';

/**
 * What Google's registries put beside the tags: each manifest with its tags and times, in milliseconds
 * (go-containerregistry pkg/v1/google/list.go; text on gcr.io, numbers on Artifact Registry). The later of build and push counts: a
 * builder can write any time, and a push of something old is new to those who pull it.
 */
export function googleFacts(page: JsonObject): ReadonlyMap<string, Omit<Published, 'tag'>> {
  const facts = new Map<string, Omit<Published, 'tag'>>();
  for (const [digest, manifest] of Object.entries(isObject(page.manifest) ? page.manifest : {})) {
    if (!isDigest(digest) || !isObject(manifest) || !Array.isArray(manifest.tag)) continue;
    const created = newestOf([timeOf(manifest.timeCreatedMs), timeOf(manifest.timeUploadedMs)]);
    for (const tag of manifest.tag) {
      if (typeof tag === 'string') facts.set(tag, { digest, ...(created === undefined ? {} : { created }) });
    }
  }
  return facts;
}

function timeOf(milliseconds: unknown): Date | undefined {
  const isText = typeof milliseconds === 'string' && /^-?\d{1,16}$/.test(milliseconds);
  return buildTime(isText ? Number(milliseconds) : milliseconds);
}
