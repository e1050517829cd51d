import { basic } from './account.ts';
import { type Content, digestOf, findManifest, repositoryOf } from './content.ts';
import { type Answer, type Handler, type RecordedRequest, startServer, type TestServer } from './http-server.ts';
import { buildImage, type Image, type ImageOptions } from './image.ts';
import { protocolError } from './protocol-error.ts';
import { type Route, routeOf, serve } from './routes.ts';
import { startTokenServer, type TokenServer, type TokenServerOptions } from './token-server.ts';
import { storeManifest } from './write.ts';

/** Who is let in: everybody, the account, or bearers of a token that the token service gave. */
export type Auth = 'none' | 'basic' | 'token';

export interface RegistryOptions extends TokenServerOptions {
  readonly auth?: Auth;
  /** Most tags on one page. */
  readonly pageSize?: number;
  /** Answers before the registry does, where it returns something: for answers that no registry gives. */
  readonly intercept?: Handler;
}

/** A registry in this process. Its images are named `${host}/acme/web`. */
export interface TestRegistry extends TestServer {
  /** Pushes an image as if by protocol, and returns its digest. A tag that exists moves. */
  push(name: string, tag: string, image?: ImageOptions | Image): string;
  /** The digest that a tag has. */
  digest(name: string, tag: string): string | undefined;
  readonly tokens: TokenServer | undefined;
}

/** Starts a registry that keeps its content in memory, by https://github.com/opencontainers/distribution-spec. */
export async function startRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const content: Content = new Map();
  const tokens = options.auth === 'token' ? await startTokenServer(options) : undefined;
  const server = await startServer(async (request, response) => {
    const intercepted = await options.intercept?.(request, response);
    if (intercepted !== undefined || response.headersSent) return intercepted;
    return answer(request, content, options, tokens);
  });
  const stop = async () => {
    await server.stop();
    await tokens?.stop();
  };
  return {
    ...server,
    tokens,
    stop,
    [Symbol.asyncDispose]: stop,
    push: (name, tag, image = {}) => store(content, name, tag, 'manifest' in image ? image : buildImage(image)),
    digest: (name, tag) => findManifest(repositoryOf(content, name), tag)?.digest,
  };
}

function answer(
  request: RecordedRequest,
  content: Content,
  { auth = 'none', pageSize = 1000 }: RegistryOptions,
  tokens: TokenServer | undefined,
): Answer {
  const route = routeOf(request);
  const version = { 'docker-distribution-api-version': 'registry/2.0' };
  const refused = refusal(request, route, auth, tokens);
  if (refused !== undefined) return { ...refused, headers: { ...version, ...refused.headers } };
  if (/^\/v2\/?$/.test(request.url)) return { status: 200, headers: version, body: '{}' };
  const served =
    route === undefined ? { status: 404, body: '404 page not found\n' } : serve(content, route, request, pageSize);
  return { ...served, headers: { ...version, ...served.headers } };
}

/** The answer for somebody who may not do this; undefined for who may. */
function refusal(
  { headers: { authorization } }: RecordedRequest,
  route: Route | undefined,
  auth: Auth,
  tokens: TokenServer | undefined,
): Answer | undefined {
  if (auth === 'none') return undefined;
  if (auth === 'basic') {
    return authorization === basic
      ? undefined
      : protocolError('UNAUTHORIZED', { 'www-authenticate': 'Basic realm="test registry"' });
  }
  const granted = tokens?.verify(authorization?.replace(/^Bearer /, '') ?? '');
  const isGranted = (access: { readonly name: string; readonly actions: readonly string[] }) =>
    access.name === route?.name && access.actions.includes(route.action);
  if (granted !== undefined && (route === undefined || granted.some(isGranted))) return undefined;
  const scope =
    route === undefined ? '' : `,scope="repository:${route.name}:${route.action === 'pull' ? 'pull' : 'pull,push'}"`;
  return protocolError('UNAUTHORIZED', {
    'www-authenticate': `Bearer realm="${tokens?.realm}",service="${tokens?.service}"${scope}`,
  });
}

function store(content: Content, name: string, tag: string, { blobs, manifest, mediaType }: Image): string {
  const repository = repositoryOf(content, name);
  for (const blob of blobs) repository.blobs.set(digestOf(blob), blob);
  const request = { method: 'PUT', url: '', headers: { 'content-type': mediaType }, body: manifest };
  const stored = storeManifest(content, name, tag, request);
  if (stored.status !== 201) throw new Error(`The image cannot be pushed: ${String(stored.body)}`);
  return digestOf(manifest);
}
