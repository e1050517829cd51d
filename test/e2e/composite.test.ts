import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getOctokit } from '@actions/github';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { createAgent } from '../support/loop/agent.ts';
import { appPermissions } from '../support/loop/app-permissions.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { Loop } from '../support/loop/loop.ts';
import { startRegistry, type TestRegistry } from '../support/registry/registry.ts';
import { runAction, type StepResult } from '../support/runner/run-action.ts';

/** The suite as one action, and what an application repository starts: no cluster is needed for either. */
describe('by event', () => {
  let registry: TestRegistry;
  let github: GitHub;
  let repository: RepositoryControl;
  let workspace: string;

  beforeAll(async () => {
    registry = await startRegistry();
    registry.push('acme/shop', '1.0.0');
    registry.push('acme/shop', '1.1.0');
    registry.push('acme/shop', '1.2.0');
  });
  afterAll(() => registry.stop());

  beforeEach(async () => {
    github = await startGitHub();
    const files = configRepoFiles({ example: 'config-repo', registry: registry.host, app: false });
    repository = github.createRepository('acme/config', { files });
    workspace = mkdtempSync(path.join(tmpdir(), 'plumbline-composite-'));
  });
  afterEach(async () => {
    rmSync(workspace, { recursive: true, force: true });
    await github.stop();
  });

  const checkOut = async (ref: string) => {
    const git = (...args: string[]) => promisify(execFile)('git', ['-C', workspace, ...args]);
    const token = github.token({ kind: 'app', repositories: ['acme/config'], permissions: { contents: 'read' } });
    const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    await git('init', '--quiet');
    await git('config', 'remote.origin.url', `${github.url}/acme/config.git`);
    await git('-c', `http.${github.url}/.extraheader=${header}`, 'fetch', '--quiet', '--depth=1', 'origin', ref);
    await git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  };

  const runRoot = async (event: string, payload: unknown, inputs: Record<string, string> = {}): Promise<StepResult> => {
    await checkOut(event === 'pull_request' ? 'refs/pull/1/merge' : 'main');
    return runAction({
      action: '.',
      inputs,
      workspace,
      event: { name: event, payload },
      token: github.token({ kind: 'workflow', repositories: ['acme/config'], permissions: appPermissions }),
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/config',
      },
    });
  };

  it('auto validates a push and changes nothing', async () => {
    const result = await runRoot('push', {});
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ findings: '[]', errors: '0' });
    expect(repository.pulls()).toEqual([]);
  });

  it('auto validates and compares a pull request', async () => {
    const alice = github.user('alice');
    const file = 'apps/shop/prod/deployment.yaml';
    const text = (repository.read(file) ?? '').replace('replicas: 3', 'replicas: 5');
    await alice.commit(repository, { branch: 'more', files: { [file]: text } });
    const pull = await alice.openPull(repository, { title: 'More', head: 'more', base: 'main' });
    const payload = { pull_request: { number: pull.number, base: { ref: 'main' } } };
    const result = await runRoot('pull_request', payload);
    expect(result.conclusion).toBe('success');
    expect(result.summary).toContain('-  replicas: 3\n+  replicas: 5');
    expect(repository.pull(pull.number).comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('+  replicas: 5'),
    ]);
    await runRoot('pull_request', payload);
    expect(repository.pull(pull.number).comments).toHaveLength(1);
  });

  it('auto checks for drift on a schedule and opens what lags', async () => {
    const result = await runRoot('schedule', {});
    expect(JSON.parse(result.outputs['pull-requests'] ?? '')).toEqual([
      expect.objectContaining({ app: 'shop', environment: 'dev', state: 'merged' }),
    ]);
    expect(result.outputs.drifted).toBe('true');
  });

  it('does what `command` says, whatever the event', async () => {
    const result = await runRoot('push', {}, { command: 'plan' });
    expect(JSON.parse(result.outputs.matrix ?? '').include).toHaveLength(3);
  });

  it.each([
    ['push', { command: 'depoly' }, 'There is no command "depoly"; did you mean "deploy"?'],
    ['push', { command: 'Validate' }, 'There is no command "Validate"; did you mean "validate"?'],
    ['push', { command: '' }, 'The input "command" is required and empty.'],
    ['workflow_run', {}, 'auto does nothing for the event workflow_run: it runs validate on pull_request'],
    ['release', {}, 'auto does nothing for the event release: it runs validate on pull_request'],
  ])('on %s with %j it fails, as nothing would be done', async (event, inputs, told) => {
    const result = await runRoot(event, {}, inputs);
    expect(result.conclusion).toBe('failure');
    expect(result.annotations.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
    expect(Object.values(result.outputs).join('')).toBe('');
  });

  it('takes a command with space around it, as the runner trims inputs, and runs it', async () => {
    const result = await runRoot('release', {}, { command: ' plan\n' });
    expect(result.conclusion).toBe('success');
    expect(JSON.parse(result.outputs.matrix ?? '').include).toHaveLength(3);
  });

  it('refuses to deploy for a pull request', async () => {
    await github.user('alice').commit(repository, { branch: 'x', files: { x: 'x' } });
    await github.user('alice').openPull(repository, { title: 'x', head: 'x', base: 'main' });
    const result = await runRoot('pull_request', {}, { command: 'deploy', environment: 'dev' });
    expect(result.conclusion).toBe('failure');
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('deploy does not run for the event pull_request.'),
    ]);
  });

  it('takes the image that the CI of an application asks for by repository_dispatch', async () => {
    const app = getOctokit(
      github.token({ kind: 'app', slug: 'app-ci', repositories: ['acme/config'], permissions: { contents: 'write' } }),
      { baseUrl: github.apiUrl },
    );
    const ask = (image: string) =>
      app.rest.repos.createDispatchEvent({
        owner: 'acme',
        repo: 'config',
        event_type: 'plumbline-update',
        client_payload: { image },
      });
    const logs: string[] = [];
    const agent = createAgent({
      github,
      repository: 'acme/config',
      environments: ['dev', 'staging', 'prod'],
      folder: workspace,
      token: github.token({ kind: 'app', slug: 'agent', permissions: { contents: 'read', statuses: 'write' } }),
      isHealthy: () => true,
    });
    const loop = new Loop({
      github,
      agent,
      onStep: (_, __, ___, { log, annotations }) => logs.push(log, ...annotations.map(({ message }) => message)),
    });
    // Not the newest: exactly what was asked for.
    await ask(`${registry.host}/acme/shop:1.1.0@${registry.digest('acme/shop', '1.1.0')}`);
    const [run] = await loop.settle();
    expect([run?.name, run?.conclusion]).toEqual(['gitops-update', 'success']);
    expect(repository.read('apps/shop/dev/deployment.yaml')).toContain(':1.1.0@sha256:');
    for (const [hostile, told] of [
      [`${registry.host}/acme/shop:$(id)`, 'is not an image reference'],
      [`${registry.host}/acme/other:1.0.0`, 'No application follows the image'],
      [`${registry.host}/acme/shop:2.0.0`, 'is refused by its track: not within "^1"'],
      [`${registry.host}/acme/shop:1.2.0@sha256:${'0'.repeat(64)}`, 'The registry serves sha256:'],
      [`${registry.host}/acme/shop:1.9.9`, 'The registry has no'],
    ] as const) {
      await ask(hostile);
      const runs = await loop.settle();
      expect(runs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual(['gitops-update failure']);
      expect(logs.join('\n')).toContain(told);
    }
    expect(repository.pulls().filter(({ title }) => title.startsWith('Update'))).toHaveLength(1);
  }, 120_000);
});
