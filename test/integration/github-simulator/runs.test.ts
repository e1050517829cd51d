import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { octokitOf, refusal, type Setup, startWithRepository } from './client.ts';

const WORKFLOWS = {
  '.github/workflows/validate.yml': 'name: validate\non: pull_request\njobs: {}\n',
  '.github/workflows/deploy.yml': `
name: deploy
on:
  push: { branches: [main], paths: ['apps/**', '!apps/**/*.md'] }
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [dev, prod], default: dev }
      reason: { required: true }
      dry-run: { type: boolean, default: false }
concurrency: deploy-\${{ inputs.environment || 'dev' }}
jobs: {}
`,
  '.github/workflows/update.yml':
    "on: { repository_dispatch: { types: [image-pushed] }, schedule: [{ cron: '7 * * * *' }] }\njobs: {}\n",
  '.github/workflows/on-status.yml': 'on: [status, deployment_status, issue_comment, pull_request_review]\njobs: {}\n',
  '.github/workflows/after.yml': 'on: { workflow_run: { workflows: [deploy], types: [completed] } }\njobs: {}\n',
};

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository({ files: { ...WORKFLOWS, 'apps/a.yaml': 'a: 1\n' } });
});
afterEach(() => setup.github.stop());

/** All runs as `event workflow status conclusion`. */
function runs(): string[] {
  return setup.github.runs.all.map(({ event, path, status, conclusion }) => {
    const file = path.split('/').at(-1)?.replace('.yml', '');
    return [event, file, status, conclusion].filter((word) => word !== null).join(' ');
  });
}

function workflowToken(): string {
  const permissions = {
    contents: 'write',
    'pull-requests': 'write',
    actions: 'write',
    statuses: 'write',
    deployments: 'write',
  } as const;
  return setup.github.token({ kind: 'workflow', repositories: ['acme/config'], permissions });
}

async function changeBranch(token: string, branch: string, path = 'apps/b.yaml'): Promise<string> {
  const { github, at, repository } = setup;
  const octokit = octokitOf(github, token);
  if (!repository.branches().includes(branch)) {
    await octokit.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: repository.sha() ?? '' });
  }
  const content = Buffer.from(`b: ${Math.random()}\n`).toString('base64');
  const { data } = await octokit.rest.repos.createOrUpdateFileContents({
    ...at,
    path,
    branch,
    message: 'change',
    content,
  });
  return data.commit.sha ?? '';
}

describe.each([['an App token'], ['a personal token']])('%s starts everything', (kind) => {
  const tokenOf = () => (kind === 'an App token' ? setup.token : setup.github.user('alice').token);

  test('push, pull request and its update', async () => {
    const { at, github } = setup;
    const octokit = octokitOf(github, tokenOf());
    await changeBranch(tokenOf(), 'main');
    await changeBranch(tokenOf(), 'one', 'apps/one.yaml');
    await octokit.rest.pulls.create({ ...at, title: 'T', head: 'one', base: 'main' });
    await changeBranch(tokenOf(), 'one', 'apps/two.yaml');
    expect(runs()).toEqual(['push deploy queued', 'pull_request validate queued', 'pull_request validate queued']);
  });

  test('a merge is a push', async () => {
    const { at, github, repository } = setup;
    const octokit = octokitOf(github, tokenOf());
    await changeBranch(tokenOf(), 'one');
    const { data: pull } = await octokit.rest.pulls.create({ ...at, title: 'T', head: 'one', base: 'main' });
    await octokit.rest.pulls.merge({ ...at, pull_number: pull.number });
    expect(runs()).toEqual(['pull_request validate queued', 'push deploy queued']);
    const push = github.runs.all[1];
    expect(push).toMatchObject({ sha: repository.sha(), ref: 'refs/heads/main', headBranch: 'main' });
    expect(push?.payload).toMatchObject({
      ref: 'refs/heads/main',
      after: repository.sha(),
      repository: { full_name: 'acme/config' },
    });
  });
});

describe("the workflow's own token", () => {
  test('starts nothing by pushing, merging, reporting or commenting', async () => {
    const { at, github, repository } = setup;
    const token = workflowToken();
    const octokit = octokitOf(github, token);
    await changeBranch(token, 'main');
    await github.user('alice').commit(repository, { branch: 'one', files: { 'apps/c.yaml': 'c: 1\n' } });
    const pull = await github.user('alice').openPull(repository, { title: 'T', head: 'one', base: 'main' });
    const before = runs();
    await octokit.rest.repos.createCommitStatus({ ...at, sha: repository.sha() ?? '', state: 'success' });
    await octokit.rest.issues.createComment({ ...at, issue_number: pull.number, body: 'hi' });
    await octokit.rest.pulls.merge({ ...at, pull_number: pull.number });
    expect(before).toEqual(['pull_request validate queued']);
    expect(runs()).toEqual(before);
  });

  test('pull requests that it opens or updates get runs that a person must approve', async () => {
    const { at, github, repository } = setup;
    const token = workflowToken();
    const octokit = octokitOf(github, token);
    await changeBranch(token, 'one');
    const { data: pull } = await octokit.rest.pulls.create({ ...at, title: 'T', head: 'one', base: 'main' });
    await changeBranch(token, 'one', 'apps/other.yaml');
    const held = 'pull_request validate completed action_required';
    expect(runs()).toEqual([held, held]);
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
      ...at,
      status: 'action_required',
      head_sha: repository.sha('one') ?? '',
    });
    expect(data.workflow_runs).toHaveLength(1);
    expect(data.workflow_runs[0]).toMatchObject({
      name: 'validate',
      conclusion: 'action_required',
      head_branch: 'one',
    });
    expect(await github.runs.take()).toBeUndefined();
    await github.runs.all[1]?.approve();
    expect((await github.runs.next()).headSha).toBe(repository.sha('one'));
    await octokit.rest.pulls.update({ ...at, pull_number: pull.number, state: 'closed' });
    expect(runs()).toHaveLength(2);
  });

  test('dispatches do start workflows', async () => {
    const { at, github, octokit } = setup;
    const own = octokitOf(github, workflowToken());
    await own.rest.actions.createWorkflowDispatch({
      ...at,
      workflow_id: 'deploy.yml',
      ref: 'main',
      inputs: { reason: 'merged' },
    });
    await own.rest.repos.createDispatchEvent({ ...at, event_type: 'image-pushed', client_payload: { image: 'x' } });
    await own.rest.repos.createDispatchEvent({ ...at, event_type: 'something-else' });
    expect(runs()).toEqual(['workflow_dispatch deploy queued', 'repository_dispatch update queued']);
    const [dispatched, repositoryDispatched] = github.runs.all;
    expect(dispatched?.payload.inputs).toEqual({ environment: 'dev', reason: 'merged', 'dry-run': 'false' });
    expect(dispatched?.actor).toBe('github-actions[bot]');
    expect(repositoryDispatched?.payload).toMatchObject({ action: 'image-pushed', client_payload: { image: 'x' } });
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...at,
      workflow_id: 'deploy.yml',
      event: 'workflow_dispatch',
    });
    expect(data.total_count).toBe(1);
  });

  test('what auto-merge merges for it starts nothing either', async () => {
    const { at, github, repository, octokit } = setup;
    repository.record.settings.allowAutoMerge = true;
    repository.protect('main', { checks: ['validate'] });
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { 'apps/c.yaml': 'c: 1\n' } });
    const pull = await alice.openPull(repository, { title: 'T', head: 'one', base: 'main' });
    const own = octokitOf(github, workflowToken());
    const { data } = await octokit.rest.pulls.get({ ...at, pull_number: pull.number });
    await own.graphql(
      'mutation($id: ID!) { enablePullRequestAutoMerge(input: { pullRequestId: $id }) { clientMutationId } }',
      { id: data.node_id },
    );
    await (await github.runs.next()).job('validate').finish('success');
    expect(repository.pull(pull.number).pull.mergedBy?.login).toBe('github-actions[bot]');
    expect(runs()).toEqual(['pull_request validate queued']);
  });
});

describe('filters', () => {
  test('branches, paths and skip markers of pushes', async () => {
    const { github, repository } = setup;
    const alice = github.user('alice');
    await alice.commit(repository, { files: { 'docs/x.md': 'x' } });
    await alice.commit(repository, { files: { 'apps/readme.md': 'x' } });
    await alice.commit(repository, { branch: 'other', files: { 'apps/b.yaml': 'x' } });
    await alice.commit(repository, { message: 'skip this [skip ci]', files: { 'apps/b.yaml': 'y' } });
    expect(runs()).toEqual([]);
    await alice.commit(repository, { files: { 'apps/b.yaml': 'z' } });
    expect(runs()).toEqual(['push deploy queued']);
  });

  test('a conflicting pull request starts nothing; its files come from the test merge', async () => {
    const { github, repository } = setup;
    const alice = github.user('alice');
    await alice.commit(repository, {
      branch: 'one',
      files: { 'docs/a': 'theirs', '.github/workflows/extra.yml': 'on: pull_request\njobs: {}\n' },
    });
    await alice.openPull(repository, { title: 'T', head: 'one', base: 'main' });
    expect(runs()).toEqual(['pull_request extra queued', 'pull_request validate queued']);
    const run = github.runs.all[0];
    expect(run?.ref).toBe('refs/pull/1/merge');
    expect(run?.sha).not.toBe(run?.headSha);
    expect(repository.sha('refs/pull/1/merge')).toBe(run?.sha);
    await alice.commit(repository, { files: { 'docs/a': 'ours' } });
    await alice.commit(repository, { branch: 'one', files: { 'docs/b': 'more' } });
    expect(runs()).toHaveLength(2);
  });

  test('schedules, statuses, deployment statuses, comments and reviews', async () => {
    const { github, repository, octokit, at } = setup;
    await repository.schedule('7 * * * *');
    await repository.schedule('0 0 * * *');
    await octokit.rest.repos.createCommitStatus({ ...at, sha: repository.sha() ?? '', state: 'success' });
    const { data } = await octokit.rest.repos.createDeployment({
      ...at,
      ref: 'main',
      required_contexts: [],
      auto_merge: false,
    });
    if (!('id' in data)) throw new Error('no deployment');
    await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: data.id, state: 'success' });
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { x: 'x' } });
    const pull = await alice.openPull(repository, { title: 'T', head: 'one', base: 'main' });
    await alice.comment(repository, pull.number, 'hi');
    await github.user('bob').approve(repository, pull.number);
    expect(runs()).toEqual([
      'schedule update queued',
      'status on-status queued',
      'deployment_status on-status queued',
      'pull_request validate queued',
      'issue_comment on-status queued',
      'pull_request_review on-status queued',
    ]);
  });

  test('workflow_run follows the runs of the workflow that it names', async () => {
    const { github, repository } = setup;
    await github.user('alice').commit(repository, { files: { 'apps/b.yaml': 'x' } });
    const run = await github.runs.next();
    await run.start();
    expect(runs()).toEqual(['push deploy in_progress']);
    await run.finish('failure');
    expect(runs()).toEqual(['push deploy completed failure', 'workflow_run after queued']);
    expect(github.runs.all[1]?.payload).toMatchObject({ action: 'completed', workflow_run: { conclusion: 'failure' } });
  });
});

describe('dispatching', () => {
  test.each([
    ['an unknown workflow', { workflow_id: 'none.yml' }, 404],
    ['an unknown ref', { ref: 'none' }, 422],
    ['a workflow without the trigger', { workflow_id: 'validate.yml' }, 422],
    ['an unknown input', { inputs: { reason: 'x', other: 'y' } }, 422],
    ['a missing input', { inputs: {} }, 422],
    ['a choice that is none', { inputs: { reason: 'x', environment: 'moon' } }, 422],
  ])('%s is refused', async (_, more, status) => {
    const { octokit, at } = setup;
    const request = { ...at, workflow_id: 'deploy.yml', ref: 'main', inputs: { reason: 'x' }, ...more };
    expect(await refusal(octokit.rest.actions.createWorkflowDispatch(request))).toMatchObject({ status });
    expect(runs()).toEqual([]);
  });
});

describe('concurrency', () => {
  const dispatch = (environment: string) =>
    setup.octokit.rest.actions.createWorkflowDispatch({
      ...setup.at,
      workflow_id: 'deploy.yml',
      ref: 'main',
      inputs: { reason: 'x', environment },
    });

  test('one run of a group at a time, and of those that wait only the newest', async () => {
    const { github } = setup;
    for (const environment of ['dev', 'dev', 'dev', 'prod']) await dispatch(environment);
    const word = 'workflow_dispatch deploy';
    expect(runs().filter((run) => run.startsWith(word))).toEqual([
      `${word} queued`,
      `${word} completed cancelled`,
      `${word} pending`,
      `${word} queued`,
    ]);
    const first = await github.runs.next({ file: 'deploy.yml' });
    const other = await github.runs.next({ file: 'deploy.yml' });
    expect([first.payload.inputs, other.payload.inputs]).toMatchObject([
      { environment: 'dev' },
      { environment: 'prod' },
    ]);
    await first.start();
    await first.finish('success');
    const third = await github.runs.next({ file: 'deploy.yml' });
    expect(third.payload.inputs).toMatchObject({ environment: 'dev' });
    await third.start();
    await third.finish('success');
  });

  test('cancel-in-progress stops the run that works', async () => {
    const { github, repository, octokit, at } = setup;
    const file = 'on: push\nconcurrency: { group: "c-${{ github.ref }}", cancel-in-progress: true }\njobs: {}\n';
    await github.user('alice').commit(repository, { files: { '.github/workflows/deploy.yml': file } });
    const first = await github.runs.next();
    await first.start();
    expect(first.signal.aborted).toBe(false);
    await github.user('alice').commit(repository, { files: { x: 'x' } });
    expect(first.signal.aborted).toBe(true);
    expect(first.conclusion).toBe('cancelled');
    const second = await github.runs.next();
    await octokit.rest.actions.cancelWorkflowRun({ ...at, run_id: second.id });
    expect(second.conclusion).toBe('cancelled');
  });
});

describe('jobs', () => {
  test('are check runs of github-actions that can be required', async () => {
    const { github, repository, octokit, at } = setup;
    repository.protect('main', { checks: ['validate'] });
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { x: 'x' } });
    const { number: pull_number } = await alice.openPull(repository, { title: 'T', head: 'one', base: 'main' });
    const run = await github.runs.next();
    await run.start();
    const job = run.job('validate');
    const merge = () => octokit.rest.pulls.merge({ ...at, pull_number });
    expect(await refusal(merge())).toMatchObject({ status: 405, message: expect.stringContaining('is pending') });
    await job.finish('success');
    await run.finish('success');
    const { data } = await octokit.rest.checks.listForRef({ ...at, ref: run.headSha });
    expect(data.check_runs).toMatchObject([
      { name: 'validate', conclusion: 'success', app: { slug: 'github-actions' } },
    ]);
    expect(
      await refusal(octokit.rest.checks.update({ ...at, check_run_id: job.checkRunId, conclusion: 'failure' })),
    ).toMatchObject({ status: 403 });
    await merge();
  });

  test('with an environment have a deployment that ends as they do', async () => {
    const { github, repository, octokit, at } = setup;
    await github.user('alice').commit(repository, { files: { 'apps/b.yaml': 'x' } });
    const run = await github.runs.next();
    await run.start();
    const job = run.job('deploy', 'dev');
    const { data } = await octokit.rest.repos.getDeployment({ ...at, deployment_id: job.deploymentId ?? 0 });
    expect(data).toMatchObject({
      task: 'deploy',
      environment: 'dev',
      sha: run.headSha,
      creator: { login: 'github-actions[bot]' },
    });
    await job.finish('failure');
    const states = repository.record.deployments[0]?.statuses.map(({ state }) => state);
    expect(states).toEqual(['in_progress', 'failure']);
  });

  test("of a fork's pull request get a read-only token", async () => {
    const { github, repository } = setup;
    const fork = github.fork('acme/config', 'mallory');
    const mallory = github.user('mallory', 'read');
    await mallory.commit(fork, { branch: 'evil', files: { x: 'x' } });
    expect(runs()).toEqual([]);
    const pull = await mallory.openPull(repository, { title: 'T', head: 'mallory:evil', base: 'main' });
    const run = await github.runs.next();
    expect(run).toMatchObject({ event: 'pull_request', headBranch: 'evil' });
    expect(run.payload).toMatchObject({
      pull_request: { head: { repo: { full_name: 'mallory/config', fork: true } } },
    });
    const octokit = octokitOf(
      github,
      run.createToken({ contents: 'write', 'pull-requests': 'write', issues: 'write' }),
    );
    const refused = await refusal(
      octokit.rest.issues.createComment({ ...setup.at, issue_number: pull.number, body: 'x' }),
    );
    expect(refused.message).toContain('Resource not accessible by integration');
    await octokit.rest.pulls.get({ ...setup.at, pull_number: pull.number });
  });
});
