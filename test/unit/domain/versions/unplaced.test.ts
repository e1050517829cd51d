import { describe, expect, test } from '@jest/globals';
import type { Policy, Track } from '../../../../src/domain/versions/policy.ts';
import { explain, pick, tagged } from './judging.ts';

const semver: Policy = { by: 'semver', constraint: '*' };
const strict: Policy = { by: 'semver', constraint: '*', tags: 'strict' };
const minor: Policy = { by: 'regex', pattern: '^v(?P<major>\\d+)\\.(?P<minor>\\d+)$' };
const variants: Policy = { by: 'regex', pattern: '^(?P<major>\\d+)_(?P<minor>\\d+)(?P<compatibility>-[a-z]+)?$' };
const digits: Policy = { by: 'regex', pattern: '^(?P<major>\\d+)\\.(?P<minor>\\d+)(?:-(?P<compatibility>\\w+))?$' };
const calendar: Policy = { by: 'calendar', format: 'YYYY.0M.MICRO' };
const modified: Policy = { by: 'calendar', format: 'YYYY.0M.MICRO-MODIFIER' };
const ascending = (by: 'numerical' | 'alphabetical'): Policy => ({ by, order: 'ascending' });

/** Current tag, published tags, policy. */
type Row = readonly [current: string, tags: string, policy: Policy | Track];

describe('nothing follows a tag with a number that the policy cannot read, since it may be newer than all', () => {
  test.each<Row>([
    ['1.2.3.4', '1.2.3.4 1.2.3.5 1.0.0', semver],
    ['9.1.0.Final', '2.0.0.Final 3.0.0', semver],
    ['2.3.4-rc.01', '2.0.0 1.0.0', semver],
    ['release-2.0.0', '1.0.0', semver],
    ['v2.0.0-2024.01.02', '1.0.0 1.1.0', semver],
    ['20240101', '1.0.0', semver],
    ['1234567', '1.0.0', semver],
    ['db-9.0.0', 'app-1.0.0 app-1.1.0', { policy: semver, extract: { pattern: '^app-(.*)$', value: '$1' } }],
    ['2.1', '1.0.0', strict],
    ['v2.0.1', 'v1.0', minor],
    ['v2.0', '1_0 1_1-a', variants],
    ['build-9', '5 7', ascending('numerical')],
    ['main-2', '0.0-2', digits],
    ['2', '0.0-2', digits],
    ['2024.1.5', '2024.01.1', calendar],
    ['2025.1.1', '2024.01.1', calendar],
    ['2025.01.01-hotfix_1', '2024.01.1', calendar],
    ['2.0', 'rel-1', { policy: ascending('alphabetical'), allow: ['^rel-'] }],
  ])('%s, where %s are published', (current, tags, policy) => {
    expect(pick(tags, policy, current)).toBeUndefined();
    const track: Track = 'by' in policy ? { policy } : policy;
    expect(explain(tagged(tags), track, current)).toMatch(/ that cannot be compared with the current one/u);
  });

  test('and that is said', () => {
    expect(explain(tagged('1.0.0 latest'), { policy: semver }, '1.2.3.4')).toBe(
      '2 versions, none that may follow: 1 that cannot be compared with the current one (1.0.0), 1 that are no semantic versions (latest)',
    );
  });

  test.each<Row>([
    ['latest', '1.0.0', semver],
    ['main', '1.0.0', strict],
    ['stable', 'v1.0', minor],
    ['lts', '7', ascending('numerical')],
    ['Nightly', '2024.01.1', calendar],
    ['latest', 'rel-1', { policy: ascending('alphabetical'), allow: ['^rel-'] }],
  ])('%s has none, and is followed by %s', (current, tags, policy) => {
    expect(pick(tags, policy, current)).toBe(tags);
  });
});

describe('a tag that names a variant is followed by that variant alone', () => {
  test.each<readonly [...Row, chosen: string | undefined]>([
    ['lts-alpine', '22.1.0 22.1.0-alpine 22.1.0-slim', semver, '22.1.0-alpine'],
    ['LTS-alpine', '22.1.0 22.1.0-alpine', semver, '22.1.0-alpine'],
    ['lts-alpine', '22.1.0 22.1.0-slim', semver, undefined],
    ['lts-alpine3.18', '22.1.0 22.1.0-alpine3.18 22.1.0-alpine3.19', semver, '22.1.0-alpine3.18'],
    ['current-slim', '22.1.0 22.1.0-alpine 22.1.0-slim', semver, '22.1.0-slim'],
    ['mainline-alpine', '1.27.0 1.27.0-alpine', semver, '1.27.0-alpine'],
    ['stable-alpine-perl', '1.27.0 1.27.0-alpine 1.27.0-alpine-perl', semver, '1.27.0-alpine-perl'],
    ['alpine3.18', '3.12.1 3.12.1-alpine3.19', semver, undefined],
    ['alpine3.18', '3.12.1 3.12.1-alpine3.18 3.13.0-alpine3.19', semver, '3.12.1-alpine3.18'],
    ['slim-bookworm', '3.12.1 3.12.1-slim-bookworm', semver, '3.12.1-slim-bookworm'],
    ['slim-bullseye', '3.12.1 3.12.1-slim-bookworm', semver, undefined],
    ['debug-nonroot', '1.27.0 1.27.0-debug 1.27.0-nonroot', semver, undefined],
    ['nonroot', '1.27.0 1.27.0-debug 1.27.0-nonroot', semver, '1.27.0-nonroot'],
    ['main-arm64', '1.27.0 1.27.0-arm64 1.27.0-amd64', semver, '1.27.0-arm64'],
    ['main-arm64', '1.27.0 1.27.0-amd64', semver, undefined],
    // `edge` may be the version of Alpine.
    ['alpine-edge', '1.27.0 1.27.0-alpine', semver, undefined],
    // Chainguard's: with a shell, and a variant.
    ['latest-dev', '1.27.0', semver, undefined],
    ['alpine', '2024.01.1 2024.01.1-alpine', modified, '2024.01.1-alpine'],
    ['lts-alpine', '2024.01.1 2024.01.1-slim', modified, undefined],
    ['alpine', '2024.01.1', calendar, undefined],
    ['lts-alpine', '1_0 1_0-alpine', variants, '1_0-alpine'],
    ['lts-slim', '1_0 1_0-alpine', variants, undefined],
    // A pattern that knows no variants has been told what counts.
    ['alpine', 'v1.0', minor, 'v1.0'],
  ])('%s, where %s are published', (current, tags, policy, chosen) => {
    expect(pick(tags, policy, current)).toBe(chosen);
    expect(pick(tags.split(' ').toReversed().join(' '), policy, current)).toBe(chosen);
  });
});
