import { ClusterError } from '../../kit/errors.ts';
import type { Endpoint } from './connection.ts';

/** There was no answer, or only a part of one. */
export class NetworkError extends ClusterError {
  /** How often the request may be sent, this attempt included. */
  readonly attempts: number;

  constructor(error: ClusterError, attempts: number) {
    super(error.message, 0, { ...(error.hint ? { hint: error.hint } : {}), cause: error.cause });
    this.attempts = attempts;
  }
}

/** What error codes of sockets and of TLS mean, in words, and what to do. */
const meanings: Readonly<Record<string, readonly [what: string, hint?: string]>> = {
  ECONNREFUSED: ['the connection was refused', 'Check that the server runs and that the port is right.'],
  ENOTFOUND: ['its host has no address', 'Check the server in the kubeconfig, and that this machine can resolve it.'],
  EAI_AGAIN: ['its host could not be resolved', 'Check the DNS of this machine.'],
  ECONNRESET: ['the connection was cut'],
  EPIPE: ['the connection was cut'],
  ETIMEDOUT: ['the connection took too long to open', 'Check that firewalls let this machine reach it.'],
  EHOSTUNREACH: ['there is no route to it', 'Check that this machine is in a network that reaches it.'],
  ENETUNREACH: ['there is no route to it', 'Check that this machine is in a network that reaches it.'],
  ANSWER_TIMEOUT: ['it did not answer in time'],
  ANSWER_TOO_LARGE: ['its answer is too large'],
  EPROTO: ['it does not speak TLS', 'Check scheme and port of the server in the kubeconfig.'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['its certificate is for another name', 'Set tls-server-name in the kubeconfig.'],
  CERT_HAS_EXPIRED: ['its certificate has expired', 'Renew it.'],
};

const untrusted = [
  'its certificate is not trusted',
  'Put the authority that signed it into certificate-authority-data of the kubeconfig.',
] as const;

const untrustedCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
]);

/** What may go better in a moment, and how often it is tried: an API server that restarts is back within seconds. */
const passing: Readonly<Record<string, number>> = {
  ECONNREFUSED: 6,
  ECONNRESET: 6,
  EPIPE: 6,
  EAI_AGAIN: 4,
  EHOSTUNREACH: 3,
  ENETUNREACH: 3,
  ETIMEDOUT: 2,
};

/** An error of a socket, as a user can read it. */
export function networkError(endpoint: Endpoint, error: unknown): NetworkError {
  const code = codeOf(error);
  const [what, hint] = meanings[code] ?? (untrustedCodes.has(code) ? untrusted : [`the connection failed (${code})`]);
  return new NetworkError(describeFailure(endpoint, what, 0, hint, error), passing[code] ?? 1);
}

function codeOf(error: unknown): string {
  // Where a host has several addresses each attempt has its own error.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (first as NodeJS.ErrnoException).code ?? 'unknown error';
}

/** A cluster that gave no usable answer. */
export function describeFailure(
  endpoint: Endpoint,
  what: string,
  status: number,
  hint?: string,
  cause?: unknown,
): ClusterError {
  return new ClusterError(
    `The cluster ${endpoint.name} (${endpoint.server.origin}) cannot be reached: ${what}.`,
    status,
    {
      ...(hint === undefined ? {} : { hint }),
      ...(cause === undefined ? {} : { cause }),
    },
  );
}
