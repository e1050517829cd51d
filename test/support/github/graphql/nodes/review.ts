import type { Repository, Review } from '../../model.ts';
import { reviewVerdicts } from '../../operations/protection.ts';
import { issuePage } from '../../views/issue.ts';
import type { PullRequest } from '../../views/pull.ts';
import { nodeId, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

/** What `PullRequest` says about reviews. */
export function reviewFields(context: GraphContext, repository: Repository, request: PullRequest) {
  const { reviews } = request.pull;
  const node = (review: Review) => reviewNode(context, repository, request, review);
  return {
    reviews: (args: PageArguments) => connection('reviews', reviews, args, node),
    latestReviews: (args: PageArguments) => {
      const latest = [...new Map(reviews.map((review) => [review.author.id, review])).values()];
      return connection('latestReviews', latest, args, node);
    },
    reviewDecision: () => decisionOf(context, repository, request),
  };
}

function reviewNode(
  { world, nodes }: GraphContext,
  repository: Repository,
  request: PullRequest,
  review: Review,
): Node {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    state: review.state,
    body: review.body,
    author: () => nodes.actor(review.author),
    submittedAt: time(review.submittedAt),
    createdAt: time(review.submittedAt),
    commit: () => nodes.gitObject(repository, review.commit),
    url: `${issuePage(world, repository, request)}#pullrequestreview-${review.id}`,
  };
}

// Null where the base asks for no reviews, as on GitHub.
function decisionOf({ world }: GraphContext, repository: Repository, request: PullRequest): string | null {
  const required = repository.protections.get(request.pull.baseBranch)?.reviews;
  if (!required) return null;
  const verdicts = [...reviewVerdicts(world, repository, request).values()];
  if (verdicts.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  const approvals = verdicts.filter((state) => state === 'APPROVED').length;
  return approvals >= required.count ? 'APPROVED' : 'REVIEW_REQUIRED';
}
