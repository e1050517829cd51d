import { describe, expect, test } from '@jest/globals';
import { judge, show } from './judge.ts';

/** A Pod with one container, to which lines are added. */
const container = (lines: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: nginx
      ${lines}
`;
const deployment = (lines: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: nginx }] } }
  ${lines}
`;
const configMap = (lines: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n${lines}\n`;

describe('what is right has no findings', () => {
  const right: Record<string, string> = {
    'a Deployment': deployment('replicas: 3'),
    'quantities as text and number': container(
      'resources: { limits: { memory: 512Mi, cpu: 1.5 }, requests: { memory: 256000 } }',
    ),
    'int-or-string': container('livenessProbe: { httpGet: { port: http, path: / }, periodSeconds: 5 }'),
    'int-or-string as number': container('livenessProbe: { httpGet: { port: 80 } }'),
    'null for what is optional': container('args: null'),
    'an empty enum': container('imagePullPolicy: ""'),
    'null in a map': configMap('data: { a: }'),
    'a null timestamp': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, creationTimestamp: null }\n',
    'keys that are numbers and booleans': configMap('data: { 5: a, 3.14: b, true: c }'),
    generateName:
      'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: pi- }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: pi, image: perl }] } } }\n',
    'a list of resources':
      'apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }]\n',
    'an empty list': 'apiVersion: v1\nkind: List\nitems: []\n',
    'binary data': configMap('binaryData: { a: AP8B }'),
    'a Secret with line ends in its base64':
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  a: |\n    aGVs\n    bG8=\n',
    'a Secret that SOPS encrypted':
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: "ENC[AES256_GCM,data:x]" }\nsops: { version: 3 }\n',
    'a status': `${deployment('replicas: 1')}status: { anything: [1] }\n`,
    'a CRD':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a.b.c }\nspec: { group: b.c, scope: Cluster, names: { kind: A, plural: a }, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } } }] }\n',
    'an RBAC name':
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: "system:my_role" }\nrules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]\n',
    'volume claim templates':
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: a }\nspec: { serviceName: a, selector: {}, template: { spec: { containers: [{ name: a, image: a }] } }, volumeClaimTemplates: [{ metadata: { name: d }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }] }\n',
  };
  for (const [name, text] of Object.entries(right)) test(name, () => expect(show(judge(text))).toEqual([]));
});

describe('what is wrong is found where it stands', () => {
  const wrong: [name: string, text: string, expected: string[]][] = [
    [
      'an unknown field',
      deployment('replicsa: 3'),
      ['7:3 schema/unknown-field spec.replicsa is not a known field. [Did you mean "replicas"?]'],
    ],
    [
      'text for a number',
      deployment('replicas: "3"'),
      ['7:13 schema/type spec.replicas is the text "3"; it must be an integer. [Remove the quotes.]'],
    ],
    [
      'a fraction',
      deployment('replicas: 1.5'),
      ['7:13 schema/type spec.replicas is the number 1.5; it must be an integer.'],
    ],
    [
      'more than 32 bits',
      deployment('replicas: 3000000000'),
      ['7:13 schema/type spec.replicas is the number 3000000000; it must be a 32-bit integer.'],
    ],
    [
      'an enum',
      container('ports: [{ containerPort: 80, protocol: udp }]'),
      [
        '8:46 schema/enum spec.containers[0].ports[0].protocol is the text "udp"; it must be one of SCTP, TCP, UDP. [Did you mean "UDP"?]',
      ],
    ],
    [
      'a boolean for a quantity',
      container('resources: { limits: { memory: yes } }'),
      [
        '8:38 schema/type spec.containers[0].resources.limits.memory is the boolean true; it must be a quantity such as 500m or 2Gi.',
      ],
    ],
    [
      'a quantity',
      container('resources: { limits: { memory: 5Gx } }'),
      [
        '8:38 schema/format spec.containers[0].resources.limits.memory is the text "5Gx", which is not a quantity such as 500m or 2Gi.',
      ],
    ],
    [
      'a number for text',
      container('env: [{ name: A, value: 0777 }]'),
      [
        '8:31 schema/type spec.containers[0].env[0].value is the number 511; it must be text. [Quote it: "511"; YAML takes it for a number.]',
      ],
    ],
    [
      'a mapping for a list',
      container('args: { a: b }'),
      ['8:13 schema/type spec.containers[0].args is a mapping; it must be a list. [Start each item with "- ".]'],
    ],
    [
      'a list for a mapping',
      container('resources: [a]'),
      ['8:18 schema/type spec.containers[0].resources is a list; it must be a mapping.'],
    ],
    [
      'an empty item',
      container('args: [a, ]\n      command: [a, null]'),
      ['9:20 schema/type spec.containers[0].command[1] is empty. [Remove the item or fill it.]'],
    ],
    [
      'a boolean',
      container('tty: "yes"'),
      ['8:12 schema/type spec.containers[0].tty is the text "yes"; it must be true or false.'],
    ],
    [
      'what is missing',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ image: a }] }\n',
      ['4:22 schema/required spec.containers[0] needs "name", which is missing.'],
    ],
    [
      'what is null',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: }\n',
      ['4:7 schema/required spec needs "containers", which is null.'],
    ],
    [
      'a label that is no text',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { a: 1 } }\n',
      [
        '3:35 schema/type metadata.labels.a is the number 1; it must be text. [Quote it: "1"; YAML takes it for a number.]',
      ],
    ],
    [
      'base64, without showing it',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: "hunter2!", b: 12345678 }\n',
      [
        '4:12 schema/format data.a is a text, which is not base64.',
        '4:27 schema/type data.b is a number; it must be text: base64. [Quote it.]',
      ],
    ],
    [
      'a time',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, creationTimestamp: 2026-02-30T00:00:00Z }\n',
      [
        '3:41 schema/format metadata.creationTimestamp is the text "2026-02-30T00:00:00Z", which is not a time such as "2026-01-31T12:00:00Z".',
      ],
    ],
    [
      'an unknown field at the top',
      configMap('date: {}'),
      ['4:1 schema/unknown-field date is not a known field. [Did you mean "data"?]'],
    ],
  ];
  for (const [name, text, expected] of wrong) test(name, () => expect(show(judge(text))).toEqual(expected));

  test('an unknown field is a warning where checks are not strict', () => {
    expect(judge(deployment('replicsa: 3'), { strict: false })).toMatchObject([{ severity: 'warning' }]);
  });

  test('a value below a key that is named like an internal of JavaScript', () => {
    expect(show(judge(deployment('constructor: 1\n  toString: 2\n  hasOwnProperty: 3')))).toHaveLength(3);
    expect(show(judge('apiVersion: constructor\nkind: toString\nmetadata: { name: a }\n'))).toEqual([
      expect.stringContaining('schema/unknown-kind'),
    ]);
  });
});

describe('kinds and versions', () => {
  const kind = (apiVersion: string, name: string) =>
    `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: a }\n`;
  const cases: [text: string, version: string | undefined, expected: string | undefined][] = [
    [
      kind('v1', 'configmap'),
      undefined,
      '2:7 schema/unknown-kind Kubernetes has no configmap in v1. [Did you mean "ConfigMap"?]',
    ],
    [
      kind('v1', 'Deployment'),
      undefined,
      '2:7 schema/unknown-kind Kubernetes has no Deployment in v1. [Deployment is in apps/v1.]',
    ],
    [
      kind('apps/v2', 'Deployment'),
      undefined,
      '2:7 schema/unknown-kind Kubernetes has no Deployment in apps/v2. [Deployment is in apps/v1.]',
    ],
    [
      kind('app/v1', 'DaemonSet'),
      undefined,
      '2:7 schema/unknown-kind app/v1 is no API version of DaemonSet. [Did you mean "apps/v1"?]',
    ],
    [kind('extensions/v1beta1', 'Ingress'), '1.21', undefined],
    [
      kind('extensions/v1beta1', 'Ingress'),
      '1.22',
      '1:13 schema/removed-api extensions/v1beta1 Ingress is not served by Kubernetes 1.22: 1.22 removed it. [Write apiVersion: networking.k8s.io/v1 and follow its changes.]',
    ],
    [
      kind('policy/v1beta1', 'PodSecurityPolicy'),
      undefined,
      '1:13 schema/removed-api policy/v1beta1 PodSecurityPolicy is not served by Kubernetes 1.36: 1.25 removed it.',
    ],
    [kind('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema'), 'v1.31.4', undefined],
    [
      kind('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema'),
      '1.32',
      '1:13 schema/removed-api flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema is not served by Kubernetes 1.32: 1.32 removed it. [Write apiVersion: flowcontrol.apiserver.k8s.io/v1 and follow its changes.]',
    ],
    [
      kind('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy'),
      '1.29',
      '1:13 schema/removed-api admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy is not served by Kubernetes 1.29: it is there from 1.30 on. [Raise the version of the environment or use an older API version.]',
    ],
    [kind('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy'), '1.30.1-gke.100', undefined],
    [`${kind('resource.k8s.io/v1beta1', 'DeviceClass')}spec: {}\n`, '1.33', undefined],
  ];
  for (const [text, version, expected] of cases) {
    test(`${text.split('\n').slice(0, 2).join(' ')} in ${version ?? 'the newest'}`, () => {
      const shown = show(judge(text, { version })).filter((line) => !line.includes('schema/required'));
      expect(shown).toEqual(expected === undefined ? [] : [expected]);
    });
  }

  test('a field that is newer than the cluster', () => {
    const text = deployment('replicas: 1').replace('containers:', 'hostnameOverride: a, containers:');
    expect(show(judge(text, { version: '1.33' }))).toEqual([
      '6:59 schema/field-version spec.template.spec.hostnameOverride is there from Kubernetes 1.34 on; this is for 1.33. [Remove "hostnameOverride" or raise the version of the environment.]',
    ]);
    expect(show(judge(text, { version: '1.34' }))).toEqual([]);
  });

  test.each(['1', '1.x', 'latest', '2.0', '1.33; rm', '', '33'])('the version %j is an error', (version) => {
    expect(() => judge(configMap(''), { version })).toThrow(/no version of Kubernetes/u);
  });
});
