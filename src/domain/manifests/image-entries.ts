import type { ImageReference } from '../versions/model.ts';
import { parseReference } from '../versions/reference.ts';
import { isObject } from './kustomization.ts';
import type { Json, JsonObject } from './model.ts';

/** The fields of an entry as Kustomize reads them: all of them text. */
export interface ImageFields {
  readonly name?: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
  readonly tagSuffix?: string;
}

/** One entry of a kustomization's `images:`. */
export interface ImageEntry {
  /** Its place in the list. */
  readonly index: number;
  readonly fields: ImageFields;
  /** The normalised name of the image that it results in; undefined when that is no name. */
  readonly image: string | undefined;
  /** What it makes of an image; its tag and digest may come from the base. Undefined when that is no reference. */
  readonly reference: ImageReference | undefined;
}

/** The entries of `images:`, as far as they are mappings with a name. */
export function imageEntries(kustomization: JsonObject): readonly ImageEntry[] {
  const { images } = kustomization;
  if (!Array.isArray(images)) return [];
  return (images as readonly Json[]).flatMap((entry, index) => {
    const fields = isObject(entry) ? readFields(entry) : {};
    if (fields.name === undefined) return [];
    const image = parseReference(fields.newName ?? fields.name)?.name;
    // Kustomize 5 refuses a number here (`newTag: 1.10`): the whole kustomization, in fact.
    const isRefused = isObject(entry) && FIELDS.some((key) => typeof (entry[key] ?? '') !== 'string');
    return [{ index, fields, image, reference: isRefused ? undefined : resultOf(fields) }];
  });
}

const FIELDS = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'] as const;

function readFields(entry: JsonObject): ImageFields {
  const fields: Record<string, string> = {};
  for (const key of FIELDS) {
    const text = entry[key];
    if (typeof text === 'string' && text !== '') fields[key] = text;
  }
  return fields;
}

/**
 * The name with the tag and the digest that it is given, both where both stand there
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
function resultOf(fields: ImageFields): ImageReference | undefined {
  const tag = fields.newTag === undefined ? '' : `:${fields.newTag}`;
  const digest = fields.digest === undefined ? '' : `@${fields.digest}`;
  return parseReference(`${fields.newName ?? fields.name}${tag}${digest}`);
}
