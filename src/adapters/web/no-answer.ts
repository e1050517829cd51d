/** Why there was no answer that could be used. */
export type Reason =
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'malformed'
  | 'refused'
  | 'limited'
  | 'cancelled';

/** A request that got no answer, or one that cannot be used. The message says why, as the end of a sentence. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly reason: Reason;

  constructor(reason: Reason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }

  /** Whether asking again can help. A name that is not known now is not known in a second. */
  get isPassing(): boolean {
    return this.reason === 'timeout' || (this.reason === 'unreachable' && codeOf(this.cause) !== 'ENOTFOUND');
  }
}

const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  EADDRNOTAVAIL: 'there is no route to it',
  ERR_PROXY_TUNNEL: 'the proxy does not let us through to it',
};

const tls =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO$|INVALID_CA|HOSTNAME_MISMATCH|ERROR_IN_CERT_|INVALID_PURPOSE|PATH_LENGTH_)/;

/** What Node's error means. Its own message is left out: it can hold what the server said. */
export function noAnswerOf(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const code = codeOf(error);
  if (tls.test(code)) return new NoAnswer('tls', tlsMessage(code), error);
  if (code.startsWith('HPE_')) return new NoAnswer('malformed', `it does not speak HTTP as it should (${code})`, error);
  return new NoAnswer('unreachable', unreachable[code] ?? `the connection failed (${code})`, error);
}

/** What trying several addresses gives holds several errors; the first of them tells as much as any. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error ? String(error.name) : 'unknown';
}

function tlsMessage(code: string): string {
  if (code === 'CERT_HAS_EXPIRED') return 'its certificate has expired';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'its certificate is for another host';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'it does not speak TLS';
  return `its certificate is not trusted (${code})`;
}
