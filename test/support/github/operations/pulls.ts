import { accessOf } from '../access.ts';
import { ApiError, type FieldError, unprocessable, validationFailed } from '../api-error.ts';
import type { Caller, Issue, Repository, Review } from '../model.ts';
import { commitsBetween } from '../storage/history.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { checkBody, newIssue } from './issues.ts';
import { emitPull } from './pull-events.ts';
import { closePull, distrust, openPulls, pinHead } from './pull-follow.ts';
import { leaveQueue } from './queue-entries.ts';

export type NewPull = {
  readonly title: string;
  /** `branch` or `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly body?: string | null | undefined;
  readonly draft?: boolean | undefined;
};

/** Opens a pull request. Throws 422 for everything that GitHub checks: branches, commits between, duplicates. */
export function createPull(world: World, repository: Repository, caller: Caller, wanted: NewPull): PullRequest {
  if (caller.token?.kind === 'workflow' && !repository.settings.actionsCanCreatePullRequests) {
    throw new ApiError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  checkBody(wanted.body);
  if (wanted.draft && !repository.settings.draftsAvailable)
    throw unprocessable('Draft pull requests are not supported in this repository.');
  const { headRepository, headBranch } = findHead(world, repository, wanted.head);
  const headSha = headRepository?.git.refs.read(`refs/heads/${headBranch}`);
  const baseSha = repository.git.refs.read(`refs/heads/${wanted.base}`);
  const invalid = (field: string): FieldError => ({ resource: 'PullRequest', field, code: 'invalid' });
  if (!headRepository || !headSha) throw validationFailed(invalid('head'));
  if (!baseSha) throw validationFailed(invalid('base'));
  const label = `${headRepository.owner.login}:${headBranch}`;
  if (findOpenPull(repository, headRepository, headBranch, wanted.base)) {
    throw validationFailed(custom(`A pull request already exists for ${label}.`));
  }
  if (commitsBetween(repository.git.objects, baseSha, headSha).length === 0) {
    throw validationFailed(custom(`No commits between ${wanted.base} and ${headBranch}`));
  }
  const pull = {
    ...emptyPull(world),
    headRepository,
    headBranch,
    headSha,
    baseBranch: wanted.base,
    draft: wanted.draft ?? false,
  };
  const request = newIssue(world, repository, caller, { title: wanted.title, body: wanted.body ?? null, pull });
  pinHead(repository, request as PullRequest);
  emitPull(world, repository, caller, request as PullRequest, 'opened');
  return request as PullRequest;
}

function emptyPull(world: World) {
  return {
    id: world.nextId(),
    frozenBaseSha: undefined,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
    autoMerge: null,
    reviews: [],
    requestedReviewers: [],
    requestedTeams: [],
    mergeability: undefined,
  };
}

function custom(message: string): FieldError {
  return { resource: 'PullRequest', code: 'custom', message };
}

function findHead(world: World, repository: Repository, head: string) {
  const [owner = '', ...rest] = head.split(':');
  if (rest.length === 0) return { headRepository: repository, headBranch: head };
  const candidates = [...world.repositories.values()].filter(
    (other) =>
      other.owner.login.toLowerCase() === owner.toLowerCase() && (other === repository || other.parent === repository),
  );
  return { headRepository: candidates[0], headBranch: rest.join(':') };
}

function findOpenPull(repository: Repository, head: Repository, branch: string, base: string) {
  return openPulls(repository).find(
    ({ pull }) => pull.headRepository === head && pull.headBranch === branch && pull.baseBranch === base,
  );
}

export type PullChange = {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly base?: string | undefined;
};

/** Changes a pull request. Throws 422 when it cannot be reopened or moved to that base. */
export function updatePull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  change: PullChange,
): void {
  checkBody(change.body);
  const changes: Record<string, { from: unknown }> = {};
  if (change.base !== undefined && change.base !== request.pull.baseBranch) {
    if (!repository.git.refs.read(`refs/heads/${change.base}`)) {
      throw validationFailed(custom(`Proposed base branch '${change.base}' was not found`));
    }
    changes.base = { from: request.pull.baseBranch };
    leaveQueue(repository, request);
    request.pull.baseBranch = change.base;
    distrust(world, repository, caller, request);
  }
  if (change.title !== undefined && change.title !== request.title) {
    changes.title = { from: request.title };
    request.title = change.title;
  }
  if (change.body !== undefined && change.body !== request.body) {
    changes.body = { from: request.body };
    request.body = change.body;
  }
  request.updatedAt = world.now();
  if (Object.keys(changes).length > 0) emitPull(world, repository, caller, request, 'edited', { changes });
  if (change.state === 'closed' && request.state === 'open') closePull(world, repository, caller, request);
  if (change.state === 'open' && request.state === 'closed') reopen(world, repository, caller, request);
}

function reopen(world: World, repository: Repository, caller: Caller, request: PullRequest): void {
  const { pull } = request;
  const head = pull.headRepository.git.refs.read(`refs/heads/${pull.headBranch}`);
  if (pull.mergedAt || !head || findOpenPull(repository, pull.headRepository, pull.headBranch, pull.baseBranch)) {
    throw validationFailed({ ...custom('state cannot be changed.'), field: 'state' });
  }
  Object.assign(request, { state: 'open', closedAt: null, closedBy: null });
  Object.assign(pull, { frozenBaseSha: undefined, headSha: head, mergeability: undefined });
  pinHead(repository, request);
  emitPull(world, repository, caller, request, 'reopened');
}

/** Adds a review. Nobody approves their own pull request. */
export function reviewPull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  review: { state: Review['state']; body: string; commit?: string | undefined },
): Review {
  const isVerdict = review.state === 'APPROVED' || review.state === 'CHANGES_REQUESTED';
  if (isVerdict && caller.actor.id === request.author.id) {
    const verb = review.state === 'APPROVED' ? 'approve' : 'request changes on';
    throw new ApiError(422, 'Unprocessable Entity', { errors: [`Review Can not ${verb} your own pull request`] });
  }
  if (
    review.state === 'APPROVED' &&
    caller.token?.kind === 'workflow' &&
    !repository.settings.actionsCanCreatePullRequests
  ) {
    throw new ApiError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  if (accessOf(world, repository, caller) === 'none' && repository.settings.private)
    throw new ApiError(404, 'Not Found');
  const added: Review = {
    id: world.nextId(),
    author: caller.actor,
    state: review.state,
    body: review.body,
    commit: review.commit ?? request.pull.headSha,
    submittedAt: world.now(),
  };
  request.pull.reviews.push(added);
  request.pull.requestedReviewers = request.pull.requestedReviewers.filter(({ id }) => id !== caller.actor.id);
  return added;
}

/** The pull request of a number, or a 404. */
export function findPull(repository: Repository, number: string | number): PullRequest {
  const issue: Issue | undefined = repository.issues.get(Number(number));
  if (!issue?.pull) throw new ApiError(404, 'Not Found');
  return issue as PullRequest;
}
