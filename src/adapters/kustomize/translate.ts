import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../../domain/manifests/model.ts';

/** A path of a rendered resource, as it is in a document that it was made from. */
export interface Translated {
  /** As far as the document has it. */
  readonly path: Path;
  /** Whether that is all of it. */
  readonly complete: boolean;
  readonly found: Json | undefined;
  /** The rendered value. */
  readonly wanted: Json | undefined;
}

/** The fields that tell items of Kubernetes' lists apart, in the order in which they are tried. */
const itemKeys: readonly string[] = ['name', 'containerPort', 'mountPath', 'port', 'key', 'ip', 'topologyKey'];

/**
 * Follows a path of a rendered resource in the document of its source or patch. Items of lists are found by what tells them apart:
 * their index is another one when a patch brought items of its own.
 */
export function translate(source: JsonObject, rendered: JsonObject, path: Path): Translated {
  let found: Json | undefined = source;
  let wanted: Json | undefined = rendered;
  const translated: (string | number)[] = [];
  for (const step of path) {
    const item: Json | undefined = childOf(wanted, step);
    const at: string | number | undefined =
      Array.isArray(found) && typeof step === 'number' ? indexOf(found, item, step) : step;
    const next: Json | undefined = at === undefined ? undefined : childOf(found, at);
    if (at === undefined || next === undefined)
      return { path: translated, complete: false, found: undefined, wanted: item };
    translated.push(at);
    found = next;
    wanted = item;
  }
  return { path: translated, complete: true, found, wanted };
}

/** Deep equality of plain data; the order of keys does not matter. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => sameValue(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

function indexOf(list: readonly Json[], item: Json | undefined, index: number): number | undefined {
  if (isObject(item)) {
    const key = itemKeys.find((name) => item[name] !== undefined);
    if (key !== undefined) {
      const at = list.findIndex((one) => isObject(one) && one[key] === item[key]);
      return at < 0 ? undefined : at;
    }
  } else if (item !== undefined) {
    const at = list.findIndex((one) => sameValue(one, item));
    if (at >= 0) return at;
  }
  return index < list.length ? index : undefined;
}

function childOf(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? (value as readonly Json[])[step] : undefined;
  return isObject(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
}
