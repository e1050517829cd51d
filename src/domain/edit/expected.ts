import { collectAnchors, findExactNode, hasAliases } from '../manifests/locate.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import type { Node } from '../manifests/nodes.ts';
import { valueAt } from '../manifests/pointer.ts';
import { usersOf } from '../manifests/users.ts';
import type { Operation } from './operation.ts';

type Building = Record<string | number, unknown>;

/**
 * What a document must read as after these operations, made from its values and never from the new text. `undefined` when an operation
 * has no place in it. A value that aliases share changes for all of them.
 */
export function expectedValue(value: Json, root: Node, operations: readonly Operation[]): Json | undefined {
  const result = structuredClone(value) as Json;
  const placesOf = findPlaces(root, operations);
  for (const operation of operations) if (!apply(result, operation, placesOf(operation))) return undefined;
  return result;
}

/** The paths at which an operation changes something: its own, and those that share its value. None where it has no place. */
function findPlaces(root: Node, operations: readonly Operation[]): (operation: Operation) => readonly Path[] {
  const anchors = collectAnchors(root);
  const targetOf = ({ path }: { readonly path: Path }) => findExactNode(root, path, anchors);
  if (!hasAliases(root)) return (one) => (one.do !== 'append' && targetOf(one) ? [one.path] : []);
  const targets = new Map(
    operations.flatMap((one) => {
      const target = one.do === 'append' ? undefined : targetOf(one);
      return target ? [[one, target] as const] : [];
    }),
  );
  const users = usersOf(root, new Set(targets.values()), anchors);
  return (one) => {
    const target = targets.get(one);
    return (target && users.get(target)) ?? [];
  };
}

function apply(result: Json, operation: Operation, places: readonly Path[]): boolean {
  const everywhere = (change: (path: Path) => boolean) => places.length > 0 && places.every(change);
  switch (operation.do) {
    case 'set':
      return everywhere((path) => assign(result, path, operation.value));
    case 'insert':
      return everywhere((path) => assign(result, [...path, operation.key], operation.value));
    case 'remove':
      return everywhere((path) => {
        const parent = valueAt(result, path);
        return typeof parent === 'object' && parent !== null && delete (parent as Building)[operation.key];
      });
    case 'append': {
      const list = (result as JsonObject)[operation.key] ?? [];
      if (!Array.isArray(list)) return false;
      return assign(result, [operation.key], [...list, Object.fromEntries(operation.entry)]);
    }
  }
}

function assign(result: Json, path: Path, value: Json): boolean {
  const parent = valueAt(result, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined || key === '__proto__') return false;
  (parent as Building)[key] = value;
  return true;
}

/** Whether two values are equal, the order of keys aside. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson((a as JsonObject)[key], (b as JsonObject)[key]));
}
