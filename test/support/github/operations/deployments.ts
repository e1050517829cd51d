import { ApiError, notFound, unprocessable } from '../api-error.ts';
import type { Caller, Deployment, DeploymentState, DeploymentStatus, Environment, Json, Repository } from '../model.ts';
import { writeCommit } from '../storage/commits.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { isAncestor } from '../storage/history.ts';
import { mergeTrees } from '../storage/merge.ts';
import { deploymentStatusView, deploymentView } from '../views/deployment.ts';
import type { World } from '../world.ts';
import { checkResults } from './check-results.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';
import { moveRefs } from './refs.ts';

export type NewDeployment = {
  readonly ref: string;
  readonly task?: string | undefined;
  readonly auto_merge?: boolean | undefined;
  readonly required_contexts?: readonly string[] | null | undefined;
  readonly payload?: Json | string | undefined;
  readonly environment?: string | undefined;
  readonly description?: string | null | undefined;
  readonly transient_environment?: boolean | undefined;
  readonly production_environment?: boolean | undefined;
};

/** A created deployment, or the message of GitHub's 202: the default branch was merged into the ref first. */
export type DeploymentOutcome = { readonly deployment: Deployment } | { readonly merged: string };

/**
 * Creates a deployment. Unless it is told otherwise GitHub first merges the default branch into a branch that is
 * behind (202) and requires every status of the commit to be green (409).
 * https://docs.github.com/rest/deployments/deployments#create-a-deployment
 */
export async function createDeployment(
  world: World,
  repository: Repository,
  caller: Caller,
  wanted: NewDeployment,
): Promise<DeploymentOutcome> {
  const commit = resolveCommit(repository.git, wanted.ref, repository.defaultBranch);
  if (!commit) throw unprocessable(`No ref found for: ${wanted.ref}`);
  if (wanted.auto_merge !== false) {
    const merged = await autoMerge(world, repository, caller, wanted.ref, commit.sha);
    if (merged) return { merged };
  }
  checkContexts(repository, commit.sha, wanted.required_contexts ?? undefined);
  return { deployment: recordDeployment(world, repository, caller, commit.sha, wanted) };
}

/** Records a deployment of a commit, without the questions that the API asks first; announces it. */
export function recordDeployment(
  world: World,
  repository: Repository,
  caller: Caller,
  sha: string,
  wanted: NewDeployment,
): Deployment {
  const environment = wanted.environment ?? 'production';
  ensureEnvironment(world, repository, environment);
  const deployment: Deployment = {
    id: world.nextId(),
    sha,
    ref: wanted.ref,
    task: wanted.task ?? 'deploy',
    environment,
    originalEnvironment: environment,
    description: wanted.description ?? null,
    payload: wanted.payload ?? {},
    creator: caller.actor,
    transient: wanted.transient_environment ?? false,
    production: wanted.production_environment ?? environment === 'production',
    createdAt: world.now(),
    updatedAt: world.now(),
    statuses: [],
  };
  repository.deployments.push(deployment);
  const payload = { action: 'created', deployment: deploymentView(world, repository, deployment) };
  world.emit({ name: 'deployment', repository, caller, payload });
  return deployment;
}

async function autoMerge(world: World, repository: Repository, caller: Caller, ref: string, head: string) {
  const { git, defaultBranch } = repository;
  const branch = git.refs.read(`refs/heads/${ref}`) ? ref : undefined;
  const main = git.refs.read(`refs/heads/${defaultBranch}`);
  if (!branch || branch === defaultBranch || !main || isAncestor(git.objects, main, head)) return undefined;
  const merge = await mergeTrees(git, head, main);
  if (!('tree' in merge)) throw new ApiError(409, `Conflict merging ${defaultBranch} into ${branch}.`);
  const message = `Merge branch '${defaultBranch}' into ${branch}`;
  const [author, committer] = [signatureOf(caller.actor, world.now()), webFlow(world.now())];
  const parents = [head, main];
  const after = writeCommit(git.objects, {
    tree: merge.tree,
    parents,
    author,
    committer,
    message,
    signature: WEB_SIGNATURE,
  });
  moveRefs(world, repository, caller, [{ name: `refs/heads/${branch}`, before: head, after }]);
  return `Auto-merged ${defaultBranch} into ${branch} on deployment.`;
}

// Without a list every status and check of the commit must be green; an empty list skips the test.
function checkContexts(repository: Repository, sha: string, required: readonly string[] | undefined): void {
  const results = checkResults(repository, sha);
  const contexts = required ?? [...results.keys()];
  if (contexts.every((context) => results.get(context) === 'success')) return;
  const message = `Conflict: Commit status checks failed for ${sha.slice(0, 7)}.`;
  throw new ApiError(409, message, { errors: contexts.filter((context) => results.get(context) !== 'success') });
}

export type NewDeploymentStatus = {
  readonly state: DeploymentState;
  readonly log_url?: string | undefined;
  readonly target_url?: string | undefined;
  readonly description?: string | undefined;
  readonly environment?: string | undefined;
  readonly environment_url?: string | undefined;
  readonly auto_inactive?: boolean | undefined;
};

/**
 * Adds a status to a deployment. A `success` makes earlier successes in the same environment `inactive`, unless they
 * are transient or in production, or `auto_inactive` is false.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export function createDeploymentStatus(
  world: World,
  repository: Repository,
  caller: Caller,
  deployment: Deployment,
  wanted: NewDeploymentStatus,
): DeploymentStatus {
  const status = addStatus(world, repository, caller, deployment, wanted);
  if (wanted.state === 'success' && wanted.auto_inactive !== false) {
    for (const earlier of repository.deployments) {
      const isEarlier = earlier.id < deployment.id && earlier.environment === status.environment;
      const succeeded = earlier.statuses.at(-1)?.state === 'success';
      if (!isEarlier || !succeeded || earlier.transient || earlier.production) continue;
      addStatus(world, repository, caller, earlier, { state: 'inactive' });
    }
  }
  return status;
}

function addStatus(
  world: World,
  repository: Repository,
  caller: Caller,
  deployment: Deployment,
  wanted: NewDeploymentStatus,
): DeploymentStatus {
  const status: DeploymentStatus = {
    id: world.nextId(),
    state: wanted.state,
    creator: caller.actor,
    description: wanted.description ?? '',
    environment: wanted.environment ?? deployment.statuses.at(-1)?.environment ?? deployment.environment,
    environmentUrl: wanted.environment_url ?? '',
    logUrl: wanted.log_url ?? wanted.target_url ?? '',
    createdAt: world.now(),
  };
  deployment.statuses.push(status);
  deployment.updatedAt = world.now();
  const payload = {
    action: 'created',
    deployment_status: deploymentStatusView(world, repository, deployment, status),
    deployment: deploymentView(world, repository, deployment),
  };
  world.emit({ name: 'deployment_status', repository, caller, payload });
  return status;
}

/** The environment of a name; GitHub makes it on the first deployment to it. */
export function ensureEnvironment(world: World, repository: Repository, name: string): Environment {
  const known = repository.environments.get(name.toLowerCase());
  if (known) return known;
  const environment: Environment = {
    id: world.nextId(),
    name,
    createdAt: world.now(),
    updatedAt: world.now(),
    waitTimer: 0,
    reviewers: [],
    branchPolicy: null,
  };
  repository.environments.set(name.toLowerCase(), environment);
  return environment;
}

/** The deployment of an id, or a 404. */
export function findDeployment(repository: Repository, id: string | number): Deployment {
  const found = repository.deployments.find((deployment) => deployment.id === Number(id));
  if (!found) throw notFound();
  return found;
}
