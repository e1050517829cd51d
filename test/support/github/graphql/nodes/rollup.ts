import { requirePermission } from '../../access.ts';
import type { Repository } from '../../model.ts';
import { checkResults, latestCheckRuns, latestStatuses } from '../../operations/check-results.ts';
import { nodeId } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

/** `StatusCheckRollup` of a commit: statuses and check runs as one; null when it has neither. */
export function rollupOf({ world, caller, nodes }: GraphContext, repository: Repository, sha: string): Node | null {
  requirePermission(world, repository, caller, ['statuses:read', 'checks:read']);
  const contexts = [
    ...latestStatuses(repository, sha).map((status) => nodes.status(repository, status)),
    ...latestCheckRuns(repository, sha).map((run) => nodes.checkRun(repository, run)),
  ];
  if (contexts.length === 0) return null;
  const results = [...checkResults(repository, sha).values()];
  const state = results.includes('failure') ? 'FAILURE' : results.includes('pending') ? 'PENDING' : 'SUCCESS';
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', sha),
    state,
    contexts: (args: PageArguments) => connection('contexts', contexts, args, (context) => context),
  };
}
