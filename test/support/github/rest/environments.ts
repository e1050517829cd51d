import { notFound, unprocessable } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { noContent, ok, type Route, repositoryRoute } from '../http/route.ts';
import type { Environment, Repository } from '../model.ts';
import { ensureEnvironment } from '../operations/deployments.ts';
import { environmentView } from '../views/deployment.ts';

type EnvironmentChange = {
  wait_timer?: number;
  reviewers?: { type?: string; id?: number }[] | null;
  deployment_branch_policy?: Environment['branchPolicy'];
} | null;

const ONE = '/environments/{environment_name}';
// https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
const MOST_REVIEWERS = 6;
const LONGEST_WAIT = 43_200;

export const environmentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/environments', ['actions:read'], (call) => {
    const { world, repository } = call;
    const all = [...repository.environments.values()];
    return paginated(
      call,
      all,
      (environment) => environmentView(world, repository, environment),
      (environments) => ({ total_count: all.length, environments }),
    );
  }),
  repositoryRoute('GET', ONE, ['actions:read'], ({ world, repository, params }) =>
    ok(environmentView(world, repository, environmentOf(repository, params.environment_name))),
  ),
  repositoryRoute<EnvironmentChange>('PUT', ONE, ['administration:write'], ({ world, repository, params, body }) => {
    const wait = body?.wait_timer ?? 0;
    const reviewers = body?.reviewers ?? [];
    if (wait < 0 || wait > LONGEST_WAIT) throw unprocessable(`wait_timer must be between 0 and ${LONGEST_WAIT}`);
    if (reviewers.length > MOST_REVIEWERS) throw unprocessable(`no more than ${MOST_REVIEWERS} reviewers are allowed`);
    const environment = ensureEnvironment(world, repository, params.environment_name ?? '');
    environment.waitTimer = wait;
    environment.branchPolicy = body?.deployment_branch_policy ?? null;
    const people = [...world.actors.values()];
    environment.reviewers = reviewers.flatMap(({ id }) => people.filter((actor) => actor.id === id));
    environment.updatedAt = world.now();
    return ok(environmentView(world, repository, environment));
  }),
  repositoryRoute('DELETE', ONE, ['administration:write'], ({ repository, params }) => {
    const environment = environmentOf(repository, params.environment_name);
    repository.environments.delete(environment.name.toLowerCase());
    return noContent();
  }),
];

function environmentOf(repository: Repository, name: string | undefined): Environment {
  const found = repository.environments.get(name?.toLowerCase() ?? '');
  if (!found) throw notFound();
  return found;
}
