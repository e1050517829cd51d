import type { Caller, Json, Repository, Review } from '../model.ts';
import { reviewView } from '../views/issue.ts';
import { type PullRequest, pullSummaryView, pullView } from '../views/pull.ts';
import type { World } from '../world.ts';

/** Announces a `pull_request` event of a pull request. */
export function emitPull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  action: string,
  more: Json = {},
): void {
  const details = {
    mergeable: null,
    mergeableState: 'unknown',
    commits: 1,
    additions: 0,
    deletions: 0,
    changedFiles: 0,
  };
  const pull_request = pullView(world, repository, request, details);
  world.emit({
    name: 'pull_request',
    repository,
    caller,
    payload: { action, number: request.number, pull_request, ...more },
  });
}

/** Announces a `pull_request_review` event. */
export function emitReview(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  review: Review,
): void {
  const payload = {
    action: 'submitted',
    review: { ...reviewView(world, repository, request, review), state: review.state.toLowerCase() },
    pull_request: pullSummaryView(world, repository, request),
  };
  world.emit({ name: 'pull_request_review', repository, caller, payload });
}
