import { describe, expect, it } from '@jest/globals';
import { compareFindings, type FailOn, type Finding, failsOn, type Severity } from '../../../src/kit/findings.ts';

const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'a/a',
  severity: 'error',
  message: 'm',
  file: 'a.yaml',
  ...fields,
});

/** In the order that they are reported in. */
const ordered: readonly Finding[] = [
  finding({ file: 'B.yaml' }),
  finding({}),
  finding({ line: 1 }),
  finding({ line: 1, column: 2, severity: 'error', rule: 'b/b' }),
  finding({ line: 1, column: 2, severity: 'warning', rule: 'a/a' }),
  finding({ line: 1, column: 2, severity: 'info', rule: 'a/a', message: 'l' }),
  finding({ line: 1, column: 2, severity: 'info', rule: 'a/a', message: 'm' }),
  finding({ line: 1, column: 2, severity: 'info', rule: 'a/b', message: 'a' }),
  finding({ line: 9 }),
  finding({ line: 10 }),
  finding({ file: 'a/b.yaml' }),
];

describe('compareFindings', () => {
  it('sorts by place, then the worst first, from any order', () => {
    const rotations = ordered.map((_, index) => [...ordered.slice(index), ...ordered.slice(0, index)]);
    for (const shuffled of [...rotations, ordered.toReversed()]) {
      expect(shuffled.toSorted(compareFindings)).toEqual(ordered);
    }
  });

  it('is antisymmetric', () => {
    for (const a of ordered)
      for (const b of ordered) expect(Math.sign(compareFindings(a, b)) + Math.sign(compareFindings(b, a))).toBe(0);
  });
});

describe('failsOn', () => {
  it.each<[readonly Severity[], FailOn, boolean]>([
    [[], 'error', false],
    [['info'], 'warning', false],
    [['info', 'warning'], 'warning', true],
    [['warning'], 'error', false],
    [['warning', 'error'], 'error', true],
    [['error'], 'warning', true],
    [['error'], 'never', false],
  ])('%j with %s: %s', (severities, failOn, fails) => {
    expect(
      failsOn(
        severities.map((severity) => finding({ severity })),
        failOn,
      ),
    ).toBe(fails);
  });
});
