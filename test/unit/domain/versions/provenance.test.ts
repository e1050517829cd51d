import { describe, expect, test } from '@jest/globals';
import { buildTime, newestOf, provenanceOf } from '../../../../src/domain/versions/provenance.ts';
import { sourceAddress } from '../../../../src/domain/versions/source-address.ts';

describe('where an image comes from', () => {
  test('is what overrides all else, and what is none hides nothing below it', () => {
    const key = 'org.opencontainers.image.source';
    const at = (name: unknown) => ({ [key]: name });
    expect(provenanceOf([at('https://a.test/x'), at('https://b.test/x')])).toEqual({ source: 'https://b.test/x' });
    expect(provenanceOf([at('https://a.test/x'), at('no address'), at(7), at('')])).toEqual({
      source: 'https://a.test/x',
    });
    expect(provenanceOf([])).toEqual({});
  });

  test('is read from old labels where there are no new ones, wherever they stand', () => {
    const old = {
      'org.label-schema.vcs-ref': 'abcdef1',
      'org.label-schema.build-date': '2026-01-02T03:04:05Z',
      'org.label-schema.version': '1',
    };
    expect(provenanceOf([{ 'org.opencontainers.image.revision': 'fedcba9' }, old])).toEqual({
      revision: 'fedcba9',
      version: '1',
      created: new Date('2026-01-02T03:04:05Z'),
    });
  });

  test('is nothing that labels inherit', () => {
    const labels = Object.create({ 'org.opencontainers.image.version': '1' }) as Record<string, string>;
    expect(provenanceOf([labels])).toEqual({});
  });

  test.each<[string, string | undefined]>([
    ['0123456789abcdef0123456789abcdef01234567', '0123456789abcdef0123456789abcdef01234567'],
    [' abcdef1 ', 'abcdef1'],
    ['a'.repeat(64), 'a'.repeat(64)],
    ['abcdef', undefined],
    ['ABCDEF1', undefined],
    ['abcdef1-dirty', undefined],
    ['v1.2.3', undefined],
    ['a'.repeat(65), undefined],
    ['abcdef1\n::error::', undefined],
  ])('is the commit %j', (text, revision) => {
    expect(provenanceOf([{ 'org.opencontainers.image.revision': text }]).revision).toBe(revision);
  });
});

describe('the time of a build', () => {
  test.each<[unknown, string | undefined]>([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2016-10-06T16:23:20.499814565-06:00', '2016-10-06T22:23:20.499Z'],
    ['2026-01-02 03:04:05+00:00', '2026-01-02T03:04:05.000Z'],
    [Date.UTC(2026, 0, 2), '2026-01-02T00:00:00.000Z'],
    // Reproducible builds, buildpacks, and Go's time of nothing.
    ['1970-01-01T00:00:00Z', undefined],
    ['1980-01-01T00:00:01Z', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    [0, undefined],
    [-62135596800000, undefined],
    ['', undefined],
    ['1', undefined],
    ['yesterday', undefined],
    ['2026-13-45T00:00:00Z', undefined],
    ['2026-01-02', undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [Number.NaN, undefined],
    [8.64e15 + 1, undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j is %s', (time, expected) => {
    expect(buildTime(time)?.toISOString()).toBe(expected);
  });

  test('the newest of several is the newest that is known', () => {
    const [one, two] = [new Date(1), new Date(2)];
    expect(newestOf([one, undefined, two])).toEqual(two);
    expect(newestOf([undefined])).toBeUndefined();
  });
});

describe('the address of a source', () => {
  test.each<[string, string | undefined]>([
    ['https://github.com/acme/web', 'https://github.com/acme/web'],
    ['https://github.com/acme/web.git', 'https://github.com/acme/web'],
    ['https://github.com/acme/web/', 'https://github.com/acme/web'],
    ['http://github.com/acme/web', 'https://github.com/acme/web'],
    ['git@github.com:acme/web.git', 'https://github.com/acme/web'],
    ['ssh://git@github.com:22/acme/web.git', 'https://github.com/acme/web'],
    ['git+https://github.com/acme/web.git', 'https://github.com/acme/web'],
    ['git://github.com/acme/web', 'https://github.com/acme/web'],
    ['github.com/acme/web', 'https://github.com/acme/web'],
    ['https://git.acme.test:8443/x', 'https://git.acme.test:8443/x'],
    // BuildKit's own: https://docs.docker.com/build/metadata/attestations/slsa-definitions/
    ['https://github.com/acme/web.git#main:app', 'https://github.com/acme/web'],
    ['https://user:secret@github.com/acme/web?token=x', 'https://github.com/acme/web'],
    ['https://github.com', undefined],
    ['', undefined],
    ['web', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    ['https://localhost/acme/web', undefined],
    ['https://github.com/acme/web) [x](https://evil.test', undefined],
    ['https://github.com/acme/<script>', undefined],
    ['https://github.com/acme/web\nhttps://evil.test', undefined],
    [`https://github.com/${'a'.repeat(500)}`, undefined],
  ])('%j is %s', (text, address) => {
    expect(sourceAddress(text)).toBe(address);
  });
});
