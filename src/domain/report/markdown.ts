/**
 * The one place where foreign text meets Markdown. Names, tags, file contents and messages are only ever shown as code:
 * inside code GitHub reads no mention, no reference, no link, no image and no HTML, so nobody is notified, nothing is
 * closed and nothing is fetched (security T11). Invisible and direction-changing characters are shown as escapes (T33).
 */

/** Foreign text in a line: a code span. */
export function code(text: string): string {
  const line = visible(text.replace(/\s+/gu, ' ').trim());
  // Nothing between two backticks would be no code: they would pair with the next two, and lay open what stands there.
  if (line === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A link; the label is Markdown already. An address that is none of the web, or not well formed, is left out: then it is the label alone. */
export function link(label: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return label;
  return `[${label}](${url.href.replace(/[()<>[\]\\`|]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
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
  // A `|` ends the cell even within code; the backslash is dropped again when the row is read (GFM, tables extension).
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Something that can be unfolded. The title is Markdown already. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Foreign text in the title of something that can be unfolded: that line is HTML, where Markdown's code span does not work. */
export function summaryCode(text: string): string {
  const escaped = visible(text.replace(/\s+/gu, ' ').trim()).replace(
    /[&<>"'@#`*_[\]!:|\\]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
  return `<code>${escaped}</code>`;
}

/**
 * Cuts at a line so that the result has at most so many characters and says that it was cut. Fences and details that the cut left open are closed: what follows is no code.
 *
 * @param limit more than the note is long
 */
export function truncate(markdown: string, limit: number, note: string): string {
  if (markdown.length <= limit) return markdown;
  const end = `\n\n${note}`;
  for (let budget = limit - end.length; ; ) {
    const cut = cutAt(markdown, budget);
    const closing = closeOpen(cut);
    const over = cut.length + closing.length + end.length - limit;
    if (over <= 0 || cut === '') return `${cut}${closing}${end}`.slice(0, limit);
    budget = Math.max(0, Math.min(budget, cut.length) - over);
  }
}

/** Never within a line: an open code span would let the rest of it be read as Markdown. */
function cutAt(markdown: string, budget: number): string {
  return markdown.slice(0, Math.max(0, markdown.lastIndexOf('\n', budget)));
}

/** What closes the fence and the details that are open at the end of a text of ours. */
function closeOpen(markdown: string): string {
  let fence: string | undefined;
  let details = 0;
  for (const line of markdown.split('\n')) {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (fence !== undefined) {
      if (run !== undefined && line === run && run.length >= fence.length) fence = undefined;
    } else if (run !== undefined) fence = run;
    else if (line.startsWith('<details>')) details += 1;
    else if (line === '</details>') details -= 1;
  }
  return `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
}

/**
 * Controls, bidirectional marks, halves of characters, and letters that show nothing, as `\\u{…}`; tabs stay. The letters are
 * Unicode's "default ignorable" ones that are no format characters, and the empty Braille pattern.
 */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu,
    (character) => (character === '\t' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`),
  );
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
