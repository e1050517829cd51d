import { UserError } from '../../kit/errors.ts';
import type { ManagedPullRequest } from './spec.ts';

/** Whether something was done about a pull request. */
export function isChanged({ state }: Pick<ManagedPullRequest, 'state'>): boolean {
  return state !== 'unchanged' && state !== 'left-alone' && state !== 'held' && state !== 'failed';
}

/** Why a run that keeps pull requests has failed, for the runner; undefined when it has not. Its outputs are set either way. */
export function failure(outputs: { readonly 'pull-requests': readonly ManagedPullRequest[] }): UserError | undefined {
  const failed = outputs['pull-requests'].filter(({ state, problem }) => state === 'failed' || problem !== undefined);
  if (failed.length === 0) return undefined;
  const names = failed
    .map(({ app, environment, problem }) => `${app} in ${environment}${problem ? ` (merged, but ${problem})` : ''}`)
    .join(', ');
  return new UserError(`Not done: ${names}.`, {
    hint: 'The errors and warnings above say why. Everything else was done; the next run goes on from there.',
  });
}
