import { isAlias } from 'yaml';
import type { Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import type { Operation } from './operation.ts';
import type { Splice } from './splice.ts';
import { spliceAppend } from './splice-append.ts';
import { spliceInsert, spliceRemove } from './splice-pair.ts';
import { spliceValue } from './splice-value.ts';
import { find, follow, rangeOf, type SourceDocument } from './yaml-source.ts';

/** An operation with its splice; without one when another operation's splice does it too (a shared value). */
export interface PlannedSplice {
  readonly operation: Operation;
  readonly splice: Splice | undefined;
  /** The value is inherited through `<<`. */
  readonly merged: boolean;
  /** For an alias that is replaced: where the value stands that it is an alias of. */
  readonly aliasOf: number | undefined;
}

/** Finds the splice of every operation. What cannot be spliced is an obstacle. */
export function planSplices(
  text: string,
  documents: ReadonlyMap<number, SourceDocument>,
  operations: readonly Operation[],
): readonly (PlannedSplice | Obstacle)[] {
  const plans = operations.map((operation) => plan(text, documents.get(operation.document), operation));
  const direct = new Map<number, Splice>();
  for (const found of plans)
    if (
      !isObstacle(found) &&
      found.splice &&
      found.operation.do === 'set' &&
      !found.merged &&
      found.aliasOf === undefined
    )
      direct.set(found.splice.start, found.splice);
  const seen = new Set<Splice>();
  return plans.map((found) => (isObstacle(found) ? found : settle(found, direct, seen)));
}

function settle(
  found: PlannedSplice,
  direct: ReadonlyMap<number, Splice>,
  seen: Set<Splice>,
): PlannedSplice | Obstacle {
  const { operation, splice, merged, aliasOf } = found;
  if (operation.do !== 'set' || !splice) return found;
  if (aliasOf !== undefined && !merged && direct.has(aliasOf)) return { ...found, splice: undefined };
  const owner = direct.get(splice.start);
  if (merged && !owner) return inherited(operation.path, splice.start);
  if (!owner) return found;
  if (owner.text !== splice.text) return conflicting(operation.path, splice.start);
  if (seen.has(owner)) return { ...found, splice: undefined };
  seen.add(owner);
  return { ...found, splice: owner };
}

function plan(text: string, document: SourceDocument | undefined, operation: Operation): PlannedSplice | Obstacle {
  if (!document) throw new Error(`No document ${operation.document}.`);
  if (operation.do === 'set') {
    const found = spliceValue(document, operation.path, operation.value);
    return isObstacle(found) ? found : { operation, ...found, aliasOf: aliasTarget(document, operation.path) };
  }
  const splice = spliceStructure(text, document, operation);
  return isObstacle(splice) ? splice : { operation, splice, merged: false, aliasOf: undefined };
}

function spliceStructure(
  text: string,
  document: SourceDocument,
  operation: Exclude<Operation, { do: 'set' }>,
): Splice | Obstacle {
  switch (operation.do) {
    case 'insert':
      return spliceInsert(text, document, operation.path, operation.after, [operation.key, operation.value]);
    case 'remove':
      return spliceRemove(text, document, operation.path, operation.key);
    case 'append':
      return spliceAppend(text, document, operation.key, operation.entry);
  }
}

function aliasTarget(document: SourceDocument, path: Path): number | undefined {
  const node = find(document, path)?.node ?? null;
  if (!isAlias(node)) return undefined;
  const target = follow(document, node);
  return target ? rangeOf(target)[0] : undefined;
}

function inherited(path: Path, offset: number): Obstacle {
  return {
    reason: 'merge-key',
    offset,
    message: `The value at ${formatPointer(path)} is inherited through a merge key ("<<").`,
    hint: 'Write the image into this mapping itself, or edit where it is inherited from by hand.',
  };
}

function conflicting(path: Path, offset: number): Obstacle {
  return {
    reason: 'shape',
    offset,
    message: `The value at ${formatPointer(path)} is shared with another that is to get a different text.`,
    hint: 'Write the two values apart.',
  };
}
