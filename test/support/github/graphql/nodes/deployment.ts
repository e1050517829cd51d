import type { Deployment, DeploymentStatus, Repository } from '../../model.ts';
import { nodeId, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

const STATES = {
  error: 'ERROR',
  failure: 'FAILURE',
  inactive: 'INACTIVE',
  pending: 'PENDING',
  queued: 'QUEUED',
  in_progress: 'IN_PROGRESS',
} as const;

/** `Deployment`. Its payload is JSON as text, as GitHub gives it. */
export function deploymentNode(context: GraphContext, repository: Repository, deployment: Deployment): Node {
  const { nodes } = context;
  const newestFirst = [...deployment.statuses].reverse();
  const [latest] = newestFirst;
  return {
    __typename: 'Deployment',
    id: nodeId('DE', deployment.id),
    databaseId: deployment.id,
    environment: deployment.environment,
    latestEnvironment: latest?.environment ?? deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    task: deployment.task,
    payload: typeof deployment.payload === 'string' ? deployment.payload : JSON.stringify(deployment.payload),
    description: deployment.description,
    commitOid: deployment.sha,
    commit: () => nodes.gitObject(repository, deployment.sha),
    ref: () => {
      const name = `refs/heads/${deployment.ref}`;
      const sha = repository.git.refs.read(name);
      return sha ? nodes.ref(repository, name, sha) : null;
    },
    creator: () => nodes.actor(deployment.creator),
    createdAt: time(deployment.createdAt),
    updatedAt: time(deployment.updatedAt),
    state: latest ? (latest.state === 'success' ? 'ACTIVE' : STATES[latest.state]) : 'PENDING',
    latestStatus: () => (latest ? deploymentStatusNode(context, repository, deployment, latest) : null),
    statuses: (args: PageArguments) =>
      connection('statuses', newestFirst, args, (status) =>
        deploymentStatusNode(context, repository, deployment, status),
      ),
    repository: () => nodes.repository(repository),
  };
}

function deploymentStatusNode(
  { nodes }: GraphContext,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Node {
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DS', status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environmentUrl || null,
    logUrl: status.logUrl || null,
    creator: () => nodes.actor(status.creator),
    createdAt: time(status.createdAt),
    updatedAt: time(status.createdAt),
    deployment: () => nodes.deployment(repository, deployment),
  };
}
