import { expect, test } from '@jest/globals';
import { explain, pick, tagged } from './judging.ts';

test.each([
  ['1.2.3', '20230101.120000', '*', undefined],
  ['1.2.3', '2023.01.01', '*', undefined],
  ['1.2.3', '20230101.1.0', '*', undefined],
  ['1.2.3', '2023.01.01 1.3.0 20230101.1.0', '*', '1.3.0'],
  ['20', '21 2023', '*', '21'],
  ['1.2', '1.3 2023.1', '*', '1.3'],
  ['1.2.3-alpine', '2023.1.1-alpine', '*', undefined],
  ['1.2.3-1', '2023.1.1-1', '*', undefined],
  ['1.2.3', '2023.1.1', '>=1.2, <3000', undefined],
  ['1.2.3', '2023.1.1', '!=2024', undefined],
  // It has been asked for.
  ['1.2.3', '1.3.0 2023.1.1', '>=2023', '2023.1.1'],
  ['1.2.3', '1.3.0 2023.1.1', '^1 || ^2023', '2023.1.1'],
  // It has been one already, or there is nothing to go by.
  ['2023.1.1', '2024.1.1', '*', '2024.1.1'],
  ['1000.0.0', '1900.0.0', '*', '1900.0.0'],
  ['999.0.0', '1899.0.0 1900.0.0', '*', '1899.0.0'],
  ['latest', '1.3.0 2023.1.1', '*', '2023.1.1'],
])('after %s, where %s are published, within %s: %s', (current, tags, constraint, chosen) => {
  expect(pick(tags, { by: 'semver', constraint }, current)).toBe(chosen);
});

test('a date that is passed over is said', () => {
  expect(explain(tagged('2023.01.01 1.2.0'), { policy: { by: 'semver', constraint: '*' } }, '1.2.3')).toBe(
    '2 versions, none that may follow: 1 that are dates, unlike the current one (2023.01.01), 1 not newer (1.2.0)',
  );
});
