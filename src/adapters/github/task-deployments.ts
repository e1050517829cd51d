import type { Deployment } from '../../domain/deploy/deployment.ts';
import { readPayload, stateOf } from './deployment-reads.ts';
import type { Api, Data } from './request.ts';

type Found = Data<'GET /repos/{owner}/{repo}/deployments'>[number];

/** Deployments of a task that are read with their statuses when the environment's newest do not hold one of it. */
const OLD_DEPLOYMENTS = 10;

/**
 * Deployments of one task, the newest first: the exact way, one request for each deployment's statuses. Only for an app that has
 * not been deployed for long in an environment where much is.
 */
export async function readTask(api: Api, environment: string, task: string): Promise<readonly Deployment[]> {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const query = { ...api.at, environment, task, per_page: OLD_DEPLOYMENTS };
  const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
  return await Promise.all(
    found.map(async (deployment) => {
      const statuses = await api.list(
        'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        { ...api.at, deployment_id: Number(deployment.id) },
        purpose,
        (page) => page,
      );
      return { ...describe(deployment), statuses: newestFirst(statuses) };
    }),
  );
}

type FoundStatus = Data<'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'>[number];

function newestFirst(statuses: readonly FoundStatus[]): Deployment['statuses'] {
  return statuses
    .toSorted((a, b) => Number(b.id) - Number(a.id))
    .map(({ state, description, created_at, creator }) => ({
      state: stateOf(state),
      description,
      at: new Date(created_at),
      author: creator ? Number(creator.id) : undefined,
    }));
}

function describe(found: Found): Omit<Deployment, 'statuses'> {
  return {
    id: Number(found.id),
    commit: found.sha,
    environment: found.environment,
    task: found.task,
    createdAt: new Date(found.created_at),
    author: found.creator ? Number(found.creator.id) : undefined,
    payload: readPayload(found.payload),
  };
}
