import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepositoryControl } from '../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../support/github/start.ts';
import { createAgent } from '../support/loop/agent.ts';
import { appPermissions } from '../support/loop/app-permissions.ts';
import { configRepoFiles } from '../support/loop/config-repo.ts';
import { Loop } from '../support/loop/loop.ts';
import { schedules } from '../support/loop/schedules.ts';
import { startRegistry, type TestRegistry } from '../support/registry/registry.ts';

/** Environment and target of every place in examples/config-repo-fleet, and the folder of its rendered branch. */
const places = [
  { environment: 'dev', target: 'dev', folder: '' },
  { environment: 'staging', target: 'staging', folder: '' },
  { environment: 'canary', target: 'canary', folder: '' },
  { environment: 'prod', target: 'eu', folder: 'eu/' },
  { environment: 'prod', target: 'us', folder: 'us/' },
  { environment: 'reserve', target: 'reserve', folder: '' },
] as const;

type App = 'shop' | 'blog';

const environments = [...new Set(places.map(({ environment }) => environment))];

/** The version of shop that does not come up in staging. */
const broken = '1.2.0';

/**
 * Several applications, several targets and an environment that follows either of two: what a single application in a
 * chain does not show. GitHub's own deployments, those of `environment:` of the jobs, make others in their environment
 * inactive when they succeed, and with two applications that once ended the health of both for ever.
 */
describe.each([
  { kind: 'the workflow token', app: false },
  { kind: 'an App token', app: true },
])('a fleet with $kind', ({ app }) => {
  let registry: TestRegistry;
  let github: GitHub;
  let repository: RepositoryControl;
  let loop: Loop;
  let folder: string;
  const log: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plumbline-fleet-'));
    [registry, github] = await Promise.all([startRegistry(), startGitHub()]);
    const files = configRepoFiles({ example: 'config-repo-fleet', registry: registry.host, app });
    for (const name of ['shop', 'blog']) {
      const [tag, digest] = [`acme/${name}:1.0.0`, registry.push(`acme/${name}`, '1.0.0')];
      // As `update` would write it: that would be one more way through all environments.
      for (const file of Object.keys(files)) files[file] = files[file]?.replace(tag, `${tag}@${digest}`) ?? '';
    }
    repository = github.createRepository('acme/config', { files });
    const agent = createAgent({
      github,
      repository: 'acme/config',
      environments,
      folder,
      token: github.token({ kind: 'app', slug: 'agent', permissions: { contents: 'read', statuses: 'write' } }),
      isHealthy: (directory) => path.basename(directory) !== 'staging' || !textOf(directory).includes(`:${broken}`),
    });
    const appToken = () =>
      github.token({
        kind: 'app',
        slug: 'plumbline-test',
        repositories: ['acme/config'],
        permissions: appPermissions,
      });
    loop = new Loop({
      github,
      agent,
      ...(app && { appToken }),
      onStep: (run, job, action, result) =>
        log.push(`${run.name}/${job} ${action} ${result.conclusion}\n${result.log}`),
    });
  });

  afterAll(async () => {
    await registry?.stop();
    await github?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Lets the time of every schedule come, in the order of the loop, until a round writes nothing to Git. */
  const settle = async () => {
    for (let round = 0; ; round++) {
      if (round === 6) throw new Error(`The fleet did not come to rest:\n${log.slice(-20).join('\n')}`);
      const before = refs();
      for (const cron of [schedules.drift, schedules.deploy, schedules.promote]) {
        await repository.schedule(cron);
        await loop.settle();
      }
      if (refs() === before) return;
    }
  };
  const refs = () => JSON.stringify(repository.branches().map((name) => [name, repository.sha(name)]));

  /** The versions that the rendered branches have, place by place. */
  const versions = (name: App) =>
    Object.fromEntries(
      places.map(({ environment, target, folder: prefix }) => {
        const branch = `environment/${environment}`;
        const directory = `${prefix}${name}/`;
        const files = repository.sha(branch) === undefined ? [] : repository.files(branch);
        const texts = files
          .filter((file) => file.startsWith(directory))
          .map((file) => repository.read(file, branch) ?? '');
        return [target, /image: \S+?:(\d+\.\d+\.\d+)/u.exec(texts.join('\n'))?.[1]];
      }),
    );
  const everywhere = (version: string) => Object.fromEntries(places.map(({ target }) => [target, version]));

  /** What Plumbline has recorded for an application, without what GitHub adds to it. */
  const recorded = (name: App) =>
    repository.record.deployments
      .filter(({ task }) => task.startsWith(`deploy:${name}@`))
      .map(({ id, task, environment, statuses }) => ({
        id,
        task,
        environment,
        states: statuses.map(({ state }) => state).filter((state) => state !== 'inactive'),
      }));
  const openPulls = () => repository.pulls().filter(({ state }) => state === 'open');
  const failures = () => repository.record.runs.filter(({ conclusion }) => conclusion === 'failure');

  it('brings both applications to every target', async () => {
    await repository.schedule(schedules.deploy);
    await loop.settle();
    expect(versions('shop')).toEqual(everywhere('1.0.0'));
    expect(versions('blog')).toEqual(everywhere('1.0.0'));
    for (const name of ['shop', 'blog'] as const) {
      for (const { environment, target } of places) {
        const own = recorded(name).filter(({ task }) => task === `deploy:${name}@${target}`);
        expect([environment, own.at(-1)?.environment, own.at(-1)?.states.at(-1)]).toEqual([
          environment,
          environment,
          'success',
        ]);
      }
    }
    expect(failures()).toEqual([]);
  }, 240_000);

  it('writes nothing the second time', async () => {
    const before = github.requests.length;
    await settle();
    const writes = github.requests
      .slice(before)
      .filter(
        ({ method, path: url }) => method !== 'GET' && !url.endsWith('/graphql') && !url.includes('git-upload-pack'),
      );
    expect(writes).toEqual([]);
  }, 120_000);

  it('moves a new image of one application to both targets of prod by itself, and leaves the other alone', async () => {
    const blog = recorded('blog');
    registry.push('acme/shop', '1.1.0', { labels: { version: '1.1.0' } });
    await settle();
    expect(versions('shop')).toEqual(everywhere('1.1.0'));
    expect(versions('blog')).toEqual(everywhere('1.0.0'));
    expect(recorded('blog')).toEqual(blog);
    // GitHub has ended these for the sake of the jobs that deployed shop: without that this would show nothing. It spares
    // production environments, which are those that nothing comes after.
    const ended = repository.record.deployments
      .filter(({ task, statuses }) => task.startsWith('deploy:blog@') && statuses.at(-1)?.state === 'inactive')
      .map(({ environment }) => environment);
    expect(ended.sort()).toEqual(['canary', 'dev', 'staging']);
    expect(openPulls()).toEqual([]);
    expect(failures()).toEqual([]);
  }, 240_000);

  it('the health of the other application has not ended: its next image moves as well', async () => {
    const shop = recorded('shop');
    registry.push('acme/blog', '1.1.0', { labels: { version: '1.1.0' } });
    await settle();
    expect(versions('blog')).toEqual(everywhere('1.1.0'));
    expect(versions('shop')).toEqual(everywhere('1.1.0'));
    expect(recorded('shop')).toEqual(shop);
    expect(openPulls()).toEqual([]);
  }, 240_000);

  it('what fails in staging is held where all are asked, and goes on where any is enough', async () => {
    const blog = recorded('blog');
    registry.push('acme/shop', broken, { labels: { version: broken } });
    for (const cron of [schedules.drift, schedules.deploy, schedules.promote, schedules.promote]) {
      await repository.schedule(cron);
      await loop.settle();
    }
    expect(versions('shop')).toEqual({ ...everywhere(broken), reserve: '1.1.0' });
    const failed = recorded('shop').filter(({ states }) => states.at(-1) === 'failure');
    expect(new Set(failed.map(({ task }) => task))).toEqual(new Set(['deploy:shop@staging']));
    const held = openPulls();
    expect(held.map(({ title }) => title)).toEqual([expect.stringContaining('in reserve')]);
    const states = Object.fromEntries(
      repository.statuses(held[0]?.pull.headSha).map(({ context, state }) => [context, state]),
    );
    expect(states).toMatchObject({
      'plumbline/reserve': 'failure',
      'plumbline/reserve/health': 'failure',
      'plumbline/reserve/validate': 'success',
    });
    expect(repository.read('apps/shop/reserve/reserve/deployment.yaml')).toContain(':1.1.0');
    expect(versions('blog')).toEqual(everywhere('1.1.0'));
    expect(recorded('blog')).toEqual(blog);
  }, 240_000);
});

/** All text below a directory. */
function textOf(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
