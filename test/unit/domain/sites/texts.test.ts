import { describe, expect, test } from '@jest/globals';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { ask, edited, filesOf, placesOf, type Tree } from '../../../support/places.ts';

const web = 'image ghcr.io/acme/web';
const skips = (tree: Tree) =>
  findSites(filesOf(tree)).skipped.map(
    ({ line, column, path, reason, text }) => `${line}:${column} ${reason} ${path} ${text}`,
  );

describe('JSON patches in files', () => {
  const patch =
    '- op: replace\n  path: /spec/template/spec/containers/0/image\n  value: ghcr.io/acme/web:1 # c\n- {op: add, path: /spec/image, value: "a/b:2"}\n- {op: test, path: /spec/image, value: "a/c:2"}\n- {op: add, path: /spec/image, value: disk}\n- {op: add, path: /spec/replicas, value: "a/d:1"}\n- {op: remove, path: /spec/image}\n';
  test('the images that they set are places', () =>
    expect(placesOf({ 'patch.yaml': patch })).toEqual([
      '3:10 kustomize /0/value ghcr.io/acme/web:1',
      '4:39 kustomize /1/value a/b:2',
    ]));
  test('they are written', () =>
    expect(edited({ 'patch.yaml': patch }, ask(web, '2'))).toEqual({
      'patch.yaml': patch.replace('web:1', 'web:2'),
    }));
  test('an entry of the kustomization above is their version', () => {
    const above = 'images:\n- name: ghcr.io/acme/web\n  newTag: "1"\n';
    expect(edited({ 'kustomization.yaml': above, 'patch.yaml': patch }, ask(web, '2'))).toEqual({
      'kustomization.yaml': above.replace('"1"', '"2"'),
      'patch.yaml': patch,
    });
  });
});

describe('values and data as texts', () => {
  const values = '|\n          image: {repository: ghcr.io/acme/web, tag: "1"}\n          replicas: 1\n';
  const application = (source: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n${source}        values: ${values}`;
  test.each<[string, string, string]>([
    ['an Application', application('  source:\n      helm:\n'), '6:17 text /spec/source/helm/values'],
    ['its sources', application('  sources:\n    - helm:\n'), '6:17 text /spec/sources/0/helm/values'],
    [
      'an ApplicationSet',
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      source: {repoURL: a}\n      sources:\n      - helm:\n         values: ${values}`,
      '9:18 text /spec/template/spec/sources/0/helm/values',
    ],
    [
      'values in a ConfigMap',
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  values.yaml: ${values}`,
      '4:16 text /data/values.yaml',
    ],
    [
      'a resource in a ConfigMap',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  pod: |\n    apiVersion: v1\n    kind: Pod\n    spec: {containers: [{image: ghcr.io/acme/web:1}]}\n',
      '4:8 text /data/pod',
    ],
  ])('%s: told, and refused rather than half done', (_, text, wanted) => {
    expect(skips({ 'a.yaml': text })).toEqual([`${wanted} ghcr.io/acme/web:1`]);
    expect(edited({ 'a.yaml': text }, ask(web, '2'))).toEqual([`text a.yaml:${wanted.slice(0, wanted.indexOf(' '))}`]);
    expect(edited({ 'a.yaml': text }, ask(web, '1'))).toEqual({ 'a.yaml': text });
  });
  test('data that is no YAML, or names an image without a version, is none', () => {
    const data = (text: string) => ({ 'a.yaml': `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    ${text}\n` });
    for (const text of ['image: ghcr.io/acme/web', 'the image ghcr.io/acme/web:1', '{{ image: [', 'image: $(WEB)'])
      expect(skips(data(text))).toEqual([]);
    expect(edited(data('image: ghcr.io/acme/web'), ask(web, '2'))).toEqual(data('image: ghcr.io/acme/web'));
  });
});

describe('patches as texts', () => {
  const operations =
    'patch: |-\n    - op: replace\n      path: /spec/containers/0/image\n      value: ghcr.io/acme/web:1\n';
  const merge =
    '|-\n    apiVersion: v1\n    kind: Pod\n    spec: {containers: [{name: a, image: ghcr.io/acme/web:1}]}\n';
  test.each<[string, string, string]>([
    ['patches', `patches:\n- ${operations}`, '2:10 text /patches/0/patch'],
    ['patchesJson6902', `patchesJson6902:\n- ${operations}`, '2:10 text /patchesJson6902/0/patch'],
    ['a merge', `patches:\n- patch: ${merge}`, '2:10 text /patches/0/patch'],
    ['patchesStrategicMerge', `patchesStrategicMerge:\n- ${merge}`, '2:3 text /patchesStrategicMerge/0'],
  ])('%s: told, and refused rather than half done', (_, text, wanted) => {
    const pod = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: ghcr.io/acme/web:1}]}\n';
    const tree = { 'kustomization.yaml': text, 'pod.yaml': pod };
    expect(skips(tree)).toEqual([`${wanted} ghcr.io/acme/web:1`]);
    const place = wanted.slice(0, wanted.indexOf(' '));
    expect(edited(tree, ask(web, '2'))).toEqual([`text kustomization.yaml:${place}`]);
    expect(edited(tree, ask('image ghcr.io/acme/other', '2'))).toEqual(tree);
  });
  test('one that says the version already, or that an entry overrides, is no obstacle', () => {
    const text = `patches:\n- ${operations}`;
    const entry = 'images:\n- name: ghcr.io/acme/web\n  newTag: "1"\n';
    expect(edited({ 'kustomization.yaml': text }, ask(web, '1'))).toEqual({ 'kustomization.yaml': text });
    expect(edited({ 'kustomization.yaml': text + entry }, ask(web, '2'))).toEqual({
      'kustomization.yaml': text + entry.replace('"1"', '"2"'),
    });
  });
});
