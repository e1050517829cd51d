import type { CheckRun, CheckSuite, Json, Repository, Status } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import type { World } from '../world.ts';
import { actorView, appView } from './actor.ts';
import { minimalRepositoryView } from './repository.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

/** `simple-commit-status`: a status in the combined view. */
export function simpleStatusView(world: World, repository: Repository, status: Status): Json {
  return {
    id: status.id,
    node_id: nodeId('SC', status.id),
    url: `${repositoryUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: actorView(world, status.creator).avatar_url,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: time(status.createdAt),
    updated_at: time(status.createdAt),
  };
}

/** `status`. */
export function statusView(world: World, repository: Repository, status: Status): Json {
  return { ...simpleStatusView(world, repository, status), creator: actorView(world, status.creator) };
}

/** `check-run`. */
export function checkRunView(world: World, repository: Repository, run: CheckRun): Json {
  const url = `${repositoryUrl(world, repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: `${pageUrl(world, repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    started_at: time(run.startedAt),
    completed_at: time(run.completedAt),
    output: {
      title: run.output.title,
      summary: run.output.summary,
      text: run.output.text,
      annotations_count: run.output.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite.id },
    app: appView(world, run.suite.app),
    pull_requests: [],
  };
}

/** The status and conclusion of a suite: its workflow run's, or what its check runs add up to. */
export function suiteState(repository: Repository, suite: CheckSuite): { status: string; conclusion: string | null } {
  const workflowRun = repository.runs.find((run) => run.suite === suite);
  if (workflowRun) return { status: workflowRun.status, conclusion: workflowRun.conclusion };
  const runs = repository.checkRuns.filter((run) => run.suite === suite);
  if (runs.length === 0) return { status: 'queued', conclusion: null };
  if (runs.some((run) => run.status !== 'completed')) return { status: 'in_progress', conclusion: null };
  const order = [
    'action_required',
    'timed_out',
    'cancelled',
    'startup_failure',
    'failure',
    'neutral',
    'success',
    'skipped',
  ];
  const conclusion = order.find((word) => runs.some((run) => run.conclusion === word)) ?? 'success';
  return { status: 'completed', conclusion };
}

/** `check-suite`. */
export function checkSuiteView(world: World, repository: Repository, suite: CheckSuite): Json {
  const runs = repository.checkRuns.filter((run) => run.suite === suite);
  const url = `${repositoryUrl(world, repository)}/check-suites/${suite.id}`;
  const commit = readCommit(repository.git.objects, suite.headSha);
  return {
    id: suite.id,
    node_id: nodeId('CS', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    ...suiteState(repository, suite),
    url,
    before: null,
    after: suite.headSha,
    pull_requests: [],
    app: appView(world, suite.app),
    repository: minimalRepositoryView(world, repository),
    created_at: time(suite.createdAt),
    updated_at: time(suite.updatedAt),
    head_commit: commit && headCommitView(commit),
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
  };
}

/** `simple-commit`: the head commit that suites and runs carry. */
export function headCommitView(commit: NonNullable<ReturnType<typeof readCommit>>): Json {
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: time(commit.committer.date),
    author: person(commit.author),
    committer: person(commit.committer),
  };
}
