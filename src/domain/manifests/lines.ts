import type { Range } from './model.ts';

/** Offsets of a text → lines and columns, 1-based. A column counts UTF-16 units, as editors and GitHub's annotations do. */
export interface Lines {
  position(offset: number): { readonly line: number; readonly column: number };
  range(file: string, start: number, end: number): Range;
}

/** Indexes the line ends of a text: LF, CRLF and lone CR. */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  // A byte order mark is no column of the first line.
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const position = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0) + 1;
    return { line: low + 1, column: Math.max(1, low === 0 ? column - mark : column) };
  };
  return {
    position,
    range(file, start, end) {
      const from = position(start);
      const to = position(Math.max(start, end));
      return { file, ...from, endLine: to.line, endColumn: to.column };
    },
  };
}
