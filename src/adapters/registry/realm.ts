import { isIP } from 'node:net';
import { NoAnswer } from '../web/no-answer.ts';
import type { Endpoint } from './endpoint.ts';

/** Token services on another host than their registry, known by name: credentials of the one may go to the other. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['registry-1.docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
]);

/**
 * The address of the token service that a registry names in its challenge. It must be HTTPS, unless the registry is itself asked
 * without, and must hold no credentials (security T3; oras-go GHSA-xf85-363p-868w). Undefined where it is no address:
 * Artifactory's `Bearer realm="Artifactory Realm"`.
 * @throws NoAnswer for one that must not be asked
 */
export function realmOf(text: string, endpoint: Endpoint): URL | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || !URL.canParse(text)) return undefined;
  const realm = new URL(text);
  realm.hash = '';
  const isPlainRegistry = endpoint.origin.startsWith('http:');
  if (realm.username !== '' || realm.password !== '') {
    throw new NoAnswer('refused', `it names a token service at ${realm.host} with credentials in its address`);
  }
  if (realm.protocol === 'https:' || (realm.protocol === 'http:' && isPlainRegistry)) return realm;
  throw new NoAnswer('refused', `it names a token service without encryption at ${realm.host || 'no host'}`);
}

/** What may be sent to a token service: a user name and password, also a refresh token, or nothing. */
export type Trust = 'all' | 'password' | 'nothing';

/**
 * How far a token service is trusted with the credentials of a registry. Its own host and the known pairs get all; a host beside or
 * above it in the same domain (`registry.example.com` → `gitlab.example.com`) the password, which the registry could ask for itself;
 * any other host is asked as a stranger would.
 */
export function trustOf(realm: URL, endpoint: Endpoint): Trust {
  const home = new URL(endpoint.origin).hostname;
  if (realm.hostname === home || pairs.get(home) === realm.hostname) return 'all';
  const parent = home.split('.').slice(1).join('.');
  const isDomain = isIP(home) === 0 && parent.includes('.');
  return isDomain && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`)) ? 'password' : 'nothing';
}
