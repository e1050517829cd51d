import { compare, compareNumbers, comparePreReleases } from './order.ts';
import type { Refusal, Series, Start } from './series.ts';
import { afterUnplaced, variantAfterUnplaced, variantAsked } from './unplaced.ts';

/** A version of numbers, with what else may be said of it. */
export interface Numbered {
  readonly numbers: readonly bigint[];
  /** Empty for a release. */
  readonly pre: string;
  /** What must stay the same: the variant. */
  readonly variant: string;
  /** How often the variant was built. */
  readonly revision: bigint;
}

/** How versions are read. */
export interface NumberedReader {
  /** Undefined for what is no version. */
  readonly read: (text: string) => Numbered | undefined;
  /** Whether what is read can have a variant at all. */
  readonly hasVariants: boolean;
}

/**
 * The order of versions that are numbers one after the other, of whatever shape. Pre-releases are followed where that is asked for.
 * After a version its variant stays, and after `lts-alpine` that one; where there is none to keep, it is the versions without one, or the
 * only variant that there is.
 */
export function numberedSeries(
  { read, hasVariants }: NumberedReader,
  preReleases: boolean | undefined,
  start: Start,
): Series<Numbered> {
  const { text, candidates } = start;
  const current = text === undefined ? undefined : read(text);
  const only = current ? '' : onlyVariant(candidates.map((candidate) => read(candidate.text)?.variant));
  const misfitOf = ({ variant }: Numbered): Refusal | undefined => {
    if (current) return variant === current.variant ? undefined : 'other-shape';
    // A pattern may count the separator in.
    if (hasVariants && variantAsked(start) !== '') return variantAfterUnplaced(start, variant.replace(/^[-._]/, ''));
    return afterUnplaced(start) ?? (variant === only ? undefined : 'other-shape');
  };
  return {
    current,
    place(candidate): Numbered | Refusal {
      const place = read(candidate.text);
      if (place === undefined) return 'no-version';
      const misfit = misfitOf(place);
      if (misfit !== undefined) return misfit;
      return place.pre === '' || preReleases === true ? place : 'pre-release';
    },
    compare: (a, b) =>
      compareNumbers(a.numbers, b.numbers) || comparePreReleases(a.pre, b.pre) || compare(a.revision, b.revision),
  };
}

function onlyVariant(all: readonly (string | undefined)[]): string {
  const [first, second] = new Set(all.filter((variant) => variant !== undefined));
  return second === undefined ? (first ?? '') : '';
}
