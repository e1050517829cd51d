import { findExactNode, hasAliases } from '../manifests/locate.ts';
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
  // To look for those who share a value means to look at the whole document, for each operation.
  const everywhere = hasAliases(root) ? inAllUsers : inOnePlace;
  for (const operation of operations) if (!apply(result, root, operation, everywhere)) return undefined;
  return result;
}

function apply(result: Json, root: Node, operation: Operation, everywhere: typeof inAllUsers): boolean {
  switch (operation.do) {
    case 'set':
      return everywhere(root, operation.path, (path) => assign(result, path, operation.value));
    case 'insert':
      return everywhere(root, operation.path, (path) => assign(result, [...path, operation.key], operation.value));
    case 'remove':
      return everywhere(root, operation.path, (path) => {
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

function inAllUsers(root: Node, path: Path, change: (path: Path) => boolean): boolean {
  const target = findExactNode(root, path);
  return target !== undefined && usersOf(root, target).every(change);
}

function inOnePlace(root: Node, path: Path, change: (path: Path) => boolean): boolean {
  return findExactNode(root, path) !== undefined && change(path);
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
