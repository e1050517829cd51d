import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const apps = ['api', 'jobs', 'web'] as const;
const image = (app: string) => `ghcr.io/acme/${app}`;

const gitops = (group: string, merge = 'manual') => `version: 1
environments:
  dev: { merge: ${merge}, pull-request: { group: ${group}, labels: [gitops], reviewers: [alice, "team:sre"] } }
apps:
${apps.map((app) => `  ${app}: { source: apps/${app}, artifacts: { ${app}: { image: ${image(app)}, write: tag } }, deploy: { with: branch, health: none } }\n`).join('')}`;

function start(group: string, merge?: string): World {
  const runs = Object.fromEntries(apps.map((app) => [app, { image: image(app), runs: { dev: '1.0.0' } }]));
  const world = createWorld(configRepo(gitops(group, merge), runs));
  for (const app of apps) world.registry.push(image(app), '1.0.0');
  return world;
}

function push(world: World, version: string, ...names: readonly string[]): void {
  for (const app of names) world.registry.push(image(app), version);
}

function regroup(world: World, group: string): void {
  world.repository.push('main', { 'gitops.yaml': gitops(group) }, alice);
}

const versionAt = (world: World, app: string, branch = 'main') =>
  /:([\d.]+) # kept/u.exec(world.repository.read(`apps/${app}/dev/web.yaml`, branch) ?? '')?.[1];
const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) =>
  pulls.map(
    ({ app, number, state, group }) => `${app}${group === undefined ? '' : ` in ${group}`} #${number} ${state}`,
  );
const open = (world: World) =>
  world.state.pulls.filter(({ state }) => state === 'open').map(({ number, branch }) => `#${number} ${branch}`);
const all = 'plumbline/update/dev/_all';

describe('one pull request for all apps of an environment', () => {
  it('has the changes of all in one commit, with a row and trailers for each', async () => {
    const world = start('environment');
    push(world, '1.1.0', 'api', 'web');
    const result = await update(world);
    expect(states(result)).toEqual(['api in all #1 opened', 'web in all #1 opened']);
    expect(apps.map((app) => versionAt(world, app, all))).toEqual(['1.1.0', '1.0.0', '1.1.0']);
    const [pull] = world.state.pulls;
    expect(pull).toMatchObject({
      title: 'Update all in dev: api (api 1.0.0 → 1.1.0), web (web 1.0.0 → 1.1.0)',
      labels: ['gitops'],
      reviewers: ['alice', 'team:sre'],
    });
    const { message } = world.repository.commit(world.repository.branches.get(all) ?? '');
    expect(message.split('\n').filter((line) => /App|Version/u.test(line))).toEqual([
      'Plumbline-App: api',
      'Plumbline-App: web',
      'Plumbline-Version: api/api=1.1.0',
      'Plumbline-Version: web/web=1.1.0',
    ]);
    expect((await update(world)).writes).toEqual([]);
  });

  it('takes in what comes later, and is closed when nothing is left, with a link to what brought it', async () => {
    const world = start('environment');
    push(world, '1.1.0', 'api');
    await update(world);
    push(world, '1.1.0', 'jobs');
    expect(states(await update(world))).toEqual(['api in all #1 updated', 'jobs in all #1 updated']);
    for (const app of ['api', 'jobs']) {
      const path = `apps/${app}/dev/web.yaml`;
      world.repository.push('main', { [path]: world.repository.read(path)?.replace('1.0.0', '1.1.0') }, alice);
    }
    const tip = world.repository.branches.get('main') ?? '';
    expect(states(await update(world))).toEqual(apps.map((app) => `${app} in all #1 closed`));
    expect(world.state.comments.map(({ body }) => body)).toEqual([
      `Closed, as the group \`all\` in \`dev\` has no newer versions than those on \`main\`: [\`${tip.slice(0, 12)}\`](https://github.test/acme/config/commit/${tip}) has changed them.`,
    ]);
  });

  it('merges as one', async () => {
    const world = start('environment', 'auto');
    push(world, '1.1.0', ...apps);
    expect(states(await update(world))).toEqual(apps.map((app) => `${app} in all #1 merged`));
    expect(apps.map((app) => versionAt(world, app))).toEqual(['1.1.0', '1.1.0', '1.1.0']);
    expect(world.state.dispatches).toHaveLength(1);
  });

  it('goes without an app whose registry does not answer, says so, and fails in the end', async () => {
    const world = start('environment');
    push(world, '1.1.0', 'api', 'web');
    world.registry.down.add(image('api'));
    const result = await update(world);
    expect(states(result)).toEqual(['api in all #0 failed', 'web in all #1 opened']);
    expect(world.state.pulls[0]?.body).toContain(
      'Not in it, as something is wrong with them (the log of the run says what): `api`.',
    );
    expect(failure(result)?.message).toBe('Not done: api in dev.');
    world.registry.down.clear();
    expect(states(await update(world))).toEqual(['api in all #1 updated', 'web in all #1 updated']);
    expect(world.state.pulls[0]?.body).not.toContain('Not in it');
  });

  it('goes without an app that would close the gate for the others', async () => {
    const world = start('environment', 'auto');
    const path = 'apps/api/dev/web.yaml';
    world.repository.push('main', { [path]: `${world.repository.read(path)}  replicas: many\n` }, alice);
    push(world, '1.1.0', 'api', 'web');
    const result = await update(world);
    expect(states(result)).toEqual(['api in all #0 failed', 'web in all #1 merged']);
    expect(result.host.findings.map(({ message }) => message)).toEqual([
      'api in dev: what its new versions render to has 1 errors',
    ]);
  });

  it('is not closed while an app of it cannot be looked at', async () => {
    const world = start('environment');
    push(world, '1.1.0', 'api');
    await update(world);
    world.registry.down.add(image('api'));
    expect(states(await update(world))).toEqual(['api in all #0 failed']);
    expect(open(world)).toEqual([`#1 ${all}`]);
  });

  it('keeps the apps that a run was not asked for', async () => {
    const world = start('environment');
    push(world, '1.1.0', ...apps);
    await update(world);
    push(world, '1.2.0', 'web');
    const named = await update(world, { images: [`${image('web')}:1.2.0`] });
    expect(states(named).every((state) => state.endsWith('#1 updated'))).toBe(true);
    expect(apps.map((app) => versionAt(world, app, all))).toEqual(['1.1.0', '1.1.0', '1.2.0']);
    push(world, '1.3.0', 'api');
    await update(world, { apps: ['api'] });
    expect(apps.map((app) => versionAt(world, app, all))).toEqual(['1.3.0', '1.1.0', '1.2.0']);
  });

  it('has no version that was taken back, and says so', async () => {
    const world = start('environment', 'auto');
    push(world, '1.1.0', 'api');
    await update(world);
    const path = 'apps/api/dev/web.yaml';
    world.repository.push('main', { [path]: world.repository.read(path)?.replace('1.1.0', '1.0.0') }, alice);
    push(world, '1.1.0', 'web');
    expect(states(await update(world))).toEqual(['api in all #0 held', 'web in all #2 merged']);
    expect(versionAt(world, 'api')).toBe('1.0.0');
  });
});

describe('pull requests by lists of apps', () => {
  it('are one a list, and one each for apps in none', async () => {
    const world = start('{ back: [jobs, api] }');
    push(world, '1.1.0', ...apps);
    expect(states(await update(world))).toEqual(['api in back #1 opened', 'jobs in back #1 opened', 'web #2 opened']);
    expect(open(world)).toEqual(['#1 plumbline/update/dev/_back', '#2 plumbline/update/dev/web']);
  });

  it('are not those of an app of that name', async () => {
    const world = start('{ web: [jobs, api] }');
    push(world, '1.1.0', ...apps);
    await update(world);
    expect(open(world)).toEqual(['#1 plumbline/update/dev/_web', '#2 plumbline/update/dev/web']);
  });
});

describe('another grouping', () => {
  it('closes those of the old one with a link to the new', async () => {
    const world = start('app');
    push(world, '1.1.0', ...apps);
    await update(world);
    regroup(world, '{ back: [jobs, api] }');
    expect(states(await update(world))).toEqual([
      'api in back #4 opened',
      'jobs in back #4 opened',
      'web #3 unchanged',
      'jobs #2 closed',
      'api #1 closed',
    ]);
    expect(world.state.comments.map(({ pull, body }) => [pull, body])).toEqual([
      [2, 'Superseded by #4.'],
      [1, 'Superseded by #4.'],
    ]);
    regroup(world, 'app');
    expect(states(await update(world)).slice(-2)).toEqual(['api in back #4 closed', 'jobs in back #4 closed']);
    expect(world.state.comments.at(-1)?.body).toBe('Superseded by #5, #6.');
    expect((await update(world)).writes).toEqual([]);
  });

  it('leaves alone what a person has worked on', async () => {
    const world = start('app');
    push(world, '1.1.0', 'api');
    await update(world);
    world.repository.push('plumbline/update/dev/api', { 'README.md': 'Mine.\n' }, alice);
    regroup(world, 'environment');
    await update(world);
    expect(open(world)).toEqual(['#1 plumbline/update/dev/api', `#2 ${all}`]);
  });

  it('keeps the old one as long as the new one is held', async () => {
    const world = start('app');
    push(world, '1.1.0', 'api');
    await update(world);
    const night = 'environment, schedule: [{ cron: "0 2 * * *", for: 1h }]';
    regroup(world, night);
    expect(states(await update(world))).toEqual(['api in all #0 held']);
    expect(open(world)).toEqual(['#1 plumbline/update/dev/api']);
    world.clock.advance(17 * 3600);
    await update(world);
    expect(open(world)).toEqual([`#2 ${all}`]);
  });

  it('is not stopped by a limit: it takes the place of what it replaces', async () => {
    const world = start('app');
    push(world, '1.1.0', 'api');
    await update(world);
    regroup(world, 'environment, limit: 1');
    await update(world);
    expect(open(world)).toEqual([`#2 ${all}`]);
  });
});
