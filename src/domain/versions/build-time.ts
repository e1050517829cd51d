import type { Track } from './policy.ts';
import type { Published } from './published.ts';

/**
 * Builders that make the same image twice write 1970 (ko, Jib, Bazel) or 1980-01-01 (Cloud Native Buildpacks,
 * https://buildpacks.io/docs/for-app-developers/concepts/reproducibility/), which is when nothing was built.
 */
const first = Date.UTC(1981, 0, 1);
/** Clocks of builders differ. What is said to come later is not believed: it would be the newest until then. */
const tolerance = 24 * 3600 * 1000;

/** When a version was built, in milliseconds since 1970; undefined where nobody says it, or nobody can have meant it. */
export function builtAt({ created }: Published, now: Date): number | undefined {
  const time = created?.getTime() ?? Number.NaN;
  return time >= first && time <= now.getTime() + tolerance ? time : undefined;
}

/**
 * Why a version cannot be followed for its age, whatever else it is: it is younger than the track asks for, or nobody says how old it is.
 * Undefined when it is old enough.
 */
export function refusedForAge(
  published: Published,
  { minimumAge = 0 }: Track,
  now: Date,
): 'undated' | 'too-young' | undefined {
  if (minimumAge === 0) return undefined;
  const built = builtAt(published, now);
  if (built === undefined) return 'undated';
  return now.getTime() - built < minimumAge * 1000 ? 'too-young' : undefined;
}
