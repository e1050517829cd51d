import type { Issue, Repository } from '../model.ts';
import { latestCheckRuns, latestStatuses } from '../operations/check-results.ts';
import { readCommit } from '../storage/commits.ts';
import { diffText } from '../storage/diff.ts';
import { commitsBetween, mergeBase } from '../storage/history.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import { fullName, time } from '../views/urls.ts';
import { diff, type Html, html, page, state, table } from './html.ts';

/** The page of an issue or, with checks, commits and diff, of a pull request. */
export async function issuePageOf(repository: Repository, number: number): Promise<string | undefined> {
  const issue = repository.issues.get(number);
  if (!issue) return undefined;
  const word = issue.pull?.mergedAt ? 'merged' : issue.state;
  const labels = issue.labels.map(({ name }) => html` <code>${name}</code>`);
  const about = html`<p>${state(word)} by ${issue.author.login}, ${time(issue.createdAt)}${labels}</p><pre>${issue.body ?? ''}</pre>`;
  const change = issue.pull ? await changeOf(repository, issue as PullRequest) : html``;
  const trail = [[fullName(repository), `/${fullName(repository)}`]] as const;
  return page(`#${issue.number} ${issue.title}`, trail, html`${about}${change}${commentsOf(issue)}`);
}

async function changeOf(repository: Repository, request: PullRequest): Promise<Html> {
  const { pull } = request;
  const base = baseShaOf(repository, request);
  const from = mergeBase(repository.git.objects, base, pull.headSha) ?? base;
  const reviews = pull.reviews.map((review) => [review.author.login, state(review.state), review.body]);
  return html`<p><code>${pull.headBranch}</code> into <code>${pull.baseBranch}</code>${pull.mergedBy ? html`, merged by ${pull.mergedBy.login}` : ''}</p>
<h2>Checks</h2>${checksOf(repository, pull.headSha)}
<h2>Reviews</h2>${table(['by', 'verdict', 'text'], reviews)}
<h2>Commits</h2>${commitList(repository, from, pull.headSha)}
<h2>Changes</h2>${diff(await diffText(repository.git, from, pull.headSha))}`;
}

function checksOf(repository: Repository, sha: string): Html {
  const statuses = latestStatuses(repository, sha).map((one) => [
    one.context,
    state(one.state),
    one.description,
    one.creator.login,
  ]);
  const runs = latestCheckRuns(repository, sha).map((run) => [
    run.name,
    state(run.conclusion ?? run.status),
    run.output.title,
    run.suite.app.name,
  ]);
  return table(['check', 'state', 'description', 'by'], [...statuses, ...runs]);
}

function commitList(repository: Repository, from: string, to: string): Html {
  const rows = commitsBetween(repository.git.objects, from, to).map((commit) => [
    html`<a href="/${fullName(repository)}/commit/${commit.sha}"><code>${commit.sha.slice(0, 7)}</code></a>`,
    commit.message.split('\n')[0],
    commit.author.name,
  ]);
  return table(['commit', 'message', 'by'], rows);
}

function commentsOf(issue: Issue): Html {
  const comments = issue.comments.map(
    (comment) =>
      html`<p id="issuecomment-${comment.id}"><b>${comment.author.login}</b>, ${time(comment.createdAt)}</p><pre>${comment.body}</pre>`,
  );
  return html`<h2>Comments</h2>${comments.length > 0 ? comments : html`<p>None.</p>`}`;
}

/** The page of a commit: message with trailers, checks, diff. */
export async function commitPage(repository: Repository, sha: string): Promise<string | undefined> {
  const commit = readCommit(repository.git.objects, sha);
  if (!commit) return undefined;
  const [title = '', ...rest] = commit.message.split('\n');
  const parent = commit.parents[0];
  const changes = parent ? diff(await diffText(repository.git, parent, sha)) : html`<p>The first commit.</p>`;
  const signed = commit.signature ? html` ${state('Verified')}` : '';
  const content = html`<p><code>${sha}</code> by ${commit.author.name}, ${time(commit.committer.date)}${signed}</p><pre>${rest.join('\n').trim()}</pre>
<h2>Checks</h2>${checksOf(repository, sha)}<h2>Changes</h2>${changes}`;
  return page(title, [[fullName(repository), `/${fullName(repository)}`]], content);
}

/** The page of a comparison `base...head`. */
export async function comparePage(repository: Repository, range: string): Promise<string | undefined> {
  const [left = '', right = ''] = range.split('...');
  const known = [left, right].map((name) => repository.git.refs.read(`refs/heads/${name}`) ?? name);
  const [base = '', head = ''] = known;
  if (!readCommit(repository.git.objects, base) || !readCommit(repository.git.objects, head)) return undefined;
  const from = mergeBase(repository.git.objects, base, head) ?? base;
  const content = html`${commitList(repository, from, head)}<h2>Changes</h2>${diff(await diffText(repository.git, from, head))}`;
  return page(range, [[fullName(repository), `/${fullName(repository)}`]], content);
}
