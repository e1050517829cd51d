import { InputError } from '../../kit/errors.ts';
import type { Trigger } from '../../ports/trigger.ts';

/**
 * The events that only somebody with write access, or the clock, can cause, and that speak of what is merged. A workflow
 * that is called (`workflow_call`) sees the event of its caller. The command line does not ask: it has no event.
 */
const trusted: ReadonlySet<string> = new Set(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch']);

/**
 * Refuses to deploy for every other event: what those of pull requests bring has not been merged, with comments and
 * issues anybody would start it, with `workflow_run` a fork would reach the credentials of the cluster (security T5), and
 * an event that GitHub adds tomorrow is not trusted before somebody has thought about it.
 *
 * @throws InputError
 */
export function refuseUntrusted({ event }: Trigger): void {
  if (trusted.has(event)) return;
  throw new InputError(`deploy does not run for the event ${event}.`, {
    hint: 'Deploy what was merged: on push to the default branch, on workflow_dispatch, repository_dispatch or a schedule.',
  });
}
