import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { endOfLine, endOfPair, indentAt, lineBreakOf, pairsOf, quotingOf, type SourcePair } from './layout.ts';
import type { Obstacle } from './obstacle.ts';
import { writeScalar } from './scalar-text.ts';
import type { Splice } from './splice.ts';
import { writePair } from './splice-pair.ts';
import { keyOf, rangeOf, type SourceDocument } from './yaml-source.ts';

type Entry = readonly (readonly [string, string])[];

/** A new mapping at the end of the root's list `key`, in the style of that list; the list is made at the end where there is none. */
export function spliceAppend(text: string, document: SourceDocument, key: string, entry: Entry): Splice | Obstacle {
  const root = document.contents;
  if (!isMap(root)) return shape('The document is no mapping.');
  const pair = pairsOf(root).findLast((candidate) => keyOf(document, candidate) === key);
  if (!pair) return appendList(text, document, root, key, entry);
  const list = pair.value;
  if (isSeq(list)) return list.flow ? appendToFlow(text, list, entry) : appendToBlock(text, list, entry);
  if (quotingOf(list) !== undefined && rangeOf(list as Node)[0] === rangeOf(list as Node)[1] && !root.flow) {
    const at = endOfLine(text, endOfPair(pair));
    return { start: at, end: at, text: writeItem(text, listIndent(text, document, root), undefined, entry) };
  }
  return shape(`"${key}" is no list.`);
}

/** One item as block lines, each begun with a line break. */
function writeItem(text: string, indent: string, sibling: SourcePair | undefined, entry: Entry): string {
  const lines = entry.map((pair, index) => `${indent}${index === 0 ? '- ' : '  '}${writePair(sibling, pair, false)}`);
  return lines.map((line) => lineBreakOf(text) + line).join('');
}

function appendToBlock(text: string, list: YAMLSeq, entry: Entry): Splice | Obstacle {
  const last = list.items.at(-1);
  if (!isMap(last) || last.items.length === 0) return shape('The last item of the list is no mapping.');
  const pairs = pairsOf(last);
  const at = endOfLine(text, last.flow ? rangeOf(last)[1] : Math.max(...pairs.map(endOfPair)));
  const indent = indentAt(text, rangeOf(list)[0]);
  if (last.flow) return { start: at, end: at, text: `${lineBreakOf(text)}${indent}- ${writeFlow(text, last, entry)}` };
  if (pairs.some(({ value }) => quotingOf(value) === undefined))
    return shape('The last item of the list has a form that nothing can be added below.');
  return { start: at, end: at, text: writeItem(text, indent, pairs[0], entry) };
}

function appendToFlow(text: string, list: YAMLSeq, entry: Entry): Splice | Obstacle {
  const last = list.items.at(-1);
  if (last === undefined) {
    const at = rangeOf(list)[0] + 1;
    return { start: at, end: at, text: writeFlow(text, undefined, entry) };
  }
  if (!isMap(last)) return shape('The last item of the list is no mapping.');
  const at = rangeOf(last)[1];
  const previous = list.items.at(-2);
  const from = previous ? rangeOf(previous as Node)[1] : rangeOf(list)[0] + 1;
  const gap = text.slice(from, rangeOf(last)[0]).replace(/^\s*,/u, '');
  const blank = /^\s*$/u.test(gap) && (previous !== undefined || gap.includes('\n')) ? gap : ' ';
  return { start: at, end: at, text: `,${blank}${writeFlow(text, last, entry)}` };
}

/** A flow mapping with the padding, quotes and line breaks of its sibling. */
function writeFlow(text: string, sibling: YAMLMap | undefined, entry: Entry): string {
  const pairs = sibling ? pairsOf(sibling) : [];
  const [start, end] = sibling ? rangeOf(sibling) : [0, 0];
  const first = pairs[0];
  const opening = first ? text.slice(start + 1, rangeOf(first.key)[0]) : '';
  const closing = first ? text.slice(Math.max(...pairs.map(endOfPair)), end - 1).replace(/^,/u, '') : '';
  const isBlank = /^\s*$/u.test(opening + closing);
  const [before, after] = isBlank ? [opening, closing] : ['', ''];
  const between = before.includes('\n') ? before : ' ';
  return `{${before}${entry.map((pair) => writePair(first, pair, true)).join(`,${between}`)}${after}}`;
}

function appendList(
  text: string,
  document: SourceDocument,
  root: YAMLMap,
  key: string,
  entry: Entry,
): Splice | Obstacle {
  const last = pairsOf(root).at(-1);
  if (!last) return shape('The document is empty.');
  if (root.flow) {
    const at = endOfPair(last);
    const from = rangeOf(root)[0] + 1;
    const gap = text.slice(from, rangeOf(pairsOf(root)[0]?.key as Node)[0]);
    const blank = /^\s*$/u.test(gap) && gap !== '' ? gap : ' ';
    const name = writeScalar(key, quotingOf(last.key) ?? 'plain', true);
    return { start: at, end: at, text: `,${blank}${name}: [${writeFlowLike(last, entry)}]` };
  }
  if (/^(?:---|\.\.\.)(?:\s|$)/mu.test(text.slice(rangeOf(root)[1])))
    return shape('Another document follows in the file.');
  const lines = `${key}:${writeItem(text, listIndent(text, document, root), undefined, entry)}`;
  const eol = lineBreakOf(text);
  // A file without a final line break stays so.
  const isEnded = text.endsWith('\n');
  return { start: text.length, end: text.length, text: isEnded ? lines + eol : eol + lines };
}

function writeFlowLike(sibling: SourcePair, entry: Entry): string {
  const quoted = { key: sibling.key, value: sibling.key } as SourcePair;
  return `{${entry.map((pair) => writePair(quoted, pair, true)).join(', ')}}`;
}

/** The indentation of lists under the root: that of the first one, none where there is none. */
function listIndent(text: string, _document: SourceDocument, root: YAMLMap): string {
  const list = pairsOf(root).find(({ value }) => isSeq(value) && !value.flow)?.value;
  return list ? indentAt(text, rangeOf(list)[0]) : '';
}

function shape(message: string): Obstacle {
  return {
    reason: 'shape',
    offset: 0,
    message: `${message} No entry can be added to it.`,
    hint: 'Add the entry by hand.',
  };
}
