import { ForgeError, formatUserError, InputError, UserError } from '../kit/errors.ts';
import type { Host } from '../ports/host.ts';

/** What one application could not be brought through. */
export interface Failed {
  readonly failed: UserError;
}

/**
 * Does one application's part of a run. What is wrong with it alone (a manifest, its registry, its branch) is said and
 * returned, and the others go on: one broken application must not stop them. What concerns the whole run (an input, GitHub out
 * of reach, a bug of ours) is thrown.
 */
export async function isolate<T extends object>(host: Host, what: string, body: () => Promise<T>): Promise<T | Failed> {
  try {
    return await body();
  } catch (error) {
    if (!concernsOne(error)) throw error;
    host.warning(`${what}: ${formatUserError(error)}`);
    return { failed: error };
  }
}

/** 409 and 422 are about the one thing that was asked for; other refusals of GitHub would meet every application. */
function concernsOne(error: unknown): error is UserError {
  if (!(error instanceof UserError) || error instanceof InputError) return false;
  return !(error instanceof ForgeError) || error.status === 409 || error.status === 422;
}
