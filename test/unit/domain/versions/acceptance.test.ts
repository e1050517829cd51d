import { describe, expect, test } from '@jest/globals';
import { isAllowed } from '../../../../src/domain/versions/choose.ts';
import type { Policy, Track } from '../../../../src/domain/versions/policy.ts';
import { daysAgo, explain, now, pick, ranking, tagged } from './judging.ts';

const semver = (constraint: string): Policy => ({ by: 'semver', constraint });
const strict = (constraint: string): Policy => ({ by: 'semver', constraint, tags: 'strict' });
const following: Policy = { by: 'semver', constraint: '*', preReleases: true };
const ascending = (by: 'numerical' | 'alphabetical'): Policy => ({ by, order: 'ascending' });
const descending = (by: 'numerical' | 'alphabetical'): Policy => ({ by, order: 'descending' });
const any: Policy = { by: 'newest-build', pattern: '' };

const sameDigest = `sha256:${'d'.repeat(64)}`;

/** A digest that no other tag of these tests has. */
function digestOf(tag: string): string {
  return `sha256:${Buffer.from(tag).toString('hex').padEnd(64, '0').slice(0, 64)}`;
}

/** Tags, policy, what is chosen; where there is one, the current tag. What is not chosen at all is an error for some of the peers. */
type Row = readonly [tags: string, policy: Policy | Track, chosen: string | undefined, current?: string];

function run(rows: readonly Row[]): void {
  test.each(rows.map(([tags, policy, chosen, current]) => ({ tags, policy, chosen, current })))(
    '[$tags] from $current → $chosen',
    ({ tags, policy, chosen, current }) => {
      expect(pick(tags, policy, current)).toBe(chosen);
      expect(pick(tags.split(' ').toReversed().join(' '), policy, current)).toBe(chosen);
    },
  );
}

describe('cases 1 to 3: Argo CD Image Updater, registry-scanner/pkg/image/version_test.go', () => {
  const list = '0.1 0.5.1 0.9 1.0 1.0.1 1.1.2 2.0.3';
  run([
    [list, semver('*'), '2.0.3'],
    [list, semver('^1.0'), '1.1.2'],
    [list, semver('~1.0'), '1.0.1'],
    [list, semver('^1.0'), '1.1.2', 'latest'],
    ['v2.2.0 v2.3.0-rc.0.18.g1abb7b5dd-ppc64le', semver('*'), 'v2.2.0'],
    ['0.1 0.5.1 0.9 2.0.3', semver('~1.0'), undefined],
    ['', semver('~1.0'), undefined],
  ]);

  test('a constraint that is none is an error', () => {
    expect(() => pick(list, semver('latest'))).toThrow('The constraint "latest" cannot be used');
  });
});

describe('case 4: Argo CD Image Updater, version_test.go', () => {
  const names = 'zz bb yy cc yy aa ll';
  const built = tagged(names).map(({ tag }, i) => ({ tag, created: new Date(daysAgo(1).getTime() + i * 5000) }));

  test('the newest build, whatever its name', () => {
    expect(ranking(built, { policy: any })[0]).toBe('ll');
    expect(ranking(built.toReversed(), { policy: any })[0]).toBe('ll');
  });

  run([
    [names, semver('*'), undefined],
    [names, ascending('alphabetical'), 'zz'],
  ]);
});

describe('case 5: Argo CD Image Updater, pkg/tag/tag_test.go', () => {
  test('builds of the same moment are told apart by their names', () => {
    const built = tagged('v2.0.2 v1.0 v1.0.1 v2.0.3 v2.0').map(({ tag }) => ({ tag, created: daysAgo(3) }));
    expect(ranking(built, { policy: any })[0]).toBe('v2.0.3');
  });

  test('semantic versions, and the text where they are equal', () => {
    const sorted = ['v1.0', 'v1.0.1', 'v2.0', 'v2.0.0', 'v2.0.2', 'v2.0.3'];
    const list = tagged('v2.0.2 v1.0 v2.0.0 v1.0.1 v2.0.3 v2.0');
    expect(ranking(list, { policy: semver('*') }).toReversed()).toEqual(sorted);
  });
});

describe('case 6: Argo CD Image Updater, version_test.go: globs that ignore', () => {
  const track: Track = { policy: ascending('alphabetical'), ignore: ['tag?', 'foo'] };
  test.each([
    ['tag1', false],
    ['foo', false],
    ['tag10', true],
    ['foo1', true],
  ])('%s: %s', (tag, allowed) => {
    expect(isAllowed(tag, track)).toBe(allowed);
  });
});

describe('case 7: Flux image-reflector-controller, internal/policy/semver_test.go', () => {
  run([
    ['1.0.0 1.0.0.1 1.0.0p 1.0.1 1.2.0 0.1.0', strict('1.0.x'), '1.0.1'],
    ['v1.2.3 v1.0.0 v0.1.0', strict('1.0.x'), 'v1.0.0'],
    ['b1.2.3 b1.0.0', strict('1.0.x'), undefined],
    ['1.2.0', strict('1.0.x'), undefined],
    ['1.0 v1 1.0.0_b 01.0.0 1.0.00', strict('*'), undefined],
  ]);
});

describe('case 8: Flux, internal/policy/alphabetical_test.go', () => {
  const ubuntu = '16.04 16.04.1 16.10 20.04 20.10';
  const names = 'xenial yakkety zesty artful bionic';
  run([
    [ubuntu, ascending('alphabetical'), '20.10'],
    [ubuntu, descending('alphabetical'), '16.04'],
    [names, ascending('alphabetical'), 'zesty'],
    [names, descending('alphabetical'), 'artful'],
    ['rel-1606234201 rel-1606364286 rel-1606334092', ascending('alphabetical'), 'rel-1606364286'],
    [
      '2021-01-08T21-18-21Z 2020-05-08T21-18-21Z 2023-05-08T00-20-00Z 1990-01-08T00-20-00Z',
      ascending('alphabetical'),
      '2023-05-08T00-20-00Z',
    ],
    ['', ascending('alphabetical'), undefined],
    // One of the names that we refuse everywhere, in the place of Flux's empty version.
    ['..', ascending('alphabetical'), undefined],
  ]);
});

describe('case 9: Flux, internal/policy/numerical_test.go', () => {
  // No tag begins with "-": the numbers are taken out of tags that may be.
  const extract = { pattern: '^n(.*)$', value: '$1' };
  const named = (numbers: readonly number[]) => numbers.map((each) => `n${each}`).join(' ');
  run([
    [named([-62, -88, 73, 72, 15, 16, 15, 29, -33, -91]), { policy: ascending('numerical'), extract }, 'n73'],
    [named([5, -8, -78, 25, 70, -4, 80, 92, -20, -24]), { policy: descending('numerical'), extract }, 'n-78'],
    // Flux refuses all of them; here what is no number is passed over, and said.
    ['0 1a b', ascending('numerical'), '0'],
    ['1.5 1.25 0.9', ascending('numerical'), '1.5'],
    ['20240101123456789012 20240101123456789013', ascending('numerical'), '20240101123456789013'],
    ['9 1e3 0x1F', ascending('numerical'), '9'],
  ]);
  test('what is no number is told', () => {
    expect(explain(tagged('1a b'), { policy: ascending('numerical') })).toBe(
      '2 versions, none that may follow: 2 that are no numbers (1a, b)',
    );
  });
});

describe('case 10: Flux, internal/policy/filter_test.go', () => {
  const numbered = { pattern: 'ver(\\d+)', value: '$1' };
  const debug = { pattern: '^(?P<tag>123-[0-9]+\\.[0-9]+\\.[a-z0-9]+$)', value: '$tag' };
  const builds = '123-123.123.abcd123-debug 123-123.123.abcd123 123-123.123.abcd456-debug 123-123.123.abcd456';
  test('what is extracted is compared, and the tag is chosen', () => {
    const track: Track = { policy: ascending('numerical'), extract: numbered };
    expect(ranking(tagged('ver1 ver2 ver3 rel1'), track)).toEqual(['ver3', 'ver2', 'ver1']);
    expect(ranking(tagged('ver9 ver10 rel11'), track, 'ver9')).toEqual(['ver10', 'ver9']);
    expect(ranking(tagged(builds), { policy: ascending('alphabetical'), extract: debug })).toEqual([
      '123-123.123.abcd456',
      '123-123.123.abcd123',
    ]);
  });
});

describe('case 11: updatecli, pkg/plugins/utils/version/filter_test.go', () => {
  run([
    ['1.0.0 2.0.0 3.0.0-rc1', semver('3.x.x-0'), '3.0.0-rc1'],
    ['1.1.0 1.2.0 1.3.0-rc1 2.0.0', semver('1.x.x-0'), '1.3.0-rc1'],
    ['1.1.0 1.2.0 1.3.0-rc1 2.0.0', semver('1.x.x'), '1.2.0'],
    ['1.0 2.0 3.0', semver('~2'), '2.0'],
    [
      'updatecli-1.0 updatecli-2.0 updatecli-3.0',
      { policy: ascending('alphabetical'), allow: ['^updatecli-2.(\\d*)$'] },
      'updatecli-2.0',
    ],
  ]);
});

describe('case 12: Renovate, lib/modules/versioning/docker/index.spec.ts', () => {
  test.each([
    ['18.04', true],
    ['3', true],
    ['foo', false],
    ['0a1b2c3', false],
    ['0a1b2c30a1b2c30a1b2c30a1b2c30a1b2c30a1b2c', false],
    ['01aecc#v2.1.0', false],
    // Renovate takes these for versions, since no commit is written so. They are no semantic versions either.
    ['0a1b2C3', false],
    ['0a1b2c30a1b2c30a1b2c30a1b2c30a1b2c30a1b2c3', false],
    // A commit of digits alone, one in 27 of those of seven: as a number it would win for ever.
    ['1234567', false],
    ['1234567890123456789012345678901234567890', false],
  ])('%s is a version: %s', (tag, valid) => {
    expect(isAllowed(tag, { policy: semver('*') })).toBe(valid);
  });

  const list = '3.7.0 3.7-alpine 3.7.0b1 3.7.0b5 3.8.0b1-alpine 3.8.0-alpine 3.8.2 3.8.0';
  test('a pre-release comes before its release, each variant by itself', () => {
    const track: Track = { policy: following };
    expect(ranking(tagged(list), track, '3.7.0b1')).toEqual(['3.8.2', '3.8.0', '3.7.0', '3.7.0b5', '3.7.0b1']);
    expect(ranking(tagged(list), track, '3.8.0b1-alpine')).toEqual(['3.8.0-alpine', '3.8.0b1-alpine']);
    expect(ranking(tagged(list), track, '3.7-alpine')).toEqual(['3.7-alpine']);
  });

  // For Renovate 10.1 is greater than 10.1.2, since it is where 10.1.3 will be. Neither follows the other here: one floats (ADR 13).
  run([
    ['10.1 10.1.2', semver('*'), '10.1', '10.1'],
    ['10.1 10.1.2', semver('*'), '10.1.2', '10.1.2'],
    ['1.2 1.2.3', semver('*'), '1.2', '1.2'],
  ]);
});

describe('case 13: Renovate, isCompatible and isStable of the same file', () => {
  run([
    ['3.7.0', semver('*'), '3.7.0', '3.7.0'],
    ['3.8-alpine', semver('*'), undefined, '3.7.0'],
    ['3.8.0-alpine', semver('*'), '3.8.0-alpine', '3.7.0-alpine'],
    ['3.8.2', semver('*'), undefined, '3.7.0-alpine'],
  ]);
  test.each([
    ['3.7.0', true],
    ['3.7.0b1', false],
    ['3.7-alpine', true],
    ['3.8.0-alpine', true],
  ])('%s is stable: %s', (tag, stable) => {
    expect(isAllowed(tag, { policy: semver('*') })).toBe(stable);
  });
});

describe('case 14: Dependabot, docker/spec/dependabot/docker/update_checker_spec.rb', () => {
  const ubuntu =
    '10.04 12.04 12.10 14.04 16.04 16.10 17.04 17.10 artful artful-20170826 artful-20170916 devel latest trusty xenial xenial-20170214';
  const commit = '7bd7f35b3cd5a3bf0a2dcbfb6e1a1a0b0a3a5b1d';
  const commits = `${commit} 0000000000000000000000000000000000000001`;
  run([
    [ubuntu, semver('*'), '17.10', '17.04'],
    // Dependabot has no policy to go by, and asks what `latest` is; here the constraint says where to stop.
    [ubuntu, semver('<=17.04'), '17.04', '12.10'],
    [ubuntu, { by: 'digest', tag: 'artful' }, 'artful', 'artful'],
    [ubuntu, { by: 'calendar', format: 'artful-YYYY0M0D' }, 'artful-20170916', 'artful-20170826'],
    [
      ubuntu,
      { by: 'regex', pattern: '^(?P<compatibility>[a-z]+)-(?P<build>\\d{8})$' },
      'artful-20170916',
      'artful-20170826',
    ],
    // A commit stays: nobody can say which version it is.
    [commits, semver('*'), undefined, commit],
    [`${commits} 1.2.3`, semver('*'), undefined, commit],
  ]);

  // Dependabot stops at what `latest` is, 17.04. Nobody says that of `latest` here: the policy says where to stop (ADR 13).
  test('`latest` that has the digest of 17.04 holds nothing back', () => {
    const same = new Set(['17.04', 'latest']);
    const published = ubuntu.split(' ').map((tag) => ({ tag, digest: same.has(tag) ? sameDigest : digestOf(tag) }));
    expect(ranking(published, { policy: semver('*') }, '12.10')[0]).toBe('17.10');
    expect(ranking(published, { policy: semver('<=17.04') }, '12.10')[0]).toBe('17.04');
  });
});

describe('case 15: Dependabot, the same file and docker/spec/fixtures/docker/registry_tags', () => {
  const java =
    '21-ea-32 22-ea-7 22-ea-7-windowsservercore-1809 22-ea-jdk-nanoserver-1809 22-ea-9-windowsservercore-1809';
  run([
    ['2.4.0-slim 2.4.2-slim 2.5.0 2.5.1-alpine', semver('*'), '2.4.2-slim', '2.4.0-slim'],
    ['2.4.0-slim 2.4.2-slim 2.5.0-slim', semver('*'), '2.5.0-slim', '2.4.0-slim'],
    ['v1.5.0 v1.6.0', semver('*'), 'v1.6.0', 'v1.5.0'],
    // A revision behind the version counts as a pre-release, as for Masterminds; here it has been asked for.
    ['7.2-0.1 7.2-0.3 7.1-9.9', following, '7.2-0.3', '7.2-0.1'],
    ['v3.9.0-177-ged5bcde v3.10.0-169-gfe040d3', following, 'v3.10.0-169-gfe040d3', 'v3.9.0-177-ged5bcde'],
    ['v3.9.0-99-gfe040d3 v3.9.0-177-ged5bcde', following, 'v3.9.0-177-ged5bcde', 'v3.9.0-99-gfe040d3'],
    ['v3.9.0-99-gfe040d3', following, undefined, 'v3.9.0-177-ged5bcde'],
    [java, following, '22-ea-7', '21-ea-32'],
    [java, following, '22-ea-9-windowsservercore-1809', '22-ea-7-windowsservercore-1809'],
    ['img_20230915.3 img_20230916.1', semver('*'), undefined, 'img_20230915.3'],
    ['7.4.0RC6-fpm-buster 7.4.1 7.3.0-fpm-buster', semver('*'), undefined, '7.4.0RC6-fpm-buster'],
    ['7.4.0RC6-fpm-buster 7.4.1 7.4.0-fpm-buster', semver('*'), '7.4.0-fpm-buster', '7.4.0RC6-fpm-buster'],
    // A number in a variant may be what it runs on: it stays, unless a pattern says that it counts.
    ['3.10-master-777 3.10-master-999', semver('*'), '3.10-master-777', '3.10-master-777'],
    [
      '3.10-master-777 3.10-master-999 3.11-dev-1000',
      { by: 'regex', pattern: '^(?P<major>\\d+)\\.(?P<minor>\\d+)-(?P<compatibility>\\w+)-(?P<build>\\d+)$' },
      '3.10-master-999',
      '3.10-master-777',
    ],
  ]);
});

describe('case 15: several names of one image', () => {
  // Dependabot takes the shortest of the names that have one digest, 7.2-0.3; the highest stays the highest here (ADR 13).
  test('7.2-0.3 is 7.2-0.3.1 by digest: the highest of both is taken', () => {
    const published = [
      { tag: '7.2-0.1', digest: digestOf('7.2-0.1') },
      { tag: '7.2-0.3', digest: sameDigest },
      { tag: '7.2-0.3.1', digest: sameDigest },
      { tag: '7.2-0.3.1-3f2a91c', digest: sameDigest },
    ];
    const track = { policy: following };
    expect(ranking(published, track, '7.2-0.1')[0]).toBe('7.2-0.3.1');
    expect(ranking(published, { ...track, ignore: ['*.*.*.*', '*-*.*.*'] }, '7.2-0.1')[0]).toBe('7.2-0.3');
  });
});

describe('case 16: Dependabot, docker/spec/dependabot/docker/tag_spec.rb', () => {
  test.each(['3.15.0a2', '1.0.0-alpha.1', '2.0-RC', '1.0-dev', '1.0-nightly', '1.0.0.post1', '1.0.0.dev0'])(
    '%s is no release',
    (tag) => {
      expect(isAllowed(tag, { policy: semver('*') })).toBe(false);
    },
  );
  test.each(['3.14.1-slim-trixie', '3.6.3-alpine', '2.7.14-stretch'])('%s is a release', (tag) => {
    expect(isAllowed(tag, { policy: semver('*') })).toBe(true);
  });
  run([
    ['2.4 2.4.2', semver('*'), '2.4', '2.4'],
    ['2.4.2 2.42 2.4', semver('*'), '2.42', '2.4'],
  ]);
});

describe('case 17: Keel, internal/policy/semver_test.go', () => {
  run([
    ['1.4.6', semver('~1.4'), '1.4.6', '1.4.0'],
    ['1.5.0', semver('~1.4'), undefined, '1.4.0'],
    // Keel moves 1.4 to 1.4.6. A tag that floats stays one: who wants 1.4.6 writes it once (ADR 13).
    ['1.4.6', semver('~1.4'), undefined, '1.4'],
    ['1.5.5', semver('^1.4'), '1.5.5', '1.4.5'],
    ['v1.0.1-metadata', following, undefined, 'v1.0.0'],
    ['1.4.5', semver('*'), '1.4.5', 'latest'],
  ]);
});

describe('case 18: Argo CD Image Updater, image_test.go Test_MatchForDigestUpdate', () => {
  const track: Track = { policy: { by: 'digest', tag: 'develop' } };
  test('the tag stays, and what it stands for now is chosen', () => {
    const [latest] = [{ tag: 'develop', digest: `sha256:${'b'.repeat(64)}`, created: daysAgo(1) }];
    const stale = { tag: 'develop', digest: `sha256:${'a'.repeat(64)}`, created: daysAgo(2) };
    const sibling = { tag: 'main', digest: `sha256:${'c'.repeat(64)}`, created: daysAgo(0) };
    expect(ranking([stale, latest, sibling], track, 'develop')).toEqual(['develop']);
    expect(ranking([sibling], track, 'develop')).toEqual([]);
  });
  test('its age counts like that of others', () => {
    const young = { tag: 'develop', created: daysAgo(1) };
    expect(ranking([young], { ...track, minimumAge: 2 * 86_400 }, 'develop')).toEqual([]);
    expect(ranking([young], { ...track, minimumAge: 86_400 }, 'develop')).toEqual(['develop']);
    expect(now.getTime()).toBeGreaterThan(young.created.getTime());
  });
});
