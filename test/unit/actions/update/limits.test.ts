import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice, app as appIdentity } from '../../../support/memory/forge-state.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const apps = ['api', 'jobs', 'web'] as const;
const image = (app: string) => `ghcr.io/acme/${app}`;

/** The clock of these worlds begins on Monday 2 March 2026 at 9:00 UTC. */
function start(keys: string, merge = 'manual'): World {
  const gitops = `version: 1
environments:
  dev: { merge: ${merge}, pull-request: { ${keys} } }
  test: {}
apps:
${apps.map((app) => `  ${app}: { source: apps/${app}, artifacts: { ${app}: { image: ${image(app)}, write: tag } }, deploy: { with: branch, health: none } }\n`).join('')}`;
  const runs = apps.map((app) => [app, { image: image(app), runs: { dev: '1.0.0' } }] as const);
  const world = createWorld({
    ...configRepo(gitops, Object.fromEntries(runs)),
    ...configRepo(gitops, { web: { image: image('web'), runs: { dev: '1.0.0', test: '1.0.0' } } }),
  });
  for (const app of apps) world.registry.push(image(app), '1.0.0');
  return world;
}

function pushAll(world: World, version: string): void {
  for (const app of apps) world.registry.push(image(app), version);
}

const rows = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) =>
  pulls.filter(({ environment }) => environment === 'dev').map(({ app, state }) => `${app} ${state}`);
const held = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) =>
  pulls.filter(({ state }) => state === 'held').map(({ why, until }) => [why, until]);

describe('a limit of open pull requests', () => {
  it('holds what is too much, says so, and fails nothing', async () => {
    const world = start('limit: 2');
    pushAll(world, '1.1.0');
    const result = await update(world);
    expect(rows(result)).toEqual(['api opened', 'jobs opened', 'web held']);
    expect(held(result)).toEqual([['2 pull requests are open, and its limit is 2', undefined]]);
    expect(result.host.infos).toContain('web in dev: held, 2 pull requests are open, and its limit is 2.');
    expect(result.host.summaries.join('\n')).toContain('held: `2 pull requests are open, and its limit is 2`');
    expect(failure(result)).toBeUndefined();
    const second = await update(world);
    expect([rows(second), second.writes]).toEqual([['api unchanged', 'jobs unchanged', 'web held'], []]);
  });

  it('is of one environment', async () => {
    const world = start('limit: 1');
    pushAll(world, '1.1.0');
    const { 'pull-requests': pulls } = await update(world);
    expect(pulls.filter(({ environment }) => environment === 'test').map(({ state }) => state)).toEqual(['opened']);
  });

  it('lets those that are open go on', async () => {
    const world = start('limit: 1');
    pushAll(world, '1.1.0');
    await update(world);
    pushAll(world, '1.2.0');
    expect(rows(await update(world))).toEqual(['api updated', 'jobs held', 'web held']);
  });

  it('has room again in the same run when one is closed', async () => {
    const world = start('limit: 1');
    pushAll(world, '1.1.0');
    await update(world);
    world.registry.images.get(image('api'))?.delete('1.1.0');
    expect(rows(await update(world))).toEqual(['api closed', 'jobs opened', 'web held']);
  });

  it('has room again in the same run when one is merged', async () => {
    const world = start('limit: 1', 'auto');
    pushAll(world, '1.1.0');
    expect(rows(await update(world))).toEqual(['api merged', 'jobs merged', 'web merged']);
  });

  it('counts those of people who took them over, and none to another base', async () => {
    const world = start('limit: 1');
    world.registry.push(image('api'), '1.1.0');
    await update(world);
    world.repository.push('plumbline/update/dev/api', { 'README.md': 'Mine.\n' }, alice);
    world.registry.push(image('web'), '1.1.0');
    expect(rows(await update(world))).toEqual(['api left-alone', 'web held']);
    const [taken] = world.state.pulls;
    if (!taken) throw new Error('no pull request');
    world.repository.branches.set('old', world.repository.branches.get('main') ?? '');
    world.state.pulls[0] = { ...taken, base: 'old' };
    expect(rows(await update(world))).toContain('api opened');
  });

  it('holds also what is asked for by name', async () => {
    const world = start('limit: 1');
    world.registry.push(image('api'), '1.1.0');
    await update(world);
    world.registry.push(image('web'), '1.1.0');
    expect(rows(await update(world, { images: [`${image('web')}:1.1.0`] }))).toEqual(['web held']);
  });
});

describe('a limit by the hour', () => {
  it('holds until the first of them is an hour old', async () => {
    const world = start('limit-per-hour: 2');
    world.registry.push(image('api'), '1.1.0');
    await update(world);
    world.clock.advance(600);
    pushAll(world, '1.1.0');
    const result = await update(world);
    expect(rows(result)).toEqual(['api unchanged', 'jobs opened', 'web held']);
    const why = '2 pull requests were opened within an hour, and its limit is 2';
    expect(held(result)).toEqual([[why, '2026-03-02T10:00:00.000Z']]);
    expect(result.host.infos).toContain(`web in dev: held, ${why}, until 2026-03-02 10:00 UTC.`);
    world.clock.advance(3000);
    expect(rows(await update(world))).toContain('web held');
    world.clock.advance(1);
    expect(rows(await update(world))).toContain('web opened');
  });

  it('counts those that were merged and closed since', async () => {
    const world = start('limit-per-hour: 1', 'auto');
    pushAll(world, '1.1.0');
    expect(rows(await update(world))).toEqual(['api merged', 'jobs held', 'web held']);
    expect(rows(await update(world))).toEqual(['jobs held', 'web held']);
    world.clock.advance(3601);
    expect(rows(await update(world))).toEqual(['jobs merged', 'web held']);
  });
});

describe('a schedule', () => {
  const office = 'schedule: [{ cron: "0 9 * * 1-5", for: 8h, timezone: Europe/Paris }]';

  it('holds what is new outside of it, until it opens', async () => {
    const world = start(office);
    world.clock.advance(8 * 3600);
    pushAll(world, '1.1.0');
    const result = await update(world);
    expect(rows(result)).toEqual(['api held', 'jobs held', 'web held']);
    expect(held(result)[0]).toEqual(['its schedule lets none be opened now', '2026-03-03T08:00:00.000Z']);
    expect(result.host.summaries.join('\n')).toContain('until 2026-03-03 08:00 UTC');
    world.clock.advance(15 * 3600);
    expect(rows(await update(world))).toEqual(['api opened', 'jobs opened', 'web opened']);
  });

  it('keeps what is open fresh, merges and closes it at any time', async () => {
    const world = start(office, 'auto');
    world.state.identity = appIdentity;
    pushAll(world, '1.1.0');
    await update(world);
    world.clock.advance(9 * 3600);
    world.registry.images.get(image('api'))?.delete('1.1.0');
    world.registry.push(image('jobs'), '1.2.0');
    expect(rows(await update(world))).toEqual(['api closed', 'jobs updated', 'web merged']);
  });

  it('does not hold what somebody asks for by name: it is for what is found by itself', async () => {
    const world = start(office);
    world.clock.advance(9 * 3600);
    world.registry.push(image('web'), '1.1.0');
    expect(rows(await update(world, { images: [`${image('web')}:1.1.0`] }))).toEqual(['web opened']);
  });
});
