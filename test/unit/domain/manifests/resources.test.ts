import { describe, expect, test } from '@jest/globals';
import type { Manifests } from '../../../../src/domain/manifests/resources.ts';
import { readManifests } from '../../../../src/domain/manifests/resources.ts';
import { processorTime } from '../../../support/processor-time.ts';

const read = (text: string, path = 'a.yaml') => readManifests({ path, text });
const rules = ({ findings }: Manifests) => findings.map(({ rule, line, column }) => `${rule}@${line}:${column}`);
const names = ({ resources }: Manifests) =>
  resources.map(({ apiVersion, kind, namespace, name }) =>
    [apiVersion, kind, ...(namespace ? [namespace] : []), name].join(' '),
  );
const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

describe('identity (kubeconform acceptance.bats)', () => {
  test.each<[string, string, string[], string[]]>([
    [
      '7 generate_name',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: pi-}',
      ['batch/v1 Job pi-{{ generateName }}'],
      [],
    ],
    ['9 creationTimestamp: null', `${head}x: null`, ['v1 ConfigMap a'], []],
    ['15 blank', '', [], []],
    ['15 comment', '---\n# nothing\n', [], []],
    ['16 missing kind', 'key: value', [], ['resource/missing-kind@1:1', 'resource/missing-api-version@1:1']],
    ['16 missing kind value', 'apiVersion: v1\nkind:\n', [], ['resource/missing-kind@1:1']],
    ['17 missing apiVersion', 'kind: ConfigMap\nmetadata: {name: a}', [], ['resource/missing-api-version@1:1']],
    [
      '21 duplicate property, identity kept',
      `${head}data: {a: b}\ndata: {c: d}`,
      ['v1 ConfigMap a'],
      ['yaml/duplicate-key@5:1'],
    ],
    ['41 unconventional keys', `${head}data:\n  5: a\n  3.14: b\n  true: c`, ['v1 ConfigMap a'], []],
    ['namespace', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: b', ['v1 Pod b a'], []],
    ['no name', 'apiVersion: v1\nkind: Pod\nmetadata:\n  labels: {}', ['v1 Pod '], ['resource/missing-name@4:3']],
    [
      'name that is a boolean',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: yes',
      ['v1 Pod true'],
      ['resource/name@4:9'],
    ],
    ['kind that is a number', 'apiVersion: v1\nkind: 5', [], ['resource/missing-kind@2:7']],
    ['a list of values', '- 1\n- 2', [], ['resource/not-an-object@1:1']],
    [
      'keys given twice under two spellings',
      `${head}data:\n  1: a\n  "1": b`,
      ['v1 ConfigMap a'],
      ['yaml/duplicate-key@6:3'],
    ],
  ])('%s', (_, text, resources, findings) => {
    const found = read(text);
    expect(names(found)).toEqual(resources);
    expect(rules(found)).toEqual(findings);
  });
});

describe('lists (kubeconform 33–35)', () => {
  test('items are resources in their place, with positions of their own', () => {
    const found = read(
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n- apiVersion: v1\n  kind: List\n  items:\n  - {apiVersion: v1, kind: Pod, metadata: {name: b}}\n',
    );
    expect(names(found)).toEqual(['v1 Pod a', 'v1 Pod b']);
    expect(found.resources[1]?.locate(['metadata', 'name'])).toEqual({
      file: 'a.yaml',
      line: 10,
      column: 50,
      endLine: 10,
      endColumn: 51,
    });
  });
  test('a typed list says the type of its items', () => {
    expect(names(read('apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}'))).toEqual([
      'v1 ConfigMap a',
    ]);
  });
  test('an empty list has none', () => expect(read('apiVersion: v1\nkind: List\nitems: []').resources).toEqual([]));
  test('a wrong item is found at its place', () => {
    expect(rules(read('apiVersion: v1\nkind: List\nitems:\n- metadata: {name: a}\n'))).toEqual([
      'resource/missing-kind@4:3',
      'resource/missing-api-version@4:3',
    ]);
  });
});

describe('what a document is', () => {
  test.each<[string, string, string[]]>([
    ['kustomization.yaml', 'resources: [a]', ['kustomization']],
    ['base/Kustomization', 'images: []', ['kustomization']],
    ['a.yaml', 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component', ['kustomization']],
    [
      'kustomization.yaml',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}',
      ['resource'],
    ],
    ['values.yaml', 'image: {tag: a}', ['other']],
    ['a.yaml', `${head}---\n---\n${head}`, ['resource', 'empty', 'resource']],
  ])('%s: %j', (path, text, forms) => expect(read(text, path).documents.map(({ form }) => form)).toEqual(forms));
  test('Helm values are none of our business when anything may come', () => {
    expect(readManifests({ path: 'values.yaml', text: 'a: 1' }, { expect: 'any' }).findings).toEqual([]);
    expect(rules(readManifests({ path: 'a.yaml', text: 'kind: Pod' }, { expect: 'any' }))).toEqual([
      'resource/missing-api-version@1:1',
    ]);
  });
});

describe('positions', () => {
  const text =
    '\ufeff# c\r\napiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: "a"\r\nspec:\r\n  x: &x {b: [1, yes]} # c\r\n  u: *x\r\n  z:\r\n    <<: *x\r\n  w: |\r\n    text\r\n    more\r\n  v:\r\n';
  const [pod] = read(text).resources;
  test.each<[string, (string | number)[], [number, number, number, number]]>([
    ['a quoted value, quotes included', ['metadata', 'name'], [5, 9, 5, 12]],
    ['a value in a flow list', ['spec', 'x', 'b', 1], [7, 17, 7, 20]],
    ['a flow mapping, its bracket included', ['spec', 'x'], [7, 9, 7, 22]],
    ['through an alias', ['spec', 'u', 'b', 0], [7, 14, 7, 15]],
    ['through a merge key', ['spec', 'z', 'b', 0], [7, 14, 7, 15]],
    ['a block scalar with its header', ['spec', 'w'], [11, 6, 13, 9]],
    ['a value that is not written: its key', ['spec', 'v'], [14, 3, 14, 4]],
    ['what is not there: the nearest parent', ['metadata', 'labels', 'app'], [5, 3, 5, 12]],
    ['the document', [], [2, 1, 14, 4]],
  ])('%s', (_, path, [line, column, endLine, endColumn]) => {
    expect(pod?.locate(path)).toEqual({ file: 'a.yaml', line, column, endLine, endColumn });
  });
  test('of a document behind one that cannot be read', () => {
    const found = read('a: [\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: b}\n');
    expect(found.findings.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
    expect(found.resources[0]?.locate(['metadata', 'name'])).toMatchObject({ line: 5, column: 18 });
  });
});

describe('flow collections that are not indented beyond their key (clusters take them)', () => {
  test.each<[string, unknown]>([
    ['a: [\n  1\n]', [1]],
    ['a: [{ # c\n  b: 1 # d, ]\n# e\n}]', [{ b: 1 }]],
    ['a: [\n1,\n2\n]', [1, 2]],
    ['a: [\n"x # y",\n"z"\n]', ['x # y', 'z']],
    ["a: [\n'it''s # y', # c\n\n\n'z'\n]", ["it's # y", 'z']],
    ['a: [\r\n  1\r\n]', [1]],
    ['a: {b: [\n],\nc: {\n}}', { b: [], c: {} }],
  ])('%j', (text, value) => {
    const found = read(`${head}${text}\nlast: 1\n`);
    expect(found.findings).toEqual([]);
    expect(found.resources[0]?.value).toMatchObject({ a: value, last: 1 });
  });
  test.each(['a: \t[\n# c\n', 'a: [\n1\n', 'a: \t[\n1\n]'])('%j is refused, and nothing above it is lost', (text) => {
    const found = read(`${head}${text}`);
    expect(found.resources).toEqual([]);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  });
  test('a text in quotes that such a line runs through is not touched', () => {
    expect(read(`${head}a: [\n"x\n\ny"\n]`).resources.map(({ value }) => value.a)).toEqual([]);
  });
});

describe('JSON', () => {
  test('is read with its own escapes', () => {
    const found = read(
      '{\n\t"apiVersion": "v1",\n\t"kind": "Pod",\n\t"metadata": {"name": "a\\/\\ud83d\\ude00"}\n}',
      'a.json',
    );
    expect(names(found)).toEqual(['v1 Pod a/😀']);
    expect(found.findings).toEqual([]);
    expect(found.resources[0]?.locate(['kind'])).toMatchObject({ line: 3, column: 10, endColumn: 15 });
  });
  test('a duplicate key is found', () =>
    expect(rules(read('{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","name":"b"}}'))).toEqual([
      'yaml/duplicate-key@1:56',
    ]));
});

describe('hostile text (security T17, T18, T20)', () => {
  const bomb = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`).join('\n')}\n`;
  test.each<[string, string, string]>([
    ['a billion laughs', bomb, 'yaml/limit'],
    ['an alias of itself', 'a: &a [*a]', 'yaml/limit'],
    ['an alias of itself in a mapping', 'a: &a {b: *a}', 'yaml/limit'],
    ['depth', `a: ${'['.repeat(200)}${']'.repeat(200)}`, 'yaml/limit'],
    ['depth in blocks', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'yaml/limit'],
    ['NUL', 'a: \0', 'yaml/syntax'],
    ['half a surrogate', 'a: "\\ud83d"', 'yaml/portability'],
    ['a key hidden behind a comment for clusters alone', '# x\u2028privileged: true', 'yaml/line-break'],
    ['__proto__', '__proto__: {polluted: 1}', 'yaml/unsafe-key'],
    ['an unknown anchor', 'a: *b', 'yaml/syntax'],
  ])('%s', (_, text, rule) => {
    const found = read(`${head}${text}\n`);
    expect(found.findings.map((finding) => finding.rule)).toContain(rule);
    expect(found.findings.every(({ line, column }) => (line ?? 0) > 0 && (column ?? 0) > 0)).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('own limits of a caller hold', () => {
    const limits = { size: 100, depth: 3, documents: 2, nodes: 10 };
    const rule = (text: string) =>
      readManifests({ path: 'a', text }, { limits, expect: 'any' }).findings.map((finding) => finding.rule);
    expect(rule('x'.repeat(101))).toEqual(['yaml/limit']);
    expect(rule('a: [[[[1]]]]')).toEqual(['yaml/limit']);
    expect(rule('a: 1\n---\nb: 1\n---\nc: 1\n')).toEqual(['yaml/limit']);
    expect(rule('[1,2,3,4,5,6,7,8,9,0]')).toEqual(['yaml/limit']);
  });
  test('30,000 keys and 20,000 documents are read in time that grows with their number', () => {
    const time = processorTime(() => {
      expect(
        read(`${head}data:\n${Array.from({ length: 30_000 }, (_, i) => `  k${i}: v\n`).join('')}`).resources.length,
      ).toBe(1);
      expect(read(`${head}---\n`.repeat(20_000)).resources.length).toBe(20_000);
    });
    expect(time).toBeLessThan(5000);
  });
  test('a merge that readers take differently is pointed out, and read as kubectl reads it', () => {
    const found = read(`${head}x: &x {b: 1}\nz:\n  b: 2\n  <<: *x\n`);
    expect(rules(found)).toEqual(['yaml/merge-order@6:3']);
    expect(found.resources[0]?.value.z).toEqual({ b: 1 });
  });
});
