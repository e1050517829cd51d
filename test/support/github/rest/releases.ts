import { accessOf, hasPermission } from '../access.ts';
import { paginated } from '../http/pagination.ts';
import { type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Release } from '../model.ts';
import { releaseView } from '../views/release.ts';

export const releaseRoutes: readonly Route[] = [
  repositoryRoute('GET', '/releases', ['contents:read'], (call) =>
    paginated(call, listReleases(call), (release) => releaseView(call.world, call.repository, release)),
  ),
];

/** The newest first; drafts only for who may push. https://docs.github.com/rest/releases/releases#list-releases */
function listReleases({ world, repository, caller }: RepositoryCall): Release[] {
  const pushes =
    hasPermission(world, repository, caller, 'contents:write') &&
    (caller.token?.kind !== 'user' || accessOf(world, repository, caller) !== 'read');
  return repository.releases.filter(({ draft }) => pushes || !draft).reverse();
}
