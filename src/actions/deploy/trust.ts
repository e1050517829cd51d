import { InputError } from '../../kit/errors.ts';
import type { Trigger } from '../../ports/trigger.ts';

/** Events whose workflow, checkout or payload a stranger may have had a hand in. */
const untrusted: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'workflow_run',
  'issue_comment',
]);

/**
 * Refuses to deploy for events of pull requests: what they bring has not been merged, and with their workflows a fork
 * would reach the credentials of the cluster (security T5).
 *
 * @throws InputError
 */
export function refuseUntrusted({ event }: Trigger): void {
  if (!untrusted.has(event)) return;
  throw new InputError(`deploy does not run for the event ${event}.`, {
    hint: 'Deploy what was merged: on push to the default branch, on workflow_dispatch and on a schedule.',
  });
}
