import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clusterTools, startCluster, type TestCluster } from '../support/cluster/cluster.ts';
import { behaviourOfTag } from '../support/cluster/container-status.ts';
import { kubectl } from '../support/cluster/kubectl.ts';
import { startKubelet } from '../support/cluster/kubelet.ts';
import { describeWith } from '../support/describe-with.ts';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { appPermissions } from '../support/loop/app-permissions.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { Loop } from '../support/loop/loop.ts';
import { schedules } from '../support/loop/schedules.ts';
import { type Distribution, startDistribution } from '../support/registry/distribution.ts';
import { pushImage } from '../support/registry/push.ts';
import type { StepResult } from '../support/runner/run-action.ts';

const environments = ['dev', 'staging', 'prod'] as const;

/** The version whose containers crash, as its tag says nothing of it. */
const broken = '1.2.0';

/**
 * The loop of the README, with everything real but GitHub: the shipped dist/ in the example workflows, the real registry,
 * a real API server, the real kustomize.
 */
describeWith([...clusterTools, 'registry', 'kustomize'], 'the loop on a real cluster', (tools) => {
  describe.each([
    { kind: 'the workflow token', app: false },
    { kind: 'an App token', app: true },
  ])('with $kind', ({ app }) => {
    let cluster: TestCluster;
    let kubelet: { stop(): Promise<void> };
    let registry: Distribution;
    let github: GitHub;
    let repository: RepositoryControl;
    let loop: Loop;
    let folder: string;
    const steps: { action: string; result: StepResult }[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'plumbline-loop-'));
      [cluster, registry, github] = await Promise.all([
        startCluster(),
        startDistribution({ binary: tools.registry as string }),
        startGitHub(),
      ]);
      kubelet = await startKubelet(cluster, (image) =>
        image.includes(`:${broken}`) ? 'crash' : behaviourOfTag(image),
      );
      const files = configRepoFiles({ example: 'config-repo-kubernetes', registry: registry.host, app });
      repository = github.createRepository('acme/config', { files });
      const appToken = () =>
        github.token({
          kind: 'app',
          slug: 'plumbline-test',
          repositories: ['acme/config'],
          permissions: appPermissions,
        });
      loop = new Loop({
        github,
        ...(app && { appToken }),
        env: {
          KUBECONFIG: cluster.kubeconfigPath,
          HOME: folder,
          PATH: [path.dirname(tools.kustomize as string), process.env.PATH].join(path.delimiter),
        },
        onStep: (_, __, action, result) => steps.push({ action, result }),
      });
      await push('1.0.0');
    }, 120_000);

    afterAll(async () => {
      await kubelet?.stop();
      await Promise.all([cluster?.stop(), registry?.stop()]);
      await github?.stop();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    const push = (tag: string) =>
      pushImage({ origin: registry.origin }, 'acme/shop', tag, { labels: { version: tag } });

    const running = async (environment: string) => {
      const args = ['get', 'deployment', 'shop', '-n', `shop-${environment}`, '-o', 'json'];
      const { spec, status } = JSON.parse((await kubectl(cluster, args)).stdout);
      return { image: spec.template.spec.containers[0].image as string, ready: status.readyReplicas as number };
    };

    const openPulls = () => repository.pulls().filter(({ state }) => state === 'open');

    it('deploys what is in Git to every environment', async () => {
      await repository.schedule(schedules.deploy);
      const runs = await loop.settle();
      expect(runs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual([
        'gitops-deploy success',
        'gitops-promote success',
        'gitops-promote success',
        'gitops-promote success',
      ]);
      for (const environment of environments) {
        expect(await running(environment)).toEqual({
          image: `${registry.host}/acme/shop:1.0.0`,
          ready: environment === 'prod' ? 3 : 1,
        });
      }
    }, 180_000);

    it('brings a new image to dev and staging by itself, and to a pull request for prod', async () => {
      const digest = await push('1.1.0');
      await repository.schedule(schedules.drift);
      await loop.settle();
      const image = `${registry.host}/acme/shop:1.1.0@${digest}`;
      expect((await running('dev')).image).toBe(image);
      expect((await running('staging')).image).toBe(image);
      expect((await running('prod')).image).toBe(`${registry.host}/acme/shop:1.0.0`);
      expect(openPulls().map(({ title }) => title)).toEqual(['Promote shop in prod: web 1.0.0 → 1.1.0']);
    }, 240_000);

    it('opens the soak gate when its time has come, and deploys to prod what a person merges', async () => {
      await sleep(3_000);
      await repository.schedule(schedules.promote);
      await loop.settle();
      const [pull] = openPulls();
      const latest = new Map(repository.statuses(pull?.pull.headSha).map(({ context, state }) => [context, state]));
      expect(Object.fromEntries(latest)).toMatchObject({
        'plumbline/prod': 'success',
        'plumbline/prod/validate': 'success',
        'plumbline/prod/health': 'success',
        'plumbline/prod/soak': 'success',
      });
      await github.user('alice').merge(repository, pull?.number ?? 0, 'squash');
      await loop.settle();
      // A person's merge is a push: it starts the deploy workflow whatever the token of Plumbline is.
      expect((await running('prod')).image).toContain('/acme/shop:1.1.0@sha256:');
      expect(openPulls()).toEqual([]);
    }, 240_000);

    it('leaves nothing to do: the same again changes nothing', async () => {
      const before = github.requests.length;
      await repository.schedule(schedules.drift);
      await repository.schedule(schedules.deploy);
      await repository.schedule(schedules.promote);
      await loop.settle();
      const writes = github.requests
        .slice(before)
        .filter(
          ({ method, path: url }) => method !== 'GET' && !url.endsWith('/graphql') && !url.includes('git-upload-pack'),
        );
      expect(writes).toEqual([]);
    }, 120_000);

    it('stops a broken image in dev', async () => {
      await push(broken);
      await repository.schedule(schedules.drift);
      const runs = await loop.settle();
      await repository.schedule(schedules.promote);
      await loop.settle();
      expect(runs.filter(({ name }) => name === 'gitops-deploy').map(({ conclusion }) => conclusion)).toContain(
        'failure',
      );
      const failed = steps.filter(({ result }) => result.conclusion === 'failure').at(-1);
      expect(failed?.result.log).toMatch(/CrashLoopBackOff/u);
      expect((await running('staging')).image).toContain(':1.1.0@');
      const [pull] = openPulls();
      expect(pull?.title).toBe('Promote shop in staging: web 1.1.0 → 1.2.0');
      const health = repository
        .statuses(pull?.pull.headSha)
        .filter(({ context }) => context === 'plumbline/staging/health');
      expect(health.at(-1)?.state).toBe('failure');
    }, 240_000);

    it('wrote its provenance into Git and its deployments to GitHub', () => {
      const promoted = repository.log().find(({ message }) => message.startsWith('Promote shop in staging: web 1.0.0'));
      expect(promoted?.message).toMatch(
        /\n\nPlumbline-App: shop\nPlumbline-Environment: staging\nPlumbline-Version: shop\/web=1\.1\.0@sha256:[0-9a-f]{64}\nPlumbline-Release: r-[0-9a-f]{16}\nPlumbline-From: dev/u,
      );
      const deployments = repository.record.deployments.map(({ environment, task }) => `${environment} ${task}`);
      expect(deployments.filter((name) => name === 'prod deploy:shop@prod')).toHaveLength(2);
    });

    it('merged nothing whose checks were not done, where they are started at all', () => {
      const merged = repository.pulls().filter(({ pull, title }) => pull.mergedAt && !title.includes('in prod'));
      expect(merged).toHaveLength(3);
      for (const { pull } of merged) {
        const checks = repository.record.checkRuns.filter(({ headSha }) => headSha === pull.headSha);
        expect(checks.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual(
          app ? ['validate success', 'diff success'] : [],
        );
        for (const { completedAt } of checks)
          expect(completedAt?.getTime()).toBeLessThanOrEqual(pull.mergedAt?.getTime() ?? 0);
      }
    });

    it('never let anything set something through the log', () => {
      expect(steps.flatMap(({ result }) => result.legacy)).toEqual([]);
      expect(steps.some(({ result }) => result.changedEnvironment)).toBe(false);
      github.assertClean();
    });
  });
});
