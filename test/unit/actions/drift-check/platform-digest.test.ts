import { expect, it } from '@jest/globals';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { driftCheck } from '../../../support/memory/use-cases.ts';
import { createWorld } from '../../../support/memory/world.ts';

const image = 'ghcr.io/acme/web';
const config = `version: 1
environments: [dev]
apps:
  shop:
    source: apps/shop/{environment}
    artifacts: { web: { image: ${image}, track: { semver: "^1" } } }
    deploy: { with: branch, health: none }
`;
/** The manifest of one platform, which the index names. */
const child = `sha256:${'c'.repeat(64)}`;

/** A repository with `shop` at this digest, and what `drift-check` says of its images. */
async function lag(digestOf: (index: string) => string) {
  const world = createWorld({});
  const index = world.registry.push(image, '1.0.0');
  const runs = { dev: `1.0.0@${digestOf(index)}` };
  world.repository.push('main', configRepo(config, { shop: { image, runs } }));
  const { drift } = await driftCheck(world, { mode: 'report' });
  return { index, found: drift.filter(({ kind }) => kind === 'image-lag') };
}

// Keel trigger/poll/watcher_drift_test.go: the digest that runs is that of a platform, and no drift.
it('the index is compared with the index: which of its platforms runs is not looked at', async () => {
  expect((await lag((index) => index)).found).toEqual([]);
});

it('the digest of one platform in Git lags behind the index', async () => {
  const { index, found } = await lag(() => child);
  expect(found).toMatchObject([
    { what: 'web', from: `1.0.0@${child.slice(0, 19)}`, to: `1.0.0@${index.slice(0, 19)}` },
  ]);
});
