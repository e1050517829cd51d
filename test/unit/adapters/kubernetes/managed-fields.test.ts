import { expect, test } from '@jest/globals';
import { migratedFields } from '../../../../src/adapters/kubernetes/managed-fields.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

const entry = (manager: string, operation: string, fieldsV1: JsonObject, more: JsonObject = {}): JsonObject => ({
  manager,
  operation,
  apiVersion: 'apps/v1',
  fieldsType: 'FieldsV1',
  fieldsV1,
  ...more,
});
const live = (...managedFields: JsonObject[]): JsonObject => ({ metadata: { managedFields } });
const old = 'kubectl-client-side-apply';

test.each<[string, JsonObject, readonly JsonObject[] | undefined]>([
  ['no managed fields', {}, undefined],
  ['nobody to migrate', live(entry('kubectl-edit', 'Update', { 'f:a': {} })), undefined],
  ['a status that kubectl wrote', live(entry(old, 'Update', { 'f:a': {} }, { subresource: 'status' })), undefined],
  ['an Apply of that name', live(entry(old, 'Apply', { 'f:a': {} })), undefined],
  [
    'the first apply of ours',
    live(entry('kubelet', 'Update', {}, { subresource: 'status' }), entry(old, 'Update', { 'f:a': {} })),
    [entry('plumbline', 'Apply', { 'f:a': {} }), entry('kubelet', 'Update', {}, { subresource: 'status' })],
  ],
  [
    'fields of both',
    live(
      entry('plumbline', 'Apply', { 'f:a': { 'f:x': {} }, 'f:b': {}, 'f:c': {} }),
      entry(old, 'Update', { 'f:a': { 'f:y': {} }, 'f:b': { '.': {}, 'f:z': {} }, 'f:c': { 'f:z': {} } }),
    ),
    [
      entry('plumbline', 'Apply', {
        'f:a': { 'f:x': {}, 'f:y': {} },
        'f:b': { '.': {}, 'f:z': {} },
        'f:c': { '.': {}, 'f:z': {} },
      }),
    ],
  ],
  [
    'another version of the API, which does not compare',
    live(
      entry('plumbline', 'Apply', { 'f:a': {} }),
      entry(old, 'Update', { 'f:b': {} }, { apiVersion: 'apps/v1beta1' }),
    ),
    undefined,
  ],
])('%s', (_, object, expected) => {
  expect(migratedFields(object, 'plumbline')).toEqual(expected);
});
