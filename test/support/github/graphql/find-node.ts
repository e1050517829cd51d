import { type Need, requirePermission } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { Deployment, Issue, Repository } from '../model.ts';
import type { PullRequest } from '../views/pull.ts';
import { parseNodeId } from '../views/urls.ts';
import type { GraphContext } from './context.ts';

/** The repository of a node id, if the caller has the permission. */
export function repositoryOfId(context: GraphContext, id: string, needs: readonly Need[]): Repository {
  const found = parseNodeId(id);
  const key = found?.kind === 'R' ? Number(found.key) : Number.NaN;
  const repository = [...context.world.repositories.values()].find((one) => one.id === key);
  if (!repository) throw unresolved(id);
  requirePermission(context.world, repository, context.caller, needs);
  return repository;
}

/** The issue or pull request of a node id. */
export function issueOfId(
  context: GraphContext,
  id: string,
  needs: readonly Need[],
): { repository: Repository; issue: Issue } {
  const found = parseNodeId(id);
  const [repositoryId, number] = (found?.key ?? '').split('/').map(Number);
  const repository = [...context.world.repositories.values()].find((one) => one.id === repositoryId);
  const issue = repository?.issues.get(number ?? 0);
  if (!repository || !issue || (found?.kind !== 'PR' && found?.kind !== 'I')) throw unresolved(id);
  requirePermission(context.world, repository, context.caller, needs);
  return { repository, issue };
}

/** The pull request of a node id. */
export function pullOfId(
  context: GraphContext,
  id: string,
  needs: readonly Need[],
): { repository: Repository; request: PullRequest } {
  const { repository, issue } = issueOfId(context, id, needs);
  if (!issue.pull) throw unresolved(id);
  return { repository, request: issue as PullRequest };
}

/** The repository and full name of a ref's node id. */
export function refOfId(
  context: GraphContext,
  id: string,
  needs: readonly Need[],
): { repository: Repository; name: string } {
  const found = parseNodeId(id);
  const [repositoryId = '', ...name] = (found?.key ?? '').split('/');
  const repository = [...context.world.repositories.values()].find((one) => one.id === Number(repositoryId));
  if (!repository || found?.kind !== 'REF') throw unresolved(id);
  requirePermission(context.world, repository, context.caller, needs);
  return { repository, name: name.join('/') };
}

/** The deployment of a node id. */
export function deploymentOfId(
  context: GraphContext,
  id: string,
  needs: readonly Need[],
): { repository: Repository; deployment: Deployment } {
  const number = Number(parseNodeId(id)?.key);
  for (const repository of context.world.repositories.values()) {
    const deployment = repository.deployments.find((one) => one.id === number);
    if (!deployment) continue;
    requirePermission(context.world, repository, context.caller, needs);
    return { repository, deployment };
  }
  throw unresolved(id);
}

export function unresolved(id: string): ApiError {
  return new ApiError(404, `Could not resolve to a node with the global id of '${id}'`);
}
