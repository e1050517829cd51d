import type { Flags, Parsed } from './flags.ts';
import type { Surroundings } from './surroundings.ts';

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  /** What it takes: `[PATH…]`. */
  readonly usage: string;
  readonly description: string;
  readonly flags: Flags;
  /**
   * Does it, writing what was asked for with `surroundings.print`.
   *
   * @returns the exit status: 0, or 1 for an answer that is not what one hopes for
   * @throws UserError for what kept it from doing it: exit status 2
   */
  run(parsed: Parsed, surroundings: Surroundings): Promise<number>;
}

/** The one value of a flag, or the default. */
export function textOf(parsed: Parsed, name: string, fallback: string): string {
  return parsed.values.get(name)?.[0] ?? fallback;
}

/** Whether a switch is on. */
export function isOn(parsed: Parsed, name: string): boolean {
  return parsed.values.has(name);
}
