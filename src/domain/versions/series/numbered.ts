import { compareNumbers, comparePreReleases } from './order.ts';
import type { Refusal, Series, Start } from './series.ts';

/** A version of numbers, with what else may be said of it. */
export interface Numbered {
  readonly numbers: readonly bigint[];
  /** Empty for a release. */
  readonly pre: string;
  /** What must stay the same: the variant. */
  readonly variant: string;
}

/**
 * The order of versions that are numbers one after the other, of whatever shape. Pre-releases are followed where that is asked for.
 * After a version its variant stays; where there is none to keep, it is the versions without one, or the only variant that there is.
 */
export function numberedSeries(
  read: (text: string) => Numbered | undefined,
  preReleases: boolean | undefined,
  { text, candidates }: Start,
): Series<Numbered> {
  const current = text === undefined ? undefined : read(text);
  const variant = current?.variant ?? onlyVariant(candidates.map((candidate) => read(candidate.text)?.variant));
  return {
    current,
    place(candidate): Numbered | Refusal {
      const place = read(candidate.text);
      if (place === undefined) return 'no-version';
      if (place.variant !== variant) return 'other-shape';
      return place.pre === '' || preReleases === true ? place : 'pre-release';
    },
    compare: (a, b) => compareNumbers(a.numbers, b.numbers) || comparePreReleases(a.pre, b.pre),
  };
}

function onlyVariant(all: readonly (string | undefined)[]): string {
  const [first, second] = new Set(all.filter((variant) => variant !== undefined));
  return second === undefined ? (first ?? '') : '';
}
