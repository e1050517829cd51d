import { InputError } from '../../kit/errors.ts';

/** Where this GitHub is: github.com, a GitHub Enterprise Server or a ghe.com tenant. No trailing slashes. */
export interface Addresses {
  readonly api: string;
  readonly graphql: string;
  readonly server: string;
}

/**
 * The addresses that the runner's environment names. Nothing else is ever asked: no host is a constant but the default one.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 * @throws InputError when one of them is no http(s) address
 */
export function readAddresses(env: Readonly<Record<string, string | undefined>>): Addresses {
  const server = address('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com');
  const api = address('GITHUB_API_URL', env.GITHUB_API_URL || defaultApi(server));
  const graphql = address('GITHUB_GRAPHQL_URL', env.GITHUB_GRAPHQL_URL || defaultGraphql(api));
  return { api, graphql, server };
}

function defaultApi(server: string): string {
  return server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
}

function defaultGraphql(api: string): string {
  return api.endsWith('/api/v3') ? `${api.slice(0, -'/v3'.length)}/graphql` : `${api}/graphql`;
}

function address(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new InputError(`${name} is not the address of a GitHub.`, {
      hint: 'It must be an http or https address without a user, a query or a fragment. The runner sets it; leave it unset for github.com.',
    });
  return url.href.replace(/\/+$/, '');
}
