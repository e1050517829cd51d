import { describe, expect, it } from '@jest/globals';
import { renderedFiles } from '../../../../src/domain/deploy/rendered-files.ts';
import type { JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';
import { readManifests } from '../../../../src/domain/manifests/resources.ts';
import { describeResource, diffResources, toYamlText } from '../../../../src/domain/report/resource-diff.ts';
import { maskSecrets } from '../../../../src/domain/report/secrets.ts';

const read = (text: string): readonly Resource[] => readManifests({ path: 'a.yaml', text }).resources;
const config = (name: string, value: string, namespace?: string) =>
  `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${namespace ? `, namespace: ${namespace}` : ''}}\ndata: {key: "${value}"}\n`;

describe('the difference of two renders', () => {
  it('is what was added, changed and removed, in order', () => {
    const before = read(config('b', '1') + config('c', '1') + config('same', '1'));
    const after = read(config('same', '1') + config('b', '2') + config('a', '1'));
    const diffs = diffResources(before, after);
    expect(diffs.map(({ change, resource }) => `${change} ${describeResource(resource)}`)).toEqual([
      'added ConfigMap a',
      'changed ConfigMap b',
      'removed ConfigMap c',
    ]);
    expect(diffs[1]?.text).toContain("-  key: '1'\n+  key: '2'");
  });

  it('is none for another order, other quotes and comments', () => {
    const before = read(config('a', '1') + config('b', '1'));
    const after = read(`# c\n${config('b', '1')}${config('a', '1').replace('"1"', "'1'")}`);
    expect(diffResources(before, after)).toEqual([]);
  });

  it('tells namespaces and versions of an API apart', () => {
    const diffs = diffResources(read(config('a', '1', 'eu')), read(config('a', '1', 'us'))).toSorted((a, b) =>
      a.change < b.change ? 1 : -1,
    );
    expect(diffs.map(({ change, resource }) => `${change} ${describeResource(resource)}`)).toEqual([
      'removed ConfigMap eu/a',
      'added ConfigMap us/a',
    ]);
  });

  it('gives up on what nobody would read, soon', () => {
    const many = (prefix: string) =>
      read(
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${Array.from({ length: 3000 }, (_, index) => `  ${prefix}${index}: x\n`).join('')}`,
      );
    expect(diffResources(many('a'), many('b'))[0]?.text).toMatch(/^more than \d+ lines differ$/u);
  });
});

describe('secrets', () => {
  const canary = 'c4n4ry';
  const secret = (fields: Record<string, unknown>): JsonObject =>
    ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, type: 'Opaque', ...fields }) as JsonObject;
  it.each<[string, JsonObject]>([
    ['data', secret({ data: { password: canary } })],
    ['stringData', secret({ stringData: { password: canary } })],
    ['both', secret({ data: { a: canary }, stringData: { b: canary } })],
    ['a value that is no text', secret({ data: { a: { b: canary }, c: [canary] } })],
    ['data that is a list', secret({ data: [canary] })],
    ['data that is text', secret({ data: canary })],
    ['a misspelled field', secret({ stringdata: { password: canary } })],
    ['a misspelled field that is text', secret({ password: canary })],
    [
      'the last applied configuration',
      secret({
        metadata: {
          name: 's',
          annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"data":"${canary}"}` },
        },
      }),
    ],
    [
      'the last applied configuration of another kind',
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 's',
          annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"data":"${canary}"}` },
        },
      },
    ],
  ])('in %s are never shown', (_, value) => {
    for (const [before, after] of [
      [undefined, value],
      [value, undefined],
      [value, JSON.parse(JSON.stringify(value).replaceAll(canary, `${canary}2`))],
    ]) {
      const side = (one: JsonObject | undefined): readonly Resource[] =>
        one
          ? [
              {
                apiVersion: 'v1',
                kind: String(one.kind),
                name: 's',
                value: one,
                locate: () => ({ file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 }),
              },
            ]
          : [];
      expect(JSON.stringify(diffResources(side(before), side(after)))).not.toContain(canary);
    }
  });

  it('in a list are never shown', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n  stringData: {password: ${canary}}\n`;
    expect(JSON.stringify(diffResources([], read(list)))).not.toContain(canary);
    const typed = list.replace('kind: List', 'kind: SecretList').replace('- apiVersion: v1\n  kind: Secret\n ', '-');
    expect(JSON.stringify(diffResources([], read(typed)))).not.toContain(canary);
  });

  it('that changed are marked, those that did not are not', () => {
    const [old, now] = [secret({ data: { a: '1', b: '2' } }), secret({ data: { a: '1', b: '3', c: '4' } })];
    expect(maskSecrets(old, now, 'before').data).toEqual({ a: '***', b: '*** (before)' });
    expect(maskSecrets(now, old, 'after').data).toEqual({ a: '***', b: '*** (after)', c: '***' });
  });
});

describe('rendered files', () => {
  const words = [
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'Y',
    'NO',
    '0777',
    '0o17',
    '0x1F',
    '0b1',
    '1_000',
    '12:30:45',
    '190:20:30.15',
    '.5',
    '1.',
    '+1',
    '1e3',
    '1e+3',
    '.inf',
    '-.inf',
    '.nan',
    '=',
    '<<',
    '~',
    'null',
    '',
    '2024-01-01',
    'True',
    '1:2',
    '- a',
    'a: b',
    '#x',
    'a #b',
    '@x',
    '`x',
    '%x',
    '!x',
    '&x',
    '*x',
    '? a',
    '| x',
    '> x',
    '{a',
    '[a',
    "it's",
    '"q"',
    ' a',
    'a ',
    'a\nb',
    'a\n',
    '\n',
    ' a\n b\n',
    'a\tb',
    '\t',
    'x\r\ny',
    '\u2028',
    '\u0085',
    '\ufeff',
    '---',
    '...',
    '\\',
    'é',
    '😀',
    'x'.repeat(200),
    `${'long '.repeat(60)}end`,
  ];
  it('are read by a cluster as what was rendered', () => {
    const value = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'x' },
      data: Object.fromEntries(words.map((word, index) => [`k${index}`, word])),
      keys: Object.fromEntries(words.filter((word) => word !== '<<').map((word) => [word, 'v'])),
      numbers: [0, 1, -1, 1.5, 1e21, 1e-7, 9007199254740991],
      others: [true, false, null, {}, [], [[]], [{}]],
    };
    const back = readManifests({ path: 'a.yaml', text: toYamlText(value) });
    expect(back.findings).toEqual([]);
    expect(back.resources[0]?.value).toEqual(value);
  });

  it('are one a resource, with names for every file system, and no two alike', () => {
    const text = [
      config('web', '1', 'shop'),
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n',
      'apiVersion: a.b/v1\nkind: Thing\nmetadata: {name: "system:web"}\n',
      'apiVersion: a.b/v1\nkind: Thing\nmetadata: {name: system-web}\n',
    ].join('---\n');
    const files = renderedFiles(read(text));
    expect([...files.keys()].sort()).toEqual([
      'deployment-apps-web.yaml',
      'shop-configmap-web.yaml',
      'thing-a.b-system-web-2.yaml',
      'thing-a.b-system-web.yaml',
    ]);
    expect(new Map([...renderedFiles(read(text).toReversed())].sort())).toEqual(new Map([...files].sort()));
  });
});
