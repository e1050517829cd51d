import { CommandError, UserError } from '../../kit/errors.ts';
import type { CommandResult, Shell } from '../../ports/shell.ts';
import { type GitSettings, gitEnvironment } from './settings.ts';

/** A run of Git beyond its arguments. */
export interface Run {
  readonly stdin?: string;
  readonly encoding?: 'utf8' | 'latin1';
  readonly cwd?: string;
  /** Exit codes that are an answer. Default [0]. */
  readonly accept?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The checkout, with a Git that does nothing but what we ask. */
export interface Repository {
  /** The address of `origin`, as it is configured. */
  readonly origin: string;
  /** The absolute directory where the objects are. */
  readonly objects: string;
  run(args: readonly string[], run?: Run): Promise<CommandResult>;
}

/** @throws UserError when the directory is no checkout or has no `origin` */
export async function openRepository(shell: Shell, settings: GitSettings): Promise<Repository> {
  const start = runner(shell, settings, undefined);
  const found = await start(['rev-parse', '--path-format=absolute', '--git-path', 'objects'], { accept: [0, 128] });
  if (found.code !== 0)
    throw new UserError(`${settings.directory} is not a Git checkout.`, {
      hint: 'In a workflow, run actions/checkout first. On a terminal, run it inside of the config repo.',
    });
  const url = await start(['config', '--get', 'remote.origin.url'], { accept: [0, 1] });
  const origin = url.stdout.trim();
  if (url.code !== 0 || origin === '')
    throw new UserError('The checkout has no remote called origin.', { hint: 'Add it: git remote add origin URL' });
  return { origin, objects: found.stdout.trim(), run: runner(shell, settings, origin) };
}

function runner(shell: Shell, settings: GitSettings, origin: string | undefined): Repository['run'] {
  const base = gitEnvironment(settings, origin);
  return (args, { env, cwd = settings.directory, ...run } = {}) =>
    shell.run({ tool: 'git', args, cwd, env: { ...base, ...env }, ...run });
}

/** What a failed talk with the remote means to a user. */
export function remoteError(error: unknown, doing: string, origin: string): unknown {
  if (!(error instanceof CommandError)) return error;
  const shown = origin.replace(/\/\/[^@/]*@/, '//');
  return new UserError(`Cannot ${doing} ${shown}: ${error.message}`, { cause: error, hint: hintFor(error.message) });
}

// Git tells its failures in words only; they choose the hint and nothing else.
function hintFor(text: string): string {
  if (
    /could not read Username|Authentication failed|Permission denied|error: 40[13]|Repository not found|not found/i.test(
      text,
    )
  )
    return 'Check that the repository exists and that the token (input `token`) may use it: contents: read, and contents: write to push.';
  if (/Could not resolve host|Failed to connect|Connection refused|timed out/i.test(text))
    return 'Check the network and the proxy settings, then run it again.';
  return 'Run it again; if it stays, try the same with git in a terminal.';
}
