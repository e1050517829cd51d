import { describe, expect, it } from '@jest/globals';
import { chainConfig, deployedChain, release, setByHand, web } from '../../../support/memory/chain.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { stranger } from '../../../support/memory/forge-state.ts';
import { deploy, plan } from '../../../support/memory/use-cases.ts';
import { createWorld, forge, type World } from '../../../support/memory/world.ts';

const outcomes = ({ deployments }: Awaited<ReturnType<typeof deploy>>) =>
  deployments.map(({ app, target, outcome }) => `${app}@${target} ${outcome}`);

/** The manifest of an environment, so that nothing there renders any more. */
function breakSource(world: World, environment: string): void {
  world.repository.push('main', { [`apps/shop/${environment}/web.yaml`]: 'a: [\n' });
}

/** Staging names 1.1.0, which has been in dev for so many seconds. */
async function soaked(seconds: number): Promise<World> {
  const world = await deployedChain();
  await release(world, '1.1.0');
  world.clock.advance(seconds);
  setByHand(world, 'staging', '1.1.0');
  return world;
}

describe('an environment before that does not render', () => {
  it('has still seen what it has seen', async () => {
    const world = await soaked(3600);
    breakSource(world, 'dev');
    const staging = { environment: 'staging', apps: 'shop' };
    expect((await plan(world, { environments: ['staging'] })).matrix.include).toEqual([staging]);
    const result = await deploy(world, 'staging');
    expect([outcomes(result), result.host.warnings]).toEqual([['shop@staging healthy'], []]);
  });

  it('gives no evidence that it has not', async () => {
    const world = await soaked(3599);
    breakSource(world, 'dev');
    expect(outcomes(await deploy(world, 'staging'))).toEqual(['shop@staging held']);
  });

  it('does not keep gates from being overridden', async () => {
    const world = await soaked(0);
    breakSource(world, 'dev');
    const result = await deploy(world, 'staging', { overrideGates: 'INC-42' });
    expect(outcomes(result)).toEqual(['shop@staging healthy']);
    expect(result.host.warnings.join()).toContain(
      'gates are overridden, though this release has not been healthy in dev',
    );
  });
});

it('an override does not bring a source that does not render', async () => {
  const world = await soaked(3600);
  breakSource(world, 'staging');
  const result = await deploy(world, 'staging', { overrideGates: 'INC-42' });
  expect([outcomes(result), result.writes]).toEqual([['shop@staging failed'], []]);
});

describe('the first release', () => {
  const fresh = () => {
    const runs = { dev: '1.0.0', staging: '1.0.0', prod: '1.0.0' };
    return createWorld(configRepo(chainConfig(), { shop: { image: web, runs } }));
  };
  const record = { version: 1, app: 'shop', target: 'prod', revision: 'sha256:0', release: 'r-0' };
  const other = `recorded by another identity (id ${stranger}): use its token, or override-gates with a reason`;

  it('passes where nobody has recorded anything', async () => {
    const world = fresh();
    forge(world, 'staging', 'deploy:shop@staging', { ...record, target: 'staging' });
    forge(world, 'prod', 'deploy:other@prod', { ...record, app: 'other' });
    forge(world, 'prod', 'deploy', {});
    expect(outcomes(await deploy(world, 'prod'))).toEqual(['shop@prod healthy']);
  });

  it('stays the first when an attempt at it did not come to its end', async () => {
    const world = fresh();
    world.writes.killAfter(2);
    await deploy(world, 'prod').catch(() => undefined);
    expect(world.state.deployments.length).toBeGreaterThan(0);
    world.writes.revive();
    expect(outcomes(await deploy(world, 'prod'))).toEqual(['shop@prod healthy']);
  });

  it('is not taken for the first behind more failures of ours than are told', async () => {
    const world = fresh();
    for (let count = 0; count < 30; count++) {
      forge(world, 'prod', 'deploy:shop@prod', { ...record, revision: `sha256:${count}` });
      const made = world.state.deployments.at(-1);
      if (!made) throw new Error('No deployment was made.');
      const { id } = world.state.identity;
      Object.assign(made, {
        author: id,
        statuses: [{ state: 'failure', description: '', at: world.clock.now(), author: id }],
      });
    }
    const held = await deploy(world, 'prod');
    expect(outcomes(held)).toEqual(['shop@prod held']);
    expect(held.host.infos.join()).toContain('30 attempts failed');
  });

  it.each([
    ['that can be read', record],
    ['that cannot be read, which may have pushed out others', { version: 2 }],
  ])('is not what another identity has a record of, %s', async (_, payload) => {
    const world = fresh();
    forge(world, 'prod', 'deploy:shop@prod', payload);
    const planned = await plan(world, { environments: ['prod'] });
    expect([planned.matrix.include, planned.host.summaries.join()]).toEqual([
      [],
      expect.stringContaining(`held: \`${other}\``),
    ]);
    expect(planned.host.infos).toContain(`shop in prod: held: ${other}.`);
    const held = await deploy(world, 'prod');
    expect([outcomes(held), held.writes]).toEqual([['shop@prod held'], []]);
    expect(held.host.infos.join('\n')).toContain(`Held back: ${other}.`);
    const forced = await deploy(world, 'prod', { overrideGates: 'the token was changed' });
    expect(outcomes(forced)).toEqual(['shop@prod healthy']);
  });

  it('was not this one after a change of identity, until somebody says so', async () => {
    const world = await deployedChain();
    const before = world.state.identity.id;
    world.state.identity = { ...world.state.identity, id: 99, login: 'other[bot]' };
    setByHand(world, 'prod', '6.6.6');
    const held = await deploy(world, 'prod');
    expect(outcomes(held)).toEqual(['shop@prod held']);
    expect(held.host.infos.join()).toContain(`another identity (id ${before})`);
  });

  it('is told with the name of who asks', async () => {
    const world = fresh();
    const { login } = world.state.identity;
    const at = `main at ${world.repository.branches.get('main')}`;
    expect((await plan(world)).host.infos[0]).toBe(`Planning ${at}, as ${login}.`);
    expect((await deploy(world, 'dev')).host.infos[0]).toBe(`Deploying ${at} to dev, as ${login}.`);
  });
});

it('what soaked and failed since is held while it is still there, and passes again when another release is', async () => {
  const world = await soaked(3600);
  const failed = { description: '', at: world.clock.now(), author: world.state.identity.id };
  world.state.deployments
    .findLast(({ environment }) => environment === 'dev')
    ?.statuses.push({ ...failed, state: 'failure' });
  const held = await deploy(world, 'staging');
  expect([outcomes(held), held.writes]).toEqual([['shop@staging held'], []]);
  await release(world, '1.2.0');
  expect(outcomes(await deploy(world, 'staging'))).toEqual(['shop@staging healthy']);
});
