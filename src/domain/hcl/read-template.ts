import { Unreadable } from './error.ts';
import { readEscape } from './escapes.ts';
import type { Template } from './model.ts';
import { Parts, type ReadExpression, readSequence } from './read-sequence.ts';
import type { Scanner, Token } from './scanner.ts';

/** Reads a quoted string, whose opening quote is the token. */
export function readQuoted(scanner: Scanner, open: Token, read: ReadExpression): Template {
  const { text } = scanner;
  const plain = /[^"\\$%\r\n]+/y;
  const parts = new Parts(scanner);
  for (;;) {
    const { at } = scanner;
    const character = text[at];
    if (character === '"') break;
    if (character === undefined || character === '\n' || character === '\r')
      throw new Unreadable(open.start, 'The string is not closed on its line.', {
        hint: 'Close it with a double quote; a text of several lines is a heredoc, or has \\n in it.',
      });
    if (character === '\\') {
      const { end, value } = readEscape(text, at);
      parts.add(end, value);
    } else if (!readSequence(parts, read)) {
      plain.lastIndex = at;
      const end = plain.test(text) ? plain.lastIndex : at + 1;
      parts.add(end, text.slice(at, end));
    }
  }
  const found = parts.finish();
  scanner.at += 1;
  return { kind: 'quoted', start: open.start, end: scanner.at, parts: found };
}

/** Reads a heredoc, whose opening marker and line end are the token. Its indentation is left as it is, also behind `<<-`. */
export function readHeredoc(scanner: Scanner, open: Token, read: ReadExpression): Template {
  const { text } = scanner;
  const marker = scanner.textOf(open).replace(/^<<-?/u, '').trimEnd();
  const parts = new Parts(scanner);
  let isLineStart = true;
  for (;;) {
    const { at } = scanner;
    const end = isLineStart ? endOfMarker(text, at, marker) : undefined;
    if (end !== undefined) {
      const found = parts.finish();
      scanner.at = end;
      return { kind: 'heredoc', start: open.start, end, parts: found };
    }
    isLineStart = false;
    if (readSequence(parts, read)) continue;
    const next = endOfPlain(text, at);
    if (next === undefined)
      throw new Unreadable(open.start, `The heredoc is not closed: there is no line "${marker}" with a line end.`, {
        hint: `Put "${marker}" alone on the line below its text.`,
      });
    parts.add(next, text.slice(at, next));
    isLineStart = text[next - 1] === '\n';
  }
}

/** Where the line at `at` ends, if it holds the closing marker alone. White space around it is allowed, a line end is required. */
function endOfMarker(text: string, at: number, marker: string): number | undefined {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return undefined;
  const end = text[newline - 1] === '\r' && newline > at ? newline - 1 : newline;
  return trimSpace(text.slice(at, end)) === marker ? end : undefined;
}

/** Go's strings.TrimSpace, which knows other characters than JavaScript's; without the carriage return, which may not stand there. */
function trimSpace(line: string): string {
  const isSpace = (at: number) =>
    /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u.test(line[at] ?? '');
  let [start, end] = [0, line.length];
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return line.slice(start, end);
}

/** Where the characters end that stand for themselves in a heredoc, at most at the end of their line; undefined at the end of the file. */
function endOfPlain(text: string, at: number): number | undefined {
  if (at >= text.length) return undefined;
  const plain = /[^$%\r\n]*(?:\r?\n)?/y;
  plain.lastIndex = at;
  plain.test(text);
  if (plain.lastIndex > at) return plain.lastIndex;
  if (text[at] === '\r')
    throw new Unreadable(at, 'A carriage return stands alone.', { hint: 'Use LF or CRLF line ends.' });
  return at + 1;
}
