import type { Clock } from '../../ports/clock.ts';
import type { Addresses } from './addresses.ts';
import { classify, Refusal } from './answers.ts';
import { forgeError, type Purpose, unreachable } from './errors.ts';
import { nextAttempt, type Retry } from './retry.ts';
import type { Answer } from './sender.ts';
import { NoAnswer } from './transport.ts';

/** One attempt at a request. */
export type Ask = () => Promise<Answer>;

/** What patience needs to know. */
export interface PersistOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * Asks until there is an answer, as far as `retry.ts` allows. Where the effect of a write is unknown it is read back first: what is
 * found is the answer, and only what is not there is written again.
 * @param lost how to read back; without it, asking again does no harm
 * @throws ForgeError
 */
export async function persist(
  ask: Ask,
  purpose: Purpose,
  options: PersistOptions,
  lost?: 'repeatable' | (() => Promise<unknown>),
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ask().then(
      (answer) => ({ answer }),
      (failure: unknown) => ({ failure }),
    );
    if ('answer' in outcome) return outcome.answer.data;
    const retry = retryOf(outcome.failure, attempt, options);
    if (!retry) throw explain(outcome.failure, purpose, options);
    await options.clock.sleep(retry.after);
    options.clock.cancelled.throwIfAborted();
    if (!retry.effectUnknown || typeof lost !== 'function') continue;
    const found = await lost();
    if (found !== undefined) return found;
  }
}

function retryOf(failure: unknown, attempt: number, { clock, random }: PersistOptions): Retry {
  const now = clock.now().getTime();
  if (failure instanceof NoAnswer) return nextAttempt({ kind: 'no-answer' }, attempt, now, random());
  if (failure instanceof Refusal) return nextAttempt(classify(failure), attempt, now, random());
  return undefined;
}

function explain(failure: unknown, purpose: Purpose, { addresses, owner, repo, token }: PersistOptions): unknown {
  if (failure instanceof NoAnswer) return unreachable(failure, purpose, new URL(addresses.api).host);
  if (failure instanceof Refusal)
    return forgeError(failure, purpose, `${owner}/${repo}`, (text) => text.replaceAll(token, '***'));
  return failure;
}
