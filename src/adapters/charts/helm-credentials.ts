import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { ConfigError } from '../../kit/errors.ts';
import type { Environment } from '../shell/environment.ts';
import { isObject, objectsOf, textOf } from '../web/json.ts';

/** A user name and password. */
export interface Password {
  readonly username: string;
  readonly password: string;
}

/**
 * What `helm repo add --username` has kept for a repository, by exactly its address, else by exactly its origin. Undefined when there
 * is nothing.
 * @throws ConfigError for a file that cannot be read
 */
export async function readHelmPassword(env: Environment, repository: string): Promise<Password | undefined> {
  const entries = await readRepositories(env);
  const known = entries.flatMap(({ url, username, password }) =>
    typeof url === 'string' && URL.canParse(url) && textOf(username) && textOf(password)
      ? [{ url: url.replace(/\/+$/, ''), username: String(username), password: String(password) }]
      : [],
  );
  const { origin } = new URL(repository);
  return known.find(({ url }) => url === repository) ?? known.find(({ url }) => new URL(url).origin === origin);
}

/** https://helm.sh/docs/helm/helm/: `HELM_REPOSITORY_CONFIG`, or `repositories.yaml` in Helm's configuration. */
async function readRepositories(env: Environment) {
  const home =
    env.HELM_CONFIG_HOME || path.join(env.XDG_CONFIG_HOME || path.join(env.HOME || homedir(), '.config'), 'helm');
  const file = env.HELM_REPOSITORY_CONFIG || path.join(home, 'repositories.yaml');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new ConfigError(`Helm's list of repositories cannot be read (${error.code}).`, { at: { file } });
  });
  if (text === undefined || text.trim() === '') return [];
  const value = parse(text);
  if (isObject(value)) return objectsOf(value.repositories);
  // The reason of the parser is left out: it quotes what stands there, and these are secrets.
  throw new ConfigError("Helm's list of repositories is not YAML as Helm writes it.", {
    at: { file },
    hint: 'Add the repository again with `helm repo add`.',
  });
}

function parse(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}
