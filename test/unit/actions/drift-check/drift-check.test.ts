import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { deployedChain, setByHand, web } from '../../../support/memory/chain.ts';
import { driftCheck } from '../../../support/memory/use-cases.ts';

describe('drift-check', () => {
  it('says that nothing has drifted', async () => {
    const result = await driftCheck(await deployedChain());
    expect([result.drifted, result.drift, result.changed, result.writes]).toEqual([false, [], false, []]);
    expect(result.host.summaries[0]).toBe('### Drift\n\nNone.');
  });

  it('reports image lag and what was not deployed, and writes nothing in mode report', async () => {
    const world = await deployedChain();
    world.registry.push(web, '1.1.0');
    setByHand(world, 'prod', '1.0.5');
    const result = await driftCheck(world, { mode: 'report' });
    expect(result.drift).toEqual([
      { kind: 'image-lag', app: 'shop', environment: 'dev', target: 'dev', what: 'web', from: '1.0.0', to: '1.1.0' },
      {
        kind: 'held',
        app: 'shop',
        environment: 'prod',
        target: 'prod',
        what: 'revision',
        from: expect.stringMatching(/^sha256:/u),
        to: expect.stringMatching(/^sha256:/u),
        why: 'this release has not been healthy in staging for 1d',
      },
    ]);
    expect([result.writes, result['pull-requests']]).toEqual([[], []]);
  });

  it('holds what was taken back, and does not call it drift', async () => {
    const world = await deployedChain();
    world.registry.push(web, '1.1.0');
    await driftCheck(world);
    setByHand(world, 'dev', '1.0.0');
    const { drift, drifted } = await driftCheck(world, { mode: 'report' });
    expect(drift).toEqual([
      {
        kind: 'held',
        app: 'shop',
        environment: 'dev',
        target: 'dev',
        what: 'web',
        from: '1.0.0',
        to: '1.1.0',
        why: expect.stringMatching(/^web 1\.1\.0 was merged with [0-9a-f]{12} and taken back since$/u),
      },
    ]);
    expect(drifted).toBe(false);
  });

  it('opens the pull request in mode update', async () => {
    const world = await deployedChain();
    world.registry.push(web, '1.1.0');
    const result = await driftCheck(world);
    expect(result['pull-requests'].map(({ state }) => state)).toEqual(['merged']);
  });

  it('counts what the gates hold as no drift, and says which gate', async () => {
    const world = await deployedChain();
    setByHand(world, 'prod', '1.0.5');
    const result = await driftCheck(world, { mode: 'report' });
    const [held] = result.drift;
    expect(result.drifted).toBe(false);
    expect(held).toMatchObject({ kind: 'held', why: 'this release has not been healthy in staging for 1d' });
    const line = `held: shop in prod: revision is ${held?.from}, should be ${held?.to}; ${held?.why}`;
    expect(result.host.infos).toContain(line);
    expect(result.host.summaries[0]).toContain(
      '| held: `this release has not been healthy in staging for 1d` | `shop` |',
    );
  });

  it('says in its log what has drifted', async () => {
    const world = await deployedChain();
    world.registry.push(web, '1.1.0');
    setByHand(world, 'dev', '1.0.5');
    const { host } = await driftCheck(world, { mode: 'report' });
    expect(host.infos.at(-2)).toBe('image-lag: shop in dev: web is 1.0.5, should be 1.1.0');
    expect(host.infos.at(-1)).toMatch(/^undeployed: shop in dev: revision is sha256:\S+, should be sha256:\S+$/u);
    expect((await driftCheck(await deployedChain())).host.infos).toContain('Nothing has drifted.');
  });

  it('fails where it could not look, and reports the rest', async () => {
    const world = await deployedChain();
    world.registry.down.add(web);
    setByHand(world, 'prod', '1.0.5');
    const result = await driftCheck(world, { mode: 'report' });
    expect(result.drift.map(({ kind }) => kind)).toEqual(['held']);
    expect(failure(result)?.message).toBe('Not done: shop in dev.');
  });
});
