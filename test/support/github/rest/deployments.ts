import { ApiError, notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, noContent, ok, type Route, repositoryRoute } from '../http/route.ts';
import {
  createDeployment,
  createDeploymentStatus,
  findDeployment,
  type NewDeployment,
  type NewDeploymentStatus,
} from '../operations/deployments.ts';
import { deploymentStatusView, deploymentView } from '../views/deployment.ts';

const ONE = '/deployments/{deployment_id}';

export const deploymentRoutes: readonly Route[] = [
  repositoryRoute<NewDeployment>('POST', '/deployments', ['deployments:write'], async (call) => {
    const { world, repository, caller, body } = call;
    const outcome = await createDeployment(world, repository, caller, body);
    if ('merged' in outcome) return { status: 202, body: { message: outcome.merged } };
    return created(deploymentView(world, repository, outcome.deployment));
  }),
  repositoryRoute('GET', '/deployments', ['deployments:read'], (call) => {
    const { world, repository, query } = call;
    const wanted = (['sha', 'ref', 'task', 'environment'] as const).filter((key) => {
      const value = query.get(key);
      return value !== null && value !== '' && value !== 'none';
    });
    const found = repository.deployments.filter((one) => wanted.every((key) => one[key] === query.get(key)));
    return paginated(call, found.reverse(), (one) => deploymentView(world, repository, one));
  }),
  repositoryRoute('GET', ONE, ['deployments:read'], ({ world, repository, params }) =>
    ok(deploymentView(world, repository, findDeployment(repository, params.deployment_id ?? ''))),
  ),
  repositoryRoute('DELETE', ONE, ['deployments:write'], ({ repository, params }) => {
    const deployment = findDeployment(repository, params.deployment_id ?? '');
    const isActive = !['inactive', 'failure', 'error'].includes(deployment.statuses.at(-1)?.state ?? 'inactive');
    if (isActive && repository.deployments.length > 1) {
      throw new ApiError(
        422,
        'We cannot delete an active deployment unless it is the only deployment in a given environment.',
      );
    }
    repository.deployments.splice(repository.deployments.indexOf(deployment), 1);
    return noContent();
  }),
  repositoryRoute<NewDeploymentStatus>('POST', `${ONE}/statuses`, ['deployments:write'], (call) => {
    const { world, repository, caller, params, body } = call;
    const deployment = findDeployment(repository, params.deployment_id ?? '');
    const status = createDeploymentStatus(world, repository, caller, deployment, body);
    return created(deploymentStatusView(world, repository, deployment, status));
  }),
  repositoryRoute('GET', `${ONE}/statuses`, ['deployments:read'], (call) => {
    const { world, repository, params } = call;
    const deployment = findDeployment(repository, params.deployment_id ?? '');
    const newestFirst = [...deployment.statuses].reverse();
    return paginated(call, newestFirst, (status) => deploymentStatusView(world, repository, deployment, status));
  }),
  repositoryRoute('GET', `${ONE}/statuses/{status_id}`, ['deployments:read'], ({ world, repository, params }) => {
    const deployment = findDeployment(repository, params.deployment_id ?? '');
    const status = deployment.statuses.find(({ id }) => id === Number(params.status_id));
    if (!status) throw notFound();
    return ok(deploymentStatusView(world, repository, deployment, status));
  }),
];
