import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { deployment } from '../../../support/memory/config-repo.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const image = (name: string) => `ghcr.io/acme/${name}`;
const artifact = (name: string) => `${name}: { image: ${image(name)}, write: tag }`;
const never = 'schedule: [{ cron: "0 0 29 2 *", for: 1h }]';

/** `shop` has two images, `bill` one. */
function start(rules: string, merge = 'manual'): World {
  const gitops = `version: 1
environments: { dev: { merge: ${merge}, pull-request: { ${rules} } } }
apps:
  shop: { source: apps/shop, artifacts: { ${artifact('web')}, ${artifact('api')} }, deploy: { with: branch, health: none } }
  bill: { source: apps/bill, artifacts: { ${artifact('bill')} }, deploy: { with: branch, health: none } }
`;
  const world = createWorld({
    'gitops.yaml': gitops,
    'apps/shop/dev/d.yaml': deployment('shop', [`${image('web')}:1.0.0`, `${image('api')}:1.0.0`]),
    'apps/bill/dev/d.yaml': deployment('bill', [`${image('bill')}:1.0.0`]),
  });
  push(world, 'web:1.0.0', 'api:1.0.0', 'bill:1.0.0');
  return world;
}

function push(world: World, ...references: readonly string[]): void {
  for (const [name = '', tag = ''] of references.map((one) => one.split(':'))) world.registry.push(image(name), tag);
}

const name = (world: World, ...images: readonly string[]) => update(world, { images: images.map((one) => image(one)) });

/** What a branch has of `web`, `api` and `bill`. */
const at = (world: World, branch: string) =>
  ['shop', 'bill']
    .flatMap((app) => [
      ...(world.repository.read(`apps/${app}/dev/d.yaml`, branch) ?? '').matchAll(/image: \S+:(\S+)/g),
    ])
    .map(([, tag]) => tag)
    .join(' ');
const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) =>
  pulls.map(({ app, number, state }) => `${app} #${number} ${state}`);
const all = 'plumbline/update/dev/_all';
const shop = 'plumbline/update/dev/shop';

describe('a named version that changes nothing', () => {
  it.each(['web:1.0.0', 'web:0.9.0'])('removes nothing from the pull request of its group: %s', async (reference) => {
    const world = start('group: environment');
    push(world, 'web:0.9.0', 'api:1.1.0', 'bill:1.1.0');
    await update(world);
    const result = await name(world, reference);
    expect(states(result)).toEqual(['shop #1 unchanged', 'bill #1 unchanged']);
    expect([at(world, all), result.writes]).toEqual(['1.0.0 1.1.0 1.1.0', []]);
  });

  it('leaves the newest of its own artifact there', async () => {
    const world = start('group: environment');
    push(world, 'web:1.1.0', 'bill:1.1.0');
    await update(world);
    expect((await name(world, 'web:1.0.0')).writes).toEqual([]);
    expect(at(world, all)).toBe('1.1.0 1.0.0 1.1.0');
  });

  it('is one older than that of the open pull request, and says so', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0', 'web:1.2.0');
    await name(world, 'web:1.2.0');
    const late = await name(world, 'web:1.1.0');
    expect([states(late), late.writes, at(world, shop)]).toEqual([['shop #1 unchanged'], [], '1.2.0 1.0.0 1.0.0']);
    expect(late.host.infos).toContain(
      'ghcr.io/acme/web:1.1.0 changes nothing in dev: the open pull request brings shop to 1.2.0.',
    );
  });
});

describe('a named version beside an open pull request', () => {
  it('gives way to nothing that was withdrawn', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0', 'web:1.2.0');
    await name(world, 'web:1.2.0');
    world.registry.images.get(image('web'))?.delete('1.2.0');
    await name(world, 'web:1.1.0');
    expect(at(world, shop)).toBe('1.1.0 1.0.0 1.0.0');
  });

  it('keeps what was asked for before and is in no list yet', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0', 'api:1.1.0');
    const published = world.catalogue.versions.bind(world.catalogue);
    world.catalogue.versions = async (of) => (await published(of)).filter(({ tag }) => tag !== '1.1.0');
    await name(world, 'web:1.1.0');
    await name(world, 'api:1.1.0');
    expect(at(world, shop)).toBe('1.1.0 1.1.0 1.0.0');
  });

  it.each(['app', 'environment'])('leaves it as it is where a lookup fails (%s)', async (group) => {
    const world = start(`group: ${group}`);
    push(world, 'web:1.1.0', 'api:1.1.0', 'bill:1.1.0');
    await update(world);
    const branch = group === 'app' ? shop : all;
    const before = at(world, branch);
    push(world, 'web:1.2.0');
    world.registry.down.add(image('api'));
    const result = await name(world, 'web:1.2.0');
    expect([at(world, branch), result.writes]).toEqual([before, []]);
    expect(failure(result)?.message).toMatch(/^Not done: shop in dev/u);
    world.registry.down.clear();
    await name(world, 'web:1.2.0');
    expect(at(world, branch)).toBe(before.replace('1.1.0', '1.2.0'));
  });

  it('leaves it to a person who has closed it, with all that it held', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0');
    await name(world, 'web:1.1.0');
    const [pull] = world.state.pulls;
    const head = world.repository.branches.get(shop);
    if (!pull || head === undefined) throw new Error('There is no pull request.');
    world.state.pulls[0] = { ...pull, state: 'closed', last: head };
    push(world, 'api:1.1.0');
    await name(world, 'api:1.1.0');
    expect(at(world, shop)).toBe('1.0.0 1.1.0 1.0.0');
  });

  it('touches nothing of what a person has committed to', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0', 'api:1.1.0');
    await name(world, 'web:1.1.0');
    world.repository.push(shop, { 'README.md': 'Mine.\n' }, alice);
    expect(states(await name(world, 'api:1.1.0'))).toEqual(['shop #1 left-alone']);
    expect(at(world, shop)).toBe('1.1.0 1.0.0 1.0.0');
  });
});

describe('two runs for one app at the same time', () => {
  const references = ['web:1.1.0', 'api:1.1.0'];
  it.each([references, references.toReversed()])('drop no version: %s and %s', async (...both) => {
    const world = start('group: app');
    push(world, ...references);
    await Promise.all(both.map((one) => name(world, one)));
    expect(at(world, shop)).toBe('1.1.0 1.1.0 1.0.0');
    expect(world.state.pulls).toHaveLength(1);
  });

  it('drop none where both bring the apps of a group', async () => {
    const world = start('group: environment');
    push(world, 'web:1.1.0', 'bill:1.1.0');
    await Promise.all([name(world, 'web:1.1.0'), name(world, 'bill:1.1.0')]);
    expect(at(world, all)).toBe('1.1.0 1.0.0 1.1.0');
  });

  it('drop none where ten are there, of images that are in no list yet', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `part${index}`);
    const world = createWorld({
      'gitops.yaml': `version: 1
environments: { dev: {} }
apps:
  shop: { source: apps/shop, artifacts: { ${names.map(artifact).join(', ')} }, deploy: { with: branch, health: none } }
`,
      'apps/shop/dev/d.yaml': deployment(
        'shop',
        names.map((one) => `${image(one)}:1.0.0`),
      ),
    });
    push(world, ...names.flatMap((one) => [`${one}:1.0.0`, `${one}:1.1.0`]));
    const published = world.catalogue.versions.bind(world.catalogue);
    world.catalogue.versions = async (of) => (await published(of)).filter(({ tag }) => tag !== '1.1.0');
    const results = await Promise.all(names.map((one) => name(world, `${one}:1.1.0`)));
    expect(results.map(failure)).toEqual(names.map(() => undefined));
    const text = world.repository.read('apps/shop/dev/d.yaml', shop) ?? '';
    expect(text.match(/:1\.1\.0/gu)).toHaveLength(10);
  });

  it('drop none that comes right before the commit', async () => {
    const world = start('group: app');
    push(world, 'web:1.1.0', 'api:1.1.0');
    let other: Promise<unknown> | undefined;
    world.writes.before = () => {
      other ??= name(world, 'api:1.1.0');
    };
    await name(world, 'web:1.1.0');
    await other;
    expect(at(world, shop)).toBe('1.1.0 1.1.0 1.0.0');
  });

  it('bring both to the base by the next run where they are merged', async () => {
    const world = start('group: app', 'auto');
    push(world, ...references);
    await Promise.all(references.map((one) => name(world, one)));
    await update(world);
    expect(at(world, 'main')).toBe('1.1.0 1.1.0 1.0.0');
  });

  it('go on from what another one has committed and not opened yet', async () => {
    const world = start('group: app');
    push(world, ...references);
    world.writes.killAfter(1);
    await expect(name(world, 'web:1.1.0')).rejects.toThrow();
    world.writes.revive();
    expect(world.state.pulls).toHaveLength(0);
    await name(world, 'api:1.1.0');
    expect(at(world, shop)).toBe('1.1.0 1.1.0 1.0.0');
  });
});

describe('the schedule of a group of which one image is named', () => {
  it('is passed by that one alone, and the others are said to be held', async () => {
    const world = start(`group: environment, ${never}`, 'auto');
    push(world, 'web:1.1.0', 'bill:1.1.0');
    const result = await name(world, 'web:1.1.0');
    expect(states(result)).toEqual(['shop #1 merged', 'bill #0 held']);
    expect(result['pull-requests'][1]).toMatchObject({ group: 'all', why: 'its schedule lets none be opened now' });
    expect(at(world, 'main')).toBe('1.1.0 1.0.0 1.0.0');
    expect(failure(result)).toBeUndefined();
  });

  it('does not hold what is newer in one that is open', async () => {
    const world = start(`group: environment, ${never}`);
    push(world, 'web:1.1.0', 'bill:1.1.0');
    await name(world, 'web:1.1.0');
    await name(world, 'bill:1.1.0');
    expect(at(world, all)).toBe('1.1.0 1.0.0 1.1.0');
  });
});
