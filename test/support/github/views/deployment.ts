import type { Deployment, DeploymentStatus, Environment, Json, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

/** `deployment`. */
export function deploymentView(world: World, repository: Repository, deployment: Deployment): Json {
  const url = `${repositoryUrl(world, repository)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: actorView(world, deployment.creator),
    created_at: time(deployment.createdAt),
    updated_at: time(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(world, repository),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  };
}

/** `deployment-status`. */
export function deploymentStatusView(
  world: World,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Json {
  const url = `${repositoryUrl(world, repository)}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DS', status.id),
    state: status.state,
    creator: actorView(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: time(status.createdAt),
    updated_at: time(status.createdAt),
    deployment_url: url,
    repository_url: repositoryUrl(world, repository),
  };
}

/** `environment`. */
export function environmentView(world: World, repository: Repository, environment: Environment): Json {
  const name = encodeURIComponent(environment.name);
  const rule = (type: string, more: Json) => ({
    id: environment.id,
    node_id: nodeId('GA', environment.id),
    type,
    ...more,
  });
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryUrl(world, repository)}/environments/${name}`,
    html_url: `${pageUrl(world, repository)}/deployments/${name}`,
    created_at: time(environment.createdAt),
    updated_at: time(environment.updatedAt),
    protection_rules: [
      ...(environment.waitTimer > 0 ? [rule('wait_timer', { wait_timer: environment.waitTimer })] : []),
      ...(environment.reviewers.length > 0
        ? [
            rule('required_reviewers', {
              prevent_self_review: false,
              reviewers: environment.reviewers.map((actor) => ({ type: 'User', reviewer: actorView(world, actor) })),
            }),
          ]
        : []),
      ...(environment.branchPolicy ? [rule('branch_policy', {})] : []),
    ],
    deployment_branch_policy: environment.branchPolicy,
  };
}
