import { describe, expect, test } from '@jest/globals';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const find = (text: string, path = 'a.yaml') =>
  findSites([{ path, text }]).sites.map(
    (use) =>
      `${use.document} ${use.line}:${use.column} ${use.path} ${use.coordinates.name} ${use.version.tag ?? '-'} ${use.version.digest ? 'digest' : '-'}`,
  );

describe('containers', () => {
  test.each<[string, string, string[]]>([
    [
      'a Deployment',
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      initContainers: [{image: a:1}]\n      containers:\n      - name: x\n        image: "ghcr.io/b/c:2"\n      ephemeralContainers:\n      - image: d\n',
      [
        '0 6:32 /spec/template/spec/initContainers/0/image docker.io/library/a 1 -',
        '0 9:16 /spec/template/spec/containers/0/image ghcr.io/b/c 2 -',
        '0 11:16 /spec/template/spec/ephemeralContainers/0/image docker.io/library/d - -',
      ],
    ],
    [
      'any CRD with a PodSpec',
      `apiVersion: x.io/v1\nkind: Z\nspec:\n  jobs:\n  - pod:\n      containers:\n      - image: e@${digest}\n`,
      ['0 7:16 /spec/jobs/0/pod/containers/0/image docker.io/library/e - digest'],
    ],
    [
      'the second document',
      'a: 1\n---\napiVersion: v1\nkind: Pod\nspec: {containers: [{image: f:1}]}',
      ['1 5:29 /spec/containers/0/image docker.io/library/f 1 -'],
    ],
    [
      'items of a list',
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: {containers: [{image: g:1}]}',
      ['0 6:31 /items/0/spec/containers/0/image docker.io/library/g 1 -'],
    ],
    [
      'an alias',
      'apiVersion: v1\nkind: Pod\nspec:\n  x: &i h:1\n  containers:\n  - image: *i',
      ['0 6:12 /spec/containers/0/image docker.io/library/h 1 -'],
    ],
    [
      'a key with a slash, as a pointer',
      'apiVersion: v1\nkind: X\na/b~c: {containers: [{image: i:1}]}',
      ['0 3:30 /a~1b~0c/containers/0/image docker.io/library/i 1 -'],
    ],
    ['Helm values are no workload', 'containers:\n- image: a:1', []],
    [
      'a template is no reference',
      'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "$(IMAGE)"}, {image: "{{ .x }}"}]}',
      [],
    ],
    ['a number is no reference', 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: 5}]}', []],
    [
      'a text block that looks like a container',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  x: |\n    containers:\n    - image: a:1',
      [],
    ],
  ])('%s', (_, text, uses) => expect(find(text)).toEqual(uses));
});

describe('Kustomize (Renovate kustomize/extract.spec.ts, images §4 case 26)', () => {
  const one = (fields: string) => find(`images:\n- ${fields}\n`, 'x/kustomization.yaml');
  test.each<[string, string[]]>([
    ['{name: postgres, newTag: "11"}', ['0 2:28 /images/0 docker.io/library/postgres 11 -']],
    [`{name: postgres, newTag: "11@${digest}"}`, ['0 2:28 /images/0 docker.io/library/postgres 11 digest']],
    [`{name: postgres, digest: "${digest}"}`, ['0 2:28 /images/0 docker.io/library/postgres - digest']],
    [
      `{name: a, newName: awesome/postgres, newTag: v1, digest: "${digest}"}`,
      ['0 2:48 /images/0 docker.io/awesome/postgres v1 digest'],
    ],
    [`{name: a, newName: "awesome/postgres:11@${digest}"}`, ['0 2:22 /images/0 docker.io/awesome/postgres 11 digest']],
    ['{name: a}', ['0 2:10 /images/0 docker.io/library/a - -']],
    // Kustomize 5.8 refuses a number, as Renovate does (test/integration/kustomize-images.test.ts).
    ['{name: a, newTag: 1.10}', []],
    [`{name: a, newTag: "${digest}"}`, []],
    ['{name: a, digest: not-a-digest}', []],
    ['{newTag: "1"}', []],
    ['text', []],
  ])('%s', (fields, uses) => expect(one(fields)).toEqual(uses));
  test('a Component by its group, a Flux Kustomization not', () => {
    expect(
      find(
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages: [{name: a, newTag: b}]',
        'component.yaml',
      ),
    ).toHaveLength(1);
    expect(
      find(
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nimages: [{name: a, newTag: b}]',
        'kustomization.yaml',
      ),
    ).toHaveLength(0);
  });
});
