import path from 'node:path';
import { parseGitRepository } from '../../domain/versions/git-repository.ts';
import { CommandError, RegistryError } from '../../kit/errors.ts';
import type { CommandResult, Shell } from '../../ports/shell.ts';
import { isLoopbackName } from '../web/loopback.ts';
import { type GitSettings, gitEnvironment } from './settings.ts';

/** What Git servers are asked with. */
export interface GitTagsOptions extends Omit<GitSettings, 'directory'> {
  readonly shell: Pick<Shell, 'run'>;
  /** Where temporary directories are made: `RUNNER_TEMP`, or the system's. */
  readonly temporary: string;
  readonly mask: (secret: string) => void;
}

/** A repository somewhere, with a Git that talks to nobody else. */
export interface TagRemote {
  /** `github.com/acme/platform`. */
  readonly name: string;
  readonly address: string;
  /** @throws RegistryError that begins with what was being done: "list the tags of" */
  run(
    doing: string,
    args: readonly string[],
    run?: { readonly cwd?: string; readonly stdin?: string },
  ): Promise<CommandResult>;
}

/** Milliseconds: the list of a big repository takes a few seconds. */
const timeout = 120_000;
/** Servers that know their repositories without `.git` only: Azure DevOps and CodeCommit. */
const bare = /\/_git\/|^git-codecommit\./;

/**
 * Opens a repository by its name. It is asked over HTTPS, on this machine also without, and never where a redirect or the
 * configuration of the machine would have us go by another protocol (`ext::` runs commands). The token goes to its own server alone.
 * @throws RegistryError for a name that is none
 */
export function openTagRemote(options: GitTagsOptions, name: string): TagRemote {
  if (parseGitRepository(`https://${name}`) !== name) {
    throw new RegistryError(`${JSON.stringify(name.slice(0, 200))} is not the name of a Git repository.`, 0, {
      hint: 'Write host and path, as in `github.com/acme/platform`.',
    });
  }
  const plain = isLoopbackName(name.slice(0, name.indexOf('/')));
  const address = `${plain ? 'http' : 'https'}://${name}${bare.test(name) ? '' : '.git'}`;
  const { shell, temporary, token, serverUrl } = options;
  const isOurs = address.startsWith(`${serverUrl.replace(/\/+$/, '')}/`);
  const { token: _, ...stranger } = options;
  const settings = { ...(isOurs && token !== undefined ? options : stranger), directory: temporary };
  const protocols = { GIT_ALLOW_PROTOCOL: plain ? 'http:https' : 'https' };
  const env = { ...gitEnvironment(settings, address), ...protocols, GIT_CEILING_DIRECTORIES: path.dirname(temporary) };
  return {
    name,
    address,
    async run(doing, args, run = {}) {
      const command = { tool: 'git', args: ['-c', 'http.followRedirects=false', ...args], env, timeout };
      return await shell.run({ cwd: temporary, ...command, ...run }).catch((error: unknown) => {
        throw error instanceof CommandError ? failed(name, doing, error) : error;
      });
    },
  };
}

function failed(name: string, doing: string, error: CommandError): RegistryError {
  // Git tells its failures in words only; they choose the hint and nothing else.
  const isRefused = /could not read Username|Authentication failed|error: 40[13]|not found/i.test(error.message);
  const isMoved = /redirect|error: 30\d/i.test(error.message);
  return new RegistryError(`Cannot ${doing} ${name}: ${error.message}`, isRefused ? 404 : 0, {
    cause: error,
    hint: isRefused
      ? `Check that ${name} exists. The token (input \`token\`) is shown to its own server only, and must be allowed to read the repository.`
      : isMoved
        ? 'It has moved: name the address that it has now.'
        : 'Check the name, the network and the proxy settings.',
  });
}
