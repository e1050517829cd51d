import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as choosing from '../../../../src/domain/versions/choose.ts';
import type { Version } from '../../../../src/domain/versions/model.ts';
import type { Track } from '../../../../src/domain/versions/policy.ts';
import { ConfigError } from '../../../../src/kit/errors.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { tries } from '../../../support/properties.ts';

const { isAllowed } = choosing;
const now = new Date('2026-01-01T00:00:00Z');

/** By the names alone. */
function choose(tags: readonly string[], track: Track, current?: Version): string | undefined {
  const published = tags.map((tag) => ({ tag }));
  return choosing.choose(published, track, current, { now })?.tag;
}

interface Case {
  readonly tags: string;
  readonly semver: string;
  readonly current?: string;
  readonly chosen: string | undefined;
}

function run(cases: readonly Case[]): void {
  test.each(cases)('[$tags] $semver from $current → $chosen', ({ tags, semver, current, chosen }) => {
    const list = tags.split(' ').filter((tag) => tag !== '');
    const version = current === undefined ? undefined : { tag: current };
    expect(choose(list, { policy: { by: 'semver', constraint: semver } }, version)).toBe(chosen);
    // The registry's order does not matter: it is lexical by the specification, and seldom so.
    expect(choose(list.toReversed(), { policy: { by: 'semver', constraint: semver } }, version)).toBe(chosen);
  });
}

describe('Argo CD Image Updater: registry-scanner/pkg/image/version_test.go, pkg/tag/tag_test.go', () => {
  const list = '0.1 0.5.1 0.9 1.0 1.0.1 1.1.2 2.0.3';
  run([
    { tags: list, semver: '*', chosen: '2.0.3' },
    { tags: list, semver: '^1.0', chosen: '1.1.2' },
    { tags: list, semver: '~1.0', chosen: '1.0.1' },
    { tags: list, semver: '^1.0', current: 'latest', chosen: '1.1.2' },
    { tags: 'v2.2.0 v2.3.0-rc.0.18.g1abb7b5dd-ppc64le', semver: '*', chosen: 'v2.2.0' },
    { tags: '0.1 0.5.1 0.9 2.0.3', semver: '~1.0', chosen: undefined },
    { tags: '', semver: '*', chosen: undefined },
    { tags: 'zz bb yy cc yy aa ll', semver: '*', chosen: undefined },
    { tags: 'v2.0.2 v1.0 v2.0.0 v1.0.1 v2.0.3 v2.0', semver: '*', chosen: 'v2.0.3' },
    { tags: 'v2.0 v2.0.0', semver: '*', chosen: 'v2.0.0' },
    { tags: 'v1.0 v1.0.1 v2.0', semver: '*', chosen: 'v2.0' },
  ]);
});

describe('Flux image-reflector-controller: internal/policy/semver_test.go', () => {
  run([
    { tags: '1.0.0 1.0.0.1 1.0.0p 1.0.1 1.2.0 0.1.0', semver: '1.0.x', chosen: '1.0.1' },
    { tags: 'v1.2.3 v1.0.0 v0.1.0', semver: '1.0.x', chosen: 'v1.0.0' },
    { tags: 'b1.2.3 b1.0.0', semver: '1.0.x', chosen: undefined },
    { tags: '1.2.0', semver: '1.0.x', chosen: undefined },
  ]);
});

describe('updatecli: pkg/plugins/utils/version/filter_test.go', () => {
  run([
    { tags: '1.0.0 2.0.0 3.0.0-rc1', semver: '3.x.x-0', chosen: '3.0.0-rc1' },
    { tags: '1.1.0 1.2.0 1.3.0-rc1 2.0.0', semver: '1.x.x-0', chosen: '1.3.0-rc1' },
    { tags: '1.1.0 1.2.0 1.3.0-rc1 2.0.0', semver: '1.x.x', chosen: '1.2.0' },
    { tags: '1.0 2.0 3.0', semver: '~2', chosen: '2.0' },
  ]);
});

describe('Keel: internal/policy/semver_test.go', () => {
  run([
    { tags: '1.4.6', semver: '~1.4', current: '1.4.0', chosen: '1.4.6' },
    { tags: '1.5.0', semver: '~1.4', current: '1.4.0', chosen: undefined },
    { tags: '1.5.5', semver: '^1.4', current: '1.4.5', chosen: '1.5.5' },
    { tags: '1.4.5', semver: '*', current: 'latest', chosen: '1.4.5' },
  ]);
});

describe('Renovate: lib/modules/versioning/docker/index.spec.ts', () => {
  run([
    { tags: '3.7.0', semver: '*', current: '3.7.0', chosen: '3.7.0' },
    { tags: '3.7.0-alpine 3.8.0-alpine 3.8.2', semver: '*', current: '3.7.0-alpine', chosen: '3.8.0-alpine' },
    { tags: '3.8.2', semver: '*', current: '3.7.0-alpine', chosen: undefined },
    { tags: '3.7.0 3.8.0-alpine', semver: '*', current: '3.7.0', chosen: '3.7.0' },
    { tags: '3.7.0b1 3.7.0b5 3.8.0b1-alpine 3.8.2 3.8.0', semver: '*', current: '3.7.0', chosen: '3.8.2' },
    { tags: '20 20.1.2 20.1.2-slim 20-alpine 20.1-alpine', semver: '*', current: '20-alpine', chosen: '20-alpine' },
    { tags: '20-alpine 22-alpine 22.1-alpine 22 22-slim', semver: '>=20', current: '20-alpine', chosen: '22-alpine' },
  ]);
});

describe('Dependabot docker: update_checker_spec.rb, tag_spec.rb', () => {
  run([
    {
      tags: '2.4.0-slim 2.4.2-slim 2.5.0-slim 2.5.0 2.5.1-alpine',
      semver: '*',
      current: '2.4.0-slim',
      chosen: '2.5.0-slim',
    },
    { tags: '2.4.0-slim 2.4.2-slim 2.5.0-slim', semver: '~2.4', current: '2.4.0-slim', chosen: '2.4.2-slim' },
    { tags: 'v1.5.0 v1.6.0 v1.7.0-rc.1', semver: '*', current: 'v1.5.0', chosen: 'v1.6.0' },
    { tags: '16.10 17.04 17.10 artful-20170826 latest', semver: '*', current: '17.04', chosen: '17.10' },
    { tags: '9.0 9.0.17', semver: '*', current: '9.0', chosen: '9.0' },
    {
      tags: 'v3.9.0-177-ged5bcde v3.10.0-169-gfe040d3',
      semver: '*-0',
      current: 'v3.9.0-177-ged5bcde',
      chosen: 'v3.10.0-169-gfe040d3',
    },
    { tags: '3.6.3-alpine 3.14.1-slim-trixie', semver: '*', current: '3.6.3-alpine', chosen: '3.6.3-alpine' },
    { tags: '1.0.0-alpha.1 1.0.0-nightly 1.0.0-dev 0.9.0', semver: '*', current: '0.9.0', chosen: '0.9.0' },
  ]);
});

describe('a tag keeps its shape', () => {
  run([
    { tags: '20 21 20.1.2 21.3.1', semver: '*', current: '20', chosen: '21' },
    { tags: '20 20.1 20.1.2 20.2.0', semver: '^20', current: '20', chosen: '20' },
    { tags: '20.1 20.2 20.1.2 20.3.1', semver: '^20', current: '20.1', chosen: '20.2' },
    { tags: '1.25.2 1.25.3 1.25 1', semver: '^1', current: '1.25.2', chosen: '1.25.3' },
    { tags: '1 1.26 1.26.0', semver: '^1', current: '1.25.2', chosen: '1.26.0' },
    { tags: '1.3.0 v1.3.0', semver: '^1', current: '1.2.0', chosen: '1.3.0' },
    { tags: '1.3.0 v1.3.0', semver: '^1', current: 'v1.2.0', chosen: 'v1.3.0' },
    { tags: '1.3.0', semver: '^1', current: 'v1.2.0', chosen: '1.3.0' },
    {
      tags: '2.0.0-rc.1-slim 2.0.0-rc.2-slim 2.0.0-rc.3',
      semver: '^2-0',
      current: '2.0.0-rc.1-slim',
      chosen: '2.0.0-rc.2-slim',
    },
    { tags: '2.0.0-rc.1 2.0.0', semver: '^2-0', current: '2.0.0-rc.1', chosen: '2.0.0' },
    { tags: '2.0.0 2.1.0-alpine 2.1.0-beta.1', semver: '^2-0', current: '2.0.0', chosen: '2.1.0-beta.1' },
    { tags: '1.2.3 1.3.0_rc1 1.3.0_debug', semver: '^1', current: '1.2.3', chosen: '1.2.3' },
    { tags: '1.2.3_a 1.3.0_b', semver: '^1', current: '1.2.3_a', chosen: '1.3.0_b' },
    { tags: '1.2.3 1.3.0_rc1', semver: '^1', chosen: '1.2.3' },
    {
      tags: '1.0.0-alpine3.18 1.1.0-alpine3.19 1.1.0-alpine3.18',
      semver: '^1',
      current: '1.0.0-alpine3.18',
      chosen: '1.1.0-alpine3.18',
    },
    // Numbers after a version are a revision, which semver counts among the pre-releases.
    { tags: '7.2.0-0.1 7.2.0-0.3 7.1.9', semver: '^7-0', current: '7.2.0-0.1', chosen: '7.2.0-0.3' },
  ]);
});

describe('never a downgrade', () => {
  run([
    { tags: '1.0.0 1.1.0 2.0.0', semver: '^1', current: '2.0.0', chosen: undefined },
    { tags: '1.0.0 1.1.0', semver: '*', current: '1.2.0', chosen: undefined },
    { tags: 'v1.2.0', semver: '*', current: '1.2.0', chosen: undefined },
    { tags: '1.2.0_2', semver: '*', current: '1.2.0_1', chosen: undefined },
    { tags: '2.0.0-rc.1', semver: '*-0', current: '2.0.0', chosen: undefined },
  ]);

  test('whatever the tags, the answer is one of them, wanted, and follows from itself', () => {
    const number = fc.integer({ min: 0, max: 3 });
    const tag = fc
      .tuple(
        fc.constantFrom('', 'v'),
        fc.array(number, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '-rc.1', '-alpine', '-1', '_x'),
      )
      .map(([v, parts, suffix]) => `${v}${parts.join('.')}${suffix}`);
    const semver = fc.constantFrom('*', '*-0', '^1', '~1.2', '>=1, <3', '^0.1 || ^2-0');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tag, fc.string())),
        semver,
        fc.option(tag, { nil: undefined }),
        (tags, track, current) => {
          const chosen = choose(
            tags,
            { policy: { by: 'semver', constraint: track } },
            current === undefined ? undefined : { tag: current },
          );
          if (chosen === undefined) return;
          expect(tags).toContain(chosen);
          expect(isAllowed(chosen, { policy: { by: 'semver', constraint: track } })).toBe(true);
          expect(choose(tags, { policy: { by: 'semver', constraint: track } }, { tag: chosen })).toBe(chosen);
        },
      ),
      tries(),
    );
  });
});

describe('what is no version', () => {
  test('a digest alone says nothing about the version', () => {
    expect(
      choose(['1.0.0'], { policy: { by: 'semver', constraint: '*' } }, { digest: `sha256:${'0'.repeat(64)}` }),
    ).toBe('1.0.0');
  });

  test.each(['__proto__', 'constructor'])('the name %s, of the prototype, is a tag like others', (tag) => {
    const track: Track = { policy: { by: 'semver', constraint: '*' } };
    expect(choose([tag, '', '\u0000', '1.0.0'], track)).toBe('1.0.0');
    expect(choose([tag, '', '\u0000', '1.0.0'], track, { tag })).toBeUndefined();
    expect(
      choose([tag, '1.0.0', `1.0.0-${tag.replaceAll('_', '')}`], track, { tag: `latest-${tag.replaceAll('_', '')}` }),
    ).toBe(`1.0.0-${tag.replaceAll('_', '')}`);
  });

  test('a constraint that is none is the error of the configuration', () => {
    expect(() => choose(['1.0.0'], { policy: { by: 'semver', constraint: 'latest' } })).toThrow(ConfigError);
    expect(() => isAllowed('1.0.0', { policy: { by: 'semver', constraint: '^1,' } })).toThrow(
      'The constraint "^1," cannot be used: a constraint is missing at the end.',
    );
  });

  test('a hundred thousand tags take well under a second', () => {
    const tags = Array.from({ length: 100_000 }, (_, i) => `${i % 7}.${i % 1000}.${i}`);
    const time = processorTime(() => {
      expect(choose(tags, { policy: { by: 'semver', constraint: '^6' } }, { tag: '6.0.0' })).toBe('6.999.97999');
    });
    expect(time).toBeLessThan(1500);
  });
});

describe('isAllowed', () => {
  test.each([
    ['1.2.3', '^1', true],
    ['2.0.0', '^1', false],
    ['1.2.3-alpine', '^1', true],
    ['1.2.3-rc.1', '^1', false],
    ['1.2.3-rc.1', '^1-0', true],
    // It may follow 1.2.3-0; what it would follow is not asked.
    ['1.2.3-1', '^1', true],
    ['2.0.0-1', '^1', false],
    ['latest', '*', false],
  ])('%s within %s: %s', (tag, semver, allowed) => {
    expect(isAllowed(tag, { policy: { by: 'semver', constraint: semver } })).toBe(allowed);
  });
});
