import type { Deployment } from '../../domain/deploy/deployment.ts';
import { DEPLOYMENT, type DeploymentNode, describeDeployment } from './deployment-reads.ts';
import { ENOUGH } from './recent-deployments.ts';
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

/**
 * The newest deployments of one task: the exact way, in two requests, as only REST knows tasks and only GraphQL gives many statuses at
 * once. For an app that has not been deployed for long in an environment where much is.
 */
export async function readTask(api: Api, environment: string, task: string): Promise<readonly Deployment[]> {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const query = { ...api.at, environment, task, per_page: ENOUGH };
  const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
  if (found.length === 0) return [];
  const ids = found.map(({ node_id }) => node_id);
  const { nodes } = await api.query<Answer>(DEPLOYMENTS_BY_ID, { ids }, purpose);
  return nodes.filter((node) => node !== null).map(describeDeployment);
}
