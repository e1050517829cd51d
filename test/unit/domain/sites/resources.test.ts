import { describe, expect, test } from '@jest/globals';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { ask, digestA, digestB, edited, placesOf } from '../../../support/places.ts';

const places = (text: string) => placesOf({ 'a.yaml': text }).map((place) => place.replace(/^\S+ /u, ''));

describe('images of resources', () => {
  test.each<[string, string, string[]]>([
    [
      'an image volume',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{image: a:1, volumeMounts: [{name: v}]}]\n  volumes:\n  - name: v\n    image: {reference: "quay.io/a/data:v2", pullPolicy: Always}\n',
      ['container /spec/containers/0/image a:1', 'volume /spec/volumes/0/image/reference quay.io/a/data:v2'],
    ],
    [
      'a CronJob',
      'apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{image: a:1}]}}}}}\n',
      ['container /spec/jobTemplate/spec/template/spec/containers/0/image a:1'],
    ],
    [
      'CloudNativePG',
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nspec:\n  imageName: ghcr.io/cloudnative-pg/postgresql:16.2\n',
      ['resource /spec/imageName ghcr.io/cloudnative-pg/postgresql:16.2'],
    ],
    [
      'an Argo Rollout',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {template: {spec: {containers: [{name: a, image: a/b:1}]}}}\n',
      ['container /spec/template/spec/containers/0/image a/b:1'],
    ],
    [
      'steps and sidecars of Tekton',
      'apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  stepTemplate: {image: a/t:1}\n  steps:\n  - name: x\n    image: a/s:2\n  sidecars: [{image: a/c:3}]\n',
      [
        'resource /spec/stepTemplate/image a/t:1',
        'resource /spec/steps/0/image a/s:2',
        'resource /spec/sidecars/0/image a/c:3',
      ],
    ],
    [
      'a KEDA ScaledJob',
      'apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nspec: {jobTargetRef: {template: {spec: {containers: [{image: a:1}]}}}}\n',
      ['container /spec/jobTargetRef/template/spec/containers/0/image a:1'],
    ],
    [
      'an Argo Workflow: container, script and init containers',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - container: {image: a/c:1}\n  - script: {image: "python:3.12"}\n    initContainers: [{image: a/i:1}]\n',
      [
        'resource /spec/templates/0/container/image a/c:1',
        'resource /spec/templates/1/script/image python:3.12',
        'container /spec/templates/1/initContainers/0/image a/i:1',
      ],
    ],
    [
      'Prometheus, Strimzi',
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec: {image: quay.io/prometheus/prometheus:v2.50.0}\n---\napiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nspec: {kafka: {image: quay.io/strimzi/kafka:0.40.0-kafka-3.7.0}}\n',
      [
        'resource /spec/image quay.io/prometheus/prometheus:v2.50.0',
        'resource /spec/kafka/image quay.io/strimzi/kafka:0.40.0-kafka-3.7.0',
      ],
    ],
    [
      'repository and tag of an operator',
      'apiVersion: acme.dev/v1\nkind: Web\nspec:\n  image: {repository: ghcr.io/acme/web, tag: v1}\n  driver: {repository: nvcr.io/nvidia, image: driver, version: "1"}\n  jobImage: acme/job:2\n',
      [
        'resource /spec/image ghcr.io/acme/web:v1',
        'resource /spec/driver nvcr.io/nvidia/driver:1',
        'resource /spec/jobImage acme/job:2',
      ],
    ],
    [
      'the root of a custom resource, where it is an image beyond doubt',
      'apiVersion: acme.dev/v1\nkind: Web\nimage: ghcr.io/acme/web:1\n---\napiVersion: acme.dev/v1\nkind: Web\nimageName: ghcr.io/acme/web\n---\napiVersion: acme.dev/v1\nkind: Web\nimage: acme/web\n---\napiVersion: v1\nkind: Odd\nimage: a/b:1\n',
      ['resource /image ghcr.io/acme/web:1', 'resource /imageName ghcr.io/acme/web'],
    ],
    [
      'resources in a list',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: cnpg.io/v1, kind: Cluster, spec: {imageName: "a/b:1"}}\n- {apiVersion: v1, kind: Pod, spec: {containers: [{image: c:1}]}}\n- {apiVersion: v1, kind: ConfigMap, data: {image: "x/y:1"}}\n',
      ['resource /items/0/spec/imageName a/b:1', 'container /items/1/spec/containers/0/image c:1'],
    ],
    [
      'no image of a kind of Kubernetes itself but in a PodSpec, no schema, no data, no labels, no status',
      'apiVersion: v1\nkind: Service\nspec: {image: a/b:1}\n---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {x: {image: "a/b:1"}}\n---\napiVersion: v1\nkind: ConfigMap\ndata: {image: "a/b:1"}\n---\napiVersion: a.io/v1\nkind: A\nmetadata: {labels: {image: "a/b:1"}}\nstatus: {image: "a/b:1"}\n',
      [],
    ],
    [
      'what only looks like one in a custom resource',
      'apiVersion: a.io/v1\nkind: A\nspec: {image: {source: disk.img}, machineImage: ubuntu, imageFamily: x, image_id: "ami-1:2"}\n',
      [],
    ],
  ])('%s', (_, text, wanted) => expect(places(text)).toEqual(wanted));

  test('variables and templates are told apart from references, with their reason (images §4 case 23)', () => {
    const text = [
      'apiVersion: v1',
      'kind: Pod',
      'spec:',
      '  containers:',
      '  - image: "${REDIS_IMAGE:-redis:5.0.0}"',
      '  - image: "${REDIS_IMAGE:+-redis:5.0.0}"',
      '  - image: "mcr.microsoft.com/dotnet/sdk:5.0${IMAGESUFFIX}"',
      '  - image: $CI_REGISTRY/alpine:3.15',
      '  - image: $(IMAGE)',
      '  - image: "{{ .Values.image }}"',
      '  - image: "${REF_NAME:-"',
      '',
    ].join('\n');
    const { sites, skipped } = findSites([{ path: 'a.yaml', text }]);
    expect(sites.map(({ reference }) => reference)).toEqual(['redis:5.0.0']);
    expect(skipped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 variable',
      '7 variable',
      '8 variable',
      '9 variable',
      '10 template',
      '11 variable',
    ]);
  });
  test('what cannot be read is told, and hides nothing', () => {
    const { sites, unread } = findSites([
      { path: 'chart/templates/a.yaml', text: '{{- if .x }}\nimage: a:1\n{{- end }}\n' },
      { path: 'b.yaml', text: 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: a:1}]}\n---\nimage: [\n' },
    ]);
    expect(sites.map(({ file }) => file)).toEqual(['b.yaml']);
    expect(unread.map(({ file, line }) => `${file}:${line}`)).toEqual(['chart/templates/a.yaml:1', 'b.yaml:6']);
  });
});

describe('edits', () => {
  const set = (text: string, version: string, path = 'a.yaml') => {
    const now = edited({ [path]: text }, ask('image ghcr.io/acme/web', version));
    return Array.isArray(now) ? now : (now as Record<string, string>)[path];
  };
  test.each<[string, string, string, string | string[]]>([
    [
      'an image volume',
      'apiVersion: v1\nkind: Pod\nspec: {volumes: [{image: {reference: ghcr.io/acme/web:1}}]}\n',
      `v2@${digestB}`,
      `apiVersion: v1\nkind: Pod\nspec: {volumes: [{image: {reference: "ghcr.io/acme/web:v2@${digestB}"}}]}\n`.replaceAll(
        '"',
        '',
      ),
    ],
    [
      'imageName',
      'apiVersion: a.io/v1\nkind: A\nspec:\n  imageName: ghcr.io/acme/web:1 # c\n',
      'v2',
      'apiVersion: a.io/v1\nkind: A\nspec:\n  imageName: ghcr.io/acme/web:v2 # c\n',
    ],
    [
      'the root of a custom resource',
      'apiVersion: a.io/v1\nkind: A\nimage: ghcr.io/acme/web:1\n',
      'v2',
      'apiVersion: a.io/v1\nkind: A\nimage: ghcr.io/acme/web:v2\n',
    ],
    [
      'fields of an operator',
      `apiVersion: a.io/v1\nkind: A\nspec:\n  image:\n    repository: ghcr.io/acme/web\n    tag: v1\n    digest: ${digestA}\n`,
      `v2@${digestB}`,
      `apiVersion: a.io/v1\nkind: A\nspec:\n  image:\n    repository: ghcr.io/acme/web\n    tag: v2\n    digest: ${digestB}\n`,
    ],
    [
      'fields without a digest, whose schema would not know one',
      'apiVersion: a.io/v1\nkind: A\nspec:\n  image:\n    repository: ghcr.io/acme/web\n    tag: v1\n',
      `v2@${digestB}`,
      ['digest a.yaml:6:10'],
    ],
  ])('%s', (_, text, version, wanted) => expect(set(text, version)).toEqual(wanted));

  test.each<[string, string, string, string]>([
    [
      'two spaces',
      '{\n  "apiVersion": "a.io/v1",\n  "kind": "A",\n  "spec": {\n    "image": {\n      "repository": "ghcr.io/acme/web"\n    }\n  }\n}\n',
      '1.20',
      '{\n  "apiVersion": "a.io/v1",\n  "kind": "A",\n  "spec": {\n    "image": {\n      "repository": "ghcr.io/acme/web",\n      "tag": "1.20"\n    }\n  }\n}\n',
    ],
    [
      'tabs',
      '{\n\t"apiVersion": "a.io/v1",\n\t"kind": "A",\n\t"spec": {\n\t\t"image": {\n\t\t\t"repository": "ghcr.io/acme/web",\n\t\t\t"tag": null\n\t\t}\n\t}\n}',
      'v2',
      '{\n\t"apiVersion": "a.io/v1",\n\t"kind": "A",\n\t"spec": {\n\t\t"image": {\n\t\t\t"repository": "ghcr.io/acme/web",\n\t\t\t"tag": "v2"\n\t\t}\n\t}\n}',
    ],
    [
      'a number',
      '{"apiVersion":"a.io/v1","kind":"A","spec":{"image":{"repository":"ghcr.io/acme/web","tag":1.2}}}',
      'v2',
      '{"apiVersion":"a.io/v1","kind":"A","spec":{"image":{"repository":"ghcr.io/acme/web","tag":"v2"}}}',
    ],
    [
      'a whole reference',
      '{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"ghcr.io\\/acme\\/web:1"}]}}',
      'v2',
      '{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"ghcr.io/acme/web:v2"}]}}',
    ],
  ])('JSON stays JSON: %s', (_, text, version, wanted) => {
    const now = set(text, version, 'a.json');
    expect(now).toBe(wanted);
    expect(JSON.parse(String(now))).toBeDefined();
  });
});

test('machine images of other systems are none', () =>
  expect(
    placesOf({
      'm.yaml':
        'apiVersion: a.io/v1\nkind: Machine\nspec: {image: ubuntu-22.04, disk: {image: projects/foo/global/images/bar}, pod: {image: "busybox:1"}}\n',
    }),
  ).toHaveLength(1));
