import { expect, test } from '@jest/globals';
import { isUnchanged, toBody } from '../../../../src/adapters/kubernetes/body.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

const secret = (more: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'x' },
  ...more,
});

test.each<[string, JsonObject, string | undefined, JsonObject]>([
  ['a namespace is added', { metadata: { name: 'x' } }, 'n', { metadata: { name: 'x', namespace: 'n' } }],
  ['or taken away', { metadata: { name: 'x', namespace: 'n' } }, undefined, { metadata: { name: 'x' } }],
  [
    'what the server writes is left out',
    { metadata: { name: 'x', resourceVersion: '1', uid: 'u', creationTimestamp: null, managedFields: [] } },
    'n',
    { metadata: { name: 'x', namespace: 'n' } },
  ],
  [
    'stringData becomes data',
    secret({ stringData: { a: 'é' } }),
    'n',
    secret({ data: { a: 'w6k=' }, metadata: { name: 'x', namespace: 'n' } }),
  ],
  [
    'and wins over it',
    secret({ data: { a: 'b2xk', b: 'Yg==' }, stringData: { a: 'new' } }),
    'n',
    secret({ data: { a: 'bmV3', b: 'Yg==' }, metadata: { name: 'x', namespace: 'n' } }),
  ],
  [
    'only in a Secret',
    { ...secret({ stringData: { a: 'b' } }), apiVersion: 'example.com/v1' },
    undefined,
    { ...secret({ stringData: { a: 'b' } }), apiVersion: 'example.com/v1' },
  ],
])('%s', (_, resource, namespace, expected) => {
  expect(JSON.parse(JSON.stringify(toBody(resource, namespace)))).toEqual(expected);
});

const live = (spec: JsonObject, metadata: JsonObject = {}): JsonObject => ({
  metadata: { resourceVersion: '1', ...metadata },
  spec,
});
const managed = (manager: string, time: string, fieldsV1: JsonObject) => ({
  manager,
  operation: 'Apply',
  time,
  fieldsV1,
});

test.each<[string, JsonObject, JsonObject, boolean]>([
  ['the same', live({ a: 1 }), live({ a: 1 }), true],
  ['another value', live({ a: 1 }), live({ a: 2 }), false],
  ['another version and generation', live({}), live({}, { resourceVersion: '2', generation: 2 }), true],
  ['another order of keys', live({ a: 1, b: { c: 2, d: 3 } }), live({ b: { d: 3, c: 2 }, a: 1 }), true],
  ['another order of a list', live({ a: [1, 2] }), live({ a: [2, 1] }), false],
  [
    'another time',
    live({}, { managedFields: [managed('a', '1', {})] }),
    live({}, { managedFields: [managed('a', '2', {})] }),
    true,
  ],
  [
    'another owner',
    live({}, { managedFields: [managed('a', '1', {})] }),
    live({}, { managedFields: [managed('b', '1', {})] }),
    false,
  ],
  ['the entry of the server', live({}), live({}, { managedFields: [managed('before-first-apply', '1', {})] }), true],
])('unchanged: %s', (_, before, after, expected) => {
  expect(isUnchanged(before, after)).toBe(expected);
});
