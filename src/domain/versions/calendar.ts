/** A format of calendar versions, such as `YYYY.0M.MICRO`: its parts in the order in which they are written. */
export interface CalendarFormat {
  readonly parts: readonly CalendarPart[];
  /** Matches a tag; its groups are the parts. Where one part ends is never in doubt, so that no tag makes it backtrack. */
  readonly grammar: RegExp;
}

export type CalendarPart = keyof typeof tokens;

/** A text that is no format, and why. */
export interface CalendarError {
  readonly error: string;
}

/**
 * The parts of https://calver.org#scheme: what they look like, the range of their values, and which come first where several say a date.
 * `0M` is padded with a zero, `MM` is not. `MODIFIER` is what may follow: `-rc.1`, `-alpine`.
 */
const tokens = {
  YYYY: { digits: '[0-9]{4}', least: 1970, most: 9999, date: 0 },
  '0Y': { digits: '[0-9]{2}', least: 0, most: 99, date: 0 },
  YY: { digits: '[1-9][0-9]{0,2}|0', least: 0, most: 999, date: 0 },
  '0M': { digits: '[0-9]{2}', least: 1, most: 12, date: 1 },
  MM: { digits: '[1-9][0-9]?', least: 1, most: 12, date: 1 },
  '0W': { digits: '[0-9]{2}', least: 1, most: 53, date: 1 },
  WW: { digits: '[1-9][0-9]?', least: 1, most: 53, date: 1 },
  '0D': { digits: '[0-9]{2}', least: 1, most: 31, date: 2 },
  DD: { digits: '[1-9][0-9]?', least: 1, most: 31, date: 2 },
  MAJOR: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
  MINOR: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
  MICRO: { digits: '[0-9]{1,18}', least: 0, most: Number.POSITIVE_INFINITY, date: undefined },
} as const;

const token = /YYYY|YY|0Y|0M|MM|0W|WW|0D|DD|MAJOR|MINOR|MICRO|MODIFIER/y;
/** What stands between the parts: as it is written, and no capital letters, which would be misspelled parts. */
const literal = /[a-z._-]+/y;
const modifier = '(?:[._-]?([a-zA-Z][0-9a-zA-Z._-]*))?';
const maximumFormat = 64;

/** Reads a format. It has a year, each part once, and `MODIFIER` at the end if at all. */
export function parseCalendarFormat(text: string): CalendarFormat | CalendarError {
  if (text.length > maximumFormat) return { error: `a format has at most ${maximumFormat} characters` };
  const parts: CalendarPart[] = [];
  let source = '';
  let last = '';
  for (let at = 0; at < text.length; at += last.length) {
    if (last === 'MODIFIER') return { error: '"MODIFIER" stands at the end' };
    const found = matchAt(token, text, at);
    const before = last;
    last = found ?? matchAt(literal, text, at) ?? '';
    if (last === '') return { error: `"${text.slice(at)}" does not begin with a part or a separator` };
    if (isPart(last)) {
      if (parts.includes(last)) return { error: `"${last}" is there twice` };
      if (isPart(before) && !isFixed(before)) return { error: `"${before}" and "${last}" have nothing between them` };
      parts.push(last);
      source += `(${tokens[last].digits})`;
    } else if (found === undefined) source += last.replaceAll('.', '\\.');
  }
  if (!parts.some((part) => tokens[part].date === 0)) return { error: 'a year is missing: YYYY, YY or 0Y' };
  // The separator before the modifier goes with it: `2024.1` is a version of `YYYY.MM-MODIFIER`.
  const grammar = last === 'MODIFIER' ? `${source.replace(/(?:\\.|[_-])$/u, '')}${modifier}` : source;
  return { parts, grammar: new RegExp(`^${grammar}$`, 'u') };
}

/** A version as its format reads it. */
export interface CalendarVersion {
  /** To be compared one after the other: parts of a date from the year to the day, other parts where they are written. */
  readonly numbers: readonly bigint[];
  /** What follows the version; empty for nothing. */
  readonly modifier: string;
}

/** Reads a tag; undefined when it has another format, or the date is none. */
export function readCalendar(tag: string, { parts, grammar }: CalendarFormat): CalendarVersion | undefined {
  const found = grammar.exec(tag);
  if (found === null) return undefined;
  const values = parts.map((part, index) => ({ part, value: BigInt(found[index + 1] ?? '0') }));
  if (values.some(({ part, value }) => value < tokens[part].least || value > tokens[part].most)) return undefined;
  const isDate = ({ part }: { readonly part: CalendarPart }) => tokens[part].date !== undefined;
  const dates = values.filter(isDate).sort((a, b) => (tokens[a.part].date ?? 0) - (tokens[b.part].date ?? 0));
  const numbers = values.map((each) => (isDate(each) ? (dates.shift() ?? each) : each).value);
  return { numbers, modifier: found[parts.length + 1] ?? '' };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** Whether a part always has as many digits: where it ends is then known, as in `YYYY0M0D`. */
function isFixed(part: CalendarPart): boolean {
  return /^\[0-9\]\{\d\}$/u.test(tokens[part].digits);
}

function isPart(text: string): text is CalendarPart {
  return Object.hasOwn(tokens, text);
}
