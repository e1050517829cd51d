import { describe, expect, it } from '@jest/globals';
import { deployment } from '../../support/memory/config-repo.ts';
import { alice, app } from '../../support/memory/forge-state.ts';
import { update } from '../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const file = 'apps/shop/dev/web.yaml';
const branch = 'plumbline/update/dev/shop';

/** A world with an open pull request from 1.0.0 to 1.2.0. */
async function opened(merge: 'manual' | 'auto'): Promise<World> {
  const gitops = `version: 1
environments: { dev: { merge: ${merge} } }
apps: { shop: { source: apps/shop, artifacts: { web: { image: ${web}, write: tag } }, deploy: { with: branch, health: none } } }
`;
  const world = createWorld({ 'gitops.yaml': gitops, [file]: deployment('shop', [`${web}:1.0.0`]) });
  world.state.identity = app;
  world.registry.push(web, '1.0.0');
  world.registry.push(web, '1.2.0');
  await update(world);
  return world;
}

const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) => pulls.map(({ state }) => state);

describe('a pull request whose commit a person has amended', () => {
  it('is left alone, though its author is still us', async () => {
    const world = await opened('manual');
    const amended = world.repository.amend(branch, { [file]: `${world.repository.read(file, branch)}# kept\n` }, alice);
    expect(states(await update(world))).toEqual(['left-alone']);
    expect(world.repository.branches.get(branch)).toBe(amended);
  });
});

describe('a pull request that can no longer be judged', () => {
  it('is not merged by GitHub on what was said before, and is not green', async () => {
    const world = await opened('auto');
    world.state.blocked = 'review required';
    const head = world.repository.branches.get(branch) ?? '';
    world.state.checks.set(head, [{ name: 'ci', status: 'completed', conclusion: 'success' }]);
    await update(world);
    expect(world.state.pulls[0]?.merging).toBe('auto-merge');
    world.repository.push('main', { 'apps/shop/dev/extra.yaml': 'kind: ConfigMap\nmetadata: {name: x\n' }, alice);
    const result = await update(world);
    expect([states(result), world.state.pulls[0]?.merging]).toEqual([['failed'], undefined]);
    const statuses = await world.ports().forge.statuses(head);
    expect(statuses.find(({ context }) => context === 'plumbline/dev')?.state).toBe('pending');
    expect((await update(world)).writes).toEqual([]);
  });
});

describe('a pull request whose version a person has changed on the base meanwhile', () => {
  it.each(['manual', 'auto'] as const)('is made anew on it, once, where %s merges', async (merge) => {
    const world = await opened(merge);
    const text = world.repository.read(file)?.replace('1.0.0', '1.1.0');
    const main = world.repository.push('main', { [file]: text }, alice);
    expect(states(await update(world))).toEqual(['updated']);
    const head = world.repository.branches.get(branch) ?? '';
    expect(world.repository.commit(head).parents).toEqual([main]);
    await update(world);
    expect(world.repository.branches.get(branch) ?? head).toBe(head);
  });
});
