import { parseIgnored } from './ignored.ts';
import { parsePattern } from './pattern.ts';
import type { Extract, Track } from './policy.ts';
import type { Refusal } from './series/series.ts';
import { parseTemplate } from './template.ts';
import { usable } from './usable.ts';

/** What a track says of names alone, before any order. */
export interface Filters {
  /** What is compared instead of a tag; undefined where the tag has nothing to extract. */
  extract(tag: string): string | undefined;
  /** Why a tag is passed over by its name; undefined when it is not. */
  refuse(tag: string): Refusal | undefined;
}

/** What tags of images, refs of Git and versions of charts and modules have in common: no blank, no option, no way up. */
const nameGrammar = /^[a-zA-Z0-9_@][a-zA-Z0-9_.+@-]*(?:\/[a-zA-Z0-9_.+@-]+)*$/;
const maximumName = 256;

/**
 * Reads what a track says of names.
 *
 * @throws ConfigError when one of its patterns is none
 */
export function filtersOf({ allow, ignore = [], extract }: Track): Filters {
  const allowed = allow?.map((text) => usable('pattern', text, parsePattern(text)));
  const ignored = ignore.map((text) => usable('pattern', text, parseIgnored(text)));
  return {
    extract: extract ? extractor(extract) : (tag) => tag,
    refuse(tag) {
      if (!isName(tag)) return 'strange';
      if (allowed && !allowed.some((pattern) => pattern.test(tag))) return 'not-allowed';
      return ignored.some((pattern) => pattern.test(tag)) ? 'ignored' : undefined;
    },
  };
}

function isName(tag: string): boolean {
  return tag.length <= maximumName && nameGrammar.test(tag) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(tag);
}

function extractor({ pattern, value }: Extract): (tag: string) => string | undefined {
  const [parsed, template] = [usable('pattern', pattern, parsePattern(pattern)), parseTemplate(value)];
  return (tag) => {
    const found = parsed.groups(tag);
    return found && template.fill(found);
  };
}
