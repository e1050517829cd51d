import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../../../src/domain/versions/policy.ts';
import { tries } from '../../../support/properties.ts';
import { ranking, tagged } from './judging.ts';

const number = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 3 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('10', '01', '2023', '20230101') },
);
const numbers = fc.array(number, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const dated = fc.constantFrom('2024.01.1', '2024.01.2', '2024.02.0', '2024.1.5');
const before = fc.constantFrom('', '', '', '', 'v', 'v', 'n', 'release-', 'main-', 'build-', 'lts-');
const after = fc.constantFrom(
  ...['', '', '', '-1', '-2', '-02', '-20230101', '-1-ubi8', '-rc.1', '-rc10', 'rc9', 'b1', '-alpine', '-alpine3.18'],
  ...['_x', '-2-gabcdef0', '-ea-7-slim', '.Final', '-debian-12-r5', '-k3s1', '-1.pgdg120', '-hotfix_1'],
);
const word = fc.constantFrom('latest', 'alpine', 'alpine3.18', 'lts-alpine3.18', '7bd7f35b3cd5', '1234567');

/** What one project publishes, and what runs: there are few ways in which it writes its tags. */
const published = fc.array(after, { minLength: 1, maxLength: 3 }).chain((ends) => {
  const version = fc
    .tuple(
      before,
      fc.oneof({ weight: 4, arbitrary: numbers }, { weight: 1, arbitrary: dated }),
      fc.constantFrom(...ends),
    )
    .map((parts) => parts.join(''));
  const tag = fc.oneof({ weight: 9, arbitrary: version }, { weight: 1, arbitrary: word });
  return fc.record({ all: fc.uniqueArray(tag, { minLength: 4, maxLength: 30 }), current: tag });
});
const pattern = '^v?(?P<major>\\d+)\\.(?P<minor>\\d+)(?:-(?P<prerelease>rc\\S*)|-(?P<compatibility>\\w+))?$';
const policy = fc.constantFrom<Policy[]>(
  { by: 'semver', constraint: '*' },
  { by: 'semver', constraint: '*-0' },
  { by: 'semver', constraint: '*', preReleases: true },
  { by: 'semver', constraint: '*', tags: 'strict' },
  { by: 'numerical', order: 'ascending' },
  { by: 'regex', pattern },
  { by: 'regex', pattern, preReleases: true },
  { by: 'calendar', format: 'YYYY.0M.MICRO-MODIFIER' },
);

/** What anybody reads in a tag: its first numbers, up to three that stand together. `numerical` reads a decimal. */
function reading(text: string, { by }: Policy): readonly number[] {
  const [whole = '', ...parts] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/u.exec(text) ?? [];
  return by === 'numerical' ? [Number(whole)] : parts.map((part) => Number(part ?? 0));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

test('whatever is published, what follows a tag with a number in it reads as no smaller one', () => {
  let followed = 0;
  fc.assert(
    fc.property(published, policy, ({ all, current }, by) => {
      fc.pre(/\d/u.test(current));
      for (const name of ranking(tagged(all.join(' ')), { policy: by }, current)) {
        // `alpine3.18` is no version: it names the variant of what follows.
        if (name.endsWith(`-${current.replace(/^lts-/u, '')}`)) continue;
        if (name !== current) followed++;
        expect(compare(reading(name, by), reading(current, by))).toBeGreaterThanOrEqual(0);
      }
    }),
    // Few lists let anything follow: it takes many of them, however often others are tried.
    { ...tries(), numRuns: 2000 },
  );
  // The lists are such that something follows.
  expect(followed).toBeGreaterThan(100);
});
