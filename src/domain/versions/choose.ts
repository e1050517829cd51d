import { filtersOf } from './filters.ts';
import { type Circumstances, judge } from './judge.ts';
import type { Version } from './model.ts';
import type { Track } from './policy.ts';
import type { Published } from './published.ts';
import { inSeries } from './series/series-of.ts';

/**
 * The versions that may follow the current one by the track, the newest first. The current one itself is among them where it is
 * published and wanted: what it stands for may have changed. Never a downgrade.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
export function rank(
  candidates: Iterable<Published>,
  track: Track,
  current: Version | undefined,
  circumstances: Circumstances,
): readonly Published[] {
  return judge(candidates, track, current, circumstances).ranked;
}

/**
 * The newest version that may follow the current one: the current one itself when there is nothing newer, and undefined when there is
 * no such version at all.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
export function choose(
  candidates: Iterable<Published>,
  track: Track,
  current: Version | undefined,
  circumstances: Circumstances,
): Published | undefined {
  return rank(candidates, track, current, circumstances)[0];
}

/**
 * Whether the track wants a tag by its name, in whatever variant: its age, and what it would follow, are not asked.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
export function isAllowed(tag: string, track: Track): boolean {
  const filters = filtersOf(track);
  const text = filters.refuse(tag) === undefined ? filters.extract(tag) : undefined;
  if (text === undefined) return false;
  const candidate = { published: { tag }, text };
  const start = { tag, text, isAllowed: true, published: undefined, candidates: [candidate] };
  const place = inSeries(track.policy, start, new Date(0), (series) => series.place(candidate));
  return typeof place === 'object' || place === 'undated' || place === 'current-undated';
}
