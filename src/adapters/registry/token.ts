import type { HttpRequest, HttpResponse } from '../web/http.ts';
import { parseObject } from '../web/json.ts';
import { NoAnswer } from '../web/no-answer.ts';
import type { Web } from '../web/web.ts';
import { mayLeadTo } from '../web/zone.ts';
import type { Credentials } from './credentials.ts';
import { basicHeader } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { type Trust, trustOf } from './realm.ts';

/** What a token is asked for with. */
export interface TokenRequest {
  readonly endpoint: Endpoint;
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scope: string;
  readonly credentials: Credentials | undefined;
}

/** A token, and until when it is good. */
export interface Token {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** A token service that said no; its answer tells why. */
export class TokenRefused extends Error {
  readonly response: HttpResponse;
  constructor(response: HttpResponse) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

/** What a token is fetched through. */
export type TokenDependencies = Pick<Web, 'ask' | 'http' | 'secrets' | 'now'>;

const clientId = 'plumbline';
const maximumToken = 1024 * 1024;
/** Seconds: https://distribution.github.io/distribution/spec/auth/token/#token-response-fields, which also asks for no less. */
const shortestLife = 60;
/** Milliseconds that a token is given up before its end. */
const margin = 5_000;

/**
 * Gets a token: with a refresh token by OAuth 2 (https://distribution.github.io/distribution/spec/auth/oauth/), else, or where the
 * service knows no such thing, by GET with the user name and password if there are any.
 * @throws NoAnswer, TokenRefused
 */
export async function fetchToken(dependencies: TokenDependencies, request: TokenRequest): Promise<Token> {
  const trust = trustOf(request.realm, request.endpoint);
  let response: HttpResponse | undefined;
  if (request.credentials?.kind === 'identity' && trust === 'all') {
    response = await post(dependencies, request, request.credentials.token);
    if ([401, 404, 405].includes(response.status)) response = undefined;
  }
  response ??= await get(dependencies, request, trust);
  if (response.status !== 200) throw new TokenRefused(response);
  return read(response, dependencies);
}

function post(dependencies: TokenDependencies, request: TokenRequest, token: string): Promise<HttpResponse> {
  const { realm, service, scope } = request;
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, scope, refresh_token: token });
  if (service !== undefined) form.set('service', service);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return send(dependencies, request, { method: 'POST', url: realm, headers, body: form.toString() });
}

function get(dependencies: TokenDependencies, request: TokenRequest, trust: Trust): Promise<HttpResponse> {
  const { service, scope, credentials } = request;
  const url = new URL(request.realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const one of scope.split(' ')) url.searchParams.append('scope', one);
  url.searchParams.set('client_id', clientId);
  const headers: Record<string, string> = {};
  if (credentials?.kind === 'basic' && trust !== 'nothing') {
    url.searchParams.set('account', credentials.username);
    headers.authorization = basicHeader(credentials.username, credentials.password);
  }
  return send(dependencies, request, { method: 'GET', url, headers });
}

/** Redirects are not followed: a token service has no reason to hand our credentials on. */
function send(
  { ask, http }: TokenDependencies,
  { endpoint }: TokenRequest,
  request: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>,
): Promise<HttpResponse> {
  const home = new URL(endpoint.origin);
  return ask({
    ...request,
    headers: { accept: 'application/json', 'user-agent': clientId, ...request.headers },
    maximumBytes: maximumToken,
    mayReach: (zone) => request.url.origin === home.origin || mayLeadTo(http.zone(home.hostname), zone),
  });
}

function read({ body, url }: HttpResponse, { secrets, now }: TokenDependencies): Token {
  const answer = parseObject(body) ?? {};
  // Both names are in use, and Docker takes either.
  const text = [answer.token, answer.access_token].find((value) => typeof value === 'string' && value !== '');
  if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
    throw new NoAnswer('malformed', `its token service at ${url.host} answers without a token`);
  }
  secrets.add(text);
  // Counted from now, not from `issued_at`: the two clocks may differ.
  const seconds = typeof answer.expires_in === 'number' ? Math.max(answer.expires_in, shortestLife) : shortestLife;
  return { text, expires: now().getTime() + seconds * 1000 - margin };
}
