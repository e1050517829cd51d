import { describe, expect, it } from '@jest/globals';
import { deployment } from '../../support/memory/config-repo.ts';
import { alice, app } from '../../support/memory/forge-state.ts';
import { update } from '../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const branch = 'plumbline/update/dev/shop';

/** A world with an open pull request whose version is not published any more. */
async function moot(merge = 'manual'): Promise<World> {
  const gitops = `version: 1
environments: { dev: { merge: ${merge} } }
apps: { shop: { source: apps/shop, artifacts: { web: { image: ${web}, write: tag } }, deploy: { with: branch, health: none } } }
`;
  const world = createWorld({ 'gitops.yaml': gitops, 'apps/shop/dev/web.yaml': deployment('shop', [`${web}:1.0.0`]) });
  world.state.identity = app;
  world.registry.push(web, '1.0.0');
  world.registry.push(web, '1.1.0');
  await update(world);
  world.registry.images.get(web)?.delete('1.1.0');
  return world;
}

describe('a pull request that is moot', () => {
  it('is closed, and its branch deleted', async () => {
    const world = await moot();
    await update(world);
    expect([world.state.pulls[0]?.state, world.repository.branches.has(branch)]).toEqual(['closed', false]);
  });

  it('keeps what a person has committed while the run was at work', async () => {
    const world = await moot();
    let pushed: string | undefined;
    world.writes.before = () => {
      pushed ??= world.repository.push(branch, { 'README.md': 'by hand' }, alice);
    };
    const result = await update(world);
    expect(result['pull-requests'].filter(({ state }) => state === 'closed')).toEqual([]);
    expect([world.state.pulls[0]?.state, world.repository.branches.get(branch)]).toEqual(['open', pushed]);
  });

  it.each(['auto-merge', 'queue'] as const)(
    'is left alone when a person has GitHub merge it by %s',
    async (merging) => {
      const world = await moot();
      const [pull] = world.state.pulls;
      const request = { number: 1, expectedHead: '', method: 'squash', title: '', message: '' } as const;
      if (pull) world.state.pulls[0] = { ...pull, merging, intent: { by: alice, request } };
      const result = await update(world);
      expect([result.writes, world.state.pulls[0]?.state, world.state.pulls[0]?.merging]).toEqual([
        [],
        'open',
        merging,
      ]);
    },
  );

  it('is taken out of the merge that we began, then closed', async () => {
    const world = await moot();
    const [pull] = world.state.pulls;
    const request = { number: 1, expectedHead: '', method: 'squash', title: '', message: '' } as const;
    if (pull) world.state.pulls[0] = { ...pull, merging: 'auto-merge', intent: { by: app.id, request } };
    const { writes } = await update(world);
    expect([writes[0], world.state.pulls[0]?.state]).toEqual(['cancel merge 1', 'closed']);
  });
});
