import { filtersOf } from './filters.ts';
import type { Version } from './model.ts';
import { parsePattern } from './pattern.ts';
import type { NewestBuildPolicy, Track } from './policy.ts';
import type { Published } from './published.ts';
import { usable } from './usable.ts';

/**
 * The versions whose time of build decides what is the newest, and which are to be dated (`Catalogue.dated`) before they are ranked:
 * dates may cost one request each. The current one is among them, as it is compared too.
 *
 * @throws ConfigError when a pattern of the track is none
 */
export function worthDating(
  published: readonly Published[],
  { pattern: considered }: NewestBuildPolicy,
  track: Track,
  current: Version | undefined,
): readonly Published[] {
  const [filters, pattern] = [filtersOf(track), usable('pattern', considered, parsePattern(considered))];
  return published.filter(
    ({ tag }) => tag === current?.tag || (filters.refuse(tag) === undefined && pattern.test(tag)),
  );
}
