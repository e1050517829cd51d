import { requirePermission } from '../../access.ts';
import type { Repository } from '../../model.ts';
import { combinedState, latestStatuses } from '../../operations/check-results.ts';
import { nodeId } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext } from '../context.ts';
import { rollupOf } from './rollup.ts';

/** What `Commit` says about statuses, checks and deployments. */
export function commitCheckFields(context: GraphContext, repository: Repository, sha: string) {
  const { world, caller, nodes } = context;
  return {
    status: () => {
      requirePermission(world, repository, caller, ['statuses:read']);
      return statusOf(context, repository, sha);
    },
    statusCheckRollup: () => rollupOf(context, repository, sha),
    checkSuites: (args: PageArguments) => {
      requirePermission(world, repository, caller, ['checks:read']);
      const suites = repository.checkSuites.filter((suite) => suite.headSha === sha);
      return connection('checkSuites', suites, args, (suite) => nodes.checkSuite(repository, suite));
    },
    deployments: (args: PageArguments & { environments?: readonly string[] | null }) => {
      requirePermission(world, repository, caller, ['deployments:read']);
      const found = repository.deployments.filter(
        (one) => one.sha === sha && (!args.environments || args.environments.includes(one.environment)),
      );
      return connection('deployments', found, args, (one) => nodes.deployment(repository, one));
    },
  };
}

function statusOf({ nodes }: GraphContext, repository: Repository, sha: string) {
  const latest = latestStatuses(repository, sha);
  if (latest.length === 0) return null;
  return {
    __typename: 'Status',
    id: nodeId('S', sha),
    state: combinedState(latest).toUpperCase(),
    contexts: () => latest.map((status) => nodes.status(repository, status)),
    context: ({ name }: { name: string }) => {
      const found = latest.find((status) => status.context === name);
      return found ? nodes.status(repository, found) : null;
    },
  };
}
