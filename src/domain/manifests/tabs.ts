import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import { closingBracket } from './compose.ts';
import type { Problem } from './problem.ts';
import { type Refused, toProblem } from './strictness.ts';

/** A tab in the indentation of a line, or behind the dash of an item. */
const TABBED = /^ *(?:- +|-(?=\t))*\t/gmu;

/**
 * The tabs that js-yaml passes over and libyaml refuses: at the beginning of a line, outside of scalars and of `[]` and `{}`. Costs
 * nothing for the many files without such a line.
 */
export function findTabs(events: readonly Event[], text: string, base: number): readonly Problem[] {
  const places = [...text.matchAll(TABBED)].map((match) => match.index + match[0].length - 1);
  if (places.length === 0) return [];
  const spans = freeSpans(events, text);
  return places
    .filter((place) => !spans.some(([start, end]) => start <= place && place < end))
    .map((place) => toProblem(refuse(place), base));
}

/** The stretches in which tabs do no harm. */
function freeSpans(events: readonly Event[], text: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  const open: { readonly start: number; readonly isFlow: boolean }[] = [];
  let end = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      end = event.valueEnd;
      spans.push([event.valueStart, end]);
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
      open.push({ start: event.start, isFlow: event.style === COLLECTION_STYLE.FLOW });
    else if (event.type === EVENT_ID.DOCUMENT) open.push({ start: -1, isFlow: false });
    else if (event.type === EVENT_ID.POP) {
      const closed = open.pop();
      if (!closed?.isFlow) continue;
      end = closingBracket(text, Math.max(end, closed.start), closed.start);
      spans.push([closed.start, end]);
    }
  }
  return spans;
}

function refuse(place: number): Refused {
  return {
    start: place,
    end: place + 1,
    message: 'Clusters refuse a tab at the beginning of a line.',
    hint: 'Indent with spaces.',
  };
}
