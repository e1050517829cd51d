import { ApiError, notFound, unprocessable } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { ok, type Reply, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Repository } from '../model.ts';
import { type Commit, readCommit } from '../storage/commits.ts';
import { changedPaths, diffFiles, diffText, patchText } from '../storage/diff.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { commitsBetween, mergeBase } from '../storage/history.ts';
import { changedFileView, commitView } from '../views/commit.ts';
import { type PullRequest, pullSummaryView } from '../views/pull.ts';
import { pageUrl, repositoryUrl } from '../views/urls.ts';
import { requireContent } from './git-refs.ts';

// https://docs.github.com/rest/commits/commits#compare-two-commits
const COMPARED_COMMITS = 250;
const COMPARED_FILES = 300;

export const commitRoutes: readonly Route[] = [
  repositoryRoute('GET', '/commits', ['contents:read'], (call) => {
    const { world, repository } = call;
    requireContent(repository);
    return paginated(call, listCommits(call), (commit) => commitView(world, repository, commit));
  }),
  repositoryRoute('GET', '/commits/{ref}', ['contents:read'], async (call) => {
    const { world, repository, params, accept } = call;
    const commit = resolveCommit(repository.git, params.ref ?? '', repository.defaultBranch);
    if (!commit) throw unprocessable(`No commit found for SHA: ${params.ref}`);
    if (accept.includes('.sha')) return text('application/vnd.github.sha', commit.sha);
    const parent = commit.parents[0];
    const plain = parent && (await asText(repository, accept, parent, commit.sha));
    if (plain) return plain;
    const files = await diffFiles(repository.git, parent, commit.sha);
    const [additions, deletions] = [sum(files, 'additions'), sum(files, 'deletions')];
    return ok({
      ...commitView(world, repository, commit),
      stats: { total: additions + deletions, additions, deletions },
      files: files.map((file) => changedFileView(world, repository, commit.sha, file)),
    });
  }),
  repositoryRoute('GET', '/commits/{commit_sha}/pulls', ['pull_requests:read', 'contents:read'], (call) => {
    const { world, repository, params } = call;
    const sha = params.commit_sha ?? '';
    const found = [...repository.issues.values()].filter(
      (issue): issue is PullRequest =>
        issue.pull !== undefined && [issue.pull.headSha, issue.pull.mergeCommitSha].includes(sha),
    );
    return paginated(call, found, (request) => pullSummaryView(world, repository, request));
  }),
  repositoryRoute('GET', '/compare/{basehead}', ['contents:read'], compare),
];

function listCommits({ repository, query }: RepositoryCall): Commit[] {
  const { git, defaultBranch } = repository;
  const start = resolveCommit(git, query.get('sha') ?? 'HEAD', defaultBranch);
  if (!start) throw notFound();
  const [path, author] = [query.get('path'), query.get('author')];
  const [since, until] = [query.get('since'), query.get('until')];
  return commitsBetween(git.objects, undefined, start.sha).filter((commit) => {
    if (since && commit.committer.date < new Date(since)) return false;
    if (until && commit.committer.date > new Date(until)) return false;
    if (author && commit.author.email !== author && commit.author.name !== author) return false;
    return !path || touches(repository, commit, path);
  });
}

function touches(repository: Repository, commit: Commit, path: string): boolean {
  const { objects } = repository.git;
  const parent = commit.parents[0] ? readCommit(objects, commit.parents[0]) : undefined;
  const prefix = `${path.replace(/\/$/, '')}/`;
  return changedPaths(objects, parent?.tree, commit.tree).some((changed) => `${changed}/`.startsWith(prefix));
}

async function compare(call: RepositoryCall): Promise<Reply> {
  const { world, repository, params, accept, query } = call;
  const { git, defaultBranch } = repository;
  const [left = '', right = ''] = (params.basehead ?? '').split(/\.\.\.?/);
  const base = resolveCommit(git, left.replace(/^[^:]*:/, ''), defaultBranch);
  const head = resolveCommit(git, right.replace(/^[^:]*:/, ''), defaultBranch);
  if (!base || !head) throw notFound();
  const meeting = mergeBase(git.objects, base.sha, head.sha);
  if (!meeting) throw new ApiError(404, `No common ancestor between ${left} and ${right}.`);
  const plain = await asText(repository, accept, meeting, head.sha);
  if (plain) return plain;
  const ahead = commitsBetween(git.objects, base.sha, head.sha).reverse();
  const behind = commitsBetween(git.objects, head.sha, base.sha);
  const files = await diffFiles(git, meeting, head.sha);
  const page = `${pageUrl(world, repository)}/compare/${left}...${right}`;
  const shown = query.has('page') || query.has('per_page') ? ahead : ahead.slice(-COMPARED_COMMITS);
  const result: Json = {
    url: `${repositoryUrl(world, repository)}/compare/${left}...${right}`,
    html_url: page,
    permalink_url: `${pageUrl(world, repository)}/compare/${base.sha}...${head.sha}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitView(world, repository, base),
    merge_base_commit: commitView(world, repository, readCommit(git.objects, meeting) as Commit),
    status: relation(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    files: files.slice(0, COMPARED_FILES).map((file) => changedFileView(world, repository, head.sha, file)),
  };
  const isPaged = shown === ahead;
  const commits = (commit: Commit) => commitView(world, repository, commit);
  if (!isPaged) return ok({ ...result, commits: shown.map(commits) });
  return paginated(call, shown, commits, (page) => ({ ...result, commits: page }));
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** The diff or patch of two commits when the request asks for that media type. */
export async function asText(
  repository: Repository,
  accept: string,
  from: string,
  to: string,
): Promise<Reply | undefined> {
  if (accept.includes('.diff')) return text('application/vnd.github.diff', await diffText(repository.git, from, to));
  if (accept.includes('.patch')) return text('application/vnd.github.patch', await patchText(repository.git, from, to));
  return undefined;
}

function text(type: string, content: string): Reply {
  return { status: 200, text: { type: `${type}; charset=utf-8`, content } };
}

function sum<Key extends string>(items: readonly Record<Key, number>[], key: Key): number {
  return items.reduce((total, item) => total + item[key], 0);
}
