import { generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { account, basic } from './account.ts';
import { type Answer, type RecordedRequest, startServer, type TestServer } from './http-server.ts';

/** What a token lets its bearer do: one resource of https://distribution.github.io/distribution/spec/auth/jwt/. */
export interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** A token service, whose tokens the real registry takes too. */
export interface TokenServer extends TestServer {
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** The public key as a JSON Web Key Set, for `auth.token.jwks`. */
  readonly keys: string;
  /** What a token grants; undefined for one that is not ours, or is over. */
  verify(token: string): readonly Access[] | undefined;
}

export interface TokenServerOptions {
  /** Whether a stranger gets a token to pull with. Default: no. */
  readonly anonymous?: boolean;
  /** Seconds. */
  readonly lifetime?: number;
}

const service = 'test-registry';
const issuer = 'test-issuer';

/** Starts a token service: GET with basic credentials, POST with a refresh token. */
export async function startTokenServer({
  anonymous = false,
  lifetime = 300,
}: TokenServerOptions = {}): Promise<TokenServer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  const issue = (access: readonly Access[]) => signToken({ access, lifetime, kid, privateKey });
  const server = await startServer((request) => answer(request, anonymous, lifetime, issue));
  const keys = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' }] });
  return {
    ...server,
    realm: `${server.origin}/token`,
    service,
    issuer,
    keys,
    verify: (token) => readToken(token, publicKey),
  };
}

function answer(
  request: RecordedRequest,
  anonymous: boolean,
  lifetime: number,
  issue: (access: readonly Access[]) => string,
): Answer {
  const url = new URL(request.url, 'http://token');
  if (url.pathname !== '/token') return { status: 404 };
  const fields = request.method === 'POST' ? new URLSearchParams(request.body.toString('utf8')) : url.searchParams;
  const isAccount = request.method === 'POST' ? isRefresh(fields) : request.headers.authorization === basic;
  const isStranger = request.method === 'GET' && request.headers.authorization === undefined;
  if (fields.get('service') !== service || !(isAccount || (isStranger && anonymous))) return refuse();
  const asked = fields
    .getAll('scope')
    .flatMap((scope) => scope.split(' '))
    .flatMap(accessOf);
  const granted = asked.map((access) => ({
    ...access,
    actions: access.actions.filter((action) => isAccount || action === 'pull'),
  }));
  const token = issue(granted);
  const body = request.method === 'POST' ? { access_token: token } : { token };
  const headers = { 'content-type': 'application/json' };
  return {
    status: 200,
    headers,
    body: JSON.stringify({ ...body, expires_in: lifetime, issued_at: new Date().toISOString() }),
  };
}

function isRefresh(fields: URLSearchParams): boolean {
  return fields.get('grant_type') === 'refresh_token' && fields.get('refresh_token') === account.identityToken;
}

function refuse(): Answer {
  const body = JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'incorrect username or password' }] });
  return {
    status: 401,
    headers: { 'content-type': 'application/json', 'www-authenticate': 'Basic realm="token"' },
    body,
  };
}

/** `repository:acme/web:pull,push`. */
function accessOf(scope: string): readonly Access[] {
  const [, type, name, actions] = /^([a-z]+):(.+):([a-z,*]*)$/.exec(scope) ?? [];
  return type && name && actions ? [{ type, name, actions: actions.split(',') }] : [];
}

interface Signing {
  readonly access: readonly Access[];
  readonly lifetime: number;
  readonly kid: string;
  readonly privateKey: KeyObject;
}

function signToken({ access, lifetime, kid, privateKey }: Signing): string {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now, nbf: now - 10, exp: now + lifetime };
  const claims = { iss: issuer, aud: service, sub: account.username, jti: randomUUID(), ...times, access };
  const signed = [{ typ: 'JWT', alg: 'ES256', kid }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const text = signed.join('.');
  return `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

function readToken(token: string, key: KeyObject): readonly Access[] | undefined {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const options = { key, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', Buffer.from(`${header}.${claims}`), options, Buffer.from(signature, 'base64url')))
    return undefined;
  const { exp, access } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {
    exp: number;
    access: Access[];
  };
  return exp * 1000 > Date.now() ? access : undefined;
}
