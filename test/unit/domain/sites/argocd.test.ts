import { describe, expect, test } from '@jest/globals';
import { ask, digestB, edited, placesOf } from '../../../support/places.ts';

const application = (spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n${spec}`;
const places = (spec: string) => placesOf({ 'a.yaml': application(spec) });

describe('Applications', () => {
  test.each<[string, string, string[]]>([
    [
      'a chart',
      '  source:\n    repoURL: https://charts.acme.dev/stable\n    chart: web\n    targetRevision: 1.2.3\n',
      ['8:21 argocd /spec/source/targetRevision https://charts.acme.dev/stable/web:1.2.3'],
    ],
    [
      'a chart in a registry, without a scheme',
      '  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: "1.*"}\n',
      ['5:70 argocd /spec/source/targetRevision oci://ghcr.io/acme/charts/web 1.*'],
    ],
    [
      'a Git tag, a branch, nothing',
      '  sources:\n  - {repoURL: "https://github.com/acme/a.git", path: x, targetRevision: v1.0.0}\n  - {repoURL: "git@github.com:acme/b", targetRevision: main}\n  - {repoURL: "https://github.com/acme/c"}\n',
      [
        '6:73 argocd /spec/sources/0/targetRevision github.com/acme/a:v1.0.0',
        '7:56 argocd /spec/sources/1/targetRevision github.com/acme/b main',
        '8:15 argocd /spec/sources/2 github.com/acme/c HEAD',
      ],
    ],
    [
      'a commit is no version',
      `  source: {repoURL: "https://github.com/acme/a", targetRevision: ${'a'.repeat(40)}}\n`,
      [],
    ],
    [
      'an image of manifests in a registry',
      '  source: {repoURL: "oci://ghcr.io/acme/manifests", targetRevision: 1.0.0, path: .}\n',
      ['5:69 argocd /spec/source/targetRevision oci://ghcr.io/acme/manifests:1.0.0'],
    ],
    [
      'images of Kustomize (AIU git_test.go Test_parseImageOverride, images §4 case 25)',
      '  source:\n    repoURL: https://github.com/acme/a\n    targetRevision: v1.0\n    kustomize:\n      images:\n      - ghcr.io:1234/foo/foo:123\n      - a=b:9876/bar:123\n      - nginx\n',
      [
        '7:21 argocd /spec/source/targetRevision github.com/acme/a:v1.0',
        '10:9 argocd /spec/source/kustomize/images/0 ghcr.io:1234/foo/foo:123',
        '11:9 argocd /spec/source/kustomize/images/1 b:9876/bar:123',
        '12:9 argocd /spec/source/kustomize/images/2 nginx',
      ],
    ],
    [
      'parameters and values of Helm',
      '  source:\n    repoURL: https://charts.acme.dev\n    chart: web\n    targetRevision: 1.0.0\n    helm:\n      parameters:\n      - {name: image.repository, value: ghcr.io/acme/web}\n      - {name: image.tag, value: v1}\n      - {name: job.image, value: "acme/job:2"}\n      - {name: only.tag, value: "3"}\n      valuesObject:\n        image: {repository: acme/side, tag: "4"}\n',
      [
        '8:21 argocd /spec/source/targetRevision https://charts.acme.dev/web:1.0.0',
        '12:34 argocd /spec/source/helm/parameters/0 ghcr.io/acme/web:v1',
        '13:34 argocd /spec/source/helm/parameters/2/value acme/job:2',
        '16:45 values /spec/source/helm/valuesObject/image acme/side:4',
      ],
    ],
  ])('%s', (_, spec, wanted) => expect(places(spec)).toEqual(wanted));

  test('an ApplicationSet with Go templates: what they fill in is no version', () => {
    const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: shop}
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators:
    - list:
        elements:
          - {cluster: eu, version: 1.0.0}
  template:
    metadata:
      name: "{{.cluster}}-shop"
    spec:
      sources:
        - repoURL: https://charts.acme.dev/stable
          chart: web
          targetRevision: 1.2.3
          helm:
            valueFiles: ["$values/envs/{{.cluster}}.yaml"]
        - repoURL: https://github.com/acme/values.git
          targetRevision: "{{.version}}"
          ref: values
        - repoURL: "https://github.com/acme/{{.cluster}}"
          targetRevision: v1.0.0
`;
    const tree = { 'appset.yaml': set };
    expect(placesOf(tree)).toEqual([
      '18:27 argocd /spec/template/spec/sources/0/targetRevision https://charts.acme.dev/stable/web:1.2.3',
    ]);
    expect(edited(tree, ask('chart https://charts.acme.dev/stable/web', '1.4.0'))).toEqual({
      'appset.yaml': set.replace('1.2.3', '1.4.0'),
    });
  });
});

describe('edits', () => {
  const set = (spec: string, ...request: Parameters<typeof ask>) => {
    const now = edited({ 'a.yaml': application(spec) }, ask(...request));
    return Array.isArray(now) ? now : (now as Record<string, string>)['a.yaml']?.slice(application('').length);
  };
  test.each<[string, string, Parameters<typeof ask>, string | string[]]>([
    [
      'a chart',
      '  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.0.0}\n',
      ['chart oci://ghcr.io/acme/charts/web', '1.1.0'],
      '  source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.1.0}\n',
    ],
    [
      'a Git tag',
      '  source: {repoURL: "https://github.com/acme/a", targetRevision: v1.0.0}\n',
      ['git github.com/acme/a', 'v2.0.0'],
      '  source: {repoURL: "https://github.com/acme/a", targetRevision: v2.0.0}\n',
    ],
    [
      'a branch is not overwritten',
      '  source: {repoURL: "https://github.com/acme/a", targetRevision: main}\n',
      ['git github.com/acme/a', 'v2.0.0'],
      ['range a.yaml:5:66'],
    ],
    [
      'HEAD is pinned when asked',
      '  source:\n    repoURL: https://github.com/acme/a\n    path: x\n',
      ['git github.com/acme/a', '2.0', { ranges: 'pin' }],
      '  source:\n    repoURL: https://github.com/acme/a\n    targetRevision: "2.0"\n    path: x\n',
    ],
    [
      'an image of Kustomize keeps what it replaces',
      '  source: {kustomize: {images: ["foo=acme/app:1", a/b:1]}}\n',
      ['image docker.io/acme/app', `2@${digestB}`],
      `  source: {kustomize: {images: ["foo=acme/app:2@${digestB}", a/b:1]}}\n`,
    ],
    [
      'a parameter',
      '  source: {helm: {parameters: [{name: image.tag, value: "1"}, {name: image.repository, value: acme/web}]}}\n',
      ['image docker.io/acme/web', '2.0'],
      '  source: {helm: {parameters: [{name: image.tag, value: "2.0"}, {name: image.repository, value: acme/web}]}}\n',
    ],
    [
      'no parameter for a digest',
      '  source: {helm: {parameters: [{name: image.tag, value: "1"}, {name: image.repository, value: acme/web}]}}\n',
      ['image docker.io/acme/web', `2.0@${digestB}`],
      ['digest a.yaml:5:57'],
    ],
  ])('%s', (_, spec, request, wanted) => expect(set(spec, ...request)).toEqual(wanted));
});
