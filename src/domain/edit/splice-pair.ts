import { isMap, type YAMLMap } from 'yaml';
import type { Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import {
  endOfLine,
  endOfPair,
  indentAt,
  lineBreakOf,
  pairsOf,
  quotingOf,
  quotingOfValue,
  type SourcePair,
  startOfLine,
} from './layout.ts';
import type { Obstacle } from './obstacle.ts';
import { writeScalar } from './scalar-text.ts';
import type { Splice } from './splice.ts';
import { find, follow, keyOf, rangeOf, type SourceDocument } from './yaml-source.ts';

/** A new key of the mapping at a path, below its key `after` and written as that is. */
export function spliceInsert(
  text: string,
  document: SourceDocument,
  path: Path,
  after: string,
  pair: readonly [string, string],
): Splice | Obstacle {
  const map = mapAt(document, path);
  const sibling = map && pairsOf(map).findLast((candidate) => keyOf(document, candidate) === after);
  if (!map || !sibling || quotingOf(sibling.value) === undefined || quotingOf(sibling.key) === undefined)
    return shape(path, 'has a form that no key can be added to');
  return map.flow ? insertInFlow(text, map, sibling, pair) : insertInBlock(text, sibling, pair);
}

/** The text of a pair, quoted as its sibling. */
export function writePair(
  sibling: SourcePair | undefined,
  [key, value]: readonly [string, string],
  inFlow: boolean,
): string {
  const keyText = writeScalar(key, quotingOf(sibling?.key) ?? 'plain', inFlow);
  const quoting = quotingOfValue(sibling?.key, sibling?.value, inFlow) ?? 'plain';
  return `${keyText}: ${writeScalar(value, quoting, inFlow)}`;
}

function insertInBlock(text: string, sibling: SourcePair, pair: readonly [string, string]): Splice {
  const at = endOfLine(text, endOfPair(sibling));
  const line = indentAt(text, rangeOf(sibling.key)[0]) + writePair(sibling, pair, false);
  return { start: at, end: at, text: lineBreakOf(text) + line };
}

function insertInFlow(text: string, map: YAMLMap, sibling: SourcePair, pair: readonly [string, string]): Splice {
  const at = endOfPair(sibling);
  return { start: at, end: at, text: separator(text, map, sibling) + writePair(sibling, pair, true) };
}

/** What stands between two pairs of this flow mapping: a comma, then a blank or the line's end with its indentation. */
function separator(text: string, map: YAMLMap, sibling: SourcePair): string {
  const pairs = pairsOf(map);
  const index = pairs.indexOf(sibling);
  const previous = pairs[index - 1];
  const from = previous ? endOfPair(previous) : rangeOf(map)[0] + 1;
  const gap = text.slice(from, rangeOf(sibling.key)[0]).replace(/^\s*,/u, '');
  if (previous && /^\s*$/u.test(gap)) return `,${gap}`;
  return /^\s*[\r\n]\s*$/u.test(gap) ? `,${gap}` : ', ';
}

/** Takes a key out of the mapping at a path, with its comment on the same line. */
export function spliceRemove(text: string, document: SourceDocument, path: Path, key: string): Splice | Obstacle {
  const map = mapAt(document, path);
  const pairs = map ? pairsOf(map) : [];
  const index = pairs.findLastIndex((candidate) => keyOf(document, candidate) === key);
  const pair = pairs[index];
  if (!map || !pair || pairs.length < 2 || quotingOf(pair.value) === undefined)
    return shape(path, `has a form that "${key}" cannot be taken out of`);
  const [previous, next] = [pairs[index - 1], pairs[index + 1]];
  const start = rangeOf(pair.key)[0];
  if (map.flow) {
    if (previous) return { start: endOfPair(previous), end: endOfPair(pair), text: '' };
    return { start, end: next ? rangeOf(next.key)[0] : start, text: '' };
  }
  if (text.slice(startOfLine(text, start), start).trim() !== '') return removeFirst(text, pair, next, path, key);
  return removeLine(text, start, endOfPair(pair));
}

/** The first key stands behind its list's dash: the next one takes its place. */
function removeFirst(
  text: string,
  pair: SourcePair,
  next: SourcePair | undefined,
  path: Path,
  key: string,
): Splice | Obstacle {
  const [start] = rangeOf(pair.key);
  const end = next ? rangeOf(next.key)[0] : start;
  const between = text.slice(endOfLine(text, endOfPair(pair)), end);
  return between.trim() === '' && next
    ? { start, end, text: '' }
    : shape(path, `has a form that "${key}" cannot be taken out of`);
}

function removeLine(text: string, start: number, end: number): Splice {
  const lineEnd = endOfLine(text, end);
  const first = startOfLine(text, start);
  if (lineEnd < text.length) return { start: first, end: text.indexOf('\n', lineEnd) + 1, text: '' };
  // The last line has no line break, and the file keeps it so.
  return { start: endOfLine(text, Math.max(0, first - 2)), end: lineEnd, text: '' };
}

function mapAt(document: SourceDocument, path: Path): YAMLMap | undefined {
  const found = find(document, path);
  const node = found && !found.merged ? follow(document, found.node) : undefined;
  return isMap(node) ? node : undefined;
}

function shape(path: Path, what: string): Obstacle {
  return {
    reason: 'shape',
    offset: 0,
    message: `The mapping at ${formatPointer(path) || 'the root'} ${what}.`,
    hint: 'Edit it by hand.',
  };
}
