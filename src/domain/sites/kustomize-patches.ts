import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import type { Found } from './draft.ts';
import { imagesInPatch } from './json-patch.ts';
import { imagesInResource } from './resources.ts';
import { imagesWithin } from './within-text.ts';

/** The images in the patches that a kustomization holds as texts. Those in files of their own are found there. */
export function* kustomizePatches(value: JsonObject): Generator<Found> {
  for (const list of ['patches', 'patchesJson6902']) {
    const patches = value[list];
    if (!Array.isArray(patches)) continue;
    for (const [index, one] of (patches as readonly Json[]).entries())
      if (isObject(one)) yield* inText(one.patch, [list, index, 'patch']);
  }
  const merged = value.patchesStrategicMerge;
  if (!Array.isArray(merged)) return;
  for (const [index, text] of (merged as readonly Json[]).entries())
    yield* inText(text, ['patchesStrategicMerge', index]);
}

function* inText(text: Json | undefined, path: Path): Generator<Found> {
  yield* imagesWithin(text, path, (document) => {
    if (Array.isArray(document)) return imagesInPatch(document as readonly Json[], []);
    return isObject(document) ? imagesInResource(document) : [];
  });
}
