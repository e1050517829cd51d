import { describe, expect, test } from '@jest/globals';
import type { Description, Published } from '../../../src/domain/versions/published.ts';
import type { Publisher } from '../../../src/ports/publisher.ts';
import { createCatalogue } from '../../../src/steps/catalogue.ts';
import { createWorld } from '../../support/memory/world.ts';

/** Says who was asked for what. */
function publisher(kind: string): Publisher {
  const say = (question: string, name: string) => `${kind} ${question} ${name}`;
  return {
    versions: async (name) => [{ tag: say('versions', name) }],
    digest: async (name, tag) => say(`digest ${tag}`, name),
    confirm: async (name, tag) => say(`confirm ${tag}`, name),
    dated: async (name, versions) => [...versions, { tag: say('dated', name) }],
    describe: async (name, version): Promise<Description> => ({
      digest: say(`describe ${version}`, name),
      platforms: [],
    }),
  };
}

describe('the catalogue', () => {
  const kinds = ['image', 'chart', 'git', 'module'] as const;
  const catalogue = createCatalogue({
    image: publisher('image'),
    chart: publisher('chart'),
    git: publisher('git'),
    module: publisher('module'),
  });

  test.each(kinds)('asks who publishes the kind %s', async (kind) => {
    const of = { kind, name: 'x' };
    const before: readonly Published[] = [{ tag: '1' }];
    expect(await catalogue.versions(of)).toEqual([{ tag: `${kind} versions x` }]);
    expect(await catalogue.digest(of, '1')).toBe(`${kind} digest 1 x`);
    expect(await catalogue.confirm(of, '1')).toBe(`${kind} confirm 1 x`);
    expect(await catalogue.dated(of, before)).toEqual([{ tag: '1' }, { tag: `${kind} dated x` }]);
    expect((await catalogue.describe(of, '1'))?.digest).toBe(`${kind} describe 1 x`);
  });
});

describe('the catalogue in memory', () => {
  test('has the images of the registry, and everything else that is published in it', async () => {
    const { registry, catalogue } = createWorld({});
    const image = { kind: 'image', name: 'ghcr.io/acme/web' } as const;
    const plain = registry.push(image.name, '1.0.0');
    const created = new Date('2026-01-02T00:00:00Z');
    const digest = catalogue.publish(image, '1.1.0', {
      created,
      revision: 'abcdef1',
      source: 'https://github.com/acme/web',
    });
    expect(await registry.tags(image.name)).toEqual(['1.0.0', '1.1.0']);
    expect(await catalogue.dated(image, [{ tag: '1.0.0' }, { tag: '1.1.0' }])).toEqual([
      { tag: '1.0.0' },
      { tag: '1.1.0', created },
    ]);
    expect(await catalogue.describe(image, plain)).toEqual({
      digest: plain,
      platforms: [{ os: 'linux', architecture: 'amd64' }],
    });
    expect(await catalogue.describe(image, '1.1.0')).toMatchObject({ digest, created, revision: 'abcdef1' });
    expect(await catalogue.describe(image, '9')).toBeUndefined();

    const chart = { kind: 'chart', name: 'oci://ghcr.io/acme/charts/web' } as const;
    await expect(catalogue.versions(chart)).rejects.toMatchObject({ name: 'RegistryError', status: 404 });
    const published = catalogue.publish(chart, '3.0.0');
    expect(await catalogue.versions(chart)).toEqual([{ tag: '3.0.0', digest: published }]);
    expect((await catalogue.describe(chart, '3.0.0'))?.platforms).toEqual([]);
    catalogue.unsteady.add(chart.name);
    await expect(catalogue.confirm(chart, '3.0.0')).rejects.toMatchObject({ name: 'RegistryError' });
    registry.down.add(chart.name);
    await expect(catalogue.digest(chart, '3.0.0')).rejects.toMatchObject({ status: 503 });
  });
});
