import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import descriptionOfGitHub from '../../support/github/openapi.generated.json' with { type: 'json' };
import { routes } from '../../support/github/rest/routes.ts';
import { type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository({
    files: { 'apps/a.yaml': 'a: 1\n', '.github/workflows/ci.yml': 'name: ci\non: pull_request\n' },
  });
});
afterEach(() => setup.github.stop());

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

describe('pages for people', () => {
  test('every html_url of the loop leads to one', async () => {
    const { github, repository, octokit, at } = setup;
    const alice = github.user('alice');
    await alice.commit(repository, {
      branch: 'one',
      files: { 'apps/a.yaml': 'a: 2\n' },
      message: 'Promote\n\nPlumbline-App: shop',
    });
    const { data: pull } = await octokit.rest.pulls.create({
      ...at,
      title: 'To <prod> & back',
      head: 'one',
      base: 'main',
      body: '<script>',
    });
    await octokit.rest.issues.createComment({ ...at, issue_number: pull.number, body: 'A comment' });
    await octokit.rest.repos.createCommitStatus({
      ...at,
      sha: pull.head.sha,
      state: 'success',
      context: 'plumbline/prod',
      description: 'Soaked',
    });
    const run = await github.runs.next();
    run.job('validate');
    const pullPage = await read(pull.html_url);
    expect(pullPage).toContain('To &#60;prod&#62; &#38; back');
    expect(pullPage).not.toContain('<script>');
    for (const text of ['plumbline/prod', 'Soaked', 'A comment', '<span class="add">+a: 2</span>', 'validate'])
      expect(pullPage).toContain(text);
    const { data: commit } = await octokit.rest.repos.getCommit({ ...at, ref: 'one' });
    expect(await read(commit.html_url)).toContain('Plumbline-App: shop');
    const { data: deployment } = await octokit.rest.repos.createDeployment({
      ...at,
      ref: 'main',
      environment: 'dev',
      required_contexts: [],
      task: 'deploy:shop@eu',
    });
    expect(deployment).toHaveProperty('id');
    const { data: environment } = await octokit.rest.repos.getEnvironment({ ...at, environment_name: 'dev' });
    expect(await read(environment.html_url)).toContain('deploy:shop@eu');
    const { data: workflowRun } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: run.id });
    expect(await read(workflowRun.html_url)).toContain('validate');
    const { data: content } = await octokit.rest.repos.getContent({ ...at, path: 'apps/a.yaml' });
    if (Array.isArray(content) || content.type !== 'file') throw new Error('not a file');
    expect(await read(content.html_url ?? '')).toContain('a: 1');
    expect(await read(content.download_url ?? '')).toBe('a: 1\n');
    const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...one' });
    expect(await read(comparison.html_url)).toContain('+a: 2');
    const front = await read(repository.url);
    for (const text of ['#1 To', 'dev', 'ci #1', 'Initial commit']) expect(front).toContain(text);
    expect(await read(`${repository.url}/tree/main/apps`)).toContain('a.yaml');
    expect(await read(github.url)).toContain('acme/config');
  });

  test.each([
    '/acme/none',
    '/acme/config/pull/9',
    '/acme/config/commit/abc',
    '/acme/config/tree/none',
    '/acme/config/actions/runs/1',
    '/acme/config/compare/a...b',
  ])('%s is a 404', async (path) => {
    expect((await fetch(setup.github.url + path)).status).toBe(404);
  });
});

test('the cut-out of the OpenAPI description holds exactly the operations that are served', () => {
  const described = Object.entries(descriptionOfGitHub.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});
