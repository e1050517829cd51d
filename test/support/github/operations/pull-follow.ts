import { hasPermission } from '../access.ts';
import type { Caller, MovedRef, Repository } from '../model.ts';
import { isAncestor } from '../storage/history.ts';
import { ZERO } from '../storage/ref-names.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { emitPull } from './pull-events.ts';
import { leaveQueue } from './queue-entries.ts';

/** The open pull requests of a repository. */
export function openPulls(repository: Repository): PullRequest[] {
  return [...repository.issues.values()].filter(
    (issue): issue is PullRequest => issue.pull !== undefined && issue.state === 'open',
  );
}

/**
 * What a moved branch does to pull requests: those it is the head of get its new commit, or are closed when it is
 * deleted; those it is the base of count as merged once it contains their head. `merged` is the number of the pull
 * request whose merge moved the branch: it is looked after by the merge itself.
 */
export function followBranch(
  world: World,
  repository: Repository,
  caller: Caller,
  move: MovedRef,
  merged: number | undefined,
): void {
  const branch = move.name.slice('refs/heads/'.length);
  for (const target of [repository, ...(repository.parent ? [repository.parent] : [])]) {
    for (const request of openPulls(target)) {
      if (request.number === merged && target === repository) continue;
      if (request.pull.headRepository === repository && request.pull.headBranch === branch) {
        followHead(world, target, caller, request, move);
      } else if (target === repository && request.pull.baseBranch === branch) {
        followBase(world, target, caller, request, move);
      }
    }
  }
}

function followHead(world: World, repository: Repository, caller: Caller, request: PullRequest, move: MovedRef): void {
  request.updatedAt = world.now();
  if (move.after === ZERO) {
    closePull(world, repository, caller, request);
    return;
  }
  request.pull.headSha = move.after;
  pinHead(repository, request);
  distrust(world, repository, caller, request);
  emitPull(world, repository, caller, request, 'synchronize', { before: move.before, after: move.after });
}

/**
 * Turns auto-merge off when somebody who may not write to the repository changes what would be merged.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/automatically-merging-a-pull-request
 */
export function distrust(world: World, repository: Repository, caller: Caller, request: PullRequest): void {
  if (!request.pull.autoMerge || !caller.token || hasPermission(world, repository, caller, 'contents:write')) return;
  request.pull.autoMerge = null;
  emitPull(world, repository, caller, request, 'auto_merge_disabled');
}

function followBase(world: World, repository: Repository, caller: Caller, request: PullRequest, move: MovedRef): void {
  if (move.after === ZERO) closePull(world, repository, caller, request);
  else if (isAncestor(repository.git.objects, request.pull.headSha, move.after)) {
    request.pull.frozenBaseSha = move.before;
    markMerged(world, repository, caller, request, move.after);
  }
}

/** Points `refs/pull/N/head` at the head, which keeps it fetchable after the branch is gone. */
export function pinHead(repository: Repository, request: PullRequest): void {
  const name = `refs/pull/${request.number}/head`;
  repository.git.refs.update([{ name, before: undefined, after: request.pull.headSha }]);
}

/** Closes a pull request without merging it. */
export function closePull(world: World, repository: Repository, caller: Caller, request: PullRequest): void {
  request.pull.frozenBaseSha = baseShaOf(repository, request);
  request.pull.autoMerge = null;
  leaveQueue(repository, request);
  request.state = 'closed';
  request.closedAt = world.now();
  request.closedBy = caller.actor;
  request.updatedAt = world.now();
  emitPull(world, repository, caller, request, 'closed');
}

/** Records that a pull request was merged as this commit. */
export function markMerged(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  commit: string,
): void {
  request.pull.mergedAt = world.now();
  request.pull.mergedBy = caller.actor;
  request.pull.mergeCommitSha = commit;
  closePull(world, repository, caller, request);
}
