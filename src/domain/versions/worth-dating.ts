import { filtersOf } from './filters.ts';
import { judge } from './judge.ts';
import type { Version } from './model.ts';
import { parsePattern } from './pattern.ts';
import type { Track } from './policy.ts';
import type { Published } from './published.ts';
import { usable } from './usable.ts';

/**
 * The versions whose time of build decides, and which are to be dated (`Catalogue.dated`) before they are ranked: dates may cost one
 * request each. Empty where the track asks for none. For a minimum age they are in the order of the choice, so that the first one
 * that is old enough ends the search; for the newest build all of them count, the current one too.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
export function worthDating(
  published: Iterable<Published>,
  track: Track,
  current: Version | undefined,
): readonly Published[] {
  const { policy, minimumAge = 0 } = track;
  if (policy.by === 'newest-build') {
    const [filters, pattern] = [filtersOf(track), usable('pattern', policy.pattern, parsePattern(policy.pattern))];
    return [...published].filter(
      ({ tag }) => tag === current?.tag || (filters.refuse(tag) === undefined && pattern.test(tag)),
    );
  }
  if (minimumAge === 0) return [];
  // Without an age no date is looked at, and no clock.
  return judge(published, { ...track, minimumAge: 0 }, current, { now: new Date(0) }).ranked;
}
