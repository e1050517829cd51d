import { NoAnswer } from '../web/no-answer.ts';
import type { Challenge } from './challenge.ts';
import { basicHeader, type Credentials, type FindCredentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { createForesight } from './foresight.ts';
import { realmOf } from './realm.ts';
import { fetchToken, type Token, type TokenDependencies, TokenRefused, type TokenRequest } from './token.ts';

/** What a token is for: to read images, or what Azure knows of them beside (`/acr/v1`). Never more: one that can push has no place here. */
export type Action = 'pull' | 'metadata_read';

/** What lets a request in. */
interface Authorization {
  readonly header: string;
  /** Milliseconds since the epoch; undefined for one that does not end. */
  readonly expires?: number;
}

/** Knows what to show to which registry, for which image. */
export interface Authorizer {
  /**
   * What worked for this image before, or what its registry will ask for, as it has for another image; undefined when neither is
   * known.
   */
  known(endpoint: Endpoint, action: Action): Promise<string | undefined>;
  /**
   * What the registry asks for with its challenges; undefined when we have nothing that it takes.
   * @throws NoAnswer, TokenRefused, RegistryError, ConfigError
   */
  answer(asked: Challenged): Promise<string | undefined>;
}

/** A request that a registry has answered with challenges. */
export interface Challenged {
  readonly endpoint: Endpoint;
  readonly action: Action;
  readonly challenges: readonly Challenge[];
  /** What the registry has just turned down. */
  readonly used: string | undefined;
}

/** Shows what has worked, or fetches what is asked for. */
export function createAuthorizer(dependencies: TokenDependencies, find: FindCredentials): Authorizer {
  const known = new Map<string, Authorization>();
  const token = createTokens(dependencies);
  const foresight = createForesight();

  async function answer(challenged: Challenged) {
    const { endpoint, action, challenges, used } = challenged;
    const credentials = await find(endpoint.registry);
    const direct = directHeader(challenges, credentials);
    const request = direct === undefined ? tokenRequest(challenged, credentials) : undefined;
    const found = request === undefined ? asAuthorization(direct) : await token(request, used);
    if (found === undefined || found.header === used) return undefined;
    known.set(`${endpoint.image} ${action}`, found);
    foresight.remember(challenged);
    return found.header;
  }

  /** A service that refuses is no failure yet: the registry has not asked for anything. */
  async function foresee(endpoint: Endpoint, action: Action): Promise<string | undefined> {
    const challenges = foresight.expected(endpoint);
    if (challenges === undefined) return undefined;
    return await answer({ endpoint, action, challenges, used: undefined }).catch((error: unknown) => {
      if (error instanceof TokenRefused || error instanceof NoAnswer) return undefined;
      throw error;
    });
  }

  return {
    async known(endpoint, action) {
      const found = known.get(`${endpoint.image} ${action}`);
      const isGood = found && (found.expires ?? Number.POSITIVE_INFINITY) > dependencies.now().getTime();
      return isGood ? found.header : await foresee(endpoint, action);
    },
    answer,
  };
}

/** One token for each scope is fetched, however many requests wait for it. One that was not given is asked for again by who needs it next. */
function createTokens(dependencies: TokenDependencies) {
  const tokens = new Map<string, Promise<Token>>();
  return async function token(request: TokenRequest, used: string | undefined): Promise<Authorization> {
    const key = keyOf(request);
    const pending = tokens.get(key) ?? fetchToken(dependencies, request);
    tokens.set(key, pending);
    const forget = () => {
      if (tokens.get(key) === pending) tokens.delete(key);
    };
    const { text, expires } = await pending.catch((error: unknown) => {
      forget();
      throw error;
    });
    const header = `Bearer ${text}`;
    if (header !== used && expires > dependencies.now().getTime()) return { header, expires };
    forget();
    return token(request, undefined);
  };
}

/**
 * Whom a token is for. The registry is a part of it, and with it the credentials: another one that names the same service and scope
 * would be shown what ours were given, or have us show what it was given. So is the image, where the scope is about one: a challenge
 * may name another image than ours (Artifactory), and what it gets is for this one alone.
 */
function keyOf({ endpoint, realm, service, scope }: TokenRequest): string {
  const image = scope.includes('repository') ? endpoint.repository : undefined;
  return JSON.stringify([endpoint.origin, endpoint.registry, image, realm.href, service, scope]);
}

function asAuthorization(header: string | undefined): Authorization | undefined {
  return header === undefined ? undefined : { header };
}

/** Credentials that go to the registry itself: a token of its own, or a password where it speaks of nothing but `Basic`. */
function directHeader(challenges: readonly Challenge[], credentials: Credentials | undefined): string | undefined {
  if (credentials?.kind === 'registry' && /^[\x21-\x7e]+$/.test(credentials.token)) {
    return `Bearer ${credentials.token}`;
  }
  if (credentials?.kind !== 'basic' || bearerOf(challenges) !== undefined) return undefined;
  const isBasic = challenges.some(({ scheme }) => scheme === 'basic' || scheme === 'bearer');
  return isBasic ? basicHeader(credentials.username, credentials.password) : undefined;
}

/** The challenge that names a token service. Codeberg offers `Basic` beside it, Artifactory a realm that is no address. */
function bearerOf(challenges: readonly Challenge[]): Challenge | undefined {
  return challenges.find(
    ({ scheme, parameters }) => scheme === 'bearer' && URL.canParse(parameters.get('realm') ?? ''),
  );
}

function tokenRequest(
  { endpoint, action, challenges }: Challenged,
  credentials: Credentials | undefined,
): TokenRequest | undefined {
  const challenge = bearerOf(challenges);
  const realm = challenge && realmOf(challenge.parameters.get('realm') ?? '', endpoint);
  if (challenge === undefined || realm === undefined) return undefined;
  const scope = readingScope(challenge.parameters.get('scope'), endpoint.repository, action);
  return { endpoint, realm, service: challenge.parameters.get('service'), scope, credentials };
}

/**
 * The scope that a challenge asks for, but to read: a token that can push has no place here. Most registries ask for
 * `repository:NAME:pull`; public ECR for `aws`, Artifactory for the name behind its virtual repository.
 */
function readingScope(asked: string | undefined, repository: string, action: Action): string {
  const scopes = (asked ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0) return `repository:${repository}:${action}`;
  return scopes.map((scope) => scope.replace(/^(repository(?:\([^)]*\))?:.*):[^:]*$/, `$1:${action}`)).join(' ');
}
