import type { Failure } from './retry.ts';

/** One entry of a GraphQL answer's `errors`. */
export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** An answer that is no success: GitHub's status and words, REST or GraphQL alike. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly body: unknown;

  constructor(status: number, headers: Refusal['headers'], body: unknown) {
    super(`GitHub answered ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** The HTTP status that a GraphQL error stands for; 502 for one without a type, which is GitHub's own ("Something went wrong"). */
const graphqlStatus: ReadonlyMap<string | undefined, number> = new Map([
  [undefined, 502],
  ['INTERNAL', 502],
  ['SERVICE_UNAVAILABLE', 503],
  ['NOT_FOUND', 404],
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
  ['RATE_LIMITED', 429],
  ['RATE_LIMIT', 429],
  ['STALE_DATA', 409],
]);

/** The refusal in a GraphQL answer, which comes with HTTP 200; undefined when there is none. */
export function graphqlRefusal(errors: unknown, headers: Refusal['headers']): Refusal | undefined {
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  const { type, message, extensions } = errors[0] as GraphqlError;
  // A document that this server does not understand (an older GitHub Enterprise Server) has a code instead of a type.
  const status = type === undefined && extensions?.code ? 400 : (graphqlStatus.get(type) ?? 422);
  return new Refusal(status, headers, { message: String(message) });
}

/** GitHub's own sentence in a refusal: one line, bounded, without control characters. */
export function messageOf(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? clean(message) : '';
}

/** What a 422 says about single fields: `head: invalid`, or GitHub's sentences. */
export function fieldMessages(body: unknown): readonly string[] {
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 10).map((error: unknown) => {
    if (typeof error !== 'object' || error === null) return clean(String(error));
    const { field, code, message } = error as Readonly<Record<string, unknown>>;
    return clean(message ? String(message) : `${String(field)}: ${String(code)}`);
  });
}

/** What kind of failure an answer is, for the decision about another attempt. */
export function classify(refusal: Refusal): Failure {
  const { status, headers } = refusal;
  if (isRateLimit(refusal)) return { kind: 'rate-limit', headers };
  if (status >= 500) return { kind: 'server', headers };
  return { kind: 'refused' };
}

/** Whether GitHub asks to come back later. */
export function isRateLimit({ status, headers, body }: Refusal): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  if (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0') return true;
  // Some secondary limits come without a header: only the documentation's address and the words tell them from a missing permission.
  const documentation =
    typeof body === 'object' && body !== null && 'documentation_url' in body ? body.documentation_url : '';
  return /secondary.rate.limit/i.test(`${String(documentation)} ${messageOf(body)}`);
}

function clean(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .slice(0, 500)
    .trim();
}
