import { describe, expect, it } from '@jest/globals';
import { type DiffPorts, run } from '../../../../src/actions/diff/run.ts';
import { ForgeError } from '../../../../src/kit/errors.ts';
import type { Files } from '../../../../src/ports/files.ts';
import type { Trigger } from '../../../../src/ports/trigger.ts';
import { chainConfig, web } from '../../../support/memory/chain.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { memoryFiles } from '../../../support/memory/files.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const runs = { dev: '1.0.0', staging: '1.0.0', prod: '1.0.0' };
const files = configRepo(chainConfig(), { shop: { image: web, runs } });
const pull: Trigger = { event: 'pull_request', pullRequest: { number: 1, base: 'main' } };
const path = 'apps/shop/dev/web.yaml';
const bumped = (files[path] ?? '').replace('1.0.0', '1.1.0');

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';

async function diff(world: World, changes: Record<string, string>, more: Partial<DiffPorts> = {}) {
  const ports = world.ports();
  const tree = memoryFiles({ ...files, ...changes });
  const inputs = { token: 't', config: 'gitops.yaml', base: '', comment: true };
  const outputs = await run(inputs, { ...ports, files: tree, trigger: pull, ...more });
  return { ...outputs, host: ports.host };
}

describe('diff', () => {
  it('shows what a change renders to, in one comment that is kept', async () => {
    const world = createWorld(files);
    const result = await diff(world, { [path]: bumped });
    expect(result.changes).toEqual([
      { app: 'shop', environment: 'dev', target: 'dev', added: 0, changed: 1, removed: 0 },
    ]);
    expect(world.state.comments[0]?.body).toMatch(/^<!-- plumbline diff -->[\s\S]*\+ {10}image: .*1\.1\.0/u);
    const before = world.writes.log.length;
    await diff(world, { [path]: bumped });
    expect(world.writes.log).toHaveLength(before);
    expect((await diff(world, {})).changed).toBe(false);
    expect(world.state.comments.map(({ body }) => body.split('\n').at(-1))).toEqual(['No rendered manifest changes.']);
  });

  it('leaves comments of others alone, whatever they begin with', async () => {
    const world = createWorld(files);
    world.state.comments.push({ id: 1, pull: 1, author: alice, body: '<!-- plumbline diff --> mine' });
    await diff(world, { [path]: bumped });
    expect(world.state.comments.map(({ author }) => author)).toEqual([alice, world.state.identity.id]);
  });

  it('writes no comment without a pull request', async () => {
    const world = createWorld(files);
    const result = await diff(world, { [path]: bumped }, { trigger: { event: 'local' } });
    expect([result.changed, world.writes.log]).toEqual([true, []]);
  });

  it('is no failure with a token that may not comment', async () => {
    const world = createWorld(files);
    const { forge } = world.ports();
    const createComment = async () => {
      throw new ForgeError('Resource not accessible by integration', 403);
    };
    const result = await diff(world, { [path]: bumped }, { forge: { ...forge, createComment } });
    expect(result.changed).toBe(true);
    expect(result.host.warnings[0]).toMatch(/^The token may not comment/u);
    const away = async () => {
      throw new ForgeError('Server error', 500);
    };
    await expect(diff(world, { [path]: bumped }, { forge: { ...forge, createComment: away } })).rejects.toThrow();
  });

  it('says that a side does not render, instead of calling everything removed', async () => {
    const result = await diff(createWorld(files), { [path]: 'a: [\n' });
    expect(result.changes).toEqual([]);
    expect(result.host.summaries[0]).toMatch(/#### `shop` in `dev`: unknown\n\n`apps\/shop\/dev\/web\.yaml:\d+:\d+: /u);
  });

  it('is shown for the pull request that repairs the configuration', async () => {
    const world = createWorld({ ...files, 'gitops.yaml': 'version: 1\nenvirnments: [dev]\n' });
    const result = await diff(world, {});
    expect(result.changes.map(({ environment, added }) => [environment, added])).toEqual([
      ['dev', 1],
      ['staging', 1],
      ['prod', 1],
    ]);
    expect(result.host.warnings[0]).toContain('The configuration of the base cannot be read');
  });

  it('renders each source once, and only what a change can have touched', async () => {
    const world = createWorld(files);
    const rendered: string[] = [];
    const count = (tree: string) => (source: string) => rendered.push(`${tree} ${source}`);
    const { git, renderer } = world.ports();
    const seen = {
      render: (at: Files, source: string) => {
        count('commit' in at ? 'base' : 'tree')(source);
        return renderer.render(at, source);
      },
    };
    const all = ['base apps/shop/dev', 'base apps/shop/prod', 'base apps/shop/staging'];
    await diff(world, { 'README.md': 'Else.\n' }, { git, renderer: seen });
    expect(rendered.splice(0).sort()).toEqual(all);
    await diff(world, { [path]: bumped }, { git, renderer: seen });
    expect(rendered.splice(0).sort()).toEqual([...all, 'tree apps/shop/dev']);
    const result = await diff(world, { 'apps/shop/prod/more.yaml': configMap }, { git, renderer: seen });
    expect(rendered.splice(0).sort()).toEqual([...all, 'tree apps/shop/prod']);
    expect(result.changes).toMatchObject([{ environment: 'prod', added: 1, changed: 0 }]);
  });

  it('sees a change of a file beside the source that it was made from', async () => {
    const world = createWorld({ ...files, 'base/map.yaml': configMap });
    const { renderer } = world.ports();
    const withBase = {
      render: async (at: Files, source: string) => {
        const [own, shared] = [await renderer.render(at, source), await renderer.render(at, 'base')];
        return {
          ...own,
          resources: [...own.resources, ...shared.resources],
          inputs: [...own.inputs, ...shared.inputs],
        };
      },
    };
    const edited = { 'base/map.yaml': configMap.replace('name: a', 'name: b') };
    expect((await diff(world, edited, { renderer: withBase })).changes).toHaveLength(3);
    const more = { 'base/map.yaml': configMap, 'base/more.yaml': configMap.replace('name: a', 'name: b') };
    expect((await diff(world, more, { renderer: withBase })).changes).toMatchObject(Array(3).fill({ added: 1 }));
    expect((await diff(world, { 'base/map.yaml': configMap }, { renderer: withBase })).changes).toEqual([]);
  });

  it('renders a directory once that several targets share, and shows each of them', async () => {
    const targets = chainConfig().replace('dev: { ', 'dev: { targets: { eu: {}, us: {} }, ');
    const shared = { ...files, 'gitops.yaml': targets };
    const world = createWorld(shared);
    const rendered: string[] = [];
    const { renderer } = world.ports();
    const counted = {
      render: (at: Files, source: string) => {
        rendered.push(source);
        return renderer.render(at, source);
      },
    };
    const result = await diff(world, { 'gitops.yaml': targets, [path]: bumped }, { renderer: counted });
    expect(result.changes.map(({ target }) => target)).toEqual(['eu', 'us']);
    expect(rendered.filter((source) => source === 'apps/shop/dev')).toHaveLength(2);
  });

  it('compares with where the branch began, not with what was merged since', async () => {
    const world = createWorld(files);
    const head = world.repository.branches.get('main') ?? '';
    world.repository.push('main', { 'apps/shop/prod/web.yaml': bumped });
    const { git } = world.ports();
    const result = await diff(world, { [path]: bumped }, { git: { ...git, head: async () => head } });
    expect(result.changes.map(({ environment }) => environment)).toEqual(['dev']);
  });
});
