import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseConstraint } from '../../../../src/domain/versions/constraint.ts';
import { satisfies } from '../../../../src/domain/versions/satisfies.ts';
import { compareSemver, parseSemver, type Semver } from '../../../../src/domain/versions/semver.ts';
import { processorTime } from '../../../support/processor-time.ts';

/** What Masterminds' own code (v3.4.0) answers, written by masterminds/main.go.txt. */
const answers = JSON.parse(readFileSync(new URL('masterminds/answers.generated.json', import.meta.url), 'utf8')) as {
  versions: string[];
  order: string[];
  constraints: { constraint: string; wanted: string | null }[];
};

/** One character for each version: `1` wanted, `0` not, `-` no version. */
function ours(text: string): string | null {
  const constraint = parseConstraint(text);
  if ('error' in constraint) return null;
  return answers.versions
    .map((version) => {
      const parsed = parseSemver(version);
      return parsed === undefined ? '-' : satisfies(parsed, constraint) ? '1' : '0';
    })
    .join('');
}

describe('constraints mean what they mean to Masterminds', () => {
  test.each(answers.constraints)('$constraint', ({ constraint, wanted }) => {
    expect(ours(constraint)).toBe(wanted);
  });

  test('and versions have the same order', () => {
    const sorted = answers.versions
      .map(parseSemver)
      .filter((version): version is Semver => version !== undefined)
      .sort(compareSemver);
    expect(sorted.map((version) => version.text)).toEqual(answers.order);
  });
});

describe('a text that is no constraint', () => {
  test.each([
    ['', 'a constraint is missing'],
    ['   ', 'a constraint is missing'],
    ['^1 ||', 'a constraint is missing'],
    ['^1,', 'a constraint is missing at the end'],
    ['latest', 'cannot read "latest"'],
    ['^1 foo', 'cannot read "foo"'],
    ['>=1.0<2.0', 'cannot read "<2.0"'],
    ['1.2.3.4', 'cannot read ".4"'],
    ['99999999999999999999', '"99999999999999999999" is no version'],
    ['1.2.3-01', '"1.2.3-01" is no version'],
    ['1'.repeat(513), 'a constraint has at most 512 characters'],
  ])('%j: %s', (text, error) => {
    expect(parseConstraint(text)).toEqual({ error });
  });

  test('takes no time when made to make a matcher backtrack', () => {
    const time = processorTime(() => {
      for (const text of [
        `${'1  '.repeat(170)}!`,
        `${'1 - '.repeat(127)}!`,
        `${' '.repeat(511)}!`,
        `${'1,  '.repeat(127)}!`,
        '-'.repeat(512),
        `1${'-'.repeat(510)}!`,
        `1-${'a.'.repeat(250)}!`,
      ])
        expect(parseConstraint(text)).toHaveProperty('error');
    });
    expect(time).toBeLessThan(500);
  });
});
