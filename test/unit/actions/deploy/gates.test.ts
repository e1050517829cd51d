import { describe, expect, it } from '@jest/globals';
import { deployedChain, release, setByHand } from '../../../support/memory/chain.ts';
import { deploy, plan } from '../../../support/memory/use-cases.ts';
import type { World } from '../../../support/memory/world.ts';

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
