import type { Deployment } from '../../domain/deploy/deployment.ts';
import { DEPLOYMENT, type DeploymentNode, describeDeployment } from './deployment-reads.ts';
import type { Api } from './request.ts';

export const DEPLOYMENTS_BY_ID = `query DeploymentsById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
        ${DEPLOYMENT}
    }
  }
}`;

interface Answer {
  readonly nodes: readonly (DeploymentNode | null)[];
}

/** Deployments of a task that are read when the environment's newest do not hold one of it. */
const OLD_DEPLOYMENTS = 30;

/**
 * The newest deployments of one task: the exact way, in two requests, as only REST knows tasks and only GraphQL gives many statuses at
 * once. For an app that has not been deployed for long in an environment where much is.
 */
export async function readTask(api: Api, environment: string, task: string): Promise<readonly Deployment[]> {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const query = { ...api.at, environment, task, per_page: OLD_DEPLOYMENTS };
  const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
  if (found.length === 0) return [];
  const ids = found.map(({ node_id }) => node_id);
  const { nodes } = await api.query<Answer>(DEPLOYMENTS_BY_ID, { ids }, purpose);
  return nodes.filter((node) => node !== null).map(describeDeployment);
}
