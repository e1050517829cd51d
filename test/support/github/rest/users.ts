import { accessOf } from '../access.ts';
import { ApiError, notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { rateView } from '../http/rate-limit.ts';
import { ok, plainRoute, type Route, repositoryRoute } from '../http/route.ts';
import type { Actor, Json } from '../model.ts';
import { actorView } from '../views/actor.ts';
import { repositoryView } from '../views/repository.ts';
import type { World } from '../world.ts';

export const userRoutes: readonly Route[] = [
  plainRoute('GET', '/user', ({ world, caller }) => {
    if (!caller.token) throw new ApiError(401, 'Requires authentication');
    // Installation tokens have no user: a bot learns who it is from GraphQL's `viewer`.
    if (caller.token.kind !== 'user') throw new ApiError(403, 'Resource not accessible by integration');
    return ok(publicUserView(world, caller.actor));
  }),
  plainRoute('GET', '/users/{username}', ({ world, params }) => {
    const actor = world.actors.get(params.username?.toLowerCase() ?? '');
    if (!actor) throw notFound();
    return ok(publicUserView(world, actor));
  }),
  plainRoute('GET', '/installation/repositories', (call) => {
    const { world, caller } = call;
    const reach = caller.token?.kind === 'user' ? undefined : caller.token?.repositories;
    if (!reach) throw new ApiError(403, 'You must authenticate with an installation access token.');
    const all = [...world.repositories.values()].filter(({ id }) => reach === 'all' || reach.has(id));
    const wrap = (repositories: unknown[]) => ({ total_count: all.length, repositories });
    return paginated(call, all, (repository) => repositoryView(world, repository), wrap);
  }),
  plainRoute('GET', '/rate_limit', ({ world, caller }) => {
    if (!caller.token) throw new ApiError(401, 'Requires authentication');
    const core = rateView(caller.token.rate, 'core');
    const graphql = rateView(caller.token.rate, 'graphql');
    const search = { limit: 30, remaining: 30, used: 0, reset: Math.ceil(world.now().getTime() / 1000) + 60 };
    return ok({ resources: { core, graphql, search }, rate: core });
  }),
  repositoryRoute('GET', '/collaborators/{username}/permission', ['metadata:read'], ({ world, repository, params }) => {
    const actor = world.actors.get(params.username?.toLowerCase() ?? '');
    if (!actor) throw notFound();
    const access = accessOf(world, repository, { actor, token: undefined });
    const coarse = { maintain: 'write', triage: 'read' } as Record<string, string>;
    const user = { ...actorView(world, actor), role_name: access };
    return ok({ permission: coarse[access] ?? access, role_name: access, user });
  }),
];

function publicUserView(world: World, actor: Actor): Json {
  return {
    ...actorView(world, actor),
    name: actor.name,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}
