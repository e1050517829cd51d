import { ApiError, notFound, unprocessable } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, noContent, ok, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Repository, Variable } from '../model.ts';
import { time } from '../views/urls.ts';

const ONE = '/actions/variables/{name}';
// https://docs.github.com/actions/reference/workflows-and-actions/variables
// Unlike other lists: https://docs.github.com/rest/actions/variables#list-repository-variables
const PAGES = { usual: 10, largest: 30 };
const LONGEST_VALUE = 48 * 1024;

export const variableRoutes: readonly Route[] = [
  repositoryRoute('GET', '/actions/variables', ['variables:read'], (call) => {
    const all = [...call.repository.variables.values()];
    return paginated(call, all, variableView, (variables) => ({ total_count: all.length, variables }), PAGES);
  }),
  repositoryRoute<{ name: string; value: string }>('POST', '/actions/variables', ['variables:write'], (call) => {
    const { world, repository, body } = call;
    const name = body.name.toUpperCase();
    if (!/^[A-Z_][A-Z0-9_]*$/.test(name) || name.startsWith('GITHUB_')) throw unprocessable('Variable name is invalid');
    if (repository.variables.has(name)) throw new ApiError(409, 'Already exists - Variable already exists');
    checkValue(body.value);
    const now = world.now();
    repository.variables.set(name, { name, value: body.value, createdAt: now, updatedAt: now });
    return created({});
  }),
  repositoryRoute('GET', ONE, ['variables:read'], ({ repository, params }) =>
    ok(variableView(variableOf(repository, params.name))),
  ),
  repositoryRoute<{ name?: string; value?: string }>('PATCH', ONE, ['variables:write'], (call) => {
    const variable = variableOf(call.repository, call.params.name);
    checkValue(call.body.value ?? '');
    variable.value = call.body.value ?? variable.value;
    variable.updatedAt = call.world.now();
    return noContent();
  }),
  repositoryRoute('DELETE', ONE, ['variables:write'], ({ repository, params }) => {
    repository.variables.delete(variableOf(repository, params.name).name);
    return noContent();
  }),
];

function variableOf(repository: Repository, name: string | undefined): Variable {
  const found = repository.variables.get(name?.toUpperCase() ?? '');
  if (!found) throw notFound();
  return found;
}

function variableView({ name, value, createdAt, updatedAt }: Variable): Json {
  return { name, value, created_at: time(createdAt), updated_at: time(updatedAt) };
}

function checkValue(value: string): void {
  if (Buffer.byteLength(value) > LONGEST_VALUE) throw unprocessable('Variable value is too long');
}
