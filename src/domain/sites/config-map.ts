import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject } from '../manifests/model.ts';
import { type Found, isSkip } from './draft.ts';
import { imagesInResource } from './resources.ts';
import { imagesInValues } from './values.ts';
import { imagesWithin } from './within-text.ts';

/**
 * The images in the data of a ConfigMap, where that is YAML again: values (Flux's `valuesFrom`) or resources. What reads it is not known, so
 * only what says a version counts.
 */
export function* imagesInData({ apiVersion, kind, data }: JsonObject): Generator<Found> {
  if (apiVersion !== 'v1' || kind !== 'ConfigMap' || !isObject(data)) return;
  for (const [key, text] of Object.entries(data)) yield* imagesWithin(text, ['data', key], versioned);
}

function* versioned(document: Json): Generator<Found> {
  if (!isObject(document)) return;
  const isResource = typeof document.apiVersion === 'string' && typeof document.kind === 'string';
  for (const found of isResource ? imagesInResource(document) : imagesInValues(document, []))
    if (!isSkip(found) && (found.version.tag ?? found.version.digest) !== undefined) yield found;
}
