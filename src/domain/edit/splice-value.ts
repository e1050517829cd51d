import { isAlias, isScalar, type Node } from 'yaml';
import type { Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { colonOf, quotingOfValue } from './layout.ts';
import type { Obstacle } from './obstacle.ts';
import { writeScalar } from './scalar-text.ts';
import type { Splice } from './splice.ts';
import { type Found, find, rangeOf, type SourceDocument } from './yaml-source.ts';

/** A splice for a value, with the place of the value in the source; `merged` when the path only inherits it. */
export interface ValueSplice {
  readonly splice: Splice;
  readonly merged: boolean;
}

/** The splice that gives the scalar at a path new text: its quotes, anchor, tag and comment stay. */
export function spliceValue(document: SourceDocument, path: Path, value: string): ValueSplice | Obstacle {
  const found = find(document, path);
  if (found === undefined) return shape(path, 'is not where it was read');
  const { node, merged } = found;
  if (isAlias(node)) return { splice: replace(node, writeScalar(value, 'plain', found.inFlow)), merged };
  if (node === null || (isScalar(node) && isUnwritten(node))) return spliceUnwritten(found, path, value);
  const quoting = quotingOfValue(found.pair?.key, node, found.inFlow);
  if (!isScalar(node)) return shape(path, 'is no scalar');
  if (quoting === undefined)
    return {
      reason: 'block-scalar',
      offset: rangeOf(node)[0],
      message: `The value at ${formatPointer(path)} is a block scalar ("|" or ">").`,
      hint: 'Write it on the line of its key.',
    };
  return { splice: replace(node, writeScalar(value, quoting, found.inFlow)), merged };
}

function replace(node: Node, text: string): Splice {
  const [start, end] = rangeOf(node);
  return { start, end, text };
}

function isUnwritten(node: Node): boolean {
  const [start, end] = rangeOf(node);
  return start === end;
}

/** `key:` with nothing behind it: the value goes right behind the colon, before a comment. */
function spliceUnwritten(found: Found, path: Path, value: string): ValueSplice | Obstacle {
  const colon = found.pair && colonOf(found.pair);
  const isDecorated = isScalar(found.node) && (found.node.anchor !== undefined || found.node.tag !== undefined);
  if (colon === undefined || isDecorated) return shape(path, 'has no text to replace');
  return {
    splice: { start: colon + 1, end: colon + 1, text: ` ${writeScalar(value, 'plain', found.inFlow)}` },
    merged: found.merged,
  };
}

function shape(path: Path, what: string): Obstacle {
  return {
    reason: 'shape',
    offset: 0,
    message: `The value at ${formatPointer(path)} ${what}.`,
    hint: 'Edit it by hand.',
  };
}
