import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../../src/domain/versions/policy.ts';
import { explain, pick, ranking, tagged } from './judging.ts';

const semver: Policy = { by: 'semver', constraint: '*' };
const following: Policy = { ...semver, preReleases: true };

/** Current tag, published tags, what is chosen, and the policy where it is not "*". */
type Row = readonly [current: string | undefined, tags: string, chosen: string | undefined, policy?: Policy];

function run(rows: readonly Row[]): void {
  test.each(rows)('%s, where %s are published: %s', (current, tags, chosen, policy = semver) => {
    expect(pick(tags, policy, current)).toBe(chosen);
    expect(pick(tags.split(' ').toReversed().join(' '), policy, current)).toBe(chosen);
    if (current !== undefined && chosen !== undefined) expect(pick(tags, policy, chosen)).toBe(chosen);
  });
}

describe('a bare number behind the current version counts builds after it', () => {
  run([
    ['7.5.0-1-ubi8', '7.5.0-ubi8 7.4.1-ubi8', undefined],
    ['7.5.0-1-ubi8', '7.5.0-1-ubi8 7.5.0-2-ubi8 7.5.0-3-ubi9 7.5.0-ubi8', '7.5.0-2-ubi8'],
    ['1.2.3-1', '1.2.3', undefined],
    ['1.2.3-1', '1.2.3 1.2.3-1 1.2.4', '1.2.3-1'],
    ['1.2.3-1', '1.2.3-2 1.2.4', '1.2.3-2'],
    ['1.2.3-9', '1.2.3-10 1.2.3-8', '1.2.3-10'],
    ['1.2.3-1', '1.2.3-2 1.2.4-1', '1.2.4-1'],
    ['1.2.3-2', '1.2.3-1 1.2.2-9', undefined],
    ['1.2.3-1', '1.2.4-rc.1 1.2.4', undefined, following],
    ['1.2.3-20230101', '1.2.3', undefined],
    ['1.2.3-20230101', '1.2.3 1.2.4-20230501', '1.2.4-20230501'],
    ['8.0.33-25.el9', '8.0.34-1.el9 8.0.34-1.el8 8.0.34', '8.0.34-1.el9'],
    ['15.4-1.pgdg120', '15.5-1.pgdg120 15.5 15.5-1.pgdg110', '15.5-1.pgdg120'],
    ['1.2.3-1', '1.3.0-1 2.0.0-1', '1.3.0-1', { by: 'semver', constraint: '^1.2' }],
    ['1.2.3-1', '1.2.3-2 1.2.4-1', '1.2.3-2', { by: 'semver', constraint: '1.2.3' }],
    // Without one it is a pre-release, as for Masterminds.
    ['1.2.2', '1.2.3-1', undefined],
    ['latest', '1.2.2 1.2.3-1', '1.2.2'],
    [undefined, '1.2.2 1.2.3-1', '1.2.2'],
    [undefined, '1.2.2 1.2.3-1', '1.2.3-1', following],
    // Sonatype's revisions have leading zeros, and are no semantic versions.
    ['3.70.1-02', '3.69.0 3.71.0', undefined],
  ]);
});

describe('commits after a version come after it', () => {
  run([
    ['v3.9.0-177-ged5bcde', 'v3.9.0', undefined],
    ['v3.9.0-177-ged5bcde', 'v3.9.0 v3.9.1', 'v3.9.1'],
    ['v3.9.0', 'v3.9.0 v3.9.0-177-ged5bcde', 'v3.9.0'],
    ['v3.9.0', 'v3.9.0 v3.9.0-177-ged5bcde', 'v3.9.0-177-ged5bcde', following],
    ['v3.9.0-rc.1', 'v3.9.0-rc.2 v3.9.0 v3.9.0-3-ged5bcde', 'v3.9.0-3-ged5bcde', following],
  ]);
});

describe('a number that counts the builds of a variant grows, and all else of it stays', () => {
  run([
    ['1.2.3-debian-12-r5', '1.2.3-debian-12-r6 1.2.3-debian-13-r9', '1.2.3-debian-12-r6'],
    ['1.2.3-debian-12-r5', '1.2.4-debian-12-r0 1.2.3-debian-12-r6', '1.2.4-debian-12-r0'],
    ['1.2.3-debian-12-r5', '1.2.3-debian-12-r4 1.2.3 1.2.4 1.2.4-debian-11-r9', undefined],
    ['1.2.3-debian-12-r9', '1.2.3-debian-12-r10', '1.2.3-debian-12-r10'],
    ['v1.28.3-k3s1', 'v1.28.3-k3s2', 'v1.28.3-k3s2'],
    ['v1.28.3-k3s1', 'v1.28.3-k3s2 v1.28.4-k3s1 v1.28.4 v1.29.0-rke2r1', 'v1.28.4-k3s1'],
    ['v1.28.3-rke2r1', 'v1.28.3-rke2r2', 'v1.28.3-rke2r2'],
    ['v0.45.0-rancher1', 'v0.45.0-rancher2', 'v0.45.0-rancher2'],
    ['v0.45.0-rancher1', 'v0.46.0-rancher1 v0.45.0-rancher2', 'v0.46.0-rancher1'],
    ['v1.10.1-eksbuild.1', 'v1.10.1-eksbuild.2', 'v1.10.1-eksbuild.2'],
    ['16.5.1-ce.0', '16.6.0-ce.0 16.6.0-ee.0', '16.6.0-ce.0'],
    ['1.2.3-ls45', '1.2.4-ls46 1.2.3-ls45', '1.2.4-ls46'],
    ['2.0.0-rc.1-r1', '2.0.0-rc.1-r2 2.0.0-r0', '2.0.0-r0', following],
    ['1.2.3', '1.2.3-r1 1.2.4-r0', undefined],
    ['2024.01.1-r1', '2024.01.1-r2', '2024.01.1-r2', { by: 'calendar', format: 'YYYY.0M.MICRO-MODIFIER' }],
  ]);
});

describe('what it runs on stays', () => {
  run([
    ['1.2.3-alpine3.18', '1.2.4-alpine3.19', undefined],
    ['1.2.3-jdk17', '1.2.4-jdk21', undefined],
    ['1.2.3-el8', '1.2.4-el9', undefined],
    ['1.2.3-arm64', '1.2.4-arm32', undefined],
    ['1.2.3-windowsservercore-1809', '1.2.4-windowsservercore-2022', undefined],
    ['1.2.3-debian-11', '1.2.4-debian-12', undefined],
  ]);
});

test('where nothing follows because of that, what can be done is said', () => {
  const list = tagged('1.2.4-jdk21');
  expect(explain(list, { policy: semver }, '1.2.3-jdk17')).toBe(
    '1 version, none that may follow: 1 of another variant or precision (1.2.4-jdk21); a track by `regex` can say what stays the same, by a group `compatibility`',
  );
  const pattern = '^(?P<major>\\d+)\\.(?P<minor>\\d+)\\.(?P<patch>\\d+)-(?P<compatibility>jdk)(?P<build>\\d+)$';
  expect(ranking(list, { policy: { by: 'regex', pattern } }, '1.2.3-jdk17')).toEqual(['1.2.4-jdk21']);
});
