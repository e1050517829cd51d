import { RegistryError } from '../../kit/errors.ts';
import type { Shell } from '../../ports/shell.ts';
import type { Environment } from '../shell/environment.ts';
import type { Credentials } from './credentials.ts';

/** Milliseconds: helpers of clouds ask a service for a token. */
const timeout = 30_000;

/** What helpers of clouds and keychains read; the shell passes nothing else on. */
const passed =
  /^(?:AWS|AMAZON|GOOGLE|GCLOUD|CLOUDSDK|AZURE|ACR|DOCKER|ACTIONS_ID_TOKEN|XDG|GNUPG|PASSWORD_STORE|HTTPS?_PROXY|NO_PROXY)/i;

/**
 * Asks one of Docker's credential helpers (https://github.com/docker/docker-credential-helpers): `docker-credential-NAME get` with
 * the server on standard input. Undefined when it has none. What it prints is never shown.
 * @throws RegistryError when it cannot be run or does not keep to the protocol
 */
export async function askHelper(
  shell: Pick<Shell, 'run'>,
  helper: string,
  registry: string,
  env: Environment,
): Promise<Credentials | undefined> {
  const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) throw failed(helper, registry, 'its name is not one');
  const tool = `docker-credential-${helper}`;
  const command = { tool, args: ['get'], stdin: `${server}\n`, env: environment(env), timeout, accept: [0, 1] };
  const { code, stdout } = await shell.run(command).catch((error: unknown) => {
    throw failed(helper, registry, 'it could not be run, or failed', error);
  });
  if (code !== 0) {
    if (/credentials not found/i.test(stdout)) return undefined;
    throw failed(helper, registry, 'it failed with exit code 1');
  }
  const answer = parse(stdout);
  if (answer === undefined) throw failed(helper, registry, 'it did not answer with a user name and a secret');
  if (answer.secret === '') return undefined;
  // https://github.com/docker/cli/blob/master/cli/config/credentials/native_store.go: tokenUsername
  if (answer.username === '<token>') return { kind: 'identity', token: answer.secret };
  return { kind: 'basic', username: answer.username, password: answer.secret };
}

function parse(text: string): { readonly username: string; readonly secret: string } | undefined {
  try {
    const { Username: username, Secret: secret } = JSON.parse(text) as Record<string, unknown>;
    return typeof username === 'string' && typeof secret === 'string' ? { username, secret } : undefined;
  } catch {
    return undefined;
  }
}

function failed(helper: string, registry: string, why: string, cause?: unknown): RegistryError {
  return new RegistryError(`Docker's credential helper "${helper}" gave no credentials for ${registry}: ${why}.`, 0, {
    cause,
    hint: `Run \`docker-credential-${helper} get\` on the runner to see what it says, or log in with docker/login-action instead.`,
  });
}

function environment(env: Environment): Record<string, string> {
  const own = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(own.filter(([name]) => passed.test(name)));
}
