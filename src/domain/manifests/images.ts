import { isObject } from './kustomization.ts';
import type { Json, Path } from './model.ts';

/** The lists whose objects carry an `image`: those of a PodSpec, wherever it is embedded (Deployment, CronJob, any CRD). */
export const CONTAINER_LISTS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/** The paths and texts of all container images within a value. Depth is bounded by the reader. */
export function* containerImages(value: Json | undefined, path: Path): Generator<readonly [Path, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) yield* containerImages(item, [...path, index]);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (CONTAINER_LISTS.has(key) && Array.isArray(inner)) yield* imagesOfList(inner, [...path, key]);
    yield* containerImages(inner, [...path, key]);
  }
}

function* imagesOfList(list: readonly Json[], path: Path): Generator<readonly [Path, string]> {
  for (const [index, item] of list.entries())
    if (isObject(item) && typeof item.image === 'string') yield [[...path, index, 'image'], item.image];
}
