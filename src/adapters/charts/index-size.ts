import { NoAnswer } from '../web/no-answer.ts';

/** A hundred thousand versions, at eight lines of which something is read. Each costs a parser some hundred bytes. */
const most = 800_000;

/**
 * Refuses a text of so many values that a parser would need more memory than there is: 64 KB, packed, can be 20 million of them. Each
 * value of YAML or JSON stands on a line of its own, or behind one of these marks.
 * @throws NoAnswer
 */
export function checkSize(text: string): void {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isMark = code === newline || code === comma || code === bracket || code === brace;
    if (isMark || ((code === dash || code === question) && text.charCodeAt(at + 1) <= space)) count++;
    if (count > most) throw new NoAnswer('too-large', `its index has more than ${most} values to read`);
  }
}

const [newline, comma, bracket, brace, dash, question, space] = [10, 44, 91, 123, 45, 63, 32];
