/** The address of something on a web server, taken apart and normalised. */
export interface Address {
  /** In lower case, with its port unless that is the scheme's own: `charts.acme.dev`, `localhost:8443`. */
  readonly host: string;
  /** At least one; as they are written, since servers tell cases apart. */
  readonly segments: readonly string[];
}

/**
 * A host name, an IPv4 address or an IPv6 address in brackets: no letters beyond ASCII, which look like others (IDNs are written as
 * `xn--…`), and no user, whose password would be copied into every message.
 */
export const hostPattern =
  '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+\\])';

/** Longer than any address that a person writes. */
const maximumAddress = 512;
const https = new RegExp(`^https://(${hostPattern})(?::([0-9]{1,5}))?/([^/].*)$`, 'u');

/** Reads an https address without user, query and fragment; undefined when it is none. A slash at the end is passed over. */
export function parseAddress(text: string): Address | undefined {
  const parts = text.length > maximumAddress ? null : https.exec(text);
  if (parts === null) return undefined;
  const [, host = '', port, path = ''] = parts;
  const segments = parsePath(path.replace(/\/$/u, ''));
  if (segments === undefined) return undefined;
  return { host: host.toLowerCase() + (port === undefined || port === '443' ? '' : `:${port}`), segments };
}

/**
 * The segments of a path, undefined when one of them is empty, leads up (`..`) or back (`.`), could be taken for an option of a tool,
 * or has a character that needs escaping: two ways to write one path would be two things.
 */
export function parsePath(path: string): readonly string[] | undefined {
  const segments = path.split('/');
  return segments.every((segment) => /^[a-zA-Z0-9_.~+@][a-zA-Z0-9_.~+@-]*$/u.test(segment) && !/^\.\.?$/u.test(segment))
    ? segments
    : undefined;
}
