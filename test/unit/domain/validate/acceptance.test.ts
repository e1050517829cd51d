import { describe, expect, test } from '@jest/globals';
import { judge, read, show } from './judge.ts';

/**
 * The acceptance cases of kubeconform that are about schemas (https://github.com/yannh/kubeconform/blob/master/acceptance.bats), by the
 * names of its fixtures. The manifests are our own, and so are the answers where ours are stricter.
 */
const replicationController = (name: string, more = '') => `apiVersion: v1
kind: ReplicationController
metadata:
  name: ${name}
spec:
  replicas: 2
  selector: { app: nginx }
  template:
    metadata: { labels: { app: nginx } }
    spec:
      containers:
        - name: nginx
          image: nginx
          ports: [{ containerPort: 80 }]
          ${more}
`;
const service = (port: string) => `apiVersion: v1
kind: Service
metadata: { name: heapster }
spec:
  ports: [{ port: 80, targetPort: ${port} }]
`;
const job = `apiVersion: batch/v1
kind: Job
metadata: { generateName: pi- }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: pi, image: perl }] } } }
`;
const deployment = (apiVersion: string) => `apiVersion: ${apiVersion}
kind: Deployment
metadata: { name: a }
spec: { selector: {}, template: { spec: { containers: [{ name: a, image: a }] } } }
`;
const trainingJob =
  'apiVersion: sagemaker.aws.amazon.com/v1\nkind: TrainingJob\nmetadata: { name: a }\nspec: { x: 1 }\n';
const listOf = (...texts: string[]) =>
  `apiVersion: v1\nkind: List\nitems:\n${texts.map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`).join('')}`;
const many = (...texts: string[]) => texts.join('---\n');

describe('kubeconform’s fixtures', () => {
  const right: [fixture: string, text: string, resources: number][] = [
    ['valid.yaml', replicationController('bob'), 1],
    ['valid.json', '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"a":"b"}}', 1],
    ['int_or_string.yaml', service('8082'), 1],
    ['generate_name.yaml', job, 1],
    [
      'quantity.yaml',
      many(
        replicationController('a', 'resources: { limits: { memory: "512Mi" } }'),
        replicationController('b', 'resources: { limits: { memory: 256000 } }'),
      ),
      2,
    ],
    [
      'null_string.yaml',
      'apiVersion: v1\nkind: Service\nmetadata: { name: frontend, creationTimestamp: null }\nspec: { ports: [{ port: 80 }] }\n',
      1,
    ],
    ['null_array.yaml', replicationController('bob', 'args: null'), 1],
    ['multi_valid.yaml', many(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => replicationController(name))), 6],
    ['blank.yaml', '', 0],
    ['comment.yaml', '---\n# a comment\n', 0],
    ['list_valid.yaml', listOf(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => replicationController(name))), 6],
    ['list_empty_valid.yaml', 'apiVersion: v1\nkind: List\nitems: []\n', 0],
    ['multi_with_list.yaml', many(listOf(replicationController('a')), replicationController('b')), 2],
    [
      'unconventional_keys.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { 5: a, 3.14: b, true: c }\n',
      1,
    ],
  ];
  for (const [fixture, text, resources] of right) {
    test(`${fixture} is right`, () => {
      expect(show(judge(text))).toEqual([]);
      expect(read(text)).toHaveLength(resources);
    });
  }

  const wrong: [fixture: string, text: string, rules: string[], lines: number[]][] = [
    [
      'multi_invalid.yaml',
      many(service('http'), service('80').replace('heapster', 'other').replace('port: 80', 'port: sds')),
      ['schema/type'],
      [11],
    ],
    [
      'invalid.yaml',
      replicationController('bob').replace('replicas: 2', 'replicas: asd"').replace('template:', 'templates:'),
      ['schema/type', 'schema/unknown-field'],
      [6, 8],
    ],
    ['missing_kind.yaml', 'key: value\n', ['resource/missing-kind', 'resource/missing-api-version'], [1, 1]],
    ['missing_kind_value.yaml', 'apiVersion: v1\nkind:\nmetadata: { name: a }\n', ['resource/missing-kind'], [1]],
    ['missing_apiversion.yaml', 'kind: Pod\nmetadata: { name: a }\n', ['resource/missing-api-version'], [1]],
    ['test_crd.yaml', trainingJob, ['schema/unknown-kind'], [2]],
    [
      'extra_property.yaml',
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: a }\nspec:\n  replicas: 2\n  selector: {}\n  template: { spec: { containers: [{ name: a, image: a }] } }\n',
      ['schema/unknown-field'],
      [5],
    ],
    [
      'duplicate_property.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: a }]\n  containers: [{ name: b, image: b }]\n',
      ['yaml/duplicate-key'],
      [6],
    ],
    [
      'list_invalid.yaml',
      listOf(service('80'), service('80').replace('heapster', 'b').replace('port: 80', 'port: "80"')),
      ['schema/type'],
      [13],
    ],
    ['duplicates.yaml', many(service('80'), service('80')), ['resource/duplicate'], [9]],
    [
      'same-kind-different-api.yaml',
      many(deployment('apps/v1'), deployment('apps/v1beta1')),
      ['schema/removed-api'],
      [6],
    ],
  ];
  for (const [fixture, text, rules, lines] of wrong) {
    test(`${fixture} is not`, () => {
      const findings = judge(text);
      expect(findings.map(({ rule }) => rule)).toEqual(rules);
      expect(findings.map(({ line }) => line)).toEqual(lines);
    });
  }

  test('test_crd.yaml with ignored missing schemas: an unknown custom resource is no error', () => {
    expect(judge(trainingJob)).toMatchObject([{ severity: 'info' }]);
  });

  test('extra_property.yaml where checks are not strict: a warning', () => {
    expect(judge(wrong[6]?.[1] ?? '', { strict: false })).toMatchObject([
      { rule: 'schema/unknown-field', severity: 'warning' },
    ]);
  });
});
