import { linesOf } from './index-text.ts';

/** What is read of a version; the rest of it, descriptions and maintainers above all, is most of an index. */
const wanted = /^(?:appVersion|created|deprecated|digest|sources|version):(?=\s|$)/;
const anyKey = /^[a-zA-Z][a-zA-Z0-9_-]*:(?=\s|$)/;
/** More lines than the parser would take. */
const mostLines = 1_600_000;

/**
 * The section of a chart without what nobody reads of its versions. One that is not a block of lists and keys, as Helm writes it,
 * stays as it is: what cannot be told apart by its lines is for the parser.
 */
export function wantedLines(section: string): string {
  const kept: string[] = [];
  /** Depth of the dashes, and of the keys behind them. */
  let [dash, keys, isWanted]: [number | undefined, number, boolean] = [undefined, 0, true];
  for (const { at, end, indent, isBlank } of linesOf(section, 0)) {
    // A comment may be the text of something that is quoted; a blank line may be a part of one.
    if (at === 0 || isBlank) {
      kept.push(at === 0 || isWanted ? section.slice(at, end) : '');
      continue;
    }
    const item = /^-( +)/.exec(section.slice(at + indent, at + indent + 20));
    dash ??= indent;
    const isItem = indent === dash && item !== null;
    if (isItem) [keys, isWanted] = [indent + item[0].length, true];
    if (isItem) kept.push(`${' '.repeat(indent)}-\n`);
    const isKey = isItem || (indent === keys && section[at + indent] !== '-');
    const text = isKey ? section.slice(at + keys, end) : '';
    if ((indent < keys && !isItem) || kept.length > mostLines) return section;
    if (isKey && !anyKey.test(text.slice(0, 64))) return section;
    if (isKey) isWanted = wanted.test(text.slice(0, 64));
    if (isWanted) kept.push(isItem ? ' '.repeat(keys) + text : section.slice(at, end));
  }
  return kept.join('');
}
