import { describe, expect, test } from '@jest/globals';
import { validateEnvironment } from '../../../../src/domain/validate/environment.ts';
import { judge, read, show } from './judge.ts';

const of = (kind: string, metadata: string, apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n`;

describe('names', () => {
  const rules = (text: string) =>
    judge(text)
      .map(({ rule }) => rule)
      .filter((rule) => !rule.startsWith('schema/required'));
  const right: string[] = [
    of('ConfigMap', '{ name: a.b-c.d }'),
    of('ConfigMap', `{ name: ${'a'.repeat(253)} }`),
    of('Namespace', '{ name: "1a" }'),
    of('Role', '{ name: "a:b_C" }', 'rbac.authorization.k8s.io/v1'),
    of('CronJob', `{ name: ${'a'.repeat(52)} }`, 'batch/v1'),
    of('ConfigMap', '{ generateName: Any- }'),
  ];
  for (const text of right) test(`right: ${text.slice(0, 90)}`, () => expect(rules(text)).toEqual([]));
  const wrong: string[] = [
    of('ConfigMap', '{ name: A }'),
    of('ConfigMap', '{ name: a_b }'),
    of('ConfigMap', '{ name: -a }'),
    of('ConfigMap', '{ name: a. }'),
    of('ConfigMap', '{ name: a..b }'),
    of('ConfigMap', `{ name: ${'a'.repeat(254)} }`),
    of('ConfigMap', '{ name: "a\\nb" }'),
    of('Namespace', '{ name: a.b }'),
    of('Service', `{ name: ${'a'.repeat(64)} }`),
    of('Role', '{ name: a/b }', 'rbac.authorization.k8s.io/v1'),
    of('CronJob', `{ name: ${'a'.repeat(53)} }`, 'batch/v1'),
  ];
  for (const text of wrong) test(`wrong: ${text.slice(0, 90)}`, () => expect(rules(text)).toEqual(['metadata/name']));
});

describe('labels, annotations and namespaces', () => {
  const cases: [metadata: string, expected: string[]][] = [
    ['{ name: a, labels: { a.b/c_d: x.y-z, e: "" } }', []],
    [
      '{ name: a, labels: { a: "b c" } }',
      [
        '3:35 metadata/label The value of metadata.labels.a must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit.',
      ],
    ],
    ['{ name: a, labels: { a/b/c: d } }', ['3:32 metadata/label The key "a/b/c" has more than one "/".']],
    ['{ name: a, labels: { A_b/c: d } }', ['3:32 metadata/label The key "A_b/c" has a prefix that is no DNS name.']],
    [
      '{ name: a, labels: { -a: d } }',
      [
        '3:32 metadata/label The key "-a" must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit.',
      ],
    ],
    ['{ name: a, annotations: { Example.com/A: "anything / at all" } }', []],
    [
      '{ name: a, annotations: { "a b": c } }',
      [
        '3:37 metadata/annotation The key "a b" must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit.',
      ],
    ],
    [
      '{ name: a, namespace: A.b }',
      [
        '3:33 metadata/namespace The namespace "A.b" must consist of lower-case letters, digits and "-", and start and end with a letter or digit.',
      ],
    ],
  ];
  for (const [metadata, expected] of cases) {
    test(metadata, () => expect(show(judge(of('ConfigMap', metadata)))).toEqual(expected));
  }

  test('annotations that are too large together, in bytes', () => {
    const text = (size: number) => of('ConfigMap', `{ name: a, annotations: { k: "${'é'.repeat(size)}" } }`);
    expect(judge(text(131_071))).toEqual([]);
    expect(show(judge(text(131_072)))).toEqual([
      expect.stringContaining(
        'metadata/annotation The annotations have 262145 bytes together; at most 262144 are allowed.',
      ),
    ]);
  });

  test('labels of a template', () => {
    const text = `${of('Deployment', '{ name: a }', 'apps/v1')}spec: { selector: {}, template: { metadata: { labels: { a: "-" } }, spec: { containers: [{ name: a, image: a }] } } }\n`;
    expect(show(judge(text))).toEqual([
      expect.stringMatching(/^4:60 metadata\/label The value of spec\.template\.metadata\.labels\.a/u),
    ]);
  });

  test('a namespace on what belongs to the cluster is a warning', () => {
    expect(judge(of('Namespace', '{ name: a, namespace: b }'))).toMatchObject([
      { rule: 'metadata/namespace', severity: 'warning', line: 3, column: 33 },
    ]);
  });
});

describe('images', () => {
  const pod = (image: string) => `${of('Pod', '{ name: a }')}spec: { containers: [{ name: a, image: ${image} }] }\n`;
  for (const image of ['nginx', `ghcr.io/a/b:1.2@sha256:${'a'.repeat(64)}`, 'localhost:5000/a', '""']) {
    test(`right: ${image}`, () => expect(judge(pod(image))).toEqual([]));
  }
  for (const image of ['Nginx', 'a b', 'a:b:c', '"a@sha256:1"', '"{{ .image }}"', 'http://a/b', '$(IMAGE)']) {
    test(`wrong: ${image}`, () =>
      expect(judge(pod(image))).toMatchObject([{ rule: 'image/reference', line: 4, column: 40 }]));
  }
});

describe('the same resource twice', () => {
  const map = (name: string, namespace?: string) =>
    of('ConfigMap', namespace === undefined ? `{ name: ${name} }` : `{ name: ${name}, namespace: ${namespace} }`);

  test('is reported with the place of the first', () => {
    expect(show(judge(`${map('a')}---\n${map('b')}---\n${map('a')}`))).toEqual([
      '11:19 resource/duplicate ConfigMap a is there twice: it is also at a.yaml:3:19. [Remove one of them, or give them different names or namespaces.]',
    ]);
  });

  test('but not in another namespace, of another kind, or with a generated name', () => {
    const secret = of('Secret', '{ name: a }');
    const generated = of('ConfigMap', '{ generateName: a- }');
    expect(judge([map('a'), map('a', 'b'), map('a', 'c'), secret, generated, generated].join('---\n'))).toEqual([]);
  });

  test('the namespace of the environment is the one of what names none', () => {
    const text = `${map('a')}---\n${map('a', 'shop')}`;
    expect(judge(text, { namespace: 'other' })).toEqual([]);
    expect(judge(text, { namespace: 'shop' })).toMatchObject([{ rule: 'resource/duplicate' }]);
  });

  test('another version of an API is a matter of that version', () => {
    const web = (apiVersion: string) =>
      `${of('Deployment', '{ name: a }', apiVersion)}spec: { selector: {}, template: { spec: { containers: [{ name: a, image: a }] } } }\n`;
    expect(judge(`${web('apps/v1')}---\n${web('apps/v1beta1')}`)).toMatchObject([
      { rule: 'schema/removed-api', line: 6 },
    ]);
  });

  test('in files that may belong to different environments it is only compared within each', () => {
    const resources = [...read(map('a'), 'dev.yaml'), ...read(map('a'), 'prod.yaml')];
    expect(validateEnvironment(resources)).toHaveLength(1);
    expect(validateEnvironment(resources, { duplicatesPerFile: true })).toEqual([]);
  });
});
