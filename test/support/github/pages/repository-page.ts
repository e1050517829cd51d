import type { Repository } from '../model.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { commitsBetween } from '../storage/history.ts';
import { findInTree, readTree } from '../storage/trees.ts';
import { fullName, time } from '../views/urls.ts';
import type { World } from '../world.ts';
import { type Html, html, page, state, table } from './html.ts';

const SHOWN = 30;

/** The list of repositories. */
export function frontPage(world: World): string {
  const rows = [...world.repositories.values()].map((one) => [html`<a href="/${fullName(one)}">${fullName(one)}</a>`]);
  return page('Repositories', [], table(['repository'], rows));
}

/** What a repository is and does: pull requests, environments, runs, branches, commits. */
export function repositoryPage(repository: Repository): string {
  const base = `/${fullName(repository)}`;
  return page(
    fullName(repository),
    [],
    html`<h2>Pull requests and issues</h2>${issueTable(repository, base)}
<h2>Environments</h2>${deploymentTable(repository, base, undefined)}
<h2>Workflow runs</h2>${runTable(repository, base)}
<h2>Branches</h2>${branchTable(repository, base)}
<h2>Commits</h2>${commitTable(repository, base)}`,
  );
}

function issueTable(repository: Repository, base: string): Html {
  const newestFirst = [...repository.issues.values()].reverse();
  const rows = newestFirst.map((issue) => {
    const word = issue.pull?.mergedAt ? 'merged' : issue.state;
    const link = html`<a href="${base}/${issue.pull ? 'pull' : 'issues'}/${issue.number}">#${issue.number} ${issue.title}</a>`;
    return [link, state(word), issue.author.login, time(issue.updatedAt)];
  });
  return table(['what', 'state', 'by', 'changed'], rows);
}

/** The deployments of all environments or one, newest first. */
export function deploymentTable(repository: Repository, base: string, environment: string | undefined): Html {
  const shown = repository.deployments.filter((one) => environment === undefined || one.environment === environment);
  const rows = [...shown].reverse().map((one) => {
    const latest = one.statuses.at(-1);
    const commit = html`<a href="${base}/commit/${one.sha}"><code>${one.sha.slice(0, 7)}</code></a>`;
    const name = html`<a href="${base}/deployments/${encodeURIComponent(one.environment)}">${one.environment}</a>`;
    return [name, one.task, commit, state(latest?.state ?? 'pending'), latest?.description, time(one.updatedAt)];
  });
  return table(['environment', 'task', 'commit', 'state', 'description', 'changed'], rows);
}

/** The page of one environment. */
export function environmentPage(repository: Repository, name: string): string {
  const base = `/${fullName(repository)}`;
  return page(`Deployments to ${name}`, [[fullName(repository), base]], deploymentTable(repository, base, name));
}

function runTable(repository: Repository, base: string): Html {
  const rows = [...repository.runs]
    .reverse()
    .slice(0, SHOWN)
    .map((run) => {
      const link = html`<a href="${base}/actions/runs/${run.id}">${run.workflow.name} #${run.number}</a>`;
      return [
        link,
        run.event,
        run.headBranch,
        state(run.conclusion ?? run.status),
        run.actor.login,
        time(run.updatedAt),
      ];
    });
  return table(['run', 'event', 'branch', 'state', 'by', 'changed'], rows);
}

/** The page of a workflow run. */
export function runPage(repository: Repository, id: number): string | undefined {
  const run = repository.runs.find((one) => one.id === id);
  if (!run) return undefined;
  const jobs = repository.checkRuns.filter(({ suite }) => suite === run.suite);
  const rows = jobs.map((job) => [job.name, state(job.conclusion ?? job.status), job.output.summary]);
  const base = `/${fullName(repository)}`;
  const about = html`<p>${state(run.conclusion ?? run.status)} ${run.event} by ${run.actor.login}, ${run.ref},
<a href="${base}/commit/${run.headSha}"><code>${run.headSha.slice(0, 7)}</code></a></p>`;
  return page(
    `${run.workflow.name} #${run.number}: ${run.title}`,
    [[fullName(repository), base]],
    html`${about}<h2>Jobs</h2>${table(['job', 'state', 'summary'], rows)}`,
  );
}

function branchTable(repository: Repository, base: string): Html {
  const rows = repository.git.refs.list('refs/heads').map(({ name, sha }) => {
    const branch = name.slice('refs/heads/'.length);
    return [
      html`<a href="${base}/tree/${branch}">${branch}</a>`,
      html`<a href="${base}/commit/${sha}"><code>${sha.slice(0, 7)}</code></a>`,
    ];
  });
  return table(['branch', 'commit'], rows);
}

function commitTable(repository: Repository, base: string): Html {
  const tip = repository.git.refs.read(`refs/heads/${repository.defaultBranch}`);
  const commits = tip ? commitsBetween(repository.git.objects, undefined, tip) : [];
  const rows = commits.slice(0, SHOWN).map((commit) => {
    const link = html`<a href="${base}/commit/${commit.sha}"><code>${commit.sha.slice(0, 7)}</code></a>`;
    return [link, commit.message.split('\n')[0], commit.author.name, time(commit.committer.date)];
  });
  return table(['commit', 'message', 'by', 'when'], rows);
}

/** A folder or a file at a ref (`ref/with/slashes/path`: the longest ref that exists wins), or undefined. */
export function treePage(repository: Repository, refAndPath: string): string | undefined {
  const found = locate(repository, refAndPath);
  const file = found && findInTree(repository.git.objects, found.tree, found.path);
  if (!found || !file) return undefined;
  const base = `/${fullName(repository)}`;
  const trail = [[fullName(repository), base]] as const;
  const title = `${found.path || '/'} at ${found.ref}`;
  if (file.mode !== '040000') {
    return page(title, trail, html`<pre>${repository.git.objects.read(file.sha)?.data.toString()}</pre>`);
  }
  const prefix = `${base}/tree/${found.ref}/${found.path ? `${found.path}/` : ''}`;
  const rows = readTree(repository.git.objects, file.sha).map(({ name, mode }) => [
    html`<a href="${prefix}${name}">${name}${mode === '040000' ? '/' : ''}</a>`,
  ]);
  return page(title, trail, table(['name'], rows));
}

/** A file's bytes at a ref, or undefined. */
export function rawFile(repository: Repository, refAndPath: string): Buffer | undefined {
  const found = locate(repository, refAndPath);
  const file = found && findInTree(repository.git.objects, found.tree, found.path);
  return file && file.mode !== '040000' ? repository.git.objects.read(file.sha)?.data : undefined;
}

function locate(repository: Repository, refAndPath: string): { ref: string; path: string; tree: string } | undefined {
  const parts = refAndPath.split('/').filter((part) => part !== '');
  for (let length = parts.length; length > 0; length--) {
    const ref = parts.slice(0, length).join('/');
    const commit = resolveCommit(repository.git, ref, repository.defaultBranch);
    if (commit) return { ref, path: parts.slice(length).join('/'), tree: commit.tree };
  }
  return undefined;
}
