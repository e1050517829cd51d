import { describe, expect, it } from '@jest/globals';
import { deployedChain, release, web } from '../../support/memory/chain.ts';
import { configRepo, deployment } from '../../support/memory/config-repo.ts';
import { promote, update } from '../../support/memory/use-cases.ts';
import { createWorld } from '../../support/memory/world.ts';

const mixed = deployment('shop', [`${web}:1.0.0`, `${web}:1.1.0`]);
/** Where the second of them stands: the first one is as good as any other. */
const place = (environment: string) => ({ file: `apps/shop/${environment}/web.yaml`, line: 16, column: 18 });
const message = (environment: string) =>
  `shop in ${environment}: The application shop runs two versions of web in ${environment}: 1.0.0 and 1.1.0.`;

const config = `version: 1
environments: [dev]
apps:
  shop:
    source: apps/shop/{environment}
    artifacts: { web: { image: ${web}, track: { semver: "^1" }, write: tag } }
    deploy: { with: branch, health: none }
`;
const values = (sidecar: string) => `web: { image: { repository: ${web}, tag: 1.0.0 } }
sidecar:
  image:
    repository: ${web}
    tag: ${sidecar} # the same, says who wrote it
`;

describe('two versions of one artifact in one environment', () => {
  it.each([
    ['look for the newest', []],
    ['are asked for one of them', [`${web}:1.1.0`]],
  ])('fail the application with their place and write nothing, when we %s', async (_, images) => {
    const world = createWorld({
      ...configRepo(config, {}),
      'apps/shop/dev/web.yaml': mixed,
    });
    for (const tag of ['1.0.0', '1.1.0', '1.2.0']) world.registry.push(web, tag);
    const ran = await update(world, { images });
    expect(ran['pull-requests']).toEqual([{ app: 'shop', environment: 'dev', number: 0, url: '', state: 'failed' }]);
    expect(ran.host.findings).toMatchObject([{ severity: 'error', message: message('dev'), ...place('dev') }]);
    expect(ran.writes).toEqual([]);
    expect(ran.changed).toBe(false);
  });

  it('are found in files that nothing is rendered from', async () => {
    const world = createWorld({
      ...configRepo(config, {}),
      'apps/shop/dev/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
      'apps/shop/dev/values.yaml': values('1.1.0'),
    });
    for (const tag of ['1.0.0', '1.1.0', '1.2.0']) world.registry.push(web, tag);
    const ran = await update(world);
    expect(ran['pull-requests'].map(({ state }) => state)).toEqual(['failed']);
    const at = { file: 'apps/shop/dev/values.yaml', line: 5, column: 10 };
    expect(ran.host.findings).toMatchObject([{ message: message('dev'), ...at }]);
    expect(ran.writes).toEqual([]);
    world.repository.push('main', { 'apps/shop/dev/values.yaml': values('1.0.0') });
    expect((await update(world))['pull-requests'].map(({ state }) => state)).toEqual(['opened']);
  });

  it('let the other applications go on', async () => {
    const other = `  other:
    source: apps/other/{environment}
    artifacts: { other: { image: ghcr.io/acme/other, write: tag } }
    deploy: { with: branch, health: none }
`;
    const world = createWorld({
      ...configRepo(config + other, { other: { image: 'ghcr.io/acme/other', runs: { dev: '1.0.0' } } }),
      'apps/shop/dev/web.yaml': mixed,
    });
    world.registry.push(web, '1.2.0');
    world.registry.push('ghcr.io/acme/other', '1.1.0');
    const ran = await update(world);
    expect(ran['pull-requests'].map(({ app, state }) => `${app} ${state}`)).toEqual(['shop failed', 'other opened']);
    expect(world.state.pulls.map(({ branch }) => branch)).toEqual(['plumbline/update/dev/other']);
  });

  it.each([
    ['where it comes from', 'dev'],
    ['where it goes to', 'staging'],
  ])('are not promoted: %s', async (_, environment) => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.repository.push('main', { [`apps/shop/${environment}/web.yaml`]: mixed });
    const ran = await promote(world, { environments: ['staging'] });
    expect(ran['pull-requests']).toEqual([
      { app: 'shop', environment: 'staging', number: 0, url: '', state: 'failed' },
    ]);
    expect(ran.host.findings).toMatchObject([
      {
        severity: 'error',
        message: `shop in staging: ${message(environment).replace(/^.*?: /u, '')}`,
        ...place(environment),
      },
    ]);
    expect(ran.writes).toEqual([]);
  });
});
