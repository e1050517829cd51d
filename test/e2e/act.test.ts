import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../support/describe-with.ts';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { createAgent } from '../support/loop/agent.ts';
import { appPermissions } from '../support/loop/app-permissions.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { Loop } from '../support/loop/loop.ts';
import { schedules } from '../support/loop/schedules.ts';
import { startRegistry, type TestRegistry } from '../support/registry/registry.ts';
import { runWithAct } from '../support/workflows/run-with-act.ts';

const environments = ['dev', 'staging', 'prod'];

/** The loop once more, with the example workflows run by act: neither our reading of workflows nor our harness has a hand in it. */
describeWith(['act'], 'the loop under act', (tools) => {
  let github: GitHub;
  let registry: TestRegistry;
  let repository: RepositoryControl;
  let loop: Loop;
  let folder: string;
  const logs: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plumbline-act-loop-'));
    [github, registry] = await Promise.all([startGitHub(), startRegistry()]);
    registry.push('acme/shop', '1.0.0');
    const files = configRepoFiles({ example: 'config-repo', registry: registry.host, app: false });
    repository = github.createRepository('acme/config', { files });
    const agentToken = github.token({
      kind: 'app',
      slug: 'agent',
      repositories: ['acme/config'],
      permissions: { contents: 'read', statuses: 'write' },
    });
    const agent = createAgent({
      github,
      repository: 'acme/config',
      environments,
      folder,
      token: agentToken,
      isHealthy: () => true,
    });
    const token = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: appPermissions,
    });
    const options = { github, act: tools.act as string, token, onEnd: (_: unknown, log: string) => logs.push(log) };
    loop = new Loop({ github, agent, runner: (run) => runWithAct(options, run) });
  });

  afterAll(async () => {
    await registry?.stop();
    await github?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const shown = () =>
    environments.map((environment) => {
      const text = readFileSync(path.join(folder, environment, 'shop/shop-deployment-apps-shop.yaml'), 'utf8');
      return `${environment} ${/image: \S+?\/acme\/shop:([\w.]+)/u.exec(text)?.[1]}`;
    });

  it('brings a new image through dev and staging to a pull request for prod', async () => {
    await repository.schedule(schedules.deploy);
    const first = await loop.settle();
    expect(new Set(first.map(({ conclusion }) => conclusion))).toEqual(new Set(['success']));
    expect(shown()).toEqual(['dev 1.0.0', 'staging 1.0.0', 'prod 1.0.0']);
    registry.push('acme/shop', '1.1.0');
    await repository.schedule(schedules.drift);
    const runs = await loop.settle();
    expect(runs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual([
      'gitops-drift-check success',
      'gitops-deploy success',
      'gitops-promote success',
      'gitops-deploy success',
      'gitops-promote success',
    ]);
    expect(shown()).toEqual(['dev 1.1.0', 'staging 1.1.0', 'prod 1.0.0']);
    expect(repository.pulls().map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Update shop in dev: web 1.0.0 → 1.1.0: closed',
      'Promote shop in staging: web 1.0.0 → 1.1.0: closed',
      'Promote shop in prod: web 1.0.0 → 1.1.0: open',
    ]);
  }, 600_000);

  it('judges a pull request of a person', async () => {
    const alice = github.user('alice');
    const text = repository.read('apps/shop/dev/deployment.yaml') ?? '';
    const files = { 'apps/shop/dev/deployment.yaml': text.replace('replicas: 1', 'replicas: one') };
    await alice.commit(repository, { branch: 'typo', files });
    const pull = await alice.openPull(repository, { title: 'A typo', head: 'typo', base: 'main' } as never);
    const runs = await loop.settle();
    expect(runs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual(['gitops-pull-request failure']);
    expect(logs.at(-1)).toMatch(/apps\/shop\/dev\/deployment\.yaml/u);
    expect(
      repository
        .pull(pull.number)
        .comments.map(({ body }) => body)
        .join(''),
    ).toContain('replicas: one');
  }, 300_000);
});
