import { CONTAINER_LISTS } from '../manifests/images.ts';
import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import type { Found } from './draft.ts';
import { isSurelyImage, wholeImage } from './image-text.ts';
import { imagesOfMapping } from './values.ts';

/** Kinds whose texts are never images of ours: schemas, and data that something else reads. */
const PASSED_OVER: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'ConfigMap', 'Secret', 'SealedSecret']);

/** The groups of Kubernetes itself: the images of their kinds are those of PodSpecs, and no other text is one. */
function isBuiltIn(apiVersion: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return !group.includes('.') || group.endsWith('.k8s.io');
}

/**
 * The images of a resource: of its PodSpecs, wherever they are embedded, and in a custom resource whatever its kind keeps of them:
 * `spec.image`, `imageName` (CloudNativePG), the steps of Tekton, `{repository, tag}` of operators.
 */
export function* imagesInResource(value: JsonObject): Generator<Found> {
  if (PASSED_OVER.has(String(value.kind))) return;
  const isCustom = !isBuiltIn(String(value.apiVersion)) && value.kind !== 'List';
  for (const [key, inner] of Object.entries(value))
    if (key !== 'metadata' && key !== 'status') yield* inPart(inner, [key], isCustom);
  if (isCustom) yield* atRoot(value);
}

/** Kinds without a `spec` keep their image at the root, where a bare word is as likely anything else: `image: ubuntu`. */
function* atRoot(value: JsonObject): Generator<Found> {
  for (const key of ['image', 'imageName']) {
    const text = value[key];
    if (typeof text === 'string' && isSurelyImage(text)) yield* found(wholeImage('resource', [key], text));
  }
}

function* inPart(value: Json | undefined, path: Path, isCustom: boolean): Generator<Found> {
  if (Array.isArray(value)) {
    const key = String(path.at(-1));
    for (const [index, item] of (value as readonly Json[]).entries())
      yield* inItem(item, [...path, index], key, isCustom);
    return;
  }
  if (!isObject(value)) return;
  if (isCustom) yield* imagesOfMapping(value, path, 'resource');
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object') yield* inPart(inner, [...path, key], isCustom);
}

function* inItem(item: Json, path: Path, list: string, isCustom: boolean): Generator<Found> {
  const isContainer = CONTAINER_LISTS.has(list) && isObject(item);
  if (isContainer && typeof item.image === 'string')
    yield* found(wholeImage('container', [...path, 'image'], item.image));
  if (list === 'volumes' && isObject(item) && isObject(item.image) && typeof item.image.reference === 'string')
    yield* found(wholeImage('volume', [...path, 'image', 'reference'], item.image.reference));
  // A list within a built-in kind holds resources at most (`kind: List`): they have their own group.
  if (isObject(item) && typeof item.apiVersion === 'string' && typeof item.kind === 'string') {
    if (!PASSED_OVER.has(item.kind)) yield* inPart(item, path, !isBuiltIn(item.apiVersion));
  } else if (isContainer) yield* inPart(withoutImage(item), path, isCustom);
  else yield* inPart(item, path, isCustom);
}

function withoutImage({ image: _, ...rest }: JsonObject): JsonObject {
  return rest;
}

function* found(one: Found | undefined): Generator<Found> {
  if (one) yield one;
}
