import pLimit from 'p-limit';
import type { Clock } from '../../ports/clock.ts';
import type { Credentials, Proof } from './credentials.ts';
import { NetworkError } from './network-error.ts';
import { type Answer, concurrency, type Request, type Send } from './transport.ts';

/** Sends requests with credentials, a bounded number at a time, and again where that is safe. */
export type Client = (request: Request) => Promise<Answer>;

/** What the client needs of the world. */
export interface ClientDeps {
  readonly send: Send;
  readonly credentials: Credentials;
  readonly clock: Pick<Clock, 'sleep' | 'cancelled'>;
  /** Shows what the server wants the user to know. Each text is shown once. */
  warn(message: string): void;
}

/** How often a request is sent at most to a server that is busy. With the delays below a server has some 8 s to come back. */
const attempts = 6;
/** The first delay in milliseconds; each further one is twice as long. */
const firstDelay = 250;
/** Longest delay that a server can ask for, in milliseconds. */
const longestDelay = 30_000;

/** Shorter ones are words, and would garble what is said. */
const shortestSecret = 6;

/** Creates a client. All its requests are idempotent: create and replace are compare-and-swap and are read back when they lose. */
export function createClient({ send, credentials, clock, warn }: ClientDeps): Client {
  const limit = pLimit(concurrency);
  const shown = new Set<string>();
  const once = async (request: Request): Promise<Answer> => {
    const proof = await credentials.proof();
    const answer = withoutProof(await send(request, proof), proof);
    if (answer.status !== 401) return answer;
    const renewed = await credentials.proof(proof);
    return same(proof, renewed) ? answer : withoutProof(await send(request, renewed), renewed);
  };
  const retried = async (request: Request): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await once(request).catch((error: unknown) => {
        if (error instanceof NetworkError) return error;
        throw error;
      });
      const delay = delayBefore(outcome, attempt);
      if (delay === undefined || clock.cancelled.aborted) {
        if (outcome instanceof NetworkError) throw outcome;
        return outcome;
      }
      await clock.sleep(delay);
    }
  };
  return async (request) => {
    const answer = await limit(() => retried(request));
    for (const warning of answer.warnings) {
      if (shown.has(warning)) continue;
      shown.add(warning);
      warn(warning);
    }
    return answer;
  };
}

/** What a refusal says is quoted to people: should the server, or a proxy, send our credentials back, they are taken out. */
function withoutProof(answer: Answer, { headers }: Proof): Answer {
  if (answer.status < 400) return answer;
  const secrets = Object.values(headers)
    .flat()
    .map((value) => value.replace(/^(?:bearer|basic)\s+/iu, ''))
    .filter((secret) => secret.length >= shortestSecret);
  const hide = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return { ...answer, body: JSON.parse(hide(JSON.stringify(answer.body))) as Answer['body'] };
}

function same(a: { headers: object; certificate?: { cert: string } }, b: typeof a): boolean {
  return JSON.stringify(a.headers) === JSON.stringify(b.headers) && a.certificate?.cert === b.certificate?.cert;
}

/** How long to wait before the next attempt, in milliseconds; undefined when this outcome stands. */
function delayBefore(outcome: Answer | NetworkError, attempt: number): number | undefined {
  if (attempt >= (outcome instanceof NetworkError ? outcome.attempts : attempts)) return undefined;
  const backoff = firstDelay * 2 ** (attempt - 1);
  if (outcome instanceof NetworkError) return backoff;
  // 429: the server is too busy and has not begun (API priority and fairness). 503 and 504 say to come back, 502 is a proxy's.
  const busy =
    [429, 502, 503, 504].includes(outcome.status) || (outcome.status === 500 && outcome.retryAfter !== undefined);
  if (!busy) return undefined;
  return Math.min(Math.max(backoff, (outcome.retryAfter ?? 0) * 1000), longestDelay);
}
