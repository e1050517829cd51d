import { expect, test } from '@jest/globals';
import { describeRefusals, refusalsOf } from '../../../../src/domain/deploy/acceptable.ts';
import type { JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';

const resource = (value: JsonObject, name = 'a', kind = 'ConfigMap'): Resource => ({
  apiVersion: 'v1',
  kind,
  namespace: 'n',
  name,
  value: { apiVersion: 'v1', kind, metadata: { name }, ...value },
  locate: () => ({ file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 }),
});

test.each<[string, readonly Resource[], readonly string[]]>([
  ['a resource', [resource({})], []],
  [
    'one that is encrypted',
    [resource({ sops: { mac: 'ENC[AES256_GCM,data:x]', version: '3.9.0' } })],
    ['still encrypted by SOPS'],
  ],
  ['a field that only has the name', [resource({ sops: 'documentation' })], []],
  ['the same object twice', [resource({}), resource({ data: {} })], ['is rendered twice']],
  ['the inventory itself', [resource({}, 'plumbline-shop')], ['name of the inventory']],
  ['no name', [resource({ metadata: { generateName: 'x-' } })], ['no usable metadata.name']],
  ['a name that is a path', [resource({}, '../b')], ['no usable metadata.name']],
  ['a list', [resource({ items: [] }, 'a', 'ConfigMapList')], ['is a list']],
])('%s', (_, resources, reasons) => {
  const refusals = refusalsOf(resources, 'plumbline-shop');
  expect(refusals.map(({ reason }) => reason)).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
  expect(describeRefusals(refusals).split('\n').filter(Boolean)).toHaveLength(reasons.length);
});
