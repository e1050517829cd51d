import { describe, expect, test } from '@jest/globals';
import { annotationMessage, describeHidden, planAnnotations } from '../../../../src/adapters/runner/annotations.ts';
import { fitSummary, SUMMARY_BYTES } from '../../../../src/adapters/runner/summary.ts';
import type { Finding, Severity } from '../../../../src/kit/findings.ts';

function findings(count: number, severity: Severity): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: 'r/x',
    severity,
    message: 'm',
    file: 'a.yaml',
    line: count - index,
  }));
}

describe('planAnnotations', () => {
  const budget = { error: 9, warning: 10, info: 10 };
  test.each([
    [9, 9, 0],
    [10, 9, 1],
    [5000, 9, 4991],
  ])('of %i errors shows %i and hides %i', (count, shown, hidden) => {
    const plan = planAnnotations(findings(count, 'error'), budget);
    expect([plan.show.length, plan.hidden.error]).toEqual([shown, hidden]);
  });

  test('shows errors first and within a level the order of the report', () => {
    const plan = planAnnotations([...findings(2, 'info'), ...findings(2, 'warning'), ...findings(2, 'error')], budget);
    expect(plan.show.map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'error 1',
      'error 2',
      'warning 1',
      'warning 2',
      'info 1',
      'info 2',
    ]);
  });

  test('a budget that is used up shows none', () => {
    const plan = planAnnotations(findings(3, 'warning'), { error: 0, warning: 0, info: 0 });
    expect(plan).toMatchObject({ show: [], hidden: { warning: 3 } });
  });
});

describe('describeHidden', () => {
  test.each([
    [{ error: 0, warning: 0, info: 0 }, undefined],
    [{ error: 1, warning: 0, info: 2 }, '1 more error, 2 more notes not annotated: GitHub shows 10 of a kind.'],
  ])('%j: %j', (hidden, expected) => {
    expect(describeHidden(hidden)).toBe(expected);
  });
});

describe('annotationMessage', () => {
  const finding: Finding = { rule: 'r/x', severity: 'error', message: 'Bad.', file: 'a.yaml' };
  test('adds the hint', () => {
    expect(annotationMessage({ ...finding, hint: 'Fix it.' })).toBe('Bad.\nFix it.');
  });
  test.each([
    [4096, 4096],
    [4097, 4096],
  ])('of %i characters is %i long', (length, expected) => {
    expect(annotationMessage({ ...finding, message: 'x'.repeat(length) })).toHaveLength(expected);
  });
  test('is not cut in the middle of a character', () => {
    const cut = annotationMessage({ ...finding, message: `${'x'.repeat(4094)}😀😀` });
    expect(cut.isWellFormed()).toBe(true);
  });
});

describe('fitSummary', () => {
  test.each([0, -1, 1])('at the limit %+i', (more) => {
    const text = `${'x'.repeat(99)}\n`.repeat(Math.ceil(SUMMARY_BYTES / 100)).slice(0, SUMMARY_BYTES + more);
    const fitted = fitSummary(text, SUMMARY_BYTES);
    expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(fitted === text).toBe(more <= 0);
    if (more > 0) expect(fitted).toContain('was cut here');
  });

  test('closes a code fence that it cuts', () => {
    const fitted = fitSummary(`# Title\n\`\`\`\`yaml\n${'a: 1\n'.repeat(100)}`, 400);
    expect(fitted).toMatch(/a: 1\n````\n\n\n_The summary was cut/);
    expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(400);
  });

  test('leaves closed fences alone', () => {
    const fitted = fitSummary(`\`\`\`\nx\n\`\`\`\n${'line\n'.repeat(100)}`, 300);
    expect(fitted.match(/```/g)).toHaveLength(2);
  });

  test.each(['ü\n'.repeat(500), '😀'.repeat(500)])('never cuts a character', (text) => {
    expect(fitSummary(text, 301).includes('\ufffd')).toBe(false);
  });

  test('without room is empty', () => {
    expect(fitSummary('x'.repeat(500), 100)).toBe('');
  });
});
