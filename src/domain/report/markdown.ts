/**
 * The one place where foreign text meets Markdown. Names, tags, file contents and messages are only ever shown as code:
 * inside code GitHub reads no mention, no reference, no link, no image and no HTML, so nobody is notified, nothing is
 * closed and nothing is fetched (security T11). Invisible and direction-changing characters are shown as escapes (T33).
 */

/** Foreign text in a line: a code span. Safe in a table cell too. */
export function code(text: string): string {
  const line = visible(text.replace(/\s+/gu, ' ').trim());
  if (line === '') return '``';
  const fence = '`'.repeat(longestRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // In a table a `|` ends the cell even within code; the backslash is dropped again when the row is read.
  return `${fence}${padding}${line.replaceAll('|', '\\|')}${padding}${fence}`;
}

/** Foreign text of several lines: a fenced block, with a fence that the text cannot close. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const body = text
    .split(/\r\n|\r|\n/u)
    .map(visible)
    .join('\n')
    .replace(/\n+$/u, '');
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A table. Cells are Markdown already: foreign text in them goes through `code`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Something that can be unfolded. The title is Markdown already. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/**
 * Cuts at a line so that the result has at most so many characters, saying that it did. A fence that the cut left open
 * is closed.
 */
export function truncate(markdown: string, limit: number, note: string): string {
  if (markdown.length <= limit) return markdown;
  const budget = limit - note.length - 100;
  const cut = markdown.slice(0, markdown.lastIndexOf('\n', budget));
  const open = openFence(cut);
  const unclosed = cut.split('<details>').length - cut.split('</details>').length;
  return `${cut}${open ? `\n${open}` : ''}${'\n\n</details>'.repeat(Math.max(0, unclosed))}\n\n${note}`;
}

function openFence(markdown: string): string | undefined {
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const fence = /^`{3,}/u.exec(line)?.[0];
    if (!fence) continue;
    if (open === undefined) open = fence;
    else if (line.trim() === fence && fence.length >= open.length) open = undefined;
  }
  return open;
}

/** Controls, bidirectional marks and invisible characters as `\u{…}`; tabs stay. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === '\t' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
