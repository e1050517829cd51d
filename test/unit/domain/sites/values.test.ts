import { describe, expect, test } from '@jest/globals';
import { ask, changedLines, digestA, digestB, edited, placesOf } from '../../../support/places.ts';

const values = (text: string) => placesOf({ 'web/values.yaml': text });
const set = (text: string, ...requests: Parameters<typeof ask>[]) => {
  const tree = { 'web/values.yaml': text };
  const now = edited(tree, ...requests.map((request) => ask(...request)));
  return Array.isArray(now) ? now : (now as typeof tree)['web/values.yaml'];
};

describe('shapes (Renovate helm-values/__fixtures__/multi_and_nested_image_values.yaml, images §4 case 27)', () => {
  test.each<[string, string, string[]]>([
    [
      'inline',
      'inline_image: docker.io/library/nginx:1.18-alpine\n',
      ['1:15 values /inline_image docker.io/library/nginx:1.18-alpine'],
    ],
    [
      'an image in an image',
      'image:\n  image:\n    repository: bitnami/postgres\n    tag: 11.6.0\n',
      ['4:10 values /image/image bitnami/postgres:11.6.0'],
    ],
    [
      'a registry of its own',
      'api:\n  image:\n    registry: docker.io\n    repository: bitnami/postgres-exporter\n    tag: 0.7.0\n',
      ['5:10 values /api/image docker.io/bitnami/postgres-exporter:0.7.0'],
    ],
    [
      'in lists',
      'someOtherKey:\n  images:\n  - image: {repository: a/b, tag: "1"}\n  - image: c/d:2\n',
      ['3:35 values /someOtherKey/images/0/image a/b:1', '4:12 values /someOtherKey/images/1/image c/d:2'],
    ],
    [
      'which image it is behind the word, where it is one beyond doubt',
      'a:\n  imageK8S: acme/web:1\n  imageInit: ghcr.io/acme/init:2\n  imageProxy: localhost:5000/a:1\n  imageMode: fast:1\n  imageHome: a/b\n  imageTag: 1/2:3\n  imagesFrom: a/b:1\n',
      ['2:13 values /a/imageK8S acme/web:1', '3:14 values /a/imageInit ghcr.io/acme/init:2'],
    ],
    ['a tag with a digest', `image:\n  repository: a/b\n  tag: 1.2@${digestA}\n`, ['3:8 values /image a/b:1.2@A']],
    [
      'a version for a tag',
      'coreImage:\n  registry: docker.io\n  repository: bitnami/harbor-core\n  version: 2.1.3-debian-10-r38\n',
      ['4:12 values /coreImage docker.io/bitnami/harbor-core:2.1.3-debian-10-r38'],
    ],
  ])('%s', (_, text, places) => expect(values(text)).toEqual(places));
});

describe('shapes of well-known charts', () => {
  test.each<[string, string, string[]]>([
    [
      'an empty tag, which the chart fills in (helm create)',
      'image:\n  repository: nginx\n  pullPolicy: IfNotPresent\n  tag: ""\n',
      ['2:15 values /image nginx'],
    ],
    ['no tag at all', 'image:\n  repository: ghcr.io/acme/web\n', ['2:15 values /image ghcr.io/acme/web']],
    [
      'an empty digest, and an empty registry',
      'image:\n  registry: ""\n  repository: a/b\n  tag: v1\n  digest: ""\n',
      ['4:8 values /image a/b:v1'],
    ],
    [
      'a digest beside a tag',
      `image: {registry: quay.io, repository: a/b, tag: v1, digest: "${digestA}"}\n`,
      ['1:50 values /image quay.io/a/b:v1@A'],
    ],
    [
      'the digits of a digest (kube-prometheus-stack)',
      `image:\n  registry: quay.io\n  repository: prometheus/prometheus\n  tag: v2.55.1\n  sha: ${'a'.repeat(64)}\n`,
      ['4:8 values /image quay.io/prometheus/prometheus:v2.55.1@A'],
    ],
    ['a name and a tag', 'image:\n  name: acme/web\n  tag: "1"\n', ['3:8 values /image acme/web:1']],
    [
      'imageTag beside image',
      'image: acme/web\nimageTag: "7.17.3"\n',
      ['2:11 values /: acme/web:7.17.3'.replace('/:', '')],
    ],
    [
      'two images in one mapping',
      'webImage: acme/web\nwebImageTag: v1\njobImage: acme/job\njobTag: v2\n',
      ['2:14 values  acme/web:v1', '4:9 values  acme/job:v2'],
    ],
    [
      'imageName and imageTag, imageRepository and imageTag',
      'a: {imageName: acme/a, imageTag: "1"}\nb: {imageRepository: acme/b, imageTag: "2"}\n',
      ['1:34 values /a acme/a:1', '2:40 values /b acme/b:2'],
    ],
    [
      'a repository that is a path, and its image (NVIDIA gpu-operator)',
      'driver:\n  repository: nvcr.io/nvidia\n  image: driver\n  version: "550.54.15"\n',
      ['4:12 values /driver nvcr.io/nvidia/driver:550.54.15'],
    ],
    [
      'a registry beside image and tag',
      'registry: ghcr.io\nimage: acme/web\ntag: v1\n',
      ['3:6 values  ghcr.io/acme/web:v1'],
    ],
    [
      'a version within the repository',
      'image:\n  repository: acme/web:v1\n',
      ['2:15 values /image/repository acme/web:v1'],
    ],
    [
      'containers in values',
      'extraContainers:\n- name: x\n  image: busybox:1.36\nsidecars: {log: {image: "fluent/bit:3"}}\n',
      ['3:10 values /extraContainers/0/image busybox:1.36', '4:25 values /sidecars/log/image fluent/bit:3'],
    ],
    [
      'mappings and lists called images',
      'images:\n  web: ghcr.io/acme/web:1\n  dep_check: quay.io/s/dep:2\nmoreImages: [a/b:1, "c"]\n',
      [
        '2:8 values /images/web ghcr.io/acme/web:1',
        '3:14 values /images/dep_check quay.io/s/dep:2',
        '4:14 values /moreImages/0 a/b:1',
      ],
    ],
    [
      'what a variable has for a default (images §4 case 23)',
      `image: "\${REDIS_IMAGE:-redis:5.0.0@${digestA}}"\n`,
      ['1:8 values /image redis:5.0.0@A'],
    ],
  ])('%s', (_, text, places) => expect(values(text)).toEqual(places));

  test.each<[string, string]>([
    ['a Git repository and its tag', 'repository: https://github.com/acme/web\ntag: v1\n'],
    [
      'a pull policy, a size and a switch',
      'imagePullPolicy: Always\nimage: {pullPolicy: Always, size: 5}\nimageFlag: true\n',
    ],
    ['an image that is switched off', 'image: ""\nbImage: ~\n'],
    ['a template', 'image: "{{ .Values.global.image }}"\nb: {image: {repository: x, tag: "{{ .t }}"}}\n'],
    ['a number', 'image: 5\n'],
    ['a text that is no reference', 'image: "My Picture.png"\nlogoImage: logo\n'],
  ])('no place: %s', (_, text) => expect(values(text)).toEqual([]));
});

describe('files that hold values', () => {
  const text = 'image: {repository: acme/web, tag: v1}\n';
  test.each<[string, boolean]>([
    ['values.yaml', true],
    ['a/values-prod.yaml', true],
    ['a/prod.values.yml', true],
    ['a/prod-values.yaml', true],
    ['a/values.json', true],
    ['a/other.yaml', false],
    ['a/invaluess.yaml', false],
  ])('%s by its name', (path, isOne) => expect(placesOf({ [path]: text })).toHaveLength(isOne ? 1 : 0));
  test.each<[string, boolean]>([
    ['charts/c/values/prod.yaml', true],
    ['charts/values/prod.yaml', true],
    ['values/prod.yaml', false],
    ['charts/c/other/prod.yaml', false],
  ])('in a folder of values at a chart: %s', (path, isFound) =>
    expect(placesOf({ 'charts/c/Chart.yaml': 'apiVersion: v2\nname: c\n', [path]: text })).toHaveLength(
      isFound ? 1 : 0,
    ),
  );
  test('beside a Chart.yaml', () => {
    const tree = { 'c/Chart.yaml': 'apiVersion: v2\nname: c\n', 'c/prod.yaml': text, 'c/templates/x.yaml': text };
    expect(placesOf(tree)).toEqual(['c/prod.yaml:1:36 values /image acme/web:v1']);
  });
  test('named by a kustomization, a HelmRelease and an Application', () => {
    const tree = {
      'k/kustomization.yaml':
        'helmCharts:\n- {name: x, repo: "https://c.dev", version: 1.0.0, valuesFile: ../v/a.yaml}\n',
      'f/r.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {chart: {spec: {valuesFiles: [./v/b.yaml]}}}\n',
      'g/a.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {sources: [{helm: {valueFiles: [$ref/v/c.yaml]}}]}\n',
      'v/a.yaml': text,
      'v/b.yaml': text,
      'v/c.yaml': text,
      'v/d.yaml': text,
    };
    expect(placesOf(tree).filter((place) => place.startsWith('v/'))).toEqual([
      'v/a.yaml:1:36 values /image acme/web:v1',
      'v/b.yaml:1:36 values /image acme/web:v1',
      'v/c.yaml:1:36 values /image acme/web:v1',
    ]);
  });
});

describe('edits', () => {
  const web = 'image docker.io/acme/web';
  test.each<[string, string, string, string | string[]]>([
    [
      'a tag',
      'image:\n  repository: acme/web\n  tag: v1 # c\n',
      'v2',
      'image:\n  repository: acme/web\n  tag: v2 # c\n',
    ],
    [
      'a tag that would be a number',
      'image:\n  repository: acme/web\n  tag: v1\n',
      '1.20',
      'image:\n  repository: acme/web\n  tag: "1.20"\n',
    ],
    [
      'a number becomes the text that it looked like',
      'image:\n  repository: acme/web\n  tag: 1.20\n',
      '1.2',
      'image:\n  repository: acme/web\n  tag: "1.2"\n',
    ],
    [
      'no tag key yet: below the repository, in its style',
      '  # values\nimage:\n    repository: "acme/web"   # c\n    pullPolicy: Always\n',
      'v2',
      '  # values\nimage:\n    repository: "acme/web"   # c\n    tag: "v2"\n    pullPolicy: Always\n',
    ],
    ['no tag key yet, flow', 'image: {repository: acme/web}\n', 'v2', 'image: {repository: acme/web, tag: v2}\n'],
    [
      'a tag with nothing behind it',
      'image:\n  repository: acme/web\n  tag:\n',
      'v2',
      'image:\n  repository: acme/web\n  tag: v2\n',
    ],
    [
      'an empty tag',
      "image:\n  repository: acme/web\n  tag: ''\n",
      'v2',
      "image:\n  repository: acme/web\n  tag: 'v2'\n",
    ],
    [
      'tag and digest',
      `image:\n  repository: acme/web\n  tag: v1\n  digest: "${digestA}"\n`,
      `v2@${digestB}`,
      `image:\n  repository: acme/web\n  tag: v2\n  digest: "${digestB}"\n`,
    ],
    [
      'the first digest',
      'image:\n  repository: acme/web\n  tag: v1\n  digest: ""\n',
      `v2@${digestB}`,
      `image:\n  repository: acme/web\n  tag: v2\n  digest: "${digestB}"\n`,
    ],
    [
      'a tag alone empties the digest, which would win',
      `image:\n  repository: acme/web\n  tag: v1\n  digest: ${digestA}\n`,
      'v2',
      'image:\n  repository: acme/web\n  tag: v2\n  digest: ""\n',
    ],
    [
      'a digest alone empties the tag',
      `image:\n  repository: acme/web\n  tag: v1\n  digest: ${digestA}\n`,
      `@${digestB}`,
      `image:\n  repository: acme/web\n  tag: ""\n  digest: ${digestB}\n`,
    ],
    [
      'the digits of a digest',
      `image:\n  registry: docker.io\n  repository: acme/web\n  tag: v1\n  sha: ""\n`,
      `v2@${digestB}`,
      `image:\n  registry: docker.io\n  repository: acme/web\n  tag: v2\n  sha: "${'b'.repeat(64)}"\n`,
    ],
    [
      'tag@digest where the values have it so',
      `image:\n  repository: acme/web\n  tag: "v1@${digestA}"\n`,
      `v2@${digestB}`,
      `image:\n  repository: acme/web\n  tag: "v2@${digestB}"\n`,
    ],
    [
      'tag@digest becomes a tag',
      `image:\n  repository: acme/web\n  tag: v1@${digestA}\n`,
      'v2',
      'image:\n  repository: acme/web\n  tag: v2\n',
    ],
    ['inline', 'webImage: acme/web:v1\n', `v2@${digestB}`, `webImage: acme/web:v2@${digestB}\n`],
    ['the default of a variable', 'image: "${WEB:-acme/web:v1}"\n', 'v2', 'image: "${WEB:-acme/web:v2}"\n'],
    [
      'a version for a tag',
      'coreImage: {repository: acme/web, version: 1.0.0}\n',
      '2.0.0',
      'coreImage: {repository: acme/web, version: 2.0.0}\n',
    ],
    [
      'the same version again',
      'image:\n  repository: acme/web\n  tag: v2\n',
      'v2',
      'image:\n  repository: acme/web\n  tag: v2\n',
    ],
    [
      'no place for a digest',
      'image:\n  repository: acme/web\n  tag: v1\n',
      `v2@${digestB}`,
      ['digest web/values.yaml:3:8'],
    ],
    [
      'tag@digest, and no tag',
      `image: {repository: acme/web, tag: "v1@${digestA}"}\n`,
      `@${digestB}`,
      ['version web/values.yaml:1:36'],
    ],
    [
      'a block scalar',
      'image:\n  repository: acme/web\n  tag: |-\n    v1\n',
      'v2',
      ['block-scalar web/values.yaml:3:8'],
    ],
    ['a template', 'image: {repository: acme/web, tag: "{{ .x }}"}\n', 'v2', ['template web/values.yaml:1:36']],
    ['a variable', 'image: acme/web:${TAG}\n', 'v2', ['template web/values.yaml:1:8']],
    ['SOPS', 'image: {repository: acme/web, tag: v1}\nsops: {mac: x}\n', 'v2', ['sops web/values.yaml:2:1']],
  ])('%s', (_, text, version, wanted) => expect(set(text, [web, version])).toEqual(wanted));

  test('several images in one edit, and only those that were asked for', () => {
    const text = 'a: {image: acme/web:1}\nb: {image: acme/job:1}\nc: {image: acme/other:1}\n';
    expect(set(text, [web, '2'], ['image docker.io/acme/job', '3'])).toBe(
      'a: {image: acme/web:2}\nb: {image: acme/job:3}\nc: {image: acme/other:1}\n',
    );
  });
});

/** In the manner of bitnami's charts: comments in front of every key, global settings, a registry per image. */
const bitnami = `# Copyright Acme
## @section Global parameters
##
global:
  imageRegistry: ""
  ## E.g.
  ## imagePullSecrets:
  ##   - myRegistryKeySecretName
  ##
  imagePullSecrets: []
## @param image.registry [default: REGISTRY_NAME] PostgreSQL image registry
## @param image.tag PostgreSQL image tag (immutable tags are recommended)
##
image:
  registry: docker.io
  repository: bitnami/postgresql
  tag: 16.4.0-debian-12-r2
  digest: ""
  ## Specify a imagePullPolicy
  ##
  pullPolicy: IfNotPresent
  debug: false
metrics:
  enabled: false
  image:
    registry: docker.io
    repository: bitnami/postgres-exporter
    tag: 0.15.0-debian-12-r43   # keep in step
    digest: ""
volumePermissions:
  image: {registry: docker.io, repository: bitnami/os-shell, tag: 12-debian-12-r28, digest: ""}
`;

/** In the manner of kube-prometheus-stack: images deep inside, digits of digests, a tag that the chart fills in. */
const monitoring = `alertmanager:
  alertmanagerSpec:
    image:
      registry: quay.io
      repository: prometheus/alertmanager
      tag: v0.27.0
      sha: ""
prometheusOperator:
  admissionWebhooks:
    patch:
      image:
        registry: registry.k8s.io
        repository: ingress-nginx/kube-webhook-certgen
        tag: v20221220-controller-v1.5.1-58-g787ea74b6
        sha: ""
  image:
    registry: quay.io
    repository: prometheus-operator/prometheus-operator
    # if not set appVersion field from Chart.yaml is used
    tag: ""
    sha: ""
  prometheusConfigReloader:
    image:
      registry: quay.io
      repository: prometheus-operator/prometheus-config-reloader
      tag: ""
  thanosImage:
    registry: quay.io
    repository: thanos/thanos
    tag: v0.36.1
    sha: ""
grafana:
  sidecar:
    dashboards: {label: grafana_dashboard}
    image: kiwigrid/k8s-sidecar:1.27.4
`;

describe('whole files', () => {
  test('bitnami', () => {
    expect(values(bitnami)).toEqual([
      '17:8 values /image docker.io/bitnami/postgresql:16.4.0-debian-12-r2',
      '28:10 values /metrics/image docker.io/bitnami/postgres-exporter:0.15.0-debian-12-r43',
      '31:67 values /volumePermissions/image docker.io/bitnami/os-shell:12-debian-12-r28',
    ]);
    const tree = { 'values.yaml': bitnami };
    const requests = [
      ask('image docker.io/bitnami/postgresql', `17.0.0-debian-12-r1@${digestB}`),
      ask('image docker.io/bitnami/postgres-exporter', '0.16.0'),
      ask('image docker.io/bitnami/os-shell', `12@${digestB}`),
    ];
    expect(changedLines(tree, edited(tree, ...requests))).toEqual([
      '- tag: 16.4.0-debian-12-r2',
      '- digest: ""',
      '- tag: 0.15.0-debian-12-r43   # keep in step',
      '- image: {registry: docker.io, repository: bitnami/os-shell, tag: 12-debian-12-r28, digest: ""}',
      '+ tag: 17.0.0-debian-12-r1',
      `+ digest: "${digestB}"`,
      '+ tag: 0.16.0   # keep in step',
      `+ image: {registry: docker.io, repository: bitnami/os-shell, tag: "12", digest: "${digestB}"}`,
    ]);
  });
  test('kube-prometheus-stack', () => {
    expect(values(monitoring).map((place) => place.replace(/^\S+ values /u, ''))).toEqual([
      '/alertmanager/alertmanagerSpec/image quay.io/prometheus/alertmanager:v0.27.0',
      '/prometheusOperator/admissionWebhooks/patch/image registry.k8s.io/ingress-nginx/kube-webhook-certgen:v20221220-controller-v1.5.1-58-g787ea74b6',
      '/prometheusOperator/image quay.io/prometheus-operator/prometheus-operator',
      '/prometheusOperator/prometheusConfigReloader/image quay.io/prometheus-operator/prometheus-config-reloader',
      '/prometheusOperator/thanosImage quay.io/thanos/thanos:v0.36.1',
      '/grafana/sidecar/image kiwigrid/k8s-sidecar:1.27.4',
    ]);
    const tree = { 'values.yaml': monitoring };
    const requests = [
      ask('image quay.io/thanos/thanos', `v0.37.0@${digestB}`),
      ask('image quay.io/prometheus-operator/prometheus-operator', 'v0.78.0'),
    ];
    expect(changedLines(tree, edited(tree, ...requests))).toEqual([
      '- tag: ""',
      '- tag: v0.36.1',
      '+ tag: "v0.78.0"',
      '+ tag: v0.37.0',
      `+ sha: "${'b'.repeat(64)}"`,
    ]);
  });
});

describe('a digest that would contradict the new version', () => {
  // https://github.com/cilium/cilium/blob/v1.17.1/install/kubernetes/cilium/values.yaml
  const cilium = (tag: string, digest: string, use: string) =>
    `image:\n  repository: quay.io/cilium/cilium\n  tag: ${tag}\n  digest: "${digest}"\n  useDigest: ${use}\n`;
  // https://github.com/kubernetes/ingress-nginx/blob/controller-v1.12.1/charts/ingress-nginx/values.yaml
  const ingress = (tag: string, digest: string, chroot: string) =>
    `image:\n  registry: registry.k8s.io\n  image: ingress-nginx/controller\n  tag: ${tag}\n  digest: ${digest}\n  digestChroot: ${chroot}\n`;
  test.each<[string, string, string, string | readonly string[]]>([
    ['useDigest without one', cilium('v1', digestA, 'true'), 'v2', ['digest web/values.yaml:5:14']],
    ['useDigest with one', cilium('v1', digestA, 'true'), `v2@${digestB}`, cilium('v2', digestB, 'true')],
    ['useDigest is off', cilium('v1', digestA, 'false'), 'v2', cilium('v2', '', 'false')],
    ['useDigest, and nothing to write', cilium('v2', '', 'true'), 'v2', cilium('v2', '', 'true')],
  ])('%s (Cilium)', (_, text, version, wanted) =>
    expect(set(text, ['image quay.io/cilium/cilium', version])).toEqual(wanted),
  );
  test.each<[string, string, string, string | readonly string[]]>([
    ['another digest', ingress('v1', digestA, digestA), `v2@${digestB}`, ['digest web/values.yaml:6:17']],
    ['and for a tag alone', ingress('v1', digestA, digestA), 'v2', ['digest web/values.yaml:6:17']],
    ['emptied by hand', ingress('v1', digestA, '""'), `v2@${digestB}`, ingress('v2', digestB, '""')],
    [
      'one beside a whole reference',
      `image: registry.k8s.io/ingress-nginx/controller:v1\nimageDigest: ${digestA}\n`,
      'v2',
      ['digest web/values.yaml:2:14'],
    ],
    [
      'the digest of another image is none of ours',
      `image: registry.k8s.io/ingress-nginx/controller:v1\njobImage: a/b\njobImageTag: v1\njobImageDigest: ${digestA}\n`,
      'v2',
      `image: registry.k8s.io/ingress-nginx/controller:v2\njobImage: a/b\njobImageTag: v1\njobImageDigest: ${digestA}\n`,
    ],
  ])('%s (ingress-nginx)', (_, text, version, wanted) =>
    expect(set(text, ['image registry.k8s.io/ingress-nginx/controller', version])).toEqual(wanted),
  );
});

describe('a registry that stands elsewhere in the same values', () => {
  test.each<[string, string, string[]]>([
    [
      'ingress-nginx',
      'global: {image: {registry: registry.k8s.io}}\ncontroller:\n  image:\n    image: ingress-nginx/controller\n    tag: v1\n',
      ['5:10 values /controller/image registry.k8s.io/ingress-nginx/controller:v1'],
    ],
    [
      'Kyverno',
      'image:\n  registry: ~\n  defaultRegistry: reg.kyverno.io\n  repository: kyverno/kyverno\n  tag: v1\n',
      ['5:8 values /image reg.kyverno.io/kyverno/kyverno:v1'],
    ],
    [
      'Strimzi',
      'defaultImageRegistry: quay.io\ndefaultImageRepository: strimzi\ndefaultImageTag: 0.45.0\nimage: {registry: quay.io, repository: strimzi, name: operator, tag: 0.45.0}\nkafka: {image: {registry: "", repository: "", name: kafka, tagPrefix: ""}}\n',
      ['4:70 values /image quay.io/strimzi/operator:0.45.0', '5:43 values /kafka/image quay.io/strimzi/kafka'],
    ],
    [
      'Istio',
      'global: {hub: docker.io/istio, tag: "1", proxy: {image: proxyv2}}\npilot: {hub: gcr.io/istio-release, tag: 1.25.0, image: pilot}\n',
      ['2:41 values /pilot gcr.io/istio-release/pilot:1.25.0'],
    ],
    [
      'Datadog',
      'registry: gcr.io/datadoghq\nagents: {image: {name: agent, tag: 7.63.0, repository: }}\n',
      ['2:36 values /agents/image gcr.io/datadoghq/agent:7.63.0'],
    ],
    [
      'a name that says its registry keeps it',
      'global: {imageRegistry: ghcr.io}\nimage: {repository: quay.io/a/b, tag: v1}\n',
      ['2:39 values /image quay.io/a/b:v1'],
    ],
  ])('%s', (_, text, places) => expect(values(text)).toEqual(places));
  test('is not written, and the name is matched with it', () => {
    const text = 'global: {imageRegistry: ghcr.io}\nimage: {repository: acme/web, tag: v1}\n';
    expect(set(text, ['image ghcr.io/acme/web', 'v2'])).toBe(text.replace('v1', 'v2'));
    expect(set(text, ['image docker.io/acme/web', 'v2'])).toBe(text);
  });
});

test('what is no image', () =>
  expect(
    values(
      'image: hero.png\nlogo: {image: a/b.svg}\ngit: {repository: acme/config, version: main}\ndb: {host: postgres.svc, image: acme/pg, tag: "16"}\n',
    ),
  ).toEqual(['4:47 values /db acme/pg:16']));
