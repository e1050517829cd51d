import { ForgeError } from '../../kit/errors.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { ACTOR, type Actor, actorId, type CommitMakers, makersOf } from './actors.ts';
import type { Api } from './request.ts';

const PARTS = `
    number
    url
    title
    body
    state
    isDraft
    createdAt
    headRefName
    headRefOid
    isCrossRepository
    baseRefName
    author { ${ACTOR} }
    labels(first: 100) { nodes { name } }
    isInMergeQueue
    autoMergeRequest { enabledAt }
    labelled: timelineItems(first: 1, itemTypes: [LABELED_EVENT]) { nodes { __typename } }
    asked: timelineItems(first: 1, itemTypes: [REVIEW_REQUESTED_EVENT]) { nodes { __typename } }
    assigned: timelineItems(first: 1, itemTypes: [ASSIGNED_EVENT]) { nodes { __typename } }
    commits(first: 100) { totalCount nodes { commit { committedViaWeb author { email user { databaseId } } committer { email user { databaseId } } } } }`;

export const PULL_REQUEST = `query PullRequest($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {${PARTS}
    }
  }
}`;

export const PULL_REQUESTS = `query PullRequests($owner: String!, $repo: String!, $branch: String, $states: [PullRequestState!], $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(headRefName: $branch, states: $states, first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {${PARTS}
      }
    }
  }
}`;

interface Node {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly isDraft: boolean;
  readonly createdAt: string;
  readonly headRefName: string;
  readonly headRefOid: string;
  readonly isCrossRepository: boolean;
  readonly baseRefName: string;
  readonly author: Actor;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
  readonly isInMergeQueue: boolean;
  readonly autoMergeRequest: object | null;
  readonly labelled: Happened;
  readonly asked: Happened;
  readonly assigned: Happened;
  readonly commits: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly commit: CommitMakers }[];
  };
}

/** Events of a kind, one at most. Who was asked is not read: a token needs more permissions to see a team. */
interface Happened {
  readonly nodes: readonly unknown[] | null;
}

interface Page {
  readonly repository: {
    readonly pullRequests: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Node[];
    };
  } | null;
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;
const needs = 'pull-requests: read';

/** One pull request, whoever's it is. @throws ForgeError 404 */
export async function readPullRequest(api: Api, number: number): Promise<PullRequest> {
  const purpose = { doing: `read the pull request #${number}`, needs };
  type Answer = { repository: { pullRequest: Node | null } | null };
  const answer = await api.query<Answer>(PULL_REQUEST, { ...api.at, number }, purpose);
  const node = answer.repository?.pullRequest;
  if (!node) throw new ForgeError(`There is no pull request #${number} in ${api.at.owner}/${api.at.repo}.`, 404);
  return describe(node);
}

/** Pull requests between branches of this repository, the newest first. All pages: 30 of another app may come before ours; with `since` those that were opened then or later. */
export async function readPullRequests(
  api: Api,
  { since, ...filter }: { readonly branch?: string; readonly states?: readonly Node['state'][]; readonly since?: Date },
): Promise<readonly PullRequest[]> {
  const found: PullRequest[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await api.query<Page>(
      PULL_REQUESTS,
      { ...api.at, ...filter, after },
      { doing: 'list pull requests', needs },
    );
    const pulls = page.repository?.pullRequests;
    // A fork may have a branch of the same name: what comes from there is not ours.
    for (const node of pulls?.nodes ?? []) {
      if (since && new Date(node.createdAt) < since) return found;
      if (!node.isCrossRepository) found.push(describe(node));
    }
    after = pulls?.pageInfo.hasNextPage ? pulls.pageInfo.endCursor : null;
    if (after === null) return found;
  }
}

function describe(node: Node): PullRequest {
  const committers = node.commits.nodes.flatMap(({ commit }) => makersOf(commit));
  // More commits than one page: whose they are is unknown, and that counts as somebody else's.
  if (node.commits.totalCount > node.commits.nodes.length) committers.push(undefined);
  return {
    number: node.number,
    url: node.url,
    title: node.title,
    body: node.body,
    state: states[node.state],
    head: { branch: node.headRefName, commit: node.headRefOid, sameRepository: !node.isCrossRepository },
    base: { branch: node.baseRefName },
    // The id of an account that was deleted is not known; 0 is nobody's.
    author: { id: actorId(node.author) ?? 0, login: node.author?.login ?? 'ghost' },
    draft: node.isDraft,
    createdAt: new Date(node.createdAt),
    labels: (node.labels?.nodes ?? []).map(({ name }) => name),
    everSet: { labels: happened(node.labelled), reviewers: happened(node.asked), assignees: happened(node.assigned) },
    merging: node.isInMergeQueue ? 'queue' : node.autoMergeRequest ? 'auto-merge' : undefined,
    committers,
  };
}

function happened({ nodes }: Happened): boolean {
  return (nodes ?? []).length > 0;
}
