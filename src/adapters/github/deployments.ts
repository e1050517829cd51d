import { isDeepStrictEqual } from 'node:util';
import { ForgeError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeploymentRequest, Forge } from '../../ports/forge.ts';
import { type RecentDeployments, readPayload, readRecent } from './deployment-reads.ts';
import type { AskSurroundings } from './identity.ts';
import type { Api } from './request.ts';
import { readTask } from './task-deployments.ts';
import { fitDescription } from './text.ts';

const needs = 'deployments: write';
/** Deployments of a task that are of interest. */
const PER_TASK = 100;
/** Milliseconds that an environment's deployments answer for all of its apps; our own writes end it at once. */
const FRESH = 10_000;

/** GitHub deployments: what was brought where, by whom, and how it went. */
export function deploymentsOf(
  api: Api,
  surroundings: AskSurroundings,
  clock: Clock,
): Pick<Forge, 'deployments' | 'createDeployment' | 'setDeploymentStatus'> {
  const recent = new Map<string, { readonly at: number; readonly answer: Promise<RecentDeployments> }>();
  const read = (environment: string) => {
    const now = clock.now().getTime();
    const known = recent.get(environment);
    if (known && now - known.at < FRESH) return known.answer;
    const answer = readRecent(api, environment);
    recent.set(environment, { at: now, answer });
    answer.catch(() => recent.delete(environment));
    return answer;
  };
  return {
    async deployments(environment, task) {
      const { deployments, complete } = await read(environment);
      const found = deployments.filter((deployment) => deployment.task === task).slice(0, PER_TASK);
      return found.length > 0 || complete ? found : await readTask(api, environment, task);
    },
    async createDeployment(request) {
      recent.delete(request.environment);
      return await create(api, surroundings, request);
    },
    async setDeploymentStatus(id, { state, description, url, environment }) {
      recent.delete(environment);
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
    },
  };
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
  const query = { ...api.at, sha: commit, environment, task, per_page: 1 };
  const [newest] = await api.read('GET /repos/{owner}/{repo}/deployments', query, purpose);
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
  const [newest] = await api.read(
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { ...api.at, deployment_id: id, per_page: 1 },
    { doing: 'read the statuses of a deployment', needs: 'deployments: read' },
  );
  return newest?.state === state && newest.description === description ? newest : undefined;
}
