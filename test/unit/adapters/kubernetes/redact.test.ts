import { expect, test } from '@jest/globals';
import { plainText, withoutValues } from '../../../../src/adapters/kubernetes/redact.ts';

test.each([
  ['Invalid value: "hunter2": must be a number', 'Invalid value: must be a number'],
  ['Invalid value: "hun\\"ter2: x": must be a number', 'Invalid value: must be a number'],
  ['Invalid value: {"matchLabels":{"a":"hunter2}"}}: field is immutable', 'Invalid value: field is immutable'],
  ['Invalid value: ["hunter2"]: too many', 'Invalid value: too many'],
  ['Invalid value: 12345: must be less than 10', 'Invalid value: must be less than 10'],
  ['Invalid value: hunter2 and more', 'Invalid value and more'],
  ['Invalid value: "hunter2', 'Invalid value'],
  ['Invalid value: {"a":{"b":"hunter2"', 'Invalid value'],
  ['Duplicate value: {"name":"hunter2"}', 'Duplicate value'],
  ['Unsupported value: "hunter2": supported values: "a", "b"', 'Unsupported value: supported values: "a", "b"'],
  ['a: Invalid value: "x": b, c: Invalid value: "hunter2": d', 'a: Invalid value: b, c: Invalid value: d'],
  [
    'failed to create typed patch object (shop/web; apps/v1, Kind=Deployment): .spec.x: field not declared in schema',
    'failed to create typed patch object: .spec.x: field not declared in schema',
  ],
  [
    '.env.value: expected string, got &value.valueUnstructured{Value:12345}',
    '.env.value: expected string, got another type',
  ],
  ['nothing to hide', 'nothing to hide'],
])('%j is shown as %j', (text, shown) => {
  expect(withoutValues(text)).toBe(shown);
  expect(withoutValues(text)).not.toContain('hunter2');
});

test('a text is one line of bounded length', () => {
  expect(plainText('a\r\n::error::b\u001b[31m\u2028c')).toBe('a ::error::b [31m c');
  expect(plainText('x'.repeat(10_000)).length).toBeLessThan(700);
});
