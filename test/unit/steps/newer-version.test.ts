import { describe, expect, it, test } from '@jest/globals';
import type { Artifact, Track } from '../../../src/domain/config/model.ts';
import type { Coordinates } from '../../../src/domain/versions/coordinates.ts';
import type { Version } from '../../../src/domain/versions/model.ts';
import { parseReference } from '../../../src/domain/versions/reference.ts';
import { findNewer } from '../../../src/steps/newer-version.ts';
import { MemoryCatalogue } from '../../support/memory/catalogue.ts';
import { FixedClock } from '../../support/memory/clock.ts';
import { MemoryRegistry } from '../../support/memory/registry.ts';

const image: Coordinates = { kind: 'image', name: 'ghcr.io/acme/web' };
const caret: Track = { policy: { by: 'semver', constraint: '^1' } };
const day = 86_400_000;

interface Looking {
  readonly track?: Track;
  readonly write?: Artifact['write'];
  readonly from?: Version | undefined;
  readonly of?: Coordinates;
  readonly wanted?: string;
}

function setUp() {
  const catalogue = new MemoryCatalogue(new MemoryRegistry());
  const clock = new FixedClock();
  const ago = (days: number) => new Date(clock.now().getTime() - days * day);
  const look = ({ track = caret, write = 'digest', from, of = image, wanted }: Looking) => {
    const artifact: Artifact = { name: 'web', coordinates: of, track, write, at: { file: 'gitops.yaml' } };
    return findNewer(
      { catalogue, clock },
      {
        artifact,
        from,
        ...(wanted !== undefined && { wanted: parseReference(wanted) }),
      },
    );
  };
  return { catalogue, clock, look, ago };
}

describe('what an artifact should have', () => {
  it('is the newest, with the digest that is served', async () => {
    const { catalogue, look } = setUp();
    catalogue.publish(image, '1.0.0');
    const digest = catalogue.publish(image, '1.1.0');
    catalogue.publish(image, '2.0.0');
    expect(await look({ from: { tag: '1.0.0' } })).toEqual({ to: { tag: '1.1.0', digest }, notes: [] });
    expect(await look({ from: { tag: '1.0.0' }, write: 'tag' })).toEqual({ to: { tag: '1.1.0' }, notes: [] });
  });

  it('costs two questions when nothing is newer, and one where only tags are written', async () => {
    const { catalogue, look } = setUp();
    const digest = catalogue.publish(image, '1.0.0');
    expect(await look({ from: { tag: '1.0.0', digest } })).toEqual({ to: undefined, notes: [] });
    expect(catalogue.asked).toEqual(['versions image ghcr.io/acme/web', 'digest image ghcr.io/acme/web']);
    catalogue.asked.length = 0;
    expect(await look({ from: { tag: '1.0.0' }, write: 'tag' })).toEqual({ to: undefined, notes: [] });
    expect(catalogue.asked).toEqual(['versions image ghcr.io/acme/web']);
  });

  it('is the same tag again where it was pushed again, and where its digest is not written yet', async () => {
    const { catalogue, look } = setUp();
    const digest = catalogue.publish(image, '1.0.0');
    const old = `sha256:${'1'.repeat(64)}`;
    expect(await look({ from: { tag: '1.0.0', digest: old } })).toEqual({ to: { tag: '1.0.0', digest }, notes: [] });
    expect(await look({ from: { tag: '1.0.0' } })).toEqual({ to: { tag: '1.0.0', digest }, notes: [] });
  });

  it('is never older, and what is there says why nothing may follow', async () => {
    const { catalogue, look } = setUp();
    catalogue.publish(image, '1.0.0');
    const { to, notes } = await look({ from: { tag: '1.4.0' } });
    expect(to).toBeUndefined();
    expect(notes).toEqual(['1 version, none that may follow: 1 not newer (1.0.0)']);
  });

  it('is newer than the version that is written as a digest alone, never older', async () => {
    const { catalogue, look } = setUp();
    catalogue.publish(image, '1.0.0');
    const digest = catalogue.publish(image, '1.1.0');
    const newest = catalogue.publish(image, '1.2.0');
    const other = catalogue.publish(image, '2.0.0');
    expect((await look({ from: { digest } })).to).toEqual({ tag: '1.2.0', digest: newest });
    expect((await look({ from: { digest: newest } })).to).toBeUndefined();
    // 2.0.0 is not within ^1, and is not followed by what is.
    const unknown = await look({ from: { digest: other } });
    expect([unknown.to, unknown.notes]).toEqual([
      undefined,
      [expect.stringMatching(/^the current version is a digest alone/u)],
    ]);
    expect((await look({ from: { digest: other }, wanted: 'ghcr.io/acme/web:1.1.0' })).to).toBeUndefined();
    expect((await look({ from: { digest }, wanted: 'ghcr.io/acme/web:1.2.0' })).to).toEqual({
      tag: '1.2.0',
      digest: newest,
    });
  });

  it('follows the digest of one tag without asking for the others', async () => {
    const { catalogue, look } = setUp();
    const digest = catalogue.publish(image, 'main');
    const track: Track = { policy: { by: 'digest', tag: 'main' } };
    expect(await look({ track, from: { tag: 'main', digest: `sha256:${'2'.repeat(64)}` } })).toEqual({
      to: { tag: 'main', digest },
      notes: [],
    });
    expect(catalogue.asked.some((question) => question.startsWith('versions'))).toBe(false);
    expect(await look({ track, from: { tag: 'main', digest } })).toEqual({ to: undefined, notes: [] });
  });

  it('is the newest build, by its date', async () => {
    const { catalogue, look, ago } = setUp();
    catalogue.publish(image, 'main-zzz', { created: ago(3) });
    const digest = catalogue.publish(image, 'main-aaa', { created: ago(1) });
    catalogue.publish(image, 'pr-7', { created: ago(0) });
    const track: Track = { policy: { by: 'newest-build', pattern: '^main-' } };
    expect(await look({ track, from: { tag: 'main-zzz' } })).toEqual({ to: { tag: 'main-aaa', digest }, notes: [] });
  });

  it.each<[Coordinates, string]>([
    [{ kind: 'chart', name: 'https://charts.acme.dev/web' }, 'chart'],
    [{ kind: 'git', name: 'github.com/acme/platform' }, 'Git repository'],
    [{ kind: 'module', name: 'registry.terraform.io/acme/network/aws' }, 'module'],
  ])('%j: is found for a %s too', async (of) => {
    const { catalogue, look } = setUp();
    for (const tag of ['1.0.0', '1.2.0', '2.0.0']) catalogue.publish(of, tag);
    expect(await look({ of, write: 'tag', from: { tag: '1.0.0' } })).toEqual({ to: { tag: '1.2.0' }, notes: [] });
  });
});

describe('before a version is proposed', () => {
  const from = { tag: '1.0.0' };

  it('it is there for every platform that is wanted; else the next best is taken, and that is said', async () => {
    const { catalogue, look } = setUp();
    const both = [
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ];
    catalogue.publish(image, '1.0.0', { platforms: both });
    const digest = catalogue.publish(image, '1.1.0', { platforms: both });
    catalogue.publish(image, '1.2.0');
    expect(await look({ from, track: { ...caret, platforms: both } })).toEqual({
      to: { tag: '1.1.0', digest },
      notes: ['1.2.0 is not built for linux/arm64'],
    });
  });

  it('it is old enough; one without a date is not', async () => {
    const { catalogue, look, ago } = setUp();
    const digest = catalogue.publish(image, '1.1.0', { created: ago(8) });
    catalogue.publish(image, '1.2.0', { created: ago(6) });
    catalogue.publish(image, '1.3.0');
    expect(await look({ from, track: { ...caret, minimumAge: 7 * 86_400 } })).toEqual({
      to: { tag: '1.1.0', digest },
      notes: ['1.3.0: no known date, and so not old enough', '1.2.0: not old enough yet'],
    });
  });

  it('a variant is held to its age like everything else', async () => {
    const { catalogue, look, ago } = setUp();
    catalogue.publish(image, '1.1.0-alpine', { created: ago(6) });
    expect(await look({ from: { tag: '1.0.0-alpine' }, track: { ...caret, minimumAge: 7 * 86_400 } })).toEqual({
      to: undefined,
      notes: ['1.1.0-alpine: not old enough yet'],
    });
  });

  it('many young ones do not keep an older one from being found', async () => {
    const { catalogue, look, ago } = setUp();
    const digest = catalogue.publish(image, '1.0.1', { created: ago(10) });
    for (const patch of [2, 3, 4, 5, 6, 7]) catalogue.publish(image, `1.0.${patch}`, { created: ago(1) });
    expect(await look({ from, track: { ...caret, minimumAge: 3 * 86_400 } })).toEqual({
      to: { tag: '1.0.1', digest },
      notes: ['1.0.7, 1.0.6, 1.0.5 and 3 more: not old enough yet'],
    });
  });

  it('it is there: one that is listed and not served is passed over, and that is said', async () => {
    const { catalogue, look } = setUp();
    const digest = catalogue.publish(image, '1.1.0');
    catalogue.unserved.add('1.2.0');
    catalogue.publish(image, '1.2.0');
    expect(await look({ from })).toEqual({ to: { tag: '1.1.0', digest }, notes: ['1.2.0 is listed, but not there'] });
  });

  it('its platforms are those of the digest that is written, though its tag moves in between', async () => {
    const { catalogue, look } = setUp();
    const [amd, arm] = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));
    const old = catalogue.publish(image, '1.1.0', { platforms: [amd ?? { os: '', architecture: '' }] });
    const digest = catalogue.digest.bind(catalogue);
    catalogue.digest = async (of, tag) => {
      const found = await digest(of, tag);
      catalogue.publish(image, '1.1.0', { digest: `sha256:${'e'.repeat(64)}`, platforms: arm ? [arm] : [] });
      return found;
    };
    expect(old).not.toBe(`sha256:${'e'.repeat(64)}`);
    const platforms = arm ? [arm] : [];
    expect((await look({ from, track: { ...caret, platforms } })).to).toBeUndefined();
  });

  it('no more than five are tried: the sixth waits for a run in which fewer fail', async () => {
    const { catalogue, look } = setUp();
    for (const patch of [1, 2, 3, 4, 5, 6]) catalogue.publish(image, `1.1.${patch}`);
    const platforms = [{ os: 'linux', architecture: 's390x' }];
    const { to, notes } = await look({ from, track: { ...caret, platforms } });
    expect([to, notes.length]).toEqual([undefined, 5]);
  });

  it('its place serves the same digest twice', async () => {
    const { catalogue, look } = setUp();
    catalogue.publish(image, '1.1.0');
    catalogue.unsteady.add(image.name);
    await expect(look({ from })).rejects.toThrow('another digest for 1.1.0 each time');
  });
});

describe('a version that is asked for', () => {
  test.each<[string, string, Looking, RegExp]>([
    ['is not there', 'ghcr.io/acme/web:1.5.0', {}, /has no ghcr\.io\/acme\/web:1\.5\.0/u],
    ['is another', `ghcr.io/acme/web:1.1.0@sha256:${'f'.repeat(64)}`, {}, /not sha256:ffff/u],
  ])('%s: nothing is proposed', async (_, wanted, looking, message) => {
    const { catalogue, look } = setUp();
    catalogue.publish(image, '1.1.0');
    await expect(look({ from: { tag: '1.0.0' }, wanted, ...looking })).rejects.toThrow(message);
  });

  it('is taken though newer ones are there, and passed over where it would be a downgrade', async () => {
    const { catalogue, look } = setUp();
    const digest = catalogue.publish(image, '1.1.0');
    catalogue.publish(image, '1.2.0');
    const wanted = `ghcr.io/acme/web:1.1.0@${digest}`;
    expect((await look({ from: { tag: '1.0.0' }, wanted })).to).toEqual({ tag: '1.1.0', digest });
    expect((await look({ from: { tag: '1.2.0' }, wanted })).to).toBeUndefined();
  });

  it('is taken by its date too, where that is the policy', async () => {
    const { catalogue, look, ago } = setUp();
    catalogue.publish(image, 'main-old', { created: ago(3) });
    const digest = catalogue.publish(image, 'main-new', { created: ago(2) });
    const newest = catalogue.publish(image, 'main-newest', { created: ago(1) });
    const track: Track = { policy: { by: 'newest-build', pattern: '^main-' } };
    const wanted = 'ghcr.io/acme/web:main-new';
    expect((await look({ track, from: { tag: 'main-old' }, wanted })).to).toEqual({ tag: 'main-new', digest });
    expect((await look({ track, from: { tag: 'main-newest', digest: newest }, wanted })).to).toBeUndefined();
  });

  it('is held to the age and the platforms that its track asks for', async () => {
    const { catalogue, look, ago } = setUp();
    catalogue.publish(image, '1.1.0', { created: ago(1) });
    const looking = { from: { tag: '1.0.0' }, wanted: 'ghcr.io/acme/web:1.1.0' };
    const young = await look({ ...looking, track: { ...caret, minimumAge: 2 * 86_400 } });
    expect(young).toEqual({ to: undefined, notes: ['1.1.0: not old enough yet'] });
    const platforms = [{ os: 'windows', architecture: 'amd64' }];
    expect((await look({ ...looking, track: { ...caret, platforms } })).notes).toEqual([
      '1.1.0 is not built for windows/amd64',
    ]);
  });
});
