import type { ImageReference } from '../versions/model.ts';
import { parseReference } from '../versions/reference.ts';
import { readDocuments, type YamlDocument } from './documents.ts';
import { imageEntries } from './image-entries.ts';
import { isKustomization, isObject } from './kustomization.ts';
import type { ImageUse, Json, JsonObject, Path, SourceFile } from './model.ts';
import { formatPointer } from './pointer.ts';

/** The lists whose objects carry an `image`: those of a PodSpec, wherever it is embedded (Deployment, CronJob, any CRD). */
const CONTAINER_LISTS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/**
 * Every image reference of a file, in its order: container images of anything with an apiVersion and a kind, and `images:` of a
 * kustomization. What is no reference (`$(IMAGE)`, a template) is left out, and so is what cannot be read: readManifests says why.
 */
export function findImages(file: SourceFile): readonly ImageUse[] {
  // Most files hold none, and this is much quicker than reading them.
  if (!/image/iu.test(file.text)) return [];
  return readDocuments(file).documents.flatMap((document) => imagesOf(file.path, document));
}

function imagesOf(path: string, document: YamlDocument): readonly ImageUse[] {
  const { value } = document;
  if (isKustomization(path, value)) return kustomizeImages(document, value);
  if (!isObject(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') return [];
  return [...containerImages(value, [])].flatMap(([at, text]) => {
    const reference = parseReference(text);
    return reference ? [use(document, 'container', reference, at, at)] : [];
  });
}

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

function kustomizeImages(document: YamlDocument, value: JsonObject): readonly ImageUse[] {
  return imageEntries(value).flatMap(({ index, fields, reference }) => {
    const at: Path = ['images', index];
    const key = (['newTag', 'digest', 'newName', 'name'] as const).find((name) => fields[name] !== undefined);
    return reference && key ? [use(document, 'kustomize', reference, at, [...at, key])] : [];
  });
}

function use(
  document: YamlDocument,
  kind: ImageUse['kind'],
  reference: ImageReference,
  path: Path,
  at: Path,
): ImageUse {
  const { file, line, column } = document.locate(at);
  return {
    file,
    line,
    column,
    kind,
    reference: reference.text,
    name: reference.name,
    ...(reference.tag === undefined ? {} : { tag: reference.tag }),
    ...(reference.digest === undefined ? {} : { digest: reference.digest }),
    path: formatPointer(path),
    document: document.index,
  };
}
