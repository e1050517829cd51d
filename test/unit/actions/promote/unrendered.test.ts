import { expect, it } from '@jest/globals';
import { promote } from '../../../support/memory/use-cases.ts';
import { createWorld } from '../../../support/memory/world.ts';

const terraform = (version: string) => `module "vpc" {\n  source  = "acme/network/aws"\n  version = "${version}"\n}\n`;

it('what this version does not deploy is never known to be healthy: a person promotes it', async () => {
  const world = createWorld({
    'gitops.yaml': `version: 1
environments: { dev: {}, prod: { after: [dev], merge: auto } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts: { network: { module: acme/network/aws } }
`,
    'apps/shop/dev/main.tf': terraform('5.2.0'),
    'apps/shop/prod/main.tf': terraform('5.1.0'),
  });
  expect((await promote(world))['pull-requests'].map(({ state }) => state)).toEqual(['opened']);
  expect(world.repository.read('apps/shop/prod/main.tf', 'plumbline/promote/prod/shop')).toBe(terraform('5.2.0'));
  const { host, ...again } = await promote(world);
  expect(again['pull-requests'].map(({ state }) => state)).toEqual(['unchanged']);
  expect(host.infos.filter((line) => line.includes('gate'))).toEqual([
    '  gate validate: success, not rendered by this version: a person judges it',
    '  gate health: pending, not deployed to dev yet',
  ]);
});
