import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Quoting } from './scalar-text.ts';

/** The line's end that a file uses at an offset's line, or anywhere: CRLF stays CRLF. */
export function lineBreakOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The offset of the line's end at or after an offset: before its line break, at the text's end for a last line without one. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' && at > offset ? at - 1 : at;
}

/** The offset of the first character of an offset's line. */
export function startOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Spaces up to an offset's column: what a new line of the same block begins with. */
export function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - startOfLine(text, offset));
}

/** How a scalar is quoted; undefined for a block scalar or for what is no scalar. */
export function quotingOf(node: Node | null | undefined): Quoting | undefined {
  if (node === null || node === undefined) return 'plain';
  if (!isScalar(node)) return undefined;
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'QUOTE_SINGLE':
      return 'single';
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return undefined;
    default:
      return 'plain';
  }
}

/** What stands without quotes in JSON: https://www.rfc-editor.org/rfc/rfc8259#section-3. */
const JSON_WORD = /^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)$/u;

/**
 * How the value of a key is quoted. A number or word of JSON behind a key in double quotes within `{}` may well stand in JSON, which
 * has no string without quotes.
 */
export function quotingOfValue(
  key: Node | null | undefined,
  value: Node | null | undefined,
  inFlow: boolean,
): Quoting | undefined {
  const quoting = quotingOf(value);
  const mayBeJson =
    inFlow && key && quotingOf(key) === 'double' && isScalar(value) && JSON_WORD.test(value.source ?? '');
  return quoting === 'plain' && mayBeJson ? 'double' : quoting;
}

export type SourcePair = Pair<Node, Node | null>;

/** The pairs of a mapping, as parsed text always has them. */
export function pairsOf(map: YAMLMap): readonly SourcePair[] {
  return map.items as SourcePair[];
}

/** Where a pair ends: after its value, or after its colon when it has none. */
export function endOfPair(pair: SourcePair): number {
  const end = pair.value?.range?.[1] ?? 0;
  return Math.max(end, (colonOf(pair) ?? 0) + 1, pair.key.range?.[1] ?? 0);
}

/** The offset of the colon between key and value. */
export function colonOf(pair: SourcePair): number | undefined {
  const token = pair.srcToken as { sep?: readonly { type: string; offset: number }[] } | undefined;
  return token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
}
