import { RegistryError, UserError } from '../../kit/errors.ts';
import type { HttpResponse } from '../web/http.ts';
import { NoAnswer } from '../web/no-answer.ts';
import { askServer } from '../web/redirect.ts';
import type { Secrets } from '../web/secrets.ts';
import type { Web } from '../web/web.ts';
import type { Action, Authorizer } from './authorize.ts';
import { parseChallenges } from './challenge.ts';
import type { FindCredentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { type Shown, type Task, turnedDown, unanswered } from './failure.ts';
import { libraryPath } from './library.ts';
import { heed } from './notices.ts';
import { realmOf, trustOf } from './realm.ts';
import { TokenRefused } from './token.ts';

/** What a client is made of. */
export interface ClientParts {
  readonly web: Web;
  readonly authorizer: Authorizer;
  readonly find: FindCredentials;
}

/** A request to the registry of an image. */
export interface RegistryRequest extends Task {
  readonly method: 'GET' | 'HEAD';
  /** Below the origin: `/v2/acme/web/tags/list?n=1000`. */
  readonly path: string;
  readonly accept: string;
  readonly maximumBytes: number;
  /** Default `pull`. */
  readonly action?: Action;
}

/** Asks a registry as the one it wants us to be. @throws RegistryError when there is no answer, or none but 401 or 403 */
export type Client = (request: RegistryRequest) => Promise<HttpResponse>;

/** One image, and how its registry is asked. */
export interface RemoteImage {
  readonly client: Client;
  readonly endpoint: Endpoint;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

/** Asks without credentials first, and shows them when the registry, not somebody that it sent us to, asks for them. */
export function createClient(parts: ClientParts): Client {
  const ask: Client = async (request) => {
    let shown: Shown = { credentials: undefined };
    try {
      const action = request.action ?? 'pull';
      const used = await parts.authorizer.known(request.endpoint, action);
      if (used !== undefined) shown = await shownTo(parts, request, []);
      const first = await send(parts, request, used);
      if (first.status !== 401 || first.url.origin !== request.endpoint.origin) return granted(request, first, shown);
      const challenges = parseChallenges(first.headers['www-authenticate'] ?? '');
      shown = await shownTo(parts, request, challenges);
      const next = await parts.authorizer.answer({ endpoint: request.endpoint, action, challenges, used });
      if (next === undefined) return granted(request, first, { ...shown, isKept: used === undefined });
      return granted(request, await send(parts, request, next), shown);
    } catch (error) {
      if (error instanceof NoAnswer) throw unanswered(request, error);
      if (error instanceof TokenRefused) throw turnedDown(request, error.response, { ...shown, byService: true });
      throw error instanceof UserError ? error : new Error(`Cannot ${request.doing}`, { cause: error });
    }
  };
  return async (request) => {
    const response = await ask(request);
    const path = libraryPath(request.path, response);
    if (path === undefined) return response;
    // What is said of a name that nobody asked for is no answer: the first one stands.
    const other = await ask({ ...request, path }).catch((error: unknown) => {
      if (error instanceof RegistryError) return undefined;
      throw error;
    });
    return other?.status === 200 ? other : response;
  };
}

async function send({ web }: ClientParts, request: RegistryRequest, authorization: string | undefined) {
  const { endpoint, method, path, accept, maximumBytes } = request;
  const url = new URL(`${endpoint.origin}${path}`);
  const headers = { accept, 'user-agent': 'plumbline' };
  // Docker Hub limits pulls for hours, and answers everything else in the meantime.
  const counted = method === 'GET' && path.includes('/manifests/') ? { counts: 'pull' } : {};
  const asked = { method, url, headers, maximumBytes, ...counted };
  const response = await askServer(web, endpoint.origin, asked, authorization);
  if (response.url.origin === endpoint.origin) heed(web, endpoint.registry, response);
  return response;
}

function granted(request: RegistryRequest, response: HttpResponse, shown: Shown): HttpResponse {
  if (response.status !== 401 && response.status !== 403) return response;
  throw turnedDown(request, response, shown);
}

/** What the registry's challenge gets to see, for the hint of an error. */
async function shownTo(
  { find }: ClientParts,
  { endpoint }: RegistryRequest,
  challenges: ReturnType<typeof parseChallenges>,
): Promise<Shown> {
  const credentials = await find(endpoint.registry);
  const realm = challenges.find(({ scheme }) => scheme === 'bearer')?.parameters.get('realm') ?? '';
  const service = realmOf(realm, endpoint);
  if (credentials === undefined || service === undefined) return { credentials: credentials?.kind };
  const trust = trustOf(service, endpoint);
  const isKept = trust === 'nothing' || (trust === 'password' && credentials.kind === 'identity');
  return { credentials: credentials.kind, ...(isKept && { keptFrom: service.host }) };
}
