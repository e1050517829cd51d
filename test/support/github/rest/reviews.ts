import { notFound, unprocessable } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, ok, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Review } from '../model.ts';
import { emitReview } from '../operations/pull-events.ts';
import { findPull, reviewPull } from '../operations/pulls.ts';
import { requestReviewers } from '../operations/reviewers.ts';
import { updateBranch } from '../operations/update-branch.ts';
import { actorView } from '../views/actor.ts';
import { reviewView } from '../views/issue.ts';
import { type PullRequest, pullSummaryView } from '../views/pull.ts';
import { teamView } from '../views/team.ts';
import { repositoryUrl } from '../views/urls.ts';

const PULL = '/pulls/{pull_number}';
const READ = ['pull_requests:read'] as const;
const WRITE = ['pull_requests:write'] as const;
const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

type NewReview = { commit_id?: string; body?: string; event?: keyof typeof STATES };
type Reviewers = { reviewers?: string[]; team_reviewers?: string[] };

export const reviewRoutes: readonly Route[] = [
  repositoryRoute('GET', `${PULL}/reviews`, READ, (call) => {
    const request = pullOf(call);
    return paginated(call, request.pull.reviews, (review) => reviewView(call.world, call.repository, request, review));
  }),
  repositoryRoute<NewReview>('POST', `${PULL}/reviews`, WRITE, (call) => {
    const { world, repository, caller, body } = call;
    const request = pullOf(call);
    if (body.event !== 'APPROVE' && !body.body) throw unprocessable('Review Body is missing');
    const state: Review['state'] = body.event ? STATES[body.event] : 'PENDING';
    const review = reviewPull(world, repository, caller, request, {
      state,
      body: body.body ?? '',
      commit: body.commit_id,
    });
    if (state !== 'PENDING') emitReview(world, repository, caller, request, review);
    return ok(reviewView(world, repository, request, review));
  }),
  repositoryRoute('GET', `${PULL}/reviews/{review_id}`, READ, (call) => {
    const request = pullOf(call);
    return ok(reviewView(call.world, call.repository, request, reviewOf(request, call.params.review_id)));
  }),
  repositoryRoute<{ message: string }>('PUT', `${PULL}/reviews/{review_id}/dismissals`, WRITE, (call) => {
    const request = pullOf(call);
    const review = reviewOf(request, call.params.review_id);
    review.state = 'DISMISSED';
    return ok(reviewView(call.world, call.repository, request, review));
  }),
  repositoryRoute('GET', `${PULL}/requested_reviewers`, READ, (call) => {
    const { world, repository } = call;
    const { pull } = pullOf(call);
    const users = pull.requestedReviewers.map((actor) => actorView(world, actor));
    return ok({ users, teams: pull.requestedTeams.map((slug) => teamView(world, repository.owner, slug)) });
  }),
  repositoryRoute<Reviewers>('POST', `${PULL}/requested_reviewers`, WRITE, (call) => created(askReviewers(call))),
  repositoryRoute<Reviewers>('DELETE', `${PULL}/requested_reviewers`, WRITE, (call) => {
    const request = pullOf(call);
    const leaving = new Set(call.body.reviewers?.map((login) => login.toLowerCase()));
    const { pull } = request;
    pull.requestedTeams = pull.requestedTeams.filter((slug) => !call.body.team_reviewers?.includes(slug));
    pull.requestedReviewers = pull.requestedReviewers.filter(({ login }) => !leaving.has(login.toLowerCase()));
    return ok(pullSummaryView(call.world, call.repository, request));
  }),
  repositoryRoute<{ expected_head_sha?: string }>('PUT', `${PULL}/update-branch`, WRITE, async (call) => {
    const { world, repository, caller, body } = call;
    const request = pullOf(call);
    await updateBranch(world, repository, caller, request, body.expected_head_sha);
    const url = `${repositoryUrl(world, repository)}/pulls/${request.number}`;
    return { status: 202, body: { message: 'Updating pull request branch.', url } };
  }),
];

function pullOf({ repository, params }: RepositoryCall<never> | RepositoryCall): PullRequest {
  return findPull(repository, params.pull_number ?? '');
}

function reviewOf({ pull }: PullRequest, id: string | undefined): Review {
  const review = pull.reviews.find((one) => one.id === Number(id));
  if (!review) throw notFound();
  return review;
}

function askReviewers(call: RepositoryCall<Reviewers>) {
  const { world, repository, caller, body } = call;
  const request = findPull(repository, call.params.pull_number ?? '');
  requestReviewers(world, repository, caller, request, {
    logins: body.reviewers ?? [],
    teams: body.team_reviewers ?? [],
  });
  return pullSummaryView(world, repository, request);
}
