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
    const { host } = await plan(world);
    expect(host.summaries).toEqual(['### Plan\n\nEverything is deployed.']);
    expect(host.infos.at(-1)).toBe('Everything is deployed.');
  });

  it('says in its log what it found', async () => {
    const world = await deployedChain();
    setByHand(world, 'dev', '1.1.0');
    setByHand(world, 'prod', '1.2.0');
    world.repository.push('main', { 'apps/shop/staging/web.yaml': 'a: [\n' });
    const digest = 'sha256:[0-9a-f]{12} → sha256:[0-9a-f]{12}';
    expect((await plan(world)).host.infos.slice(-3)).toEqual([
      expect.stringMatching(new RegExp(`^shop in dev: to be deployed, ${digest}$`, 'u')),
      expect.stringMatching(/^shop in staging: broken: /u),
      expect.stringMatching(/^shop in prod: (held|broken)/u),
    ]);
    world.repository.push('main', { 'apps/shop/staging/web.yaml': world.repository.read('apps/shop/dev/web.yaml') });
    const [staging, prod] = (await plan(world)).host.infos.slice(-2);
    expect(staging).toMatch(/^shop in staging: held: this release has not been healthy in dev/u);
    expect(prod).toBe('shop in prod: held: this release has not been healthy in staging for 1d.');
  });

  it('leaves out what this version does not deploy, and says so', async () => {
    const config = `${chainConfig()}  network: { source: terraform/network, environments: [dev] }\n`;
    const world = await deployedChain(config, ['dev', 'staging', 'prod'], { 'terraform/network/dev/main.tf': '' });
    const { matrix, host } = await plan(world);
    expect(matrix.include).toEqual([]);
    expect(host.infos).toContain('network in dev: not looked at, as this version does not deploy terraform.');
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
