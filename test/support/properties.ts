/** How a property is tried: how often, for how long, and from which seed. */
export interface Tries {
  readonly numRuns: number;
  readonly seed?: number;
}

/**
 * A property is tried `PLUMBLINE_PROPERTY_RUNS` times: 300 in the lane for working, 2,000 in the whole one, as many as you like by hand. When it
 * fails, fast-check prints the seed and the smallest case; `PLUMBLINE_SEED` runs the same once more.
 */
export function tries(): Tries {
  const { PLUMBLINE_PROPERTY_RUNS: numRuns, PLUMBLINE_SEED: seed } = process.env;
  return { numRuns: Number(numRuns ?? 300), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Milliseconds that these may take: jest's own limit is meant for single tests. */
export function patience({ numRuns }: Tries): number {
  return Math.max(600_000, numRuns * 200);
}
