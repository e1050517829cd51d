import { parseCalendarFormat } from '../versions/calendar.ts';
import { parseConstraint } from '../versions/constraint.ts';
import { parseIgnored } from '../versions/ignored.ts';
import { maximumPattern, parsePattern } from '../versions/pattern.ts';
import type { Platform } from '../versions/published.ts';
import { maximumTemplate } from '../versions/template.ts';
import { parseVersionPattern } from '../versions/version-groups.ts';
import { parsePlatform } from '../versions/wanted-platforms.ts';
import { quote, shown } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';
import { wrong } from './words.ts';

/** A version constraint in Masterminds' syntax. */
export const constraint: TextShape<string> = text(
  'a version constraint such as `^2` or `>=1.2, <3`',
  { minLength: 1, maxLength: 512 },
  (value, path) => {
    const parsed = parseConstraint(value);
    if (!('error' in parsed)) return { value };
    const message = `${path} is ${quote(value)}, which is no version constraint.`;
    return wrong('constraint', message, 'Write it as "^2", "~1.4", ">=1.2, <3" or "*".');
  },
  ['^2', '>=1.2, <3', '*'],
);

/** A regular expression of RE2 that finds what it looks for anywhere in a tag. */
export const pattern = re2(
  'a regular expression (RE2)',
  parsePattern,
  'The syntax is that of RE2, https://github.com/google/re2/wiki/Syntax; it knows no lookahead and no backreference.',
  ['^main-', '^v[0-9]+$'],
);

/** A regular expression of RE2 whose named groups are the parts of a version. */
export const versionPattern = re2(
  'a regular expression (RE2) with named groups',
  parseVersionPattern,
  'Name what is compared: (?P<major>…), minor, patch, build; prerelease; compatibility for what must stay the same.',
  ['^release-(?P<major>\\d+)\\.(?P<minor>\\d+)$'],
);

/** What is passed over. */
export const ignored = re2(
  'a glob, or a regular expression (RE2) between slashes',
  parseIgnored,
  'A glob is matched with the whole tag: `*-debug`, `1.2.?`. A regular expression stands between slashes: `/^nightly/`.',
  ['*-debug', '/^nightly-/'],
);

function re2(
  takes: string,
  parse: (text: string) => object | { readonly error: string },
  hint: string,
  examples: readonly string[],
): TextShape<string> {
  const shape = text(
    takes,
    { minLength: 1, maxLength: maximumPattern },
    (value, path) => {
      const parsed = parse(value);
      if (value !== '' && !('error' in parsed)) return { value };
      const reason = 'error' in parsed ? shown(String(parsed.error)) : 'it is empty';
      return wrong('pattern', `${path} is ${quote(value)}, which cannot be used: ${reason}.`, hint);
    },
    examples,
  );
  return { ...shape, isCostly: true };
}

/** A format of calendar versions. */
export const calendarFormat: TextShape<string> = text(
  'a format of calendar versions such as `YYYY.0M.MICRO`',
  { minLength: 2, maxLength: 64, pattern: 'YY|0Y' },
  (value, path) => {
    const parsed = parseCalendarFormat(value);
    if (!('error' in parsed)) return { value };
    const message = `${path} is ${quote(value)}, which is no format of calendar versions: ${shown(parsed.error)}.`;
    const hint =
      'Its parts are YYYY, YY, 0Y, MM, 0M, WW, 0W, DD, 0D, MAJOR, MINOR, MICRO and MODIFIER (https://calver.org).';
    return wrong('calendar', message, hint);
  },
  ['YYYY.0M.MICRO', 'YY.0M'],
);

/** A tag that moves. No tag has other characters, whatever kind of thing it is on. */
export const movingTag: TextShape<string> = text(
  'a tag that moves, such as `stable`',
  { minLength: 1, maxLength: 128, pattern: '^[a-zA-Z0-9_][a-zA-Z0-9_.+/-]*$' },
  (value, path) => {
    if (/^[a-zA-Z0-9_][a-zA-Z0-9_.+/-]{0,127}$/u.test(value) && !/\.\.|\/\/|\/$/u.test(value)) return { value };
    const message = `${path} is ${quote(value)}, which is no tag.`;
    return wrong('value', message, 'Write the name of the tag alone, such as "stable"; its digest is looked up.');
  },
  ['stable', 'main'],
);

/** What a `$` in it stands for is judged together with the pattern. */
export const template: TextShape<string> = text(
  'a text with `$1`, `$name` or `${name}` for what the groups found',
  { minLength: 2, maxLength: maximumTemplate, pattern: '\\$' },
  (value, path) => {
    if (value.length <= maximumTemplate && /\$[\w{]/u.test(value)) return { value };
    const message = `${path} is ${quote(value)}; it takes at most ${maximumTemplate} characters, and at least one group such as $1.`;
    return wrong('value', message, 'Write "$1" for what the first group of "pattern" found.');
  },
  ['$1', '$version'],
);

/** What an image runs on. */
export const platform: TextShape<Platform> = text(
  'a platform such as `linux/arm64`',
  { pattern: '^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$', maxLength: 98 },
  (value, path) => {
    const parsed = parsePlatform(value);
    if (parsed) return { value: parsed };
    const message = `${path} is ${quote(value)}, which is no platform.`;
    return wrong(
      'platform',
      message,
      'Write it as linux/amd64 or linux/arm/v7: system, architecture, perhaps a variant.',
    );
  },
  ['linux/amd64', 'linux/arm64'],
);
