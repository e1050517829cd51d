import { ApiError, notFound } from '../api-error.ts';
import { created, noContent, ok, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Repository } from '../model.ts';
import { moveRefs } from '../operations/refs.ts';
import { ZERO } from '../storage/ref-names.ts';
import { nodeId, repositoryUrl } from '../views/urls.ts';
import type { World } from '../world.ts';

export const gitRefRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/ref/{ref}', ['contents:read'], ({ world, repository, params }) => {
    requireContent(repository);
    const name = `refs/${params.ref}`;
    const sha = repository.git.refs.read(name);
    if (!sha) throw notFound();
    return ok(refView(world, repository, name, sha));
  }),
  repositoryRoute('GET', '/git/matching-refs/{ref}', ['contents:read'], ({ world, repository, params }) => {
    requireContent(repository);
    const found = repository.git.refs.list().filter(({ name }) => name.startsWith(`refs/${params.ref}`));
    return ok(found.map(({ name, sha }) => refView(world, repository, name, sha)));
  }),
  repositoryRoute<{ ref: string; sha: string }>('POST', '/git/refs', ['contents:write'], (call) => {
    const { world, repository, caller, body } = call;
    requireContent(repository);
    moveRefs(world, repository, caller, [{ name: body.ref, before: ZERO, after: body.sha }]);
    return created(refView(world, repository, body.ref, body.sha));
  }),
  repositoryRoute<{ sha: string; force?: boolean }>('PATCH', '/git/refs/{ref}', ['contents:write'], (call) => {
    const { world, repository, caller, body, params } = call;
    const name = `refs/${params.ref}`;
    const current = repository.git.refs.read(name);
    if (!current) throw new ApiError(422, 'Reference does not exist');
    moveRefs(world, repository, caller, [{ name, before: current, after: body.sha, force: body.force ?? false }]);
    return ok(refView(world, repository, name, body.sha));
  }),
  repositoryRoute('DELETE', '/git/refs/{ref}', ['contents:write'], ({ world, repository, caller, params }) => {
    moveRefs(world, repository, caller, [{ name: `refs/${params.ref}`, after: ZERO }]);
    return noContent();
  }),
];

/** Throws GitHub's 409 for a repository without commits. */
export function requireContent(repository: Repository): void {
  if (repository.git.refs.list().length === 0) throw new ApiError(409, 'Git Repository is empty.');
}

function refView(world: World, repository: Repository, name: string, sha: string): Json {
  const url = repositoryUrl(world, repository);
  const type = repository.git.objects.read(sha)?.type ?? 'commit';
  return {
    ref: name,
    node_id: nodeId('REF', `${repository.id}/${name}`),
    url: `${url}/git/${name}`,
    object: { sha, type, url: `${url}/git/${type}s/${sha}` },
  };
}
