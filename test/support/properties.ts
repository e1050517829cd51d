/** How a property is tried: how often, for how long, and from which seed. */
export interface Tries {
  readonly numRuns: number;
  readonly seed?: number;
}

/**
 * A property is tried `PLUMBLINE_PROPERTY_RUNS` times: 100 in the lane for working, 2,600 in the whole one, as many as you like by hand. When it
 * fails, fast-check prints the seed and the smallest case; `PLUMBLINE_SEED` runs the same once more. A property that is one of many alike
 * takes a share of that.
 */
export function tries(share = 1): Tries {
  const { PLUMBLINE_PROPERTY_RUNS: all, PLUMBLINE_SEED: seed } = process.env;
  const numRuns = Math.ceil(Number(all ?? 100) * share);
  return { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Milliseconds that these may take: jest's own limit is meant for single tests. */
export function patience({ numRuns }: Tries): number {
  return Math.max(600_000, numRuns * 200);
}
