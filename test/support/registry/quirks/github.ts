import { account } from '../account.ts';
import { type Handler, startServer, type TestServer } from '../http-server.ts';
import { startRegistry, type TestRegistry } from '../registry.ts';
import { addressOf, asksForTags, jsonAnswer } from './quirk.ts';

/** GitHub's container registry, and its API beside it. */
export interface GitHubPackages extends AsyncDisposable {
  readonly registry: TestRegistry;
  readonly api: TestServer;
}

export interface GitHubPackagesOptions {
  /** Owner → whether it is a person; all others are organisations. */
  readonly people?: readonly string[];
  /** Package → its versions, the newest first. */
  readonly packages?: Readonly<Record<string, readonly { readonly tags: readonly string[]; readonly created: Date }[]>>;
  readonly api?: Handler;
}

/**
 * Tags come the oldest first, by push and not by name, so that the newest is on the last page (Renovate PR 36103); strangers need a
 * token too; the API shows packages to nobody without one.
 */
export async function startGitHubPackages({
  people = [],
  packages = {},
  api,
}: GitHubPackagesOptions = {}): Promise<GitHubPackages> {
  const pushed = ['1.0.9', '1.0.10', '1.0.2', '1.0.11'];
  const registry = await startRegistry({
    auth: 'token',
    anonymous: true,
    intercept: (request) => {
      if (!asksForTags(request) || request.headers.authorization === undefined) return undefined;
      const at = Number(addressOf(request).searchParams.get('last') ?? 0);
      const link =
        at + 1 < pushed.length ? { link: `</v2/acme/web/tags/list?last=${at + 1}&n=0>; rel="next"` } : undefined;
      return jsonAnswer({ name: 'acme/web', tags: [pushed[at]] }, link);
    },
  });
  const server = await startServer((request, response) => {
    if (api !== undefined) return api(request, response);
    if (request.headers.authorization !== `Bearer ${account.password}`) return { status: 401 };
    const [, kind, owner = '', name = ''] =
      /^\/(orgs|users)\/([^/]+)\/packages\/container\/([^/]+)\/versions/.exec(request.url) ?? [];
    const versions = packages[`${owner}/${decodeURIComponent(name)}`];
    if (versions === undefined || (kind === 'users') !== people.includes(owner)) return { status: 404 };
    return jsonAnswer(
      versions.map(({ tags, created }, id) => ({
        id,
        created_at: created.toISOString(),
        metadata: { package_type: 'container', container: { tags } },
      })),
    );
  });
  return {
    registry,
    api: server,
    async [Symbol.asyncDispose]() {
      await Promise.all([registry.stop(), server.stop()]);
    },
  };
}
