import { hostPattern, parseAddress, parsePath } from './address.ts';

/** `ssh://git@host:port/path`; the port is one of the SSH server, and says nothing of the repository. */
const ssh = new RegExp(
  `^(?:git\\+)?ssh://(?:[a-zA-Z0-9_][a-zA-Z0-9_.-]*@)?(${hostPattern})(?::[0-9]{1,5})?/(.+)$`,
  'u',
);
/** `git@host:path`, as scp writes it (https://git-scm.com/docs/git-clone#_git_urls). */
const scp = new RegExp(`^[a-zA-Z0-9_][a-zA-Z0-9_.-]*@(${hostPattern}):(?!/)(.+)$`, 'u');
const maximumAddress = 512;

/**
 * The normalised name of a Git repository by its https or ssh address: host and path, without scheme, user and `.git`, so that
 * all addresses of it are one (`github.com/acme/platform`). Undefined for every other text: local paths, transports that run
 * commands (`ext::`), addresses with a password.
 */
export function parseGitRepository(text: string): string | undefined {
  if (text.length > maximumAddress) return undefined;
  const address = parseAddress(text) ?? parseSsh(text);
  if (address === undefined) return undefined;
  const path = address.segments.join('/').replace(/\.git$/u, '');
  return path === '' || path.endsWith('/') ? undefined : `${address.host}/${path}`;
}

function parseSsh(text: string) {
  const [, host = '', path = ''] = ssh.exec(text) ?? scp.exec(text) ?? [];
  const segments = path === '' ? undefined : parsePath(path.replace(/\/$/u, ''));
  return segments && { host: host.toLowerCase(), segments };
}
