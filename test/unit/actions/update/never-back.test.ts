import { expect, test } from '@jest/globals';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const file = 'apps/shop/dev/web.yaml';

function start(current: string, tags: string, track: string): World {
  const gitops = `version: 1
environments: { dev: { merge: auto } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, ${track === '' ? '' : `track: ${track}, `}write: tag }
    deploy: { with: branch, health: none }
`;
  const world = createWorld(configRepo(gitops, { shop: { image: web, runs: { dev: current } } }));
  for (const tag of [current, ...tags.split(' ')]) world.registry.push(web, tag);
  return world;
}

test.each([
  ['1.2.3.4', '1.2.3.5 1.0.0', ''],
  ['9.1.0.Final', '3.0.0', ''],
  ['release-2.0.0', '1.0.0', ''],
  ['2.1', '1.0.0', '{ semver: "*", tags: strict }'],
  ['v2.0.1', 'v1.0', "{ regex: '^v(?P<major>\\d+)\\.(?P<minor>\\d+)$' }"],
  ['2025.1.1', '2024.01.1', '{ calendar: YYYY.0M.MICRO }'],
  ['build-9', '7', '{ numerical: ascending }'],
  ['alpine3.18', '3.12.1 3.12.1-alpine3.19', ''],
])('nothing is proposed after %s, where %s are published', async (current, tags, track) => {
  const world = start(current, tags, track);
  const { 'pull-requests': pulls, host } = await update(world);
  expect(pulls).toEqual([]);
  expect(world.state.pulls).toEqual([]);
  expect(world.repository.read(file)).toContain(`${web}:${current} # kept`);
  expect(host.infos.join('\n')).toMatch(/cannot be compared with the current one/u);
});

test.each([
  ['7.5.0-1-ubi8', '7.5.0-ubi8 7.4.1-ubi8'],
  ['1.2.3-1', '1.2.3'],
  ['1.2.3-20230101', '1.2.3'],
  ['lts-alpine', '22.1.0 22.1.0-slim'],
])('nothing of another shape is proposed after %s, where %s are published', async (current, tags) => {
  const world = start(current, tags, '');
  expect((await update(world))['pull-requests']).toEqual([]);
  expect(world.repository.read(file)).toContain(`${web}:${current} # kept`);
});

test.each([
  ['lts-alpine', '22.1.0 22.1.0-alpine', '22.1.0-alpine'],
  ['7.5.0-1-ubi8', '7.5.0-ubi8 7.5.0-2-ubi8', '7.5.0-2-ubi8'],
  ['8.0.33-25.el9', '8.0.34-1.el9 8.0.34', '8.0.34-1.el9'],
  ['1.2.3-debian-12-r5', '1.2.3-debian-12-r6 1.2.4', '1.2.3-debian-12-r6'],
])('after %s, where %s are published, %s is written', async (current, tags, chosen) => {
  const world = start(current, tags, '');
  await update(world);
  expect(world.repository.read(file)).toContain(`${web}:${chosen} # kept`);
});
