import { account, basic } from '../account.ts';
import { type Handler, startServer, type TestServer } from '../http-server.ts';
import { addressOf, jsonAnswer } from './quirk.ts';

export interface AzureOptions {
  /** The newest first. */
  readonly tags: readonly { readonly name: string; readonly updated: Date }[];
  /** A page, whatever is asked for: Azure gives at most 1000 (https://github.com/Azure/acr/issues/749). */
  readonly pageSize: number;
  /** Gives the same page under ever new cursors (https://github.com/Azure/acr-cli/issues/72). */
  readonly circle?: boolean;
  /** Grants no `metadata_read`, as a token for pulling alone does. */
  readonly pullOnly?: boolean;
}

/**
 * Azure's registry: two scopes, tokens by `/oauth2/token` for a refresh token, pages that are capped, and an own list whose cursor is
 * opaque.
 */
export async function startAzureRegistry({
  tags,
  pageSize,
  circle = false,
  pullOnly = false,
}: AzureOptions): Promise<TestServer> {
  const answer: Handler = (request) => {
    const url = addressOf(request);
    if (url.pathname === '/oauth2/token')
      return token(
        request.method === 'POST' ? new URLSearchParams(request.body.toString()) : url.searchParams,
        request.headers.authorization,
      );
    const isOwn = url.pathname.startsWith('/acr/');
    const action = isOwn ? 'metadata_read' : 'pull';
    if (request.headers.authorization !== `Bearer ${action}` || (isOwn && pullOnly)) {
      const challenge = `Bearer realm="${server.origin}/oauth2/token",service="${server.host}",scope="repository:acme/web:${action}"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    }
    const at = Number(url.searchParams.get('last')?.replace(/.*&/, '') ?? 0);
    const page = tags.slice(circle ? 0 : at, (circle ? 0 : at) + pageSize);
    const next = `<${url.pathname}?last=${encodeURIComponent(`2026-01-01T00:00:00.0000000Z&${at + pageSize}`)}&n=${pageSize}>; rel="next"`;
    const link = circle || at + pageSize < tags.length ? { link: next } : {};
    if (!isOwn) return jsonAnswer({ name: 'acme/web', tags: page.map(({ name }) => name) }, link);
    const entries = page.map(({ name, updated }) => ({
      name,
      digest: `sha256:${'0'.repeat(64)}`,
      createdTime: '2020-01-01T00:00:00Z',
      lastUpdateTime: updated.toISOString(),
    }));
    return jsonAnswer({ registry: server.host, imageName: 'acme/web', tags: entries }, link);
  };
  const server = await startServer(answer);
  return server;
}

/** One token for each action, so that a test sees which one was used. */
function token(fields: URLSearchParams, authorization: string | undefined) {
  const action = /:(pull|metadata_read)$/.exec(fields.get('scope') ?? '')?.[1];
  const isKnown = fields.get('refresh_token') === account.identityToken || authorization === basic;
  return isKnown && action !== undefined ? jsonAnswer({ access_token: action }) : { status: 401 };
}
