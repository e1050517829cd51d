import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { ConfigError } from '../../kit/errors.ts';
import type { Environment } from '../shell/environment.ts';
import { isObject, parseObject } from '../web/json.ts';

/** What Docker's configuration says of one registry; every part may be missing. */
export interface AuthEntry {
  /** Base64 of `user:password`. */
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  /** A refresh token, to be exchanged for access tokens. */
  readonly identitytoken?: string;
  /** A token for the registry itself. */
  readonly registrytoken?: string;
}

/** One of Docker's configurations (https://docs.docker.com/reference/cli/docker/#docker-cli-configuration-file-configjson-properties). */
export interface DockerConfig {
  /** Its file, or the variable that it stands in. */
  readonly source: string;
  /** Registry → entry; registries as {@link registryOfKey} writes them. */
  readonly auths: ReadonlyMap<string, AuthEntry>;
  /** Registry → name of its credential helper. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The credential helper of all others. */
  readonly store: string | undefined;
}

/**
 * The configurations that apply: `DOCKER_AUTH_CONFIG` (the content itself) before `$DOCKER_CONFIG/config.json` or
 * `~/.docker/config.json`.
 * @throws ConfigError for one that cannot be read
 */
export async function readDockerConfigs(env: Environment): Promise<readonly DockerConfig[]> {
  const folder = env.DOCKER_CONFIG || path.join(env.HOME || homedir(), '.docker');
  const file = path.join(folder, 'config.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new ConfigError(`Docker's configuration cannot be read (${error.code}).`, { at: { file } });
  });
  const found = [
    ['DOCKER_AUTH_CONFIG', env.DOCKER_AUTH_CONFIG],
    [file, text],
  ] as const;
  return found.flatMap(([source, content]) => (content?.trim() ? [parseDockerConfig(content, source)] : []));
}

/** @throws ConfigError. The reason of the parser is left out: it quotes what stands there, and these are secrets. */
export function parseDockerConfig(text: string, source: string): DockerConfig {
  const config = parseObject(text);
  if (config === undefined) {
    throw new ConfigError("Docker's configuration is not a JSON object.", {
      at: { file: source },
      hint: 'Log in again (`docker login`, docker/login-action), or correct the file.',
    });
  }
  const entries = Object.entries(isObject(config.auths) ? config.auths : {});
  const helpers = Object.entries(isObject(config.credHelpers) ? config.credHelpers : {});
  return {
    source,
    auths: byRegistry(entries.map(([key, entry]) => [key, isObject(entry) ? strings(entry) : {}])),
    helpers: byRegistry(helpers.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    store: typeof config.credsStore === 'string' && config.credsStore !== '' ? config.credsStore : undefined,
  };
}

/** Names of Docker Hub. */
const dockerHubNames: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/**
 * The registry that a key of the configuration means: `https://ghcr.io/v2/` is `ghcr.io`. Undefined for a key with any other path:
 * credentials are for exactly that host, never for one that only starts like it.
 */
export function registryOfKey(key: string): string | undefined {
  const host = /^(?:https?:\/\/)?([^/\s@?#]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  return dockerHubNames.includes(host) ? 'docker.io' : host;
}

/** The key under which Docker keeps it, for historical reasons. */
const dockerHubKey = 'https://index.docker.io/v1/';

/** Of several keys for one registry, the one that Docker writes counts, else the first. */
function byRegistry<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const [key, value] of entries) {
    const registry = registryOfKey(key);
    if (registry === undefined) continue;
    if (!found.has(registry) || key === registry || key === dockerHubKey) found.set(registry, value);
  }
  return found;
}

function strings(entry: Readonly<Record<string, unknown>>): AuthEntry {
  const names = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'];
  return Object.fromEntries(names.flatMap((name) => (typeof entry[name] === 'string' ? [[name, entry[name]]] : [])));
}
