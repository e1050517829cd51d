import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildImage, buildIndex, descriptor, type Image, type ImageOptions } from '../../support/registry/image.ts';
import { pushImage } from '../../support/registry/push.ts';
import { testClient } from './client.ts';
import type { Subject, SubjectOptions } from './contract.ts';

const source = 'org.opencontainers.image.source';
const revision = 'org.opencontainers.image.revision';
const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const commit = 'c0ffee'.repeat(7).slice(0, 40);

/** How images are described: the same for the real registry and for ours. */
export function describeContract(start: (options: SubjectOptions) => Promise<Subject>): void {
  let running: Subject;
  beforeAll(async () => {
    running = await start({ auth: 'none', pageSize: 100, anonymous: true });
  }, 40_000);
  afterAll(() => running?.stop());

  const push = (name: string, tag: string, image: Image | ImageOptions) =>
    pushImage({ origin: running.origin }, name, tag, image);
  const describe = (name: string, version: string) => testClient().describe(`${running.host}/${name}`, version);

  async function pushIndex(name: string, tag: string, images: readonly ImageOptions[], options = {}) {
    const built = new Map(images.map((one) => [one.platform ?? 'linux/amd64', buildImage(one)]));
    for (const image of built.values()) await push(name, image.digest, image);
    const index = buildIndex(built, options);
    await push(name, tag, index);
    return index.digest;
  }

  test('an image of one platform, by tag and by digest', async () => {
    const labels = {
      [source]: 'https://github.com/acme/web',
      [revision]: commit,
      'org.opencontainers.image.version': '1.2.3',
    };
    const digest = await push('acme/one', '1.2.3', { labels, created: day(2), platform: 'linux/arm64/v8' });
    const expected = {
      digest,
      platforms: [{ os: 'linux', architecture: 'arm64' }],
      created: day(2),
      source: 'https://github.com/acme/web',
      revision: commit,
      version: '1.2.3',
    };
    expect(await describe('acme/one', '1.2.3')).toEqual(expected);
    expect(await describe('acme/one', digest)).toEqual(expected);
  });

  test('an index: all its platforms, the newest of their times, the labels of the first', async () => {
    const digest = await pushIndex('acme/index', '1', [
      { platform: 'linux/amd64', created: day(2), labels: { [revision]: 'aaaaaaa' } },
      { platform: 'linux/arm64', created: day(5), labels: { [revision]: 'bbbbbbb' } },
      { platform: 'linux/arm/v7', created: day(3) },
    ]);
    expect(await describe('acme/index', '1')).toEqual({
      digest,
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
        { os: 'linux', architecture: 'arm', variant: 'v7' },
      ],
      created: day(5),
      revision: 'aaaaaaa',
    });
  });

  // Renovate lib/modules/datasource/docker/index.spec.ts; attestations: https://docs.docker.com/build/metadata/attestations/attestation-storage/
  test('an index with attestations and unknown platforms: they are no platforms', async () => {
    const attestation = buildImage({
      content: 'attestation',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        content: { os: 'unknown', architecture: 'unknown' },
      },
    });
    await push('acme/attested', attestation.digest, attestation);
    const entry = descriptor(attestation.mediaType, attestation.manifest);
    const more = [
      { ...entry, platform: { os: 'unknown', architecture: 'unknown' } },
      {
        ...entry,
        platform: { os: 'linux', architecture: 's390x' },
        annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
      },
    ];
    await pushIndex('acme/attested', '1', [{ platform: 'linux/amd64' }], { more });
    expect((await describe('acme/attested', '1'))?.platforms).toEqual([{ os: 'linux', architecture: 'amd64' }]);
  });

  test('labels override annotations of the manifest, of its entry and of the index, in this order', async () => {
    const at = (where: string) => ({ [source]: `https://example.com/${where}` });
    const annotations = at('index');
    const options = { annotations, described: { 'linux/amd64': at('entry') } };
    const cases: readonly [string, ImageOptions, object][] = [
      ['labels', { annotations: at('manifest'), labels: at('labels') }, options],
      ['manifest', { annotations: at('manifest') }, options],
      ['entry', {}, options],
      ['index', {}, { annotations }],
    ];
    for (const [expected, image, index] of cases) {
      await pushIndex(`acme/precedence-${expected}`, '1', [{ ...image, content: expected }], index);
      expect((await describe(`acme/precedence-${expected}`, '1'))?.source).toBe(`https://example.com/${expected}`);
    }
  });

  test('a time that the index or its entries tell is not looked for in each image', async () => {
    const images = ['linux/amd64', 'linux/arm64', 'linux/s390x'].map((platform) => ({ platform, created: day(1) }));
    const created = (number: number) => ({ 'org.opencontainers.image.created': day(number).toISOString() });
    await pushIndex('acme/told', 'index', images, { annotations: created(9) });
    expect((await describe('acme/told', 'index'))?.created).toEqual(day(9));
    const described = { 'linux/amd64': created(4), 'linux/arm64': created(6) };
    await pushIndex('acme/told', 'entries', images, { described });
    const known = await describe('acme/told', 'entries');
    expect(known?.created).toEqual(day(6));
    expect(known?.platforms).toHaveLength(3);
  });

  test('reproducible builds have no time, old labels are read, and what is no source, commit or version is left out', async () => {
    const labels = {
      [source]: 'javascript:alert(1)',
      'org.label-schema.vcs-url': 'git@github.com:acme/old.git',
      [revision]: 'main',
      'org.label-schema.vcs-ref': 'abcdef1',
      'org.opencontainers.image.version': 'one two',
    };
    const digest = await push('acme/labels', '1', { labels });
    expect(await describe('acme/labels', '1')).toEqual({
      digest,
      platforms: [{ os: 'linux', architecture: 'amd64' }],
      source: 'https://github.com/acme/old',
      revision: 'abcdef1',
    });
  });

  test('a chart: its sources and the version of its application', async () => {
    const content = {
      name: 'web',
      version: '1.2.3+build',
      appVersion: '4.5.6',
      sources: ['not an address', 'https://github.com/acme/chart'],
    };
    const config = { mediaType: 'application/vnd.cncf.helm.config.v1+json', content };
    const annotations = {
      'org.opencontainers.image.version': '1.2.3+build',
      'org.opencontainers.image.created': day(7).toISOString(),
    };
    const digest = await push('acme/chart', '1.2.3_build', { config, annotations });
    expect(await describe('acme/chart', '1.2.3_build')).toEqual({
      digest,
      platforms: [],
      created: day(7),
      source: 'https://github.com/acme/chart',
      version: '4.5.6',
    });
  });

  test('nothing of what is not there', async () => {
    await push('acme/there', '1', {});
    expect(await describe('acme/there', '2')).toBeUndefined();
    expect(await describe('acme/there', `sha256:${'0'.repeat(64)}`)).toBeUndefined();
    expect(await describe('acme/not-there', '1')).toBeUndefined();
  });

  test('confirms a digest that is served', async () => {
    const digest = await push('acme/confirmed', '1', {});
    expect(await testClient().confirm(`${running.host}/acme/confirmed`, '1')).toBe(digest);
    expect(await testClient().confirm(`${running.host}/acme/confirmed`, '2')).toBeUndefined();
  });

  test('dates each of the versions it is given, and no other', async () => {
    const image = `${running.host}/acme/dated`;
    for (let number = 1; number <= 5; number++)
      await push('acme/dated', `b${number}`, { created: day(number), content: String(number) });
    await push('acme/dated', 'epoch', {});
    const client = testClient();
    const listed = (await client.versions(image)).filter(({ tag }) => tag !== 'b3');
    expect(await client.dated(image, listed)).toEqual([
      ...[1, 2, 4, 5].map((number) => ({ tag: `b${number}`, created: day(number) })),
      { tag: 'epoch' },
    ]);
  });
}
