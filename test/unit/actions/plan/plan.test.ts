import { describe, expect, it } from '@jest/globals';
import { chainConfig, deployedChain, setByHand, web } from '../../../support/memory/chain.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { deploy, plan } from '../../../support/memory/use-cases.ts';
import { createWorld } from '../../../support/memory/world.ts';

describe('plan', () => {
  it('names every environment of a new repository, in promotion order whatever the order of the file', async () => {
    const config = chainConfig().replace(/(environments:\n)( {2}dev.*\n)( {2}staging.*\n)( {2}prod.*\n)/u, '$1$4$3$2');
    const runs = { dev: '1.0.0', staging: '1.0.0', prod: '1.0.0' };
    const world = createWorld(configRepo(config, { shop: { image: web, runs } }));
    const result = await plan(world);
    expect(result.matrix.include).toEqual([
      { environment: 'dev', apps: 'shop' },
      { environment: 'staging', apps: 'shop' },
      { environment: 'prod', apps: 'shop' },
    ]);
    expect([result.changed, result.writes]).toEqual([true, []]);
  });

  it('names only what differs, and nothing when all is deployed', async () => {
    const world = await deployedChain();
    expect((await plan(world)).matrix.include).toEqual([]);
    setByHand(world, 'dev', '1.1.0');
    expect((await plan(world)).matrix.include).toEqual([{ environment: 'dev', apps: 'shop' }]);
    expect((await plan(world, { environments: ['prod'] })).matrix.include).toEqual([]);
    await deploy(world, 'dev');
    expect((await plan(world)).host.summaries).toEqual(['### Plan\n\nEverything is deployed.']);
  });

  it('passes over commits that change no application', async () => {
    const world = await deployedChain();
    world.repository.push('main', { 'README.md': 'Other.\n' });
    expect((await plan(world)).matrix.include).toEqual([]);
    const path = 'apps/shop/dev/web.yaml';
    world.repository.push('main', { [path]: `# a comment\n${world.repository.read(path)}` });
    expect((await plan(world)).matrix.include).toEqual([]);
  });
});
