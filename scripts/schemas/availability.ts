import type { Minor } from './minors.ts';

/** From which minor version on something is there, and from which on it is no more; undefined where it always was, or still is. */
export interface Span {
  readonly since?: number;
  readonly until?: number;
}

/**
 * The span of something over the minor versions that could know of it, and the newest one. `has` says whether a version
 * has it, undefined that the version cannot tell.
 */
export function spanOf(
  minors: ReadonlyMap<number, Minor>,
  newest: number,
  has: (minor: Minor) => boolean | undefined,
  now: boolean,
): Span {
  const told = [...minors].flatMap(([number, minor]) => {
    const answer = has(minor);
    return answer === undefined ? [] : [{ number, answer }];
  });
  if (told.length === 0) return {};
  const known = [...told, { number: newest, answer: now }];
  const first = known.findIndex(({ answer }) => answer);
  const last = known.findLastIndex(({ answer }) => answer);
  if (first < 0) return { until: told[0]?.number ?? newest };
  // Between two known versions the earlier possible one counts: what may be there is not called missing.
  const since = first === 0 ? undefined : (known[first - 1]?.number ?? 0) + 1;
  const until = last === known.length - 1 ? undefined : known[last + 1]?.number;
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}
