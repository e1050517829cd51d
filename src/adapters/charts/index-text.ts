/** A line of a text. */
export interface Line {
  /** Of its first character. */
  readonly at: number;
  /** Behind its line break. */
  readonly end: number;
  /** Blanks before its text. */
  readonly indent: number;
  /** Nothing stands in it but blanks, or a comment. */
  readonly isBlank: boolean;
}

/** The lines of a text from an offset on. */
export function* linesOf(text: string, from: number): Generator<Line> {
  for (let at = from; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    let indent = 0;
    while (text.charCodeAt(at + indent) === 32) indent++;
    const first = at + indent < end ? text[at + indent] : '\n';
    yield { at, end, indent, isBlank: first === '\n' || first === '\r' || first === '#' };
    at = end;
  }
}
