import type { Route } from './request.ts';
import { type AnswerShape, misfit } from './shape.ts';
import { NoAnswer } from './transport.ts';

const actor = { login: 'text', 'databaseId?': 'number' } as const;
const author = { 'author?': { 'email?': 'text', 'user?': { 'databaseId?': 'number' } } } as const;
const pageInfo = { hasNextPage: 'flag', 'endCursor?': 'text' } as const;
const sha = { sha: 'text' } as const;
const pull = { number: 'number', state: 'text', head: sha } as const;
const status = { state: 'text', 'description?': 'text', created_at: 'text' } as const;

const happened = { 'nodes?': [{}] } as const;

const pullRequest = {
  number: 'number',
  url: 'text',
  title: 'text',
  body: 'text',
  state: 'text',
  isDraft: 'flag',
  createdAt: 'text',
  headRefName: 'text',
  headRefOid: 'text',
  isCrossRepository: 'flag',
  baseRefName: 'text',
  'author?': actor,
  'labels?': { nodes: [{ name: 'text' }] },
  isInMergeQueue: 'flag',
  'autoMergeRequest?': {},
  labelled: happened,
  asked: happened,
  assigned: happened,
  commits: { totalCount: 'number', nodes: [{ commit: author }] },
} as const;

const queueEntry = { position: 'number', 'headCommit?': { oid: 'text' } } as const;

const mergeState = {
  id: 'text',
  state: 'text',
  headRefOid: 'text',
  mergeable: 'text',
  'mergeCommit?': { oid: 'text' },
  isMergeQueueEnabled: 'flag',
  isInMergeQueue: 'flag',
  'autoMergeRequest?': { 'enabledBy?': actor },
  'mergeQueueEntry?': { ...queueEntry, enqueuer: actor },
} as const;

const deploymentStatus = {
  id: 'text',
  state: 'text',
  'description?': 'text',
  createdAt: 'text',
  'creator?': actor,
} as const;
const deployment = {
  'databaseId?': 'number',
  commitOid: 'text',
  'environment?': 'text',
  'task?': 'text',
  createdAt: 'text',
  'payload?': 'text',
  'creator?': actor,
  'latestStatus?': deploymentStatus,
  'statuses?': { nodes: [deploymentStatus] },
  'otherStatuses?': { nodes: [deploymentStatus] },
} as const;

/**
 * What is read of each answer, by its route or the name of its GraphQL document. A proxy, a broken cache or another kind of server can
 * give JSON that is not GitHub's: it is refused here, once, before anything is computed from it. GitHub may add members freely.
 */
const expected: ReadonlyMap<string, AnswerShape> = new Map<Route | (string & {}), AnswerShape>([
  ['GET /repos/{owner}/{repo}/git/ref/{ref}', { object: sha }],
  ['GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { tree: sha }],
  ['POST /repos/{owner}/{repo}/git/trees', sha],
  ['POST /repos/{owner}/{repo}/git/commits', sha],
  ['GET /repos/{owner}/{repo}/commits/{ref}', { parents: [sha], commit: { message: 'text' } }],
  ['GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { check_runs: [{ name: 'text', status: 'text' }] }],
  ['GET /repos/{owner}/{repo}/actions/runs', { workflow_runs: [{ path: 'text' }] }],
  ['GET /repos/{owner}/{repo}/issues/{issue_number}/comments', [{ id: 'number', 'body?': 'text' }]],
  ['GET /repos/{owner}/{repo}/pulls/{pull_number}', pull],
  ['POST /repos/{owner}/{repo}/pulls', { number: 'number' }],
  ['POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', { 'assignees?': [{ login: 'text' }] }],
  ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', sha],
  ['GET /repos/{owner}/{repo}/deployments', [{ id: 'number', node_id: 'text' }]],
  ['GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', [status]],
  ['POST /repos/{owner}/{repo}/deployments', { id: 'number' }],
  [
    'Surroundings',
    {
      viewer: actor,
      'repository?': {
        id: 'text',
        url: 'text',
        name: 'text',
        owner: { login: 'text' },
        'defaultBranchRef?': { name: 'text' },
        'squashMergeAllowed?': 'flag',
        'mergeCommitAllowed?': 'flag',
        'rebaseMergeAllowed?': 'flag',
      },
    },
  ],
  ['PullRequest', { 'repository?': { 'pullRequest?': pullRequest } }],
  ['PullRequests', { 'repository?': { pullRequests: { pageInfo, nodes: [pullRequest] } } }],
  ['MergeState', { 'repository?': { 'pullRequest?': mergeState } }],
  ['Enqueue', { 'enqueuePullRequest?': { 'mergeQueueEntry?': queueEntry } }],
  [
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    {
      ahead_by: 'number',
      behind_by: 'number',
      total_commits: 'number',
      commits: [
        { sha: 'text', commit: { message: 'text', 'author?': { 'name?': 'text' } }, 'author?': { 'login?': 'text' } },
      ],
    },
  ],
  [
    'GET /repos/{owner}/{repo}/releases',
    [
      {
        tag_name: 'text',
        draft: 'flag',
        prerelease: 'flag',
        'name?': 'text',
        'body?': 'text',
        'published_at?': 'text',
      },
    ],
  ],
  [
    'Deployments',
    {
      'repository?': {
        deployments: {
          pageInfo,
          nodes: [deployment],
        },
      },
    },
  ],
  ['DeploymentsById', { nodes: [deployment] }],
  [
    'Statuses',
    {
      'repository?': {
        'object?': {
          'status?': { contexts: [{ context: 'text', state: 'text', 'description?': 'text', 'creator?': actor }] },
        },
      },
    },
  ],
  ['Commit', { 'createCommitOnBranch?': { 'commit?': { oid: 'text' } } }],
  ['FileMode', { 'repository?': { 'object?': { 'file?': { mode: 'number' } } } }],
]);

/** Checks an answer before it is used. @param name a route, or the name of a GraphQL document @throws NoAnswer */
export function requireExpected(name: string, answer: unknown): void {
  const shape = expected.get(name);
  const at = shape && misfit(answer, shape, 'answer');
  if (at === undefined) return;
  const isWhole = at === 'answer';
  throw new NoAnswer(
    'malformed',
    isWhole ? 'JSON of another kind' : `JSON whose ${at.slice('answer.'.length)} is missing or of another kind`,
  );
}

/** The name of a GraphQL document: `query Surroundings(…)`. */
export function documentName(document: string): string {
  return /^\s*(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? '';
}
