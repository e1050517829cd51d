import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { MappingNode, Node, ScalarNode, SequenceNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import { checkAnchor, checkInlineMapping, checkScalar, type Refused, toProblem } from './strictness.ts';

/** Where a walk through the events stands; `base` is added to every offset. */
interface Cursor {
  readonly events: readonly Event[];
  readonly text: string;
  readonly base: number;
  readonly isJson: boolean;
  readonly problems: Problem[];
  at: number;
  /** How many flow collections it stands in. */
  flow: number;
}

/** One document: its node tree, undefined when it is empty, and what the cluster does not take in it. */
export interface Composed {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Makes the node trees of a text's documents from js-yaml's events, one by one so that only one has to be held. Depth is
 * bounded by the parser's own limit.
 */
export function* composeDocuments(
  events: readonly Event[],
  text: string,
  base: number,
  isJson: boolean,
): Generator<Composed> {
  let at = 0;
  while (at < events.length) {
    if (events[at]?.type !== EVENT_ID.DOCUMENT) throw new Error('A document was expected among the events.');
    const cursor: Cursor = { events, text, base, isJson, problems: [], at: at + 1, flow: 0 };
    let root: Node | undefined;
    while (events[cursor.at] && events[cursor.at]?.type !== EVENT_ID.POP) root = compose(cursor, base);
    at = cursor.at + 1;
    yield { root, problems: cursor.problems };
  }
}

function report(cursor: Cursor, refused: Refused | undefined): void {
  if (refused) cursor.problems.push(toProblem(refused, cursor.base));
}

/** `after` is where the previous sibling or key ended: the place of a value that is not written. */
function compose(cursor: Cursor, after: number): Node {
  const { events, text, base } = cursor;
  const event = events[cursor.at++];
  if (event === undefined) throw new Error('The events end within a document.');
  report(cursor, checkAnchor(text, event));
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return composeScalar(cursor, event, after);
    case EVENT_ID.ALIAS: {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      return {
        kind: 'alias',
        name,
        anchor: undefined,
        start: base + event.anchorStart - 1,
        end: base + event.anchorEnd,
      };
    }
    case EVENT_ID.SEQUENCE:
      return composeSequence(cursor, event);
    case EVENT_ID.MAPPING:
      return composeMapping(cursor, event);
    default:
      throw new Error('A node was expected among the events.');
  }
}

function composeSequence(cursor: Cursor, event: SequenceEvent): SequenceNode {
  const start = cursor.base + event.start;
  const node: SequenceNode = { kind: 'sequence', items: [], anchor: anchorOf(cursor.text, event), start, end: start };
  composeChildren(cursor, event, node, (end) => {
    const item = compose(cursor, end);
    node.items.push(item);
    return item.end;
  });
  return node;
}

function composeMapping(cursor: Cursor, event: MappingEvent): MappingNode {
  const { text, base } = cursor;
  const start = base + event.start;
  const node: MappingNode = { kind: 'mapping', pairs: [], anchor: anchorOf(text, event), start, end: start };
  composeChildren(cursor, event, node, (end) => {
    const key = compose(cursor, end);
    const value = compose(cursor, key.end);
    node.pairs.push({ key, value });
    report(cursor, checkInlineMapping(text, key.end - base, value.start - base, value.kind));
    return Math.max(key.end, value.end);
  });
  return node;
}

/** Composes children up to the end of a collection, whose own end the events do not tell. */
function composeChildren(
  cursor: Cursor,
  event: SequenceEvent | MappingEvent,
  node: SequenceNode | MappingNode,
  composeNext: (end: number) => number,
): void {
  const { events, text, base } = cursor;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  if (isFlow) cursor.flow++;
  let end = node.start;
  while (events[cursor.at]?.type !== EVENT_ID.POP) end = composeNext(end);
  cursor.at++;
  if (isFlow) cursor.flow--;
  node.end = isFlow ? closingBracket(text, end - base, node.start - base) + base : end;
}

function composeScalar(cursor: Cursor, event: ScalarEvent, after: number): ScalarNode {
  const { text, base } = cursor;
  report(cursor, checkScalar(text, event, cursor.flow > 0, cursor.isJson));
  const anchor = anchorOf(text, event);
  const tag = event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd);
  const plain = event.style === SCALAR_STYLE.PLAIN;
  if (event.valueStart < 0) {
    const place = Math.max(after, base + event.anchorEnd, base + event.tagEnd);
    return { kind: 'scalar', text: '', plain, tag, anchor, start: place, end: place };
  }
  const [start, end] = scalarRange(text, event);
  return {
    kind: 'scalar',
    text: getScalarValue(text, event),
    plain,
    tag,
    anchor,
    start: base + start,
    end: base + end,
  };
}

/** The events place a value inside its quotes and below its `|`: the range of a value includes both. */
function scalarRange(text: string, event: ScalarEvent): [number, number] {
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
    return [event.valueStart - 1, event.valueEnd + 1];
  if (event.style === SCALAR_STYLE.PLAIN) return [event.valueStart, event.valueEnd];
  const lineEnd = text.lastIndexOf('\n', event.valueStart - 1);
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  const header = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?$/u.exec(text.slice(lineStart, lineEnd));
  return [header ? lineStart + header.index : event.valueStart, event.valueEnd];
}

function anchorOf(text: string, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

/** The end of a flow collection: past the bracket that follows its last child, over blanks, commas, colons and comments. */
export function closingBracket(text: string, end: number, start: number): number {
  const gap = /(?:[\s,:?]|(?<=\s)#[^\n\r]*)*[\]}]/uy;
  gap.lastIndex = end === start ? start + 1 : end;
  return gap.test(text) ? gap.lastIndex : end;
}
