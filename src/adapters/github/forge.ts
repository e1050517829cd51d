import { InputError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Forge } from '../../ports/forge.ts';
import { readAddresses } from './addresses.ts';
import { checksOf } from './checks.ts';
import { commentsOf } from './comments.ts';
import { commitsOf } from './commits.ts';
import { branchesOf } from './delete-branch.ts';
import { deploymentsOf } from './deployments.ts';
import { dispatchOf } from './dispatch.ts';
import { createSurroundings, identityOf } from './identity.ts';
import { mergingOf } from './merging.ts';
import { pullRequestsOf } from './pull-requests.ts';
import { createApi } from './request.ts';
import { sourceHistoryOf } from './source-history.ts';
import { statusesOf } from './statuses.ts';
import type { Fetch } from './transport.ts';

/** What a connection to GitHub is made of. */
export interface ForgeOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL` and `GITHUB_SERVER_URL` of it are used. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Called with the token before it is first used. */
  readonly mask: (secret: string) => void;
  /** Called with what could not be done and need not be. */
  readonly warn?: (message: string) => void;
  /** In [0, 1): jitter between attempts. */
  readonly random?: () => number;
  readonly fetch?: Fetch;
  /** Milliseconds for one answer. Default 30 s. */
  readonly timeout?: number;
}

/** GitHub as the suite sees it. Nothing is sent before the first call. @throws InputError for addresses that are none */
export function createForge(options: ForgeOptions): Forge {
  const { env, mask, random = Math.random, warn = () => {} } = options;
  const addresses = readAddresses(env);
  requireToken(options.token);
  mask(options.token);
  const api = createApi({ ...options, random, addresses });
  const surroundings = createSurroundings(api);
  return {
    ...identityOf(surroundings),
    ...branchesOf(api, surroundings),
    ...commitsOf(api, surroundings),
    ...pullRequestsOf(api, warn),
    ...commentsOf(api, surroundings),
    ...mergingOf(api, surroundings, options.clock),
    ...statusesOf(api),
    ...checksOf(api),
    ...deploymentsOf(api, surroundings, options.clock),
    ...dispatchOf(api),
    ...sourceHistoryOf(api, addresses.server),
  };
}

/** What cannot stand in a header would be quoted by whoever refuses it there. @throws InputError without a word of it */
function requireToken(token: string): void {
  if (/^[!-~]+$/.test(token)) return;
  const what = token === '' ? 'is empty' : 'has blanks, line ends or other characters that no token has';
  throw new InputError(`The token for GitHub ${what}.`, {
    hint: 'Check the secret that it comes from, and that this workflow can see it: secrets do not reach pull requests from forks.',
  });
}
