import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Lines } from '../manifests/lines.ts';
import type { Range } from '../manifests/model.ts';
import { configLimits } from './limits.ts';
import { type ConfigNode, type Entry, type ScalarNode, scalarType } from './node.ts';
import type { Problems } from './problems.ts';
import { hasHidden, quote, shown } from './quote.ts';

/** A walk through the events of a file. */
interface Cursor {
  readonly events: readonly Event[];
  readonly text: string;
  readonly problems: Problems;
  range(start: number, end: number): Range;
  /** Anchor → its node and how many values that is; `open` while the node is not complete. */
  readonly anchors: Map<string, { readonly node: ConfigNode; readonly size: number } | 'open'>;
  /** The next event. */
  at: number;
  /** Where the last token ended: the place of a value that is not written. */
  end: number;
  /** Values so far, aliases expanded. */
  size: number;
}

/**
 * The values of a file's documents, from js-yaml's events; undefined for one that cannot be taken, with the reason among the problems.
 * Aliases are followed and keys are text, each once. What would mean one thing to us and another to the next reader is refused: tags,
 * merge keys, keys that are no text, keys twice, aliases to themselves. Depth is bounded by js-yaml.
 */
export function composeDocuments(
  events: readonly Event[],
  text: string,
  file: string,
  lines: Lines,
  problems: Problems,
): readonly (ConfigNode | undefined)[] {
  const range = (start: number, end: number) => lines.range(file, start, end);
  const cursor: Cursor = { events, text, problems, range, anchors: new Map(), at: 0, end: 0, size: 0 };
  const documents: (ConfigNode | undefined)[] = [];
  while (cursor.at < events.length) {
    cursor.at++;
    if (events[cursor.at]?.type !== EVENT_ID.POP) documents.push(readNode(cursor));
    cursor.at++;
    cursor.anchors.clear();
  }
  if (cursor.size <= configLimits.nodes) return documents;
  const message = `The file has more than ${configLimits.nodes} values once its aliases are expanded.`;
  problems.add(range(0, 0), { rule: 'too-large', message, hint: 'Write what is meant without aliases.' });
  return [];
}

function readNode(cursor: Cursor): ConfigNode | undefined {
  const event = cursor.events[cursor.at++];
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) {
    throw new Error('A node was expected among the events.');
  }
  if (event.type === EVENT_ID.ALIAS) return followAlias(cursor, event.anchorStart, event.anchorEnd);
  const anchor = event.anchorStart < 0 ? undefined : cursor.text.slice(event.anchorStart, event.anchorEnd);
  const before = cursor.size++;
  if (anchor !== undefined) cursor.anchors.set(anchor, 'open');
  cursor.end = Math.max(cursor.end, event.anchorEnd, event.tagEnd);
  if (event.tagStart >= 0) refuseTag(cursor, event.tagStart, event.tagEnd);
  const node = event.type === EVENT_ID.SCALAR ? readScalar(cursor, event) : readCollection(cursor, event);
  if (anchor !== undefined) cursor.anchors.set(anchor, { node, size: cursor.size - before });
  return node;
}

function readCollection(
  cursor: Cursor,
  { type, start }: { readonly type: number; readonly start: number },
): ConfigNode {
  cursor.end = start + 1;
  if (type === EVENT_ID.MAPPING) {
    const entries = readEntries(cursor);
    return { kind: 'map', entries, at: cursor.range(start, cursor.end) };
  }
  const items: ConfigNode[] = [];
  while (cursor.events[cursor.at]?.type !== EVENT_ID.POP) {
    const item = readNode(cursor);
    if (item) items.push(item);
  }
  cursor.at++;
  return { kind: 'list', items, at: cursor.range(start, cursor.end) };
}

function readEntries(cursor: Cursor): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  while (cursor.events[cursor.at]?.type !== EVENT_ID.POP) {
    const keyNode = readNode(cursor);
    const value = readNode(cursor);
    const key = keyNode && readKey(keyNode, cursor.problems);
    if (keyNode === undefined || key === undefined || value === undefined) continue;
    const keyAt = keyNode.at;
    const earlier = entries.get(key);
    if (earlier) {
      const message = `The key ${quote(key)} is here twice; the first one is in line ${earlier.keyAt.line}.`;
      cursor.problems.add(keyAt, { rule: 'duplicate-key', message, hint: 'Keep one of them.' });
      continue;
    }
    // An empty value has no place of its own to point at.
    const isEmpty = value.kind === 'scalar' && value.type === 'null' && value.text === '';
    entries.set(key, { keyAt, value: isEmpty ? { ...value, at: keyAt } : value });
  }
  cursor.at++;
  return entries;
}

function readScalar(cursor: Cursor, event: ScalarEvent): ScalarNode {
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  if (event.valueStart < 0) {
    return { kind: 'scalar', type: 'null', text: '', isPlain, at: cursor.range(cursor.end, cursor.end) };
  }
  const text = getScalarValue(cursor.text, event);
  // The events place a value inside of its quotes.
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  cursor.end = event.valueEnd + (isQuoted ? 1 : 0);
  const at = cursor.range(event.valueStart - (isQuoted ? 1 : 0), cursor.end);
  if (hasHidden(text)) {
    const message = `The text ${quote(text)} has characters that cannot be seen.`;
    cursor.problems.add(at, { rule: 'hidden-character', message, hint: 'Remove what is shown as \\u….' });
  }
  return { kind: 'scalar', type: scalarType(text, isPlain), text, isPlain, at };
}

function followAlias(cursor: Cursor, start: number, end: number): ConfigNode | undefined {
  const name = cursor.text.slice(start, end);
  cursor.end = end;
  const target = cursor.anchors.get(name);
  if (target === undefined || target === 'open') {
    const what = target === 'open' ? 'stands inside of what it names' : 'names no anchor above it';
    const message = `The alias *${shown(name)} ${what}.`;
    cursor.problems.add(cursor.range(start - 1, end), { rule: 'alias', message });
    return undefined;
  }
  cursor.size += target.size;
  return target.node;
}

function refuseTag(cursor: Cursor, start: number, end: number): void {
  const message = `The tag ${quote(cursor.text.slice(start, end))} has no meaning here.`;
  const hint = 'Remove it; put text in quotes.';
  cursor.problems.add(cursor.range(start, end), { rule: 'tag', message, hint });
}

/** Keys that would reach an object's prototype where a name becomes the key of an object (security T20). */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function readKey(node: ConfigNode, problems: Problems): string | undefined {
  const refuse = (rule: string, message: string, hint: string) => {
    problems.add(node.at, { rule, message, hint });
    return undefined;
  };
  if (node.kind !== 'scalar') {
    return refuse('key', 'A key must be text.', 'Write the key as one word, followed by a colon.');
  }
  const { text } = node;
  if (node.isPlain && text === '<<') {
    return refuse(
      'merge-key',
      'Merge keys (<<) are not supported.',
      'Repeat the keys, or use an alias for a whole value.',
    );
  }
  if (unsafeKeys.has(text)) return refuse('unsafe-key', `The key ${quote(text)} is refused.`, 'Choose another name.');
  if (node.type === 'text') return text;
  return refuse('key', `The key ${quote(text)} is not text.`, `Put it in quotes: ${quote(text)}.`);
}
