import { createForge } from '../../../src/adapters/github/forge.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import type { GitHub } from '../../support/github/start.ts';

/** A clock whose sleeps take no time but are remembered. */
export interface TestClock extends Clock {
  readonly pauses: number[];
}

export function testClock(): TestClock {
  const pauses: number[] = [];
  let offset = 0;
  return {
    pauses,
    now: () => new Date(Date.now() + offset),
    async sleep(milliseconds) {
      pauses.push(milliseconds);
      offset += milliseconds;
    },
    cancelled: new AbortController().signal,
  };
}

/** The permissions that the suite asks for, all of them. */
export const permissions = {
  contents: 'write',
  'pull-requests': 'write',
  issues: 'write',
  statuses: 'write',
  checks: 'read',
  deployments: 'write',
  actions: 'write',
} as const;

/** The adapter, on the simulator. */
export function forgeOn(
  github: Pick<GitHub, 'url' | 'apiUrl' | 'graphqlUrl'>,
  token: string,
  more: {
    readonly clock?: Clock;
    readonly repo?: string;
    readonly timeout?: number;
    readonly mask?: (secret: string) => void;
    readonly warn?: (message: string) => void;
    readonly fetch?: typeof fetch;
  } = {},
): Forge {
  const { clock = testClock(), repo = 'config', mask = () => {}, ...rest } = more;
  return createForge({
    token,
    owner: 'acme',
    repo,
    env: { GITHUB_SERVER_URL: github.url, GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
    clock,
    mask,
    random: () => 0.5,
    ...(rest as { timeout?: number; fetch?: Fetch }),
  });
}
