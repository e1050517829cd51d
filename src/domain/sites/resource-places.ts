import type { JsonObject, Resource } from '../manifests/model.ts';
import type { Seen } from '../versions/observed.ts';
import { inArgo, isArgo } from './argocd.ts';
import { type Found, isSkip } from './draft.ts';
import { inFlux } from './flux.ts';
import { imagesInResource } from './resources.ts';
import { collectSources, isFlux, type Sources } from './sources.ts';

/** The places of one resource. */
export function* placesInResource(value: JsonObject, sources: Sources): Generator<Found> {
  if (isFlux(value)) return yield* inFlux(value, sources);
  yield* isArgo(value) ? inArgo(value) : imagesInResource(value);
}

/**
 * Every place of rendered resources, with the way back to its source. What their charts come from may be told by resources that
 * are not rendered with them: `others`.
 */
export function seenInResources(resources: readonly Resource[], others: readonly JsonObject[]): readonly Seen[] {
  const sources = collectSources([...resources.map(({ value }) => value), ...others]);
  return resources.flatMap((resource) =>
    [...placesInResource(resource.value, sources)].flatMap((found) => {
      if (isSkip(found) || found.invalid) return [];
      const { coordinates, version, at } = found;
      return [{ coordinates, version, at: () => resource.locate(at) }];
    }),
  );
}
