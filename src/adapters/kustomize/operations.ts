import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, Path } from '../../domain/manifests/model.ts';
import { sameValue } from './translate.ts';

/**
 * Where a list of operations (RFC 6902) says a value of a resource: the path within the list. The last operation has the last word.
 * An index into a list is taken as it stands, `-` as the end.
 */
export function findOperation(operations: readonly Json[], path: Path, wanted: Json | undefined): Path | undefined {
  for (const [index, operation] of [...operations.entries()].reverse()) {
    if (!isObject(operation) || typeof operation.path !== 'string' || operation.value === undefined) continue;
    const pointer = operation.path
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (pointer.length > path.length || !pointer.every((part, at) => part === String(path[at]) || part === '-'))
      continue;
    const rest = path.slice(pointer.length);
    if (sameValue(valueAt(operation.value, rest), wanted)) return [index, 'value', ...rest];
  }
  return undefined;
}

function valueAt(value: Json, path: Path): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(found)) found = (found as readonly Json[])[Number(step)];
    else if (isObject(found)) found = found[String(step)];
    else return undefined;
  }
  return found;
}
