import { builtAt } from '../build-time.ts';
import { parsePattern } from '../pattern.ts';
import type { NewestBuildPolicy } from '../policy.ts';
import { usable } from '../usable.ts';
import { compare } from './order.ts';
import type { Refusal, Series, Start } from './series.ts';

interface Build {
  /** Milliseconds since 1970. */
  readonly time: number;
}

/**
 * Images by the time of their build. What nobody dates is passed over. When the current version is one of the series, and its time is not
 * known (it may be gone from the registry, or the registry's list is not whole), nothing follows: the newest of the others could be
 * older.
 *
 * @throws ConfigError when the pattern is none
 */
export function newestBuildSeries(policy: NewestBuildPolicy, now: Date, { text, published }: Start): Series<Build> {
  const pattern = usable('pattern', policy.pattern, parsePattern(policy.pattern));
  const isIn = text !== undefined && pattern.test(text);
  const time = isIn && published ? builtAt(published, now) : undefined;
  return {
    current: time === undefined ? undefined : { time },
    place(candidate): Build | Refusal {
      if (!pattern.test(candidate.text)) return 'outside';
      if (isIn && time === undefined) return 'current-undated';
      const built = builtAt(candidate.published, now);
      return built === undefined ? 'undated' : { time: built };
    },
    compare: (a, b) => compare(a.time, b.time),
  };
}
