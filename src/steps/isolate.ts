import { ForgeError, formatUserError, InputError, UserError } from '../kit/errors.ts';
import type { Finding } from '../kit/findings.ts';
import type { Host } from '../ports/host.ts';

/** What one application could not be brought through. */
export interface Failed {
  readonly failed: UserError;
}

/**
 * Does one application's part of a run. What is wrong with it alone (a manifest, its registry, its branch) is said and
 * returned, and the others go on: one broken application must not stop them. What concerns the whole run (an input, GitHub out
 * of reach, a bug of ours) is thrown.
 * @param severity `error` where the run fails with it in the end: it is shown where it stands, as findings are
 */
export async function isolate<T extends object>(
  host: Host,
  what: string,
  body: () => Promise<T>,
  severity: 'error' | 'warning' = 'error',
): Promise<T | Failed> {
  try {
    return await body();
  } catch (error) {
    if (!concernsOne(error)) throw error;
    if (severity === 'error') host.annotate([notDone(what, error)]);
    else host.warning(`${what}: ${formatUserError(error)}`);
    return { failed: error };
  }
}

/** 409 and 422 are about the one thing that was asked for; other refusals of GitHub would meet every application. */
function concernsOne(error: unknown): error is UserError {
  if (!(error instanceof UserError) || error instanceof InputError) return false;
  return !(error instanceof ForgeError) || error.status === 409 || error.status === 422;
}

/** Why one application got nowhere, to be shown where the reason stands; the file is '' where it stands in none. */
export function notDone(what: string, { message, at, hint }: Pick<UserError, 'message' | 'at' | 'hint'>): Finding {
  return {
    rule: 'run/not-done',
    severity: 'error',
    file: '',
    ...at,
    message: `${what}: ${message}`,
    ...(hint !== undefined && { hint }),
  };
}
