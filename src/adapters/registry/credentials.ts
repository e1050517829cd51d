import { ConfigError } from '../../kit/errors.ts';
import type { Shell } from '../../ports/shell.ts';
import type { Environment } from '../shell/environment.ts';
import type { Secrets } from '../web/secrets.ts';
import { askHelper } from './credential-helper.ts';
import { type AuthEntry, type DockerConfig, readDockerConfigs } from './docker-config.ts';

/** What proves to a registry who we are. */
export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token, for the token service alone. */
  | { readonly kind: 'identity'; readonly token: string }
  /** A token for the registry itself. */
  | { readonly kind: 'registry'; readonly token: string };

/** Finds the credentials of a registry, named as images do. @throws RegistryError, ConfigError */
export type FindCredentials = (registry: string) => Promise<Credentials | undefined>;

interface Sources {
  readonly env: Environment;
  readonly shell: Pick<Shell, 'run'> | undefined;
  readonly secrets: Secrets;
}

/** Credentials from Docker's configuration, which is read when the first registry asks for them; each registry is looked up once. */
export function createFindCredentials({ env, shell, secrets }: Sources): FindCredentials {
  let configs: Promise<readonly DockerConfig[]> | undefined;
  const found = new Map<string, Promise<Credentials | undefined>>();
  const find = async (registry: string) => {
    configs ??= readDockerConfigs(env);
    for (const config of await configs) {
      const helper = config.helpers.get(registry) ?? config.store;
      const fromHelper = helper && shell ? await askHelper(shell, helper, registry, env) : undefined;
      const entry = config.auths.get(registry);
      const credentials = fromHelper ?? (entry && credentialsOf(entry, registry, config.source));
      if (credentials === undefined) continue;
      for (const secret of secretsOf(credentials)) secrets.add(secret);
      return credentials;
    }
    return undefined;
  };
  return (registry) => {
    const key = registry.toLowerCase();
    const pending = found.get(key) ?? find(key);
    found.set(key, pending);
    return pending;
  };
}

/** `Authorization` for credentials that go to the registry directly. */
export function basicHeader(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind !== 'basic') return [credentials.token];
  const { username, password } = credentials;
  return [password, basicHeader(username, password).slice('Basic '.length)];
}

function credentialsOf(entry: AuthEntry, registry: string, source: string): Credentials | undefined {
  if (entry.registrytoken) return { kind: 'registry', token: entry.registrytoken };
  if (entry.identitytoken) return { kind: 'identity', token: entry.identitytoken };
  if (!entry.auth) {
    const { username, password } = entry;
    return username && password ? { kind: 'basic', username, password } : undefined;
  }
  // Docker pads with NUL characters: https://github.com/docker/cli/blob/master/cli/config/configfile/file.go, decodeAuth
  const decoded = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const [username, password] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  if (colon > 0) return password === '' ? undefined : { kind: 'basic', username, password };
  throw new ConfigError(`The credentials for ${registry} are not base64 of \`user:password\`.`, {
    at: { file: source },
    hint: `Log in to ${registry} again (\`docker login\`, docker/login-action).`,
  });
}
