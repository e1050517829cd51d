import { text } from 'node:stream/consumers';
import type { Clock } from '../ports/clock.ts';
import type { Host } from '../ports/host.ts';

/** What a terminal, or another CI system, gives to a verb. */
export interface Surroundings {
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
  readonly clock: Clock;
  /** Writes to standard output: only what was asked for. */
  print(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
}

/** The surroundings of this process. */
export function processSurroundings(directory: string, host: Host, clock: Clock): Surroundings {
  return {
    directory,
    env: process.env,
    host,
    clock,
    print: (line) => {
      process.stdout.write(line);
    },
    readInput: () => text(process.stdin),
  };
}
