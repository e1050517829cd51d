import { validationFailed } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, ok, type Reply, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, MergeMethod, Repository } from '../model.ts';
import { mergePull } from '../operations/merge.ts';
import { askMergeability, type MergeState } from '../operations/mergeability.ts';
import { createPull, findPull, type NewPull, type PullChange, updatePull } from '../operations/pulls.ts';
import { diffFiles } from '../storage/diff.ts';
import { commitsBetween, mergeBase } from '../storage/history.ts';
import { changedFileView, commitView } from '../views/commit.ts';
import { baseShaOf, type PullRequest, pullSummaryView, pullView } from '../views/pull.ts';
import type { World } from '../world.ts';
import { asText } from './commits.ts';

type MergeBody = { commit_title?: string; commit_message?: string; sha?: string; merge_method?: MergeMethod };

export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET', '/pulls', ['pull_requests:read'], (call) =>
    paginated(call, listPulls(call), (request) => pullSummaryView(call.world, call.repository, request)),
  ),
  repositoryRoute<NewPull>('POST', '/pulls', ['pull_requests:write'], async ({ world, repository, caller, body }) => {
    if (!body.title) throw validationFailed({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
    const request = createPull(world, repository, caller, body);
    return created(await describePull(world, repository, request, { mergeable: null, state: 'unknown' }));
  }),
  repositoryRoute('GET', '/pulls/{pull_number}', ['pull_requests:read', 'contents:read'], async (call) => {
    const { world, repository, params, accept } = call;
    const request = findPull(repository, params.pull_number ?? '');
    const plain = await asText(repository, accept, meetingPoint(repository, request), request.pull.headSha);
    return plain ?? ok(await describePull(world, repository, request));
  }),
  repositoryRoute<PullChange>('PATCH', '/pulls/{pull_number}', ['pull_requests:write'], async (call) => {
    const { world, repository, caller, params, body } = call;
    const request = findPull(repository, params.pull_number ?? '');
    updatePull(world, repository, caller, request, body);
    return ok(await describePull(world, repository, request));
  }),
  repositoryRoute('GET', '/pulls/{pull_number}/commits', ['pull_requests:read'], (call) => {
    const { world, repository, params } = call;
    const request = findPull(repository, params.pull_number ?? '');
    return paginated(call, commitsOf(repository, request), (commit) => commitView(world, repository, commit));
  }),
  repositoryRoute('GET', '/pulls/{pull_number}/files', ['pull_requests:read'], async (call) => {
    const { world, repository, params } = call;
    const request = findPull(repository, params.pull_number ?? '');
    const { headSha } = request.pull;
    const files = await diffFiles(repository.git, meetingPoint(repository, request), headSha);
    return paginated(call, files, (file) => changedFileView(world, repository, headSha, file));
  }),
  repositoryRoute('GET', '/pulls/{pull_number}/merge', ['contents:read'], ({ repository, params }) => ({
    status: findPull(repository, params.pull_number ?? '').pull.mergedAt ? 204 : 404,
  })),
  repositoryRoute<MergeBody>('PUT', '/pulls/{pull_number}/merge', ['contents:write'], mergeRoute),
];

async function mergeRoute({ world, repository, caller, params, body }: RepositoryCall<MergeBody>): Promise<Reply> {
  const sha = await mergePull(world, repository, caller, findPull(repository, params.pull_number ?? ''), {
    method: body.merge_method ?? 'merge',
    sha: body.sha,
    title: body.commit_title,
    message: body.commit_message,
  });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

function listPulls({ repository, query }: RepositoryCall): PullRequest[] {
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const found = [...repository.issues.values()].filter((issue): issue is PullRequest => {
    if (!issue.pull) return false;
    const label = `${issue.pull.headRepository.owner.login}:${issue.pull.headBranch}`;
    if (state !== 'all' && issue.state !== state) return false;
    // A `head` without an owner is ignored by GitHub, which then returns everything.
    if (head?.includes(':') && label !== head) return false;
    return !base || issue.pull.baseBranch === base;
  });
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const oldestFirst = found.sort((a, b) => a[key].getTime() - b[key].getTime() || a.number - b.number);
  const isAscending =
    (query.get('direction') ?? (query.has('sort') && query.get('sort') !== 'created' ? 'asc' : 'desc')) === 'asc';
  return isAscending ? oldestFirst : oldestFirst.reverse();
}

/** The merge base of a pull request: its changes are those between this commit and the head. */
export function meetingPoint(repository: Repository, request: PullRequest): string {
  const base = baseShaOf(repository, request);
  return mergeBase(repository.git.objects, base, request.pull.headSha) ?? base;
}

/** The commits of a pull request, oldest first. */
export function commitsOf(repository: Repository, request: PullRequest) {
  const { objects } = repository.git;
  return commitsBetween(objects, meetingPoint(repository, request), request.pull.headSha).reverse();
}

/** `pull-request` with its counts and mergeability (asked for unless it is `known`). */
export async function describePull(
  world: World,
  repository: Repository,
  request: PullRequest,
  known?: { mergeable: boolean | null; state: MergeState },
): Promise<Json> {
  const { mergeable, state } = known ?? (await askMergeability(world, repository, request));
  const files = await diffFiles(repository.git, meetingPoint(repository, request), request.pull.headSha);
  return pullView(world, repository, request, {
    mergeable,
    mergeableState: state,
    commits: commitsOf(repository, request).length,
    additions: files.reduce((total, file) => total + file.additions, 0),
    deletions: files.reduce((total, file) => total + file.deletions, 0),
    changedFiles: files.length,
  });
}
