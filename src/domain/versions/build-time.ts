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
