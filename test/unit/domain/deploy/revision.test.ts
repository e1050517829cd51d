import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../../src/domain/deploy/canonical.ts';
import { revisionOf } from '../../../../src/domain/deploy/revision.ts';
import type { Json, JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';

const resource = (name: string, data: JsonObject, apiVersion = 'v1'): Resource => ({
  apiVersion,
  kind: 'ConfigMap',
  namespace: 'n',
  name,
  value: { apiVersion, kind: 'ConfigMap', metadata: { name }, data },
  locate: () => ({ file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 }),
});

test('a revision does not depend on the order of resources or keys', () => {
  const a = [resource('a', { x: '1', y: '2' }), resource('b', {})];
  const b = [resource('b', {}), resource('a', { y: '2', x: '1' })];
  expect(revisionOf(a)).toBe(revisionOf(b));
  expect(revisionOf(a)).toMatch(/^sha256:[0-9a-f]{64}$/u);
});

test.each<[string, readonly Resource[]]>([
  ['another value', [resource('a', { x: '2' })]],
  ['another type', [resource('a', { x: 1 })]],
  ['another name', [resource('b', { x: '1' })]],
  ['another version of its API', [resource('a', { x: '1' }, 'v2')]],
  ['one more', [resource('a', { x: '1' }), resource('b', {})]],
  ['none', []],
])('%s is another revision', (_, other) => {
  expect(revisionOf(other)).not.toBe(revisionOf([resource('a', { x: '1' })]));
});

/** The same data with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as JsonObject).toReversed();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner ?? null)]));
}

test('canonical JSON is JSON, and the same for the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = value as Json;
      expect(JSON.parse(canonicalJson(json))).toEqual(JSON.parse(JSON.stringify(json)));
      expect(canonicalJson(reversed(json))).toBe(canonicalJson(json));
    }),
  );
});
