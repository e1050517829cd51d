import { InputError } from '../kit/errors.ts';
import type { Shell } from '../ports/shell.ts';

/** The repository that the remote `origin` or the environment names. */
export interface RepositoryAddress {
  readonly owner: string;
  readonly name: string;
  readonly serverUrl: string;
}

/**
 * Where a checkout belongs: GITHUB_REPOSITORY and GITHUB_SERVER_URL where they are set, else the remote `origin`.
 *
 * @throws InputError when neither says it
 */
export async function findRepository(
  shell: Shell,
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RepositoryAddress> {
  const named = /^([\w.-]+)\/([\w.-]+)$/u.exec(env.GITHUB_REPOSITORY ?? '');
  if (named) {
    return { owner: named[1] ?? '', name: named[2] ?? '', serverUrl: env.GITHUB_SERVER_URL || 'https://github.com' };
  }
  const { stdout } = await shell.run({
    tool: 'git',
    args: ['-C', directory, 'remote', 'get-url', 'origin'],
    accept: [0, 2, 128],
  });
  const found = parseRemote(stdout.trim());
  if (found) return found;
  throw new InputError('This directory does not say which GitHub repository it belongs to.', {
    hint: 'Work in a clone with the remote "origin", or set GITHUB_REPOSITORY=owner/name (and GITHUB_SERVER_URL).',
  });
}

/** `https://HOST/OWNER/NAME(.git)`, `git@HOST:OWNER/NAME(.git)` or `ssh://git@HOST/OWNER/NAME(.git)`. */
export function parseRemote(url: string): RepositoryAddress | undefined {
  const web = /^(https?):\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
  if (web) return { owner: web[3] ?? '', name: web[4] ?? '', serverUrl: `${web[1]}://${web[2]}` };
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
  // GitHub's SSH over the port of HTTPS: docs.github.com, "Using SSH over the HTTPS port".
  const host = ssh?.[1] === 'ssh.github.com' ? 'github.com' : ssh?.[1];
  return ssh ? { owner: ssh[2] ?? '', name: ssh[3] ?? '', serverUrl: `https://${host}` } : undefined;
}
