import type { Obstacle } from '../edit/obstacle.ts';
import type { Splice } from '../edit/splice.ts';
import type { HclDraft, Holder } from './draft.ts';
import { escapeText, readEscape } from './escapes.ts';
import type { Segment } from './follow.ts';
import { segmentsAt } from './places.ts';
import type { TextChange } from './version-changes.ts';

/** A change of the characters of one string. */
export interface PlacedChange {
  readonly segment: Segment;
  /** Offsets of the segment's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The string in which a change of a followed text is made. A tag that several strings make (`v${var.version}`) changes in that of the
 * variable, if what the others say of it stays true.
 */
export function placeChange(
  draft: HclDraft,
  holder: Holder,
  { start, end, text }: TextChange,
): PlacedChange | Obstacle {
  const segments = segmentsAt(holder, start, end);
  const [only] = segments;
  if (only && segments.length === 1) return { segment: only, start: start - only.start, end: end - only.start, text };
  const named = segments.filter(({ through }) => through.length > 0);
  const [segment] = named;
  if (!segment || named.length > 1) return obstacle(draft, 'several strings make it');
  const [before, after] = [
    holder.followed.text.slice(start, Math.max(start, segment.start)),
    holder.followed.text.slice(Math.min(end, segment.start + segment.text.length), end),
  ];
  const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
  if (!fits)
    return obstacle(
      draft,
      `it is fixed there that it ${before === '' ? `ends in "${after}"` : `begins with "${before}"`}`,
    );
  return {
    segment,
    start: Math.max(0, start - segment.start),
    end: Math.min(segment.text.length, end - segment.start),
    text: text.slice(before.length, text.length - after.length),
  };
}

function obstacle({ coordinates, span }: HclDraft, why: string): Obstacle {
  return {
    reason: 'template',
    offset: span.start,
    message: `The version of ${coordinates.name} cannot be written here: ${why}.`,
    hint: 'Let one string, or one variable, hold the whole version.',
  };
}

/** The splice of the file that makes a change: no more characters than it is about. */
export function spliceOf(file: string, { segment, start, end, text }: PlacedChange): Splice {
  const { node } = segment;
  const raw = file.slice(node.start, node.end);
  return { start: node.start + written(raw, start), end: node.start + written(raw, end), text: escapeText(text) };
}

/** Where the character of a string stands, given by its place among what the characters mean. */
function written(raw: string, offset: number): number {
  let [at, meant] = [0, 0];
  while (meant < offset && at < raw.length) {
    if (raw[at] === '\\') {
      const found = readEscape(raw, at);
      meant += found.value.length;
      at = found.end;
    } else if (/^(?:\$\$|%%)\{/u.test(raw.slice(at, at + 3))) {
      meant += 2;
      at += 3;
    } else {
      meant += 1;
      at += 1;
    }
  }
  return at;
}
