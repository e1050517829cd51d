import { describe, expect, test } from '@jest/globals';
import {
  decodeInventory,
  type Entry,
  encodeInventory,
  type Inventory,
  inventoryName,
  unionOf,
} from '../../../../src/domain/deploy/inventory.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

const inventory: Inventory = {
  app: 'shop',
  environment: 'prod',
  target: 'eu',
  namespace: 'shop',
  commit: 'a'.repeat(40),
  revision: `sha256:${'b'.repeat(64)}`,
  state: 'deployed',
  entries: [
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'system:shop reader' },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      uid: '357b4f93-18b4-4a7f-9440-fd1bacc85b6b',
    },
  ],
};

const encoded = encodeInventory(inventory) as JsonObject;
const text = (encoded.data as JsonObject)['inventory.json'] as string;
const withText = (value: string): JsonObject => ({ ...encoded, data: { 'inventory.json': value } });
const withField = (fields: JsonObject): JsonObject => withText(JSON.stringify({ ...JSON.parse(text), ...fields }));

test('an inventory is a ConfigMap that can be read back', () => {
  expect(encoded).toMatchObject({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'plumbline-shop', namespace: 'shop' },
  });
  expect(decodeInventory(encoded)).toEqual(inventory);
  expect(inventoryName('shop', 'shop').name).toBe('plumbline-shop');
});

test('one entry stands on one line, and their order does not matter', () => {
  expect(text.split('\n')).toHaveLength(5);
  expect(encodeInventory({ ...inventory, entries: inventory.entries.toReversed() })).toEqual(encoded);
  const empty = encodeInventory({ ...inventory, entries: [] }) as JsonObject;
  expect(decodeInventory(empty)).toMatchObject({ entries: [] });
});

test('what is more than a ConfigMap may hold is not encoded', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: 'n',
    name: `c-${index}`,
  }));
  expect(encodeInventory({ ...inventory, entries })).toBeUndefined();
});

const entry = inventory.entries[1] as Entry;
const entryWith = (fields: JsonObject) => withField({ entries: [{ ...entry, ...fields }] });

describe('hostile inventories', () => {
  test.each<[string, JsonObject, string]>([
    ['no data', { ...encoded, data: {} }, 'has no data "inventory.json"'],
    ['data that is text', { ...encoded, data: 'x' }, 'has no data'],
    ['no JSON', withText('{'), 'is not JSON'],
    ['a list', withText('[]'), 'version 1'],
    ['another version', withField({ version: 2 }), 'version 1'],
    ['no app', withField({ app: '' }), 'whose it is'],
    ['an environment that is no text', withField({ environment: { a: 1 } }), 'whose it is'],
    ['no namespace', { ...encoded, metadata: {} }, 'whose it is'],
    ['a commit that is an option', withField({ commit: '--upload-pack=x' }), 'commit'],
    ['a short commit', withField({ commit: 'abc' }), 'commit'],
    ['no revision', withField({ revision: 'sha256:x' }), 'revision'],
    ['an unknown state', withField({ state: 'done' }), 'state'],
    ['entries that are no list', withField({ entries: {} }), 'entries'],
    ['an entry that is text', withField({ entries: ['x'] }), 'entries'],
    ['a name that leaves its path', entryWith({ name: '../../../api/v1/namespaces/kube-system' }), 'entries'],
    ['a name that is a dot', entryWith({ name: '..' }), 'entries'],
    ['an encoded name', entryWith({ name: '%2e%2e' }), 'entries'],
    ['an empty name', entryWith({ name: '' }), 'entries'],
    ['a namespace that leaves its path', entryWith({ namespace: 'a/b' }), 'entries'],
    ['a namespace that is no text', entryWith({ namespace: 1 }), 'entries'],
    ['an API version that leaves its path', entryWith({ apiVersion: 'a/b/c' }), 'entries'],
    ['an API version with a query', entryWith({ apiVersion: 'v1?x=y' }), 'entries'],
    ['a kind with a slash', entryWith({ kind: 'Pod/exec' }), 'entries'],
    ['an id that is none', entryWith({ uid: 'a b' }), 'entries'],
    ['control characters in a name', entryWith({ name: 'a\u0000b' }), 'entries'],
  ])('%s', (_, configMap, reason) => {
    expect(decodeInventory(configMap)).toEqual({ reason: expect.stringContaining(reason) });
  });
});

test('a union has every object once, in its newer version and with the id that is known', () => {
  const newer = [{ apiVersion: 'apps/v2', kind: 'Deployment', namespace: 'shop', name: 'web' }];
  const union = unionOf(newer, inventory.entries);
  expect(union).toHaveLength(2);
  expect(union).toContainEqual({ ...newer[0], uid: entry.uid });
  expect(unionOf([], [])).toEqual([]);
});
