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
  /** What it makes of an image; its tag and digest may come from the base. Undefined when that is no reference. */
  readonly reference: ImageReference | undefined;
}

/** The entries of `images:`, as far as they are mappings with a name. */
export function imageEntries(kustomization: JsonObject): readonly ImageEntry[] {
  const { images } = kustomization;
  if (!Array.isArray(images)) return [];
  return (images as readonly Json[]).flatMap((entry, index) => {
    const fields = isObject(entry) ? readFields(entry) : {};
    return fields.name === undefined ? [] : [{ index, fields, reference: resultOf(fields) }];
  });
}

function readFields(entry: JsonObject): ImageFields {
  const fields: Record<string, string> = {};
  for (const key of ['name', 'newName', 'newTag', 'digest', 'tagSuffix'] as const) {
    const text = asText(entry[key]);
    if (text !== undefined) fields[key] = text;
  }
  return fields;
}

/** Kustomize decodes into strings: sigs.k8s.io/yaml writes numbers and booleans back as text, so `newTag: 1.10` is "1.1". */
function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
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
