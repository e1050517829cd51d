import type { Json, Repository, Run, Workflow } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { minimalRepositoryView } from './repository.ts';
import { headCommitView } from './status.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

/** `workflow`. */
export function workflowView(world: World, repository: Repository, workflow: Workflow): Json {
  const page = pageUrl(world, repository);
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: time(workflow.createdAt),
    updated_at: time(workflow.createdAt),
    url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

/** `workflow-run`. */
export function runView(world: World, repository: Repository, run: Run): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const commit = readCommit(repository.git.objects, run.headSha);
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.suite.id,
    check_suite_node_id: nodeId('CS', run.suite.id),
    url,
    html_url: `${pageUrl(world, repository)}/actions/runs/${run.id}`,
    pull_requests: run.pull === undefined ? [] : [pullReferenceView(world, repository, run.pull)],
    created_at: time(run.createdAt),
    updated_at: time(run.updatedAt),
    run_started_at: time(run.startedAt),
    actor: actorView(world, run.actor),
    triggering_actor: actorView(world, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.suite.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/${run.workflow.id}`,
    referenced_workflows: [],
    head_commit: commit ? headCommitView(commit) : null,
    repository: minimalRepositoryView(world, repository),
    head_repository: minimalRepositoryView(world, run.headRepository),
  };
}

/** `pull-request-minimal`. */
function pullReferenceView(world: World, repository: Repository, number: number): Json {
  const issue = repository.issues.get(number);
  const pull = issue?.pull;
  if (!issue || !pull) throw new Error(`no pull request ${number}`);
  const end = (owner: Repository, ref: string, sha: string) => ({
    ref,
    sha,
    repo: { id: owner.id, url: repositoryUrl(world, owner), name: owner.name },
  });
  const base = pull.frozenBaseSha ?? repository.git.refs.read(`refs/heads/${pull.baseBranch}`) ?? pull.headSha;
  return {
    id: pull.id,
    number,
    url: `${repositoryUrl(world, repository)}/pulls/${number}`,
    head: end(pull.headRepository, pull.headBranch, pull.headSha),
    base: end(repository, pull.baseBranch, base),
  };
}
