import { type ImageEntry, imageEntries } from '../manifests/image-entries.ts';
import { containerImages } from '../manifests/images.ts';
import type { JsonObject } from '../manifests/model.ts';
import type { Version } from '../versions/model.ts';
import { formatReference, parseReference } from '../versions/reference.ts';
import type { Operation } from './operation.ts';

/** Operations on one document, and whether the image is in it at all. */
export interface Planned {
  readonly matched: boolean;
  readonly operations: readonly Operation[];
  /** Set when an entry has a `tagSuffix`: its index. */
  readonly suffixed?: number;
}

/** Sets every container image of this name in a document. `skips` tells those that a kustomization above decides. */
export function containerOperations(
  document: number,
  value: JsonObject,
  image: string,
  version: Version,
  skips: (written: string) => boolean,
): Planned {
  const operations: Operation[] = [];
  let matched = false;
  for (const [path, text] of containerImages(value, [])) {
    const reference = parseReference(text);
    if (reference?.name !== image || skips(reference.written)) continue;
    matched = true;
    const wanted = formatReference(reference.written, version);
    if (wanted !== text) operations.push({ do: 'set', document, path, value: wanted });
  }
  return { matched, operations };
}

/**
 * Sets the version in every entry of `images:` that results in this image. Kustomize 5.8 renders `name:newTag@digest` where both stand
 * there; one alone replaces both of the base's
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
export function entryOperations(document: number, value: JsonObject, image: string, version: Version): Planned {
  const entries = imageEntries(value).filter((entry) => entry.image === image);
  const suffixed = entries.find(({ fields }) => fields.tagSuffix !== undefined);
  return {
    matched: entries.length > 0,
    operations: entries.flatMap((entry) => setEntry(document, value, entry, version)),
    ...(suffixed ? { suffixed: suffixed.index } : {}),
  };
}

function setEntry(document: number, value: JsonObject, entry: ImageEntry, version: Version): readonly Operation[] {
  const { fields, index } = entry;
  const path = ['images', index];
  const raw = ((value.images as readonly JsonObject[])[index] ?? {}) as JsonObject;
  const wanted = wantedFields(entry, version);
  const operations: Operation[] = [];
  let after = fields.newName === undefined ? 'name' : 'newName';
  for (const key of ['newName', 'newTag', 'digest'] as const) {
    const text = wanted[key];
    const isThere = Object.hasOwn(raw, key);
    if (text === undefined) {
      if (isThere && key !== 'newName') operations.push({ do: 'remove', document, path, key });
      continue;
    }
    if (!isThere) operations.push({ do: 'insert', document, path, key, value: text, after });
    else if (raw[key] !== text) operations.push({ do: 'set', document, path: [...path, key], value: text });
    if (isThere) after = key;
  }
  return operations;
}

interface Wanted {
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/**
 * The fields that render this version, in the form in which the entry says it now. A version within `newName` moves out of it: behind a
 * tag of the base, Kustomize would write a second one (`web:v1@sha256:…:v0`).
 */
function wantedFields({ fields }: ImageEntry, version: Version): Wanted {
  const named = fields.newName === undefined ? undefined : parseReference(fields.newName);
  const newName = fields.newName === undefined ? {} : { newName: named?.written ?? fields.newName };
  const { tag, digest } = version;
  if (fields.newTag?.includes('@') && tag !== undefined)
    return { ...newName, newTag: digest === undefined ? tag : `${tag}@${digest}` };
  return { ...newName, ...(tag === undefined ? {} : { newTag: tag }), ...(digest === undefined ? {} : { digest }) };
}
