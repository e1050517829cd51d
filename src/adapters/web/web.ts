import type { Clock } from '../../ports/clock.ts';
import { createHttp, type Http, type Network } from './http.ts';
import { type Ask, createAsk } from './retry.ts';
import { createSecrets, type Secrets } from './secrets.ts';

/** What everybody who asks a foreign server asks it through: guarded, bounded, patient, and with one memory of secrets. */
export interface Web {
  readonly ask: Ask;
  readonly http: Pick<Http, 'zone'>;
  readonly secrets: Secrets;
  readonly now: () => Date;
  /** Says something once a run, however often it comes up. */
  readonly warnOnce: (message: string) => void;
}

/** What it takes from its surroundings. */
export interface WebDependencies {
  /** Usually `process.env`: proxies, and what says who we are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly mask: (secret: string) => void;
  /** Told what servers want their users to know; without it, nobody is. */
  readonly warn?: (message: string) => void;
  readonly network?: Network;
  /** Between 0 and 1: spreads the attempts of many runs. */
  readonly random?: () => number;
}

/** One for a run: the limits of each host hold for all who ask it. */
export function createWeb({ env, clock, mask, warn, network, random }: WebDependencies): Web {
  const http = createHttp(env, clock.cancelled, network ?? {});
  const said = new Set<string>();
  return {
    ask: createAsk(http, clock, random ?? Math.random),
    http,
    secrets: createSecrets(mask),
    now: () => clock.now(),
    warnOnce: (message) => {
      if (said.has(message)) return;
      said.add(message);
      warn?.(message);
    },
  };
}
