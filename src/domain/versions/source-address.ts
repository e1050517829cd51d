/** `git@github.com:acme/web.git`, the short form of ssh. */
const scp = /^[a-z0-9_-]+@([a-z0-9.-]+):([^/].*)$/i;
const schemes: ReadonlySet<string> = new Set(['https:', 'http:', 'git:', 'ssh:']);
/** Longer addresses are no addresses of repositories. */
const longest = 500;

/**
 * The https address of the repository that a label or a chart names in one of the usual ways: as a web page, by ssh, with `git+` in
 * front, with a `.git`, a branch or a password. Undefined for what names no host: everything else in it is somebody else's words.
 */
export function sourceAddress(text: string): string | undefined {
  const trimmed = text.trim().replace(/^git(?:\+|::)(?=[a-z]+:)/, '');
  if (trimmed.length > longest || /[\u0000-\u0020\u007f-\u00a0"'<>\\^`{|}]/.test(trimmed)) return undefined;
  const short = scp.exec(trimmed);
  const written = short === null ? withScheme(trimmed) : `ssh://${short[1]}/${short[2]}`;
  if (!URL.canParse(written)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(written);
  if (!schemes.has(protocol) || !hostname.includes('.')) return undefined;
  // A port of ssh or git is none of the web.
  const host = protocol.startsWith('http') && port !== '' ? `${hostname}:${port}` : hostname;
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return path === '' ? undefined : `https://${host}${path}`;
}

function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
