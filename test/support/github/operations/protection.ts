import { accessOf } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { Caller, Protection, Repository } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { changedPaths } from '../storage/diff.ts';
import { mergeBase } from '../storage/history.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { checkResults } from './check-results.ts';
import { THROUGH_QUEUE } from './queue-entries.ts';

/** What a protected base still asks of a pull request, in GitHub's words; empty when it may be merged. */
export function missingRequirements(world: World, repository: Repository, request: PullRequest): string[] {
  const protection = repository.protections.get(request.pull.baseBranch);
  if (!protection) return [];
  return [
    ...missingChecks(repository, request.pull.headSha, protection),
    ...missingReviews(world, repository, request, protection),
  ];
}

/** Whether the caller may merge or push past a branch's protection. */
export function bypasses(world: World, repository: Repository, caller: Caller, protection: Protection): boolean {
  if (protection.enforceAdmins || caller.token?.kind !== 'user') return false;
  return accessOf(world, repository, caller) === 'admin';
}

/** Throws when a branch's protection forbids moving it directly to this commit. */
export function checkDirectPush(
  world: World,
  repository: Repository,
  caller: Caller,
  branch: string,
  after: string,
): void {
  const protection = repository.protections.get(branch);
  if (protection && bypasses(world, repository, caller, protection)) return;
  const problems = protection ? missingChecks(repository, after, protection) : [];
  if (repository.mergeQueues.has(branch)) problems.push(THROUGH_QUEUE);
  if (protection?.reviews) problems.push('Changes must be made through a pull request.');
  if (problems.length > 0) throw new ApiError(422, `Repository rule violations found\n\n${problems.join('\n\n')}`);
}

/**
 * Throws when a commit brings changes of workflow files that the token may not make: GITHUB_TOKEN never, an App only
 * with `workflows: write`. https://docs.github.com/actions/security-guides/automatic-token-authentication
 */
export function checkWorkflowFiles(
  repository: Repository,
  caller: Caller,
  before: string | undefined,
  after: string,
): void {
  const { token } = caller;
  if (!token || token.kind === 'user' || (token.kind === 'app' && token.permissions?.workflows === 'write')) return;
  const { objects } = repository.git;
  const main = repository.git.refs.read(`refs/heads/${repository.defaultBranch}`);
  const from = before ?? (main && mergeBase(objects, main, after));
  const tree = (sha: string | undefined) => (sha ? readCommit(objects, sha)?.tree : undefined);
  const touched = changedPaths(objects, tree(from), tree(after)).find((path) => path.startsWith('.github/workflows/'));
  if (!touched) return;
  const message = `refusing to allow a GitHub App to create or update workflow \`${touched}\` without \`workflows\` permission`;
  throw new ApiError(403, message);
}

function missingChecks(repository: Repository, sha: string, protection: Protection): string[] {
  const contexts = protection.checks?.contexts ?? [];
  const results = checkResults(repository, sha);
  const open = contexts.filter((context) => results.get(context) !== 'success');
  if (open.length > 1) return [`${open.length} of ${contexts.length} required status checks are expected.`];
  return open.map((context) => {
    const words = { failure: 'is failing', pending: 'is pending' } as const;
    const result = results.get(context);
    return `Required status check "${context}" ${result && result !== 'success' ? words[result] : 'is expected'}.`;
  });
}

function missingReviews(world: World, repository: Repository, request: PullRequest, protection: Protection): string[] {
  if (!protection.reviews) return [];
  const verdicts = reviewVerdicts(world, repository, request);
  if ([...verdicts.values()].includes('CHANGES_REQUESTED')) return ['Changes have been requested.'];
  const { count } = protection.reviews;
  const approvals = [...verdicts.values()].filter((state) => state === 'APPROVED').length;
  if (approvals >= count) return [];
  const noun = count === 1 ? 'approving review is' : 'approving reviews are';
  return [`At least ${count} ${noun} required by reviewers with write access.`];
}

/** Each reviewer's last verdict, of reviewers with write access; comments do not change a verdict. */
export function reviewVerdicts(
  world: World,
  repository: Repository,
  request: PullRequest,
): Map<number, 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'> {
  const verdicts = new Map<number, 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'>();
  for (const { author, state } of request.pull.reviews) {
    const access = accessOf(world, repository, { actor: author, token: undefined });
    const counts = author.type === 'Bot' || ['write', 'maintain', 'admin'].includes(access);
    if (counts && state !== 'COMMENTED' && state !== 'PENDING') verdicts.set(author.id, state);
  }
  return verdicts;
}
