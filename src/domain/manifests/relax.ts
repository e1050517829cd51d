import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';

/** A text that parses, of the same length as the one it stands for: every offset means the same place in both. */
export interface Relaxed {
  readonly text: string;
  readonly events: readonly Event[];
}

/** Each repair parses the piece once more, so their number times its length is bounded. */
const MAX_REPAIRS = 500;
const MAX_WORK = 64 * 1024 * 1024;

/**
 * Parses what clusters accept and YAML 1.2 readers refuse: lines within `[]` and `{}` that are not indented beyond their key, most often
 * a closing bracket (libyaml does not look at indentation there). The line breaks before such lines become blanks, and the comments
 * between; nothing within a scalar is touched. Undefined where that does not help.
 */
export function parseRelaxed(source: string, maxDepth: number): Relaxed | undefined {
  let text = source;
  const blanked: number[] = [];
  const attempts = Math.min(MAX_REPAIRS, MAX_WORK / Math.max(1, source.length));
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const events = parseEvents(text, { maxDepth });
      return touchesScalar(source, events, blanked) ? undefined : { text, events };
    } catch (error) {
      const position =
        error instanceof YAMLException && error.reason === 'deficient indentation' ? error.mark?.position : undefined;
      const repaired = position === undefined ? undefined : joinLines(text, position, blanked);
      if (repaired === undefined) return undefined;
      text = repaired;
    }
  }
  return undefined;
}

/** Blanks the tabs, or the line breaks and comments, between what stands at a position and what stands before it. */
function joinLines(text: string, position: number, blanked: number[]): string | undefined {
  // A key and its colon stay apart: there libyaml refuses the line break too.
  if (text[position] === ':') return undefined;
  let start = position;
  while (/[ \t]/u.test(text.charAt(start - 1))) start--;
  if (text.slice(start, position).includes('\t'))
    return text.slice(0, start) + ' '.repeat(position - start) + text.slice(position);
  let lineStart = text.lastIndexOf('\n', position - 1) + 1;
  if (start > lineStart) return undefined;
  while (lineStart > 0) {
    const previous = text.lastIndexOf('\n', lineStart - 2) + 1;
    const content = contentLength(text.slice(previous, lineStart));
    start = previous + content;
    lineStart = previous;
    if (content > 0) break;
  }
  if (start === position || !text.slice(start, position).includes('\n')) return undefined;
  for (let at = start; at < position; at++) if (!/[ \t]/u.test(text.charAt(at))) blanked.push(at);
  return text.slice(0, start) + ' '.repeat(position - start) + text.slice(position);
}

/** How long a line is without its comment and the blanks before it. Quotes open where a token can begin. */
function contentLength(line: string): number {
  let quote = '';
  let before = ' ';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote !== '') {
      const isEscape = quote === '"' ? character === '\\' : character === quote && line[at + 1] === quote;
      if (isEscape) at++;
      else if (character === quote) quote = '';
    } else if (character === '#' && /\s/u.test(before)) return line.slice(0, at).trimEnd().length;
    else if (/["']/u.test(character) && /[\s[{,:]/u.test(before)) quote = character;
    before = character;
  }
  return line.trimEnd().length;
}

/** A scalar that runs over a joined line would read otherwise, but for a plain fold of two words. */
function touchesScalar(source: string, events: readonly Event[], blanked: readonly number[]): boolean {
  const sorted = blanked.toSorted((a, b) => a - b);
  let next = 0;
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) continue;
    while (next < sorted.length && (sorted[next] ?? 0) < event.valueStart) next++;
    for (let at = next; at < sorted.length && (sorted[at] ?? 0) < event.valueEnd; at++) {
      const isFold =
        event.style === SCALAR_STYLE.PLAIN &&
        /^\S\n\S$/u.test(source.slice((sorted[at] ?? 0) - 1, (sorted[at] ?? 0) + 2));
      if (!isFold) return true;
    }
  }
  return false;
}
