import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import type { MergeMethod } from '../../../../src/ports/merging.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const file = 'apps/shop/dev/web.yaml';
const branch = 'plumbline/update/dev/shop';

function start(merge = 'auto', write = 'tag', runs = '1.0.0'): World {
  const gitops = `version: 1
environments: { dev: { merge: ${merge} } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: ${write} }
    deploy: { with: branch, health: none }
`;
  const world = createWorld(configRepo(gitops, { shop: { image: web, runs: { dev: runs } } }));
  world.registry.push(web, '1.0.0');
  return world;
}

/** Brings a version by a pull request that is merged. */
async function bring(world: World, version: string): Promise<void> {
  world.registry.push(web, version);
  await update(world);
  expect(world.repository.read(file)).toContain(`web:${version}`);
}

function replace(world: World, from: string, to: string): void {
  world.repository.push('main', { [file]: world.repository.read(file)?.replace(from, to) }, alice);
}

const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) => pulls.map(({ state }) => state);
const open = (world: World) => world.state.pulls.filter(({ state }) => state === 'open').map(({ title }) => title);

describe('a version that was merged and taken back', () => {
  it('is not offered again, which is said, and is no failure', async () => {
    const world = start();
    await bring(world, '1.1.0');
    replace(world, '1.1.0', '1.0.0');
    const result = await update(world);
    expect([states(result), result.writes]).toEqual([['held'], []]);
    const why = /^web 1\.1\.0 was merged with [0-9a-f]{12} and taken back since; .*`plumbline set`\)$/u;
    expect(result['pull-requests'][0]?.why).toMatch(why);
    expect(result.host.infos.join('\n')).toContain('shop in dev: held, web 1.1.0 was merged with');
    expect(result.host.summaries.join('\n')).toContain('held: `');
    expect(failure(result)).toBeUndefined();
    expect(result.changed).toBe(false);
  });

  it('is not offered again when the file has been edited for other reasons since', async () => {
    const world = start();
    await bring(world, '1.1.0');
    replace(world, '1.1.0', '1.0.0');
    world.repository.push('main', { [file]: `# A comment.\n${world.repository.read(file)}` }, alice);
    expect(states(await update(world))).toEqual(['held']);
  });

  it('is not offered again under its name by who asks for exactly it', async () => {
    const world = start();
    await bring(world, '1.1.0');
    replace(world, '1.1.0', '1.0.0');
    expect(states(await update(world, { images: [`${web}:1.1.0`] }))).toEqual(['held']);
  });

  it('holds what lies in between too, until something newer appears', async () => {
    const world = start();
    await bring(world, '1.2.0');
    replace(world, '1.2.0', '1.0.0');
    world.registry.push(web, '1.1.0');
    expect(states(await update(world))).toEqual(['held']);
    world.registry.push(web, '1.3.0');
    expect(states(await update(world))).toEqual(['merged']);
    expect(world.repository.read(file)).toContain('web:1.3.0');
  });

  it('is held two steps back, and forgotten when a person brings it back', async () => {
    const world = start();
    await bring(world, '1.1.0');
    await bring(world, '1.2.0');
    replace(world, '1.2.0', '1.0.0');
    world.registry.images.get(web)?.delete('1.2.0');
    expect(states(await update(world))).toEqual(['held']);
    replace(world, '1.0.0', '1.1.0');
    world.registry.push(web, '1.2.0', 'again');
    expect(states(await update(world))).toEqual(['held']);
    replace(world, '1.1.0', '1.2.0');
    world.registry.push(web, '1.3.0');
    expect(states(await update(world))).toEqual(['merged']);
  });

  it('is a digest where the tag stays the same: another one is offered', async () => {
    const first = `sha256:${'a'.repeat(64)}`;
    const world = start('auto', 'digest', `1.0.0@${first}`);
    const second = world.registry.push(web, '1.0.0', 'second');
    expect(states(await update(world))).toEqual(['merged']);
    replace(world, second, first);
    expect(states(await update(world))).toEqual(['held']);
    world.registry.push(web, '1.0.0', 'third');
    expect(states(await update(world))).toEqual(['merged']);
  });

  it('is not told by the trailers of others: another environment, a promotion, a rollback', async () => {
    const world = start();
    const message = (environment: string, from: string, app = 'shop') =>
      `x\n\nPlumbline-Environment: ${environment}\nPlumbline-Version: ${app}/web=1.1.0\nPlumbline-From: ${from}`;
    for (const text of [message('prod', 'registry'), message('dev', 'staging'), message('dev', 'registry', 'jobs')])
      world.repository.push('main', { [file]: `${world.repository.read(file)}# more\n` }, alice, text);
    world.registry.push(web, '1.1.0');
    expect(states(await update(world))).toEqual(['merged']);
  });

  it.each(['squash', 'merge', 'rebase'] satisfies MergeMethod[])(
    'is known by what a %s leaves in the history',
    async (method) => {
      const world = start('manual');
      world.registry.push(web, '1.1.0');
      await update(world);
      const head = world.repository.branches.get(branch) ?? '';
      const forge = world.ports().forge;
      const message = method === 'squash' ? world.repository.commit(head).message : 'Merge pull request #1 from acme';
      if (method === 'rebase') {
        world.repository.push(
          'main',
          { [file]: world.repository.read(file, branch) },
          41,
          world.repository.commit(head).message,
        );
      } else await forge.merge({ number: 1, expectedHead: head, method, title: 'Whatever (#1)', message });
      await forge.deleteBranch(branch, head);
      world.state.pulls.length = 0;
      replace(world, '1.1.0', '1.0.0');
      expect(states(await update(world))).toEqual(['held']);
    },
  );

  it('is not what a commit says that has changed nothing of the application', async () => {
    const world = start('manual');
    const message =
      'Fix a typo\n\nPlumbline-Environment: dev\nPlumbline-From: registry\nPlumbline-Version: shop/web=1.1.0';
    world.repository.push('main', { 'README.md': 'x' }, alice, message);
    world.registry.push(web, '1.1.0');
    expect(states(await update(world))).toEqual(['opened']);
  });

  it('is known by its pull request where a person squashed it with words of their own', async () => {
    const world = start('manual');
    world.registry.push(web, '1.1.0');
    await update(world);
    const expectedHead = world.repository.branches.get(branch) ?? '';
    await world.ports().forge.merge({ number: 1, expectedHead, method: 'squash', title: 'Mine', message: '' });
    replace(world, '1.1.0', '1.0.0');
    world.repository.push('main', { [file]: `# A comment.\n${world.repository.read(file)}` }, alice);
    const result = await update(world);
    expect(states(result)).toEqual(['left-alone']);
    expect(result.host.infos.join('\n')).toContain('it was merged and taken back since');
  });
});

describe('a pull request that was closed unmerged', () => {
  it('says no also when the file has been edited since', async () => {
    const world = start('manual');
    world.registry.push(web, '1.1.0');
    await update(world);
    await world.ports().forge.closePullRequest(1);
    world.repository.push('main', { [file]: `# A comment.\n${world.repository.read(file)}` }, alice);
    expect(states(await update(world))).toEqual(['left-alone']);
    expect(open(world)).toEqual([]);
  });

  it('is remembered behind one for a newer version that was withdrawn', async () => {
    const world = start('manual');
    world.registry.push(web, '1.1.0');
    await update(world);
    await world.ports().forge.closePullRequest(1);
    world.registry.push(web, '1.2.0');
    expect(states(await update(world))).toEqual(['opened']);
    world.registry.images.get(web)?.delete('1.2.0');
    expect(states(await update(world))).toEqual(['left-alone']);
  });
});
