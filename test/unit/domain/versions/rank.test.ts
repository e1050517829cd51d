import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAllowed } from '../../../../src/domain/versions/choose.ts';
import type { Policy, Track } from '../../../../src/domain/versions/policy.ts';
import type { Published } from '../../../../src/domain/versions/published.ts';
import { missingPlatforms, parsePlatform } from '../../../../src/domain/versions/wanted-platforms.ts';
import { worthDating } from '../../../../src/domain/versions/worth-dating.ts';
import { tries } from '../../../support/properties.ts';
import { daysAgo, explain, explainOne, pick, ranking, tagged } from './judging.ts';

const day = 86_400;
const semver: Policy = { by: 'semver', constraint: '*' };
const builds: Policy = { by: 'newest-build', pattern: '^main-' };

/** Versions by their names and the days since they were built. */
function built(days: Readonly<Record<string, number | undefined>>): readonly Published[] {
  return Object.entries(days).map(([tag, age]) => (age === undefined ? { tag } : { tag, created: daysAgo(age) }));
}

describe('semantic versions', () => {
  test.each([
    ['a commit of digits is no version', '1.2.3 1234567 20240101', '*', '1.2.3', '1.2.3'],
    ['nor without a current one', '1.2.3 1234567', '*', undefined, '1.2.3'],
    ['a single number floats', '1.25.2 2', '*', '1.25.2', '1.25.2'],
    ['rc10 comes after rc9', '1.0.0-rc9 1.0.0-rc10', '*-0', '1.0.0-rc9', '1.0.0-rc10'],
    ['and rc9 does not follow rc10', '1.0.0-rc9', '*-0', '1.0.0-rc10', undefined],
    ['builds by hundreds', '1.0.0-beta.99 1.0.0-beta.100', '*-0', undefined, '1.0.0-beta.100'],
    ['the variant of a tag without a version', '1.2.3 1.2.4-alpine 1.3.0', '*', 'alpine', '1.2.4-alpine'],
    ['and of the latest of it', '1.2.3 1.2.4-alpine 1.3.0', '*', 'latest-alpine', '1.2.4-alpine'],
    ['a name that is no variant', '1.2.3 1.2.4-alpine 1.3.0', '*', 'main', '1.3.0'],
  ])('%s', (_, list, constraint, current, chosen) => {
    expect(pick(list, { by: 'semver', constraint }, current)).toBe(chosen);
  });

  test.each([
    ['1.1.0-rc.1 1.0.0', '^1', '1.1.0-rc.1'],
    // 2.0.0-rc.1 is less than 2, and what will be 2.0.0.
    ['2.0.0-rc.1 1.0.0', '<2', '1.0.0'],
    ['1.2.0-rc.1 1.2.0', '^1.2', '1.2.0'],
  ])('of [%s] pre-releases followed within %s: %s', (list, constraint, chosen) => {
    expect(pick(list, { by: 'semver', constraint, preReleases: true })).toBe(chosen);
  });
});

describe('alphabetical', () => {
  const policy: Policy = { by: 'alphabetical', order: 'descending' };
  test('what is not allowed is no start: everything has a place in the alphabet', () => {
    expect(pick('rel-2 rel-1', { policy, allow: ['^rel-'] }, 'latest')).toBe('rel-1');
    expect(pick('rel-2 rel-1', { policy }, 'latest')).toBeUndefined();
    expect(pick('rel-2 rel-1', { policy, allow: ['^rel-'], ignore: ['rel-0'] }, 'rel-0')).toBeUndefined();
  });
});

describe('regex', () => {
  const pattern = '^v?(?P<major>\\d+)_(?P<minor>\\d+)(?:rc(?P<prerelease>\\d+))?(?:-(?P<compatibility>[a-z]+))?$';
  const policy: Policy = { by: 'regex', pattern };
  test.each([
    ['1_2 1_10 1_9', undefined, '1_10'],
    ['1_2 1_10rc1', undefined, '1_2'],
    ['1_2 1_10-slim', '1_2', '1_2'],
    ['1_2-slim 1_10-slim 1_11', '1_2-slim', '1_10-slim'],
    ['1_2-slim 1_10-slim', undefined, '1_10-slim'],
    ['1_2-slim 1_10-alpine', undefined, undefined],
    ['1_2', '1_3', undefined],
    ['v1_2', '1_2', undefined],
    ['99999999999999999999_1 99999999999999999998_2', undefined, '99999999999999999999_1'],
  ])('[%s] from %s → %s', (list, current, chosen) => {
    expect(pick(list, policy, current)).toBe(chosen);
  });
  test('pre-releases are followed where that is asked for', () => {
    expect(pick('1_10rc9 1_10rc10 1_2', { ...policy, preReleases: true })).toBe('1_10rc10');
    expect(pick('1_10rc10 1_10', { ...policy, preReleases: true })).toBe('1_10');
  });
  test('what is no number makes no version', () => {
    expect(pick('1a 2', { by: 'regex', pattern: '^(?P<major>.*)$' })).toBe('2');
  });
});

describe('calendar', () => {
  test.each([
    ['YY.0M', '22.04 22.10 9.10', undefined, '22.10'],
    ['YY.0M', '22.04 22.10', '22.10', '22.10'],
    ['YY.0M', '22.04', '22.10', undefined],
    ['YYYY.MM.MICRO-MODIFIER', '2024.2.9 2024.2.10 2024.10.1-rc.1 2024.3.0-alpine', '2024.2.9', '2024.2.10'],
    ['YYYY.MM.MICRO-MODIFIER', '2024.2.9-alpine 2024.3.0 2024.3.0-alpine', '2024.2.9-alpine', '2024.3.0-alpine'],
    ['0D-0M-YYYY', '31-01-2024 01-02-2024', undefined, '01-02-2024'],
  ])('%s: [%s] from %s → %s', (format, list, current, chosen) => {
    expect(pick(list, { by: 'calendar', format }, current)).toBe(chosen);
  });
});

describe('the newest build', () => {
  const list = built({ 'main-a': 3, 'main-b': 1, 'main-c': 2, 'dev-d': 0, 'main-e': undefined });
  test.each([
    ['without a current one', undefined, ['main-b', 'main-c', 'main-a']],
    ['what is older does not follow', 'main-c', ['main-b', 'main-c']],
    ['the newest follows itself', 'main-b', ['main-b']],
    ['a name of another series is no start', 'dev-d', ['main-b', 'main-c', 'main-a']],
    ['a current one that is gone could be newer than all', 'main-gone', []],
    ['so could one without a date', 'main-e', []],
  ])('%s', (_, current, expected) => {
    expect(ranking(list, { policy: builds }, current)).toEqual(expected);
  });
  test.each([
    ['1970, by Jib and ko', new Date(0)],
    ['1980, by buildpacks', new Date('1980-01-01T00:00:01Z')],
    ['no date at all', new Date(Number.NaN)],
    ['a year to come', new Date('2999-01-01T00:00:00Z')],
  ])('%s is no time of a build', (_, created) => {
    expect(ranking([{ tag: 'main-a', created }, ...built({ 'main-b': 9 })], { policy: builds })).toEqual(['main-b']);
  });
  test('an ignored current version still holds what is older', () => {
    expect(ranking(list, { policy: builds, ignore: ['main-b'] }, 'main-b')).toEqual([]);
  });
});

describe('the minimum age', () => {
  const list = built({ '1.2.0': 1, '1.1.0': 5, '1.0.0': 30, '1.3.0': undefined });
  const track: Track = { policy: semver, minimumAge: 3 * day };
  test('passes over what is too young and what nobody dates', () => {
    expect(ranking(list, track)).toEqual(['1.1.0', '1.0.0']);
    expect(explainOne('1.2.0', list, track)).toBe('younger than 3d');
    expect(explainOne('1.3.0', list, track)).toBe('of unknown age');
    expect(explainOne('1.1.0', list, track)).toBeUndefined();
  });
  test('is reached to the second', () => {
    const exactly = [{ tag: '1.0.0', created: daysAgo(3) }];
    expect(ranking(exactly, track)).toEqual(['1.0.0']);
    expect(ranking(exactly, { ...track, minimumAge: 3 * day + 1 })).toEqual([]);
  });
  test('of the newest build is asked for what comes into question, and for the current one', () => {
    const names = ({ tag }: Published) => tag;
    const other = built({ 'main-a': 3, 'main-b': 1, 'main-c': 2, 'dev-d': 0, 'dev-e': 1 });
    const some: Track = { policy: builds, ignore: ['*-b'] };
    expect(worthDating(other, builds, some, { tag: 'dev-d' }).map(names)).toEqual(['main-a', 'main-c', 'dev-d']);
  });
});

describe('what is passed over is told', () => {
  test.each([
    ['', { policy: semver }, undefined, 'there are no versions'],
    ['1.0.0', { policy: semver }, undefined, '1 version, 1 that may follow'],
    [
      '1.0.0 1.1.0 1.2.0 1.3.0 2.0.0-debug 2.1.0-debug',
      { policy: { by: 'semver', constraint: '^3' }, ignore: ['*-debug'] },
      undefined,
      '6 versions, none that may follow: 4 not within "^3", 2 ignored (2.0.0-debug, 2.1.0-debug)',
    ],
    [
      '2.0.0 2.1.0 1.9.0 2.1.0-alpine 3.0.0-rc.1 latest',
      { policy: semver },
      '2.0.0',
      '6 versions, 2 that may follow: 1 that are no semantic versions (latest), 1 not newer (1.9.0), 1 of another variant or precision (2.1.0-alpine), 1 pre-releases (3.0.0-rc.1)',
    ],
    [
      'v1 w2',
      { policy: { by: 'numerical', order: 'ascending' }, extract: { pattern: '^v(.*)', value: '$1' } },
      'v5',
      '2 versions, none that may follow: 1 without what is extracted (w2), 1 not newer (v1)',
    ],
    [
      'a b',
      { policy: { by: 'alphabetical', order: 'ascending' }, allow: ['^a'] },
      undefined,
      '2 versions, 1 that may follow: 1 not allowed (b)',
    ],
    [
      'main-1',
      { policy: builds },
      'main-0',
      '1 version, none that may follow: 1 that cannot be compared, since nobody says when the current one was built (main-1)',
    ],
  ] satisfies readonly [string, Track, string | undefined, string][])('[%s]', (list, track, current, sentence) => {
    expect(explain(tagged(list), track, current)).toBe(sentence);
  });
});

describe('hostile tags', () => {
  const strange = [
    '',
    ' ',
    '../../etc/passwd',
    'a/../b',
    './a',
    '-rf',
    '--upload-pack=x',
    '1.0.0\n',
    '1.0.0\u0000',
    '1.0.0\u202e',
    '\u0661.0.0',
    '1.0.0 && x',
    '$(x)',
    '`x`',
    '${{ x }}',
    '1.0.0:x',
    'a//b',
    '1'.repeat(257),
    '\ud800',
  ];
  const policies: readonly Policy[] = [
    semver,
    { by: 'numerical', order: 'ascending' },
    { by: 'alphabetical', order: 'descending' },
    { by: 'regex', pattern: '(?P<major>\\d+)' },
    { by: 'newest-build', pattern: '' },
  ];
  test.each(policies)('are never chosen: $by', (policy) => {
    const all = strange.map((tag) => ({ tag, created: daysAgo(1) }));
    expect(ranking(all, { policy })).toEqual([]);
    expect(explain(all, { policy })).toBe('19 versions, none that may follow: 19 with a name that is refused');
    for (const tag of strange) expect(isAllowed(tag, { policy })).toBe(false);
  });
  test('are never shown', () => {
    expect(explain([{ tag: '::error::x' }], { policy: semver })).not.toContain('error');
  });
  test('names of the prototype are names', () => {
    const list = '__proto__ constructor toString';
    expect(ranking(tagged(list), { policy: { by: 'alphabetical', order: 'ascending' } })).toEqual([
      'toString',
      'constructor',
      '__proto__',
    ]);
  });
});

describe('platforms', () => {
  test.each([
    ['linux/amd64', { os: 'linux', architecture: 'amd64' }],
    ['linux/arm64/v8', { os: 'linux', architecture: 'arm64' }],
    ['linux/arm/v7', { os: 'linux', architecture: 'arm', variant: 'v7' }],
    ['amd64', undefined],
    ['linux/', undefined],
    ['linux/arm/v7/x', undefined],
    ['linux/arm/', undefined],
    ['unknown/unknown', undefined],
  ])('%s', (text, platform) => {
    expect(parsePlatform(text)).toEqual(platform);
  });
  test('what lacks one of those wanted is told', () => {
    const wanted = ['linux/amd64', 'linux/arm64/v8', 'linux/arm/v6'].flatMap((text) => parsePlatform(text) ?? []);
    const published = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].flatMap((text) => parsePlatform(text) ?? []);
    expect(missingPlatforms(published, wanted)).toEqual([{ os: 'linux', architecture: 'arm', variant: 'v6' }]);
    expect(missingPlatforms([], [])).toEqual([]);
    expect(missingPlatforms([])).toEqual([]);
  });
});

describe('whatever the versions and the policy', () => {
  const part = fc.integer({ min: 0, max: 12 });
  const tag = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', 'v', 'n', 'main-'),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '-rc.1', '-rc10', 'rc9', 'b1', '-alpine', '-1', '_x', '-2-gabcdef0', '-ea-7-slim'),
      )
      .map(([before, numbers, after]) => `${before}${numbers.join('.')}${after}`),
    fc.constantFrom('latest', 'alpine', 'latest-alpine', '2024.01.1', '2024.02.0-rc.1', '2024.02.1-slim', '1234567'),
    fc.string({ maxLength: 12 }),
  );
  const published = fc.record(
    { tag, created: fc.option(fc.integer({ min: -3, max: 400 }).map(daysAgo), { nil: undefined }) },
    { requiredKeys: ['tag'] },
  ) as fc.Arbitrary<Published>;
  const policy: fc.Arbitrary<Policy> = fc.constantFrom<Policy[]>(
    semver,
    { by: 'semver', constraint: '*', preReleases: true },
    { by: 'semver', constraint: '>=1-0', tags: 'strict' },
    { by: 'numerical', order: 'ascending' },
    { by: 'numerical', order: 'descending' },
    { by: 'alphabetical', order: 'ascending' },
    { by: 'alphabetical', order: 'descending' },
    {
      by: 'regex',
      pattern: '(?P<major>\\d+)(?:\\.(?P<minor>\\d+))?(?:-(?P<prerelease>rc\\S*)|-(?P<compatibility>\\w+))?$',
      preReleases: true,
    },
    { by: 'calendar', format: 'YYYY.0M.MICRO-MODIFIER', preReleases: true },
    { by: 'newest-build', pattern: '\\d' },
    { by: 'digest', tag: 'latest' },
  );
  const track = fc
    .tuple(
      policy,
      fc.constantFrom<Partial<Track>[]>(
        {},
        { ignore: ['*-alpine', '/b1$/'] },
        { allow: ['^v', '^\\d'] },
        { extract: { pattern: '^(?:n|v)?(.*)$', value: '$1' } },
        { minimumAge: 10 * day },
      ),
    )
    .map(([one, more]): Track => ({ policy: one, ...more }));
  const current = fc.option(tag, { nil: undefined });

  test('the order is total, does not depend on the order of the list, and never goes down', () => {
    const list = fc.uniqueArray(published, { maxLength: 12, selector: (one) => one.tag });
    fc.assert(
      fc.property(list, track, current, fc.gen(), (all, one, from, gen) => {
        const ranked = ranking(all, one, from);
        const shuffled = gen(() => fc.shuffledSubarray([...all], { minLength: all.length }));
        expect(ranking(shuffled, one, from)).toEqual(ranked);
        for (const [i, name] of ranked.entries()) {
          expect(isAllowed(name, one)).toBe(true);
          const above = ranked.slice(0, i);
          const pair = (other: string) =>
            all.filter((each) => each.tag === other || each.tag === name || each.tag === from);
          // Two of them, by themselves, have the order that they have among all.
          for (const other of above) {
            expect(ranking(pair(other), one, from).filter((each) => each === other || each === name)).toEqual([
              other,
              name,
            ]);
          }
          // What followed can never lead back.
          if (from !== undefined && from !== name) expect(ranking(all, one, name)).not.toContain(from);
        }
        // Who is at the newest stays there.
        const [newest] = ranked;
        if (newest !== undefined) expect(ranking(all, one, newest)[0]).toBe(newest);
      }),
      tries(),
    );
  });
});
