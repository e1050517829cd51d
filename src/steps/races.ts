import { ForgeError } from '../kit/errors.ts';

/** How often something is tried when somebody else is faster. */
const usual = 3;

/**
 * Does something that is compared and swapped. When it lost a race (409) it is done again: it must read afresh, and decide
 * afresh, each time.
 *
 * @param attempts how often it is tried at most
 * @throws ForgeError the last refusal, when it loses every time
 */
export async function retryRaces<T>(attempt: () => Promise<T>, attempts = usual): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ForgeError) || error.status !== 409 || count === attempts) throw error;
    }
  }
}
