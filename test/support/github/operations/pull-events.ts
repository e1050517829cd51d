import type { Caller, Json, Repository, Review } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { changedPaths } from '../storage/diff.ts';
import { commitsBetween, mergeBase } from '../storage/history.ts';
import { actorView } from '../views/actor.ts';
import { reviewView } from '../views/issue.ts';
import { baseShaOf, type PullRequest, pullSummaryView } from '../views/pull.ts';
import type { World } from '../world.ts';

/** Announces a `pull_request` event of a pull request. Unlike GitHub's it does not count changed lines. */
export function emitPull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  action: string,
  more: Json = {},
): void {
  const { pull } = request;
  const { objects } = repository.git;
  const base = baseShaOf(repository, request);
  const from = mergeBase(objects, base, pull.headSha) ?? base;
  const tree = (sha: string) => readCommit(objects, sha)?.tree;
  const pull_request = {
    ...pullSummaryView(world, repository, request),
    merged: pull.mergedAt !== null,
    merged_by: pull.mergedBy && actorView(world, pull.mergedBy),
    mergeable: null,
    mergeable_state: 'unknown',
    comments: request.comments.length,
    commits: commitsBetween(objects, from, pull.headSha).length,
    changed_files: changedPaths(objects, tree(from), tree(pull.headSha)).length,
  };
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
