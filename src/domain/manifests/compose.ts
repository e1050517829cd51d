import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { MappingNode, Node, ScalarNode, SequenceNode } from './nodes.ts';

/** Where a walk through the events stands; `base` is added to every offset. */
interface Cursor {
  readonly events: readonly Event[];
  readonly text: string;
  readonly base: number;
  at: number;
}

/**
 * Makes the node trees of a text's documents from js-yaml's events, one by one so that only one has to be held. Depth is
 * bounded by the parser's own limit.
 */
export function* composeDocuments(events: readonly Event[], text: string, base: number): Generator<Node | undefined> {
  const cursor: Cursor = { events, text, base, at: 0 };
  while (cursor.at < events.length) {
    if (events[cursor.at]?.type !== EVENT_ID.DOCUMENT) throw new Error('A document was expected among the events.');
    cursor.at++;
    let root: Node | undefined;
    while (events[cursor.at] && events[cursor.at]?.type !== EVENT_ID.POP) root = compose(cursor, base);
    cursor.at++;
    yield root;
  }
}

/** `after` is where the previous sibling or key ended: the place of a value that is not written. */
function compose(cursor: Cursor, after: number): Node {
  const { events, text, base } = cursor;
  const event = events[cursor.at++];
  if (event === undefined) throw new Error('The events end within a document.');
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return composeScalar(cursor, event, after);
    case EVENT_ID.ALIAS:
      return {
        kind: 'alias',
        name: text.slice(event.anchorStart, event.anchorEnd),
        anchor: undefined,
        start: base + event.anchorStart - 1,
        end: base + event.anchorEnd,
      };
    case EVENT_ID.SEQUENCE: {
      const start = base + event.start;
      const node: SequenceNode = { kind: 'sequence', items: [], anchor: anchorOf(text, event), start, end: start };
      let end = start;
      while (events[cursor.at]?.type !== EVENT_ID.POP) {
        const item = compose(cursor, end);
        node.items.push(item);
        end = item.end;
      }
      cursor.at++;
      node.end = event.style === 2 ? closingBracket(text, end - base, start - base) + base : end;
      return node;
    }
    case EVENT_ID.MAPPING: {
      const start = base + event.start;
      const node: MappingNode = { kind: 'mapping', pairs: [], anchor: anchorOf(text, event), start, end: start };
      let end = start;
      while (events[cursor.at]?.type !== EVENT_ID.POP) {
        const key = compose(cursor, end);
        const value = compose(cursor, key.end);
        node.pairs.push({ key, value });
        end = Math.max(key.end, value.end);
      }
      cursor.at++;
      node.end = event.style === 2 ? closingBracket(text, end - base, start - base) + base : end;
      return node;
    }
    default:
      throw new Error('A node was expected among the events.');
  }
}

function composeScalar(cursor: Cursor, event: ScalarEvent, after: number): ScalarNode {
  const { text, base } = cursor;
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
function closingBracket(text: string, end: number, start: number): number {
  const gap = /(?:[\s,:?]|(?<=\s)#[^\n\r]*)*[\]}]/uy;
  gap.lastIndex = end === start ? start + 1 : end;
  return gap.test(text) ? gap.lastIndex : end;
}
