import { notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import { combinedState, latestStatuses } from '../operations/check-results.ts';
import { createStatus, type NewStatus } from '../operations/statuses.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { minimalRepositoryView } from '../views/repository.ts';
import { simpleStatusView, statusView } from '../views/status.ts';
import { repositoryUrl } from '../views/urls.ts';

export const statusRoutes: readonly Route[] = [
  repositoryRoute<NewStatus>('POST', '/statuses/{sha}', ['statuses:write'], (call) => {
    const { world, repository, caller, params, body } = call;
    const status = createStatus(world, repository, caller, params.sha ?? '', body);
    return created(statusView(world, repository, status));
  }),
  repositoryRoute('GET', '/commits/{ref}/statuses', ['statuses:read'], (call) => {
    const { world, repository } = call;
    const sha = commitOf(call);
    const found = repository.statuses.filter((status) => status.sha === sha).reverse();
    return paginated(call, found, (status) => statusView(world, repository, status));
  }),
  repositoryRoute('GET', '/commits/{ref}/status', ['statuses:read'], (call) => {
    const { world, repository } = call;
    const sha = commitOf(call);
    const latest = latestStatuses(repository, sha);
    const url = repositoryUrl(world, repository);
    return paginated(
      call,
      latest,
      (status) => simpleStatusView(world, repository, status),
      (statuses) => ({
        state: combinedState(latest),
        statuses,
        sha,
        total_count: latest.length,
        repository: minimalRepositoryView(world, repository),
        commit_url: `${url}/commits/${sha}`,
        url: `${url}/commits/${sha}/status`,
      }),
    );
  }),
];

/** The commit that the path's `ref` means, or a 404. */
export function commitOf({ repository, params }: RepositoryCall): string {
  const commit = resolveCommit(repository.git, params.ref ?? '', repository.defaultBranch);
  if (!commit) throw notFound();
  return commit.sha;
}
