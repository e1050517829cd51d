import { isDeepStrictEqual } from 'node:util';
import { ForgeError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeploymentRequest, Forge } from '../../ports/forge.ts';
import { readPayload } from './deployment-reads.ts';
import type { AskSurroundings } from './identity.ts';
import { rememberDeployments } from './known-deployments.ts';
import type { Api } from './request.ts';
import { fitDescription } from './text.ts';

const needs = 'deployments: write';

/** GitHub deployments: what was brought where, by whom, and how it went. */
export function deploymentsOf(
  api: Api,
  surroundings: AskSurroundings,
  clock: Clock,
): Pick<Forge, 'deployments' | 'createDeployment' | 'setDeploymentStatus'> {
  const known = rememberDeployments(api, clock);
  return {
    deployments: known.read,
    async createDeployment(request) {
      try {
        return await create(api, surroundings, request);
      } finally {
        // Afterwards: what was read while it was written may not have it. And after a failure nobody knows.
        known.forget(request.environment, request);
      }
    },
    async setDeploymentStatus(id, status) {
      try {
        await addStatus(api, id, status);
      } finally {
        known.forget(status.environment, { id });
      }
    },
  };
}

async function addStatus(
  api: Api,
  id: number,
  { state, description, url, environment }: Parameters<Forge['setDeploymentStatus']>[1],
): Promise<void> {
  const status = { state, description: fitDescription(description) };
  await api.write(
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    {
      ...api.at,
      deployment_id: id,
      ...status,
      environment,
      // Other apps are deployed to the same environment: theirs stay active.
      auto_inactive: false,
      ...(url !== undefined && { log_url: url }),
    },
    { doing: `record the deployment as ${state}`, needs, afterLoss: () => findStatus(api, id, status) },
  );
}

async function create(api: Api, surroundings: AskSurroundings, request: DeploymentRequest): Promise<number> {
  const { commit, environment, task, description, payload, production } = request;
  const created = await api.write(
    'POST /repos/{owner}/{repo}/deployments',
    {
      ...api.at,
      ref: commit,
      environment,
      task,
      description: fitDescription(description),
      payload: { ...payload },
      production_environment: production,
      // The gates have decided already, about exactly this commit: nothing is merged into it and no check is asked again.
      auto_merge: false,
      required_contexts: [],
    },
    { doing: `record a deployment to ${environment}`, needs, afterLoss: () => findCreated(api, surroundings, request) },
  );
  if ('id' in created) return Number(created.id);
  throw new ForgeError(`Cannot record a deployment to ${environment}: GitHub returned no deployment.`, 0);
}

/** Ours of the same commit, environment, task and payload that has no status yet: what a lost answer, or a killed run, left behind. */
async function findCreated(api: Api, surroundings: AskSurroundings, request: DeploymentRequest) {
  const { commit, environment, task, payload } = request;
  const { identity } = await surroundings();
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const query = { ...api.at, sha: commit, environment, task };
  const found = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
  const newest = newestById(found);
  if (!newest || Number(newest.creator?.id) !== identity.id) return undefined;
  if (!isDeepStrictEqual(readPayload(newest.payload), { ...payload })) return undefined;
  const statuses = await api.read(
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { ...api.at, deployment_id: Number(newest.id), per_page: 1 },
    purpose,
  );
  return statuses.length === 0 ? { id: newest.id } : undefined;
}

async function findStatus(api: Api, id: number, { state, description }: { state: string; description: string }) {
  const all = await api.list(
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { ...api.at, deployment_id: id },
    { doing: 'read the statuses of a deployment', needs: 'deployments: read' },
    (page) => page,
  );
  const newest = newestById(all);
  return newest?.state === state && newest.description === description ? newest : undefined;
}

/** GitHub gives the newest first without promising it; numbers go up. */
function newestById<T extends { readonly id: number | bigint }>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => Number(b.id) - Number(a.id))[0];
}
