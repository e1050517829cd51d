import { describe, expect, test } from '@jest/globals';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { ask, digestB, edited, filesOf, placesOf, type Tree } from '../../../support/places.ts';

const skips = (tree: Tree) =>
  findSites(filesOf(tree)).skipped.map(({ line, reason, text }) => `${line} ${reason} ${text}`);
const web = 'chart https://charts.acme.dev/stable/web';

describe('Chart.yaml', () => {
  const chart = `apiVersion: v2
name: shop
version: 1.0.0 # of the chart itself
dependencies:
  - name: web
    version: 1.2.3 # pinned
    repository: https://charts.acme.dev/stable/
  - name: redis
    alias: cache
    version: "^18"
    repository: "oci://registry-1.docker.io/bitnamicharts"
  - name: lib
    version: 0.1.0
    repository: file://../lib
  - name: other
    version: 1.0.0
    repository: "@stable"
  - {name: vendored, version: 1.0.0}
`;
  const tree = { 'shop/Chart.yaml': chart };
  test('dependencies with a repository', () => {
    expect(placesOf(tree)).toEqual([
      '6:14 chart /dependencies/0/version https://charts.acme.dev/stable/web:1.2.3',
      '10:14 chart /dependencies/1/version oci://docker.io/bitnamicharts/redis ^18',
    ]);
    expect(skips(tree)).toEqual(['17 source @stable']);
  });
  test('a version is written, a range only when it is to be pinned', () => {
    const redis = 'chart oci://docker.io/bitnamicharts/redis';
    expect(edited(tree, ask(web, '1.3.0'))).toEqual({ 'shop/Chart.yaml': chart.replace('1.2.3', '1.3.0') });
    expect(edited(tree, ask(redis, '18.1.0'))).toEqual(['range shop/Chart.yaml:10:14']);
    expect(edited(tree, ask(redis, '18.1.0', { ranges: 'pin' }))).toEqual({
      'shop/Chart.yaml': chart.replace('"^18"', '"18.1.0"'),
    });
  });
  test.each(['1.2', '1', '1.x', '~1.2.0', '>=1 <2', '*', '1.2.3 || 2', 'v1.2'])('%s is a range', (range) => {
    const one = {
      'Chart.yaml': `dependencies: [{name: web, version: "${range}", repository: "https://charts.acme.dev/stable"}]\n`,
    };
    expect(edited(one, ask(web, '1.3.0'))).toEqual(['range Chart.yaml:1:37']);
  });
  test('requirements.yaml of Helm 2', () => {
    const one = {
      'a/requirements.yaml':
        'dependencies:\n- {name: web, version: v1.0.0, repository: "https://charts.acme.dev/stable"}\n',
    };
    expect(edited(one, ask(web, 'v2.0.0'))).toEqual({
      'a/requirements.yaml': one['a/requirements.yaml'].replace('v1.0.0', 'v2.0.0'),
    });
  });
  test('a version that Helm would read as several', () => {
    for (const version of ['1', '1.2', 'latest', '1.x'])
      expect(edited(tree, ask(web, version))).toEqual([expect.stringMatching(/^version/u)]);
    for (const version of ['main', 'latest', 'a'.repeat(40), 'refs/heads/v1'])
      expect(edited(tree, ask('git github.com/acme/a', version))).toEqual([expect.stringMatching(/^version/u)]);
  });
  test('a hostile version', () => {
    for (const version of ['1.0.0\nx: y', '$(id)', '../x', '', 'a b', '1.0.0 # x', `1${'0'.repeat(300)}`])
      expect(edited(tree, ask(web, version))).toEqual([expect.stringMatching(/^version/u)]);
  });
});

describe('kustomization', () => {
  const text = `resources:
  - ../base
  - https://github.com/acme/platform//deploy?ref=v1.2.3&timeout=90s
  - github.com/acme/tools/base?submodules=false&ref=main
  - git@github.com:acme/ops.git//x?ref=v2.0.0
  - https://raw.githubusercontent.com/argoproj/argo-cd/v2.9.3/manifests/install.yaml
  - https://github.com/cert-manager/cert-manager/releases/download/v1.14.0/cert-manager.yaml
  - https://github.com/acme/pinned?ref=${'a'.repeat(40)}
  - "https://github.com/acme/x?ref=\${REF}"
helmCharts:
  - name: web
    repo: https://charts.acme.dev/stable
    version: 1.2.3
    valuesInline:
      image: {repository: acme/web, tag: v1}
  - name: redis
    repo: oci://ghcr.io/acme
`;
  const tree = { 'k/kustomization.yaml': text };
  test('charts and remote bases', () => {
    expect(placesOf(tree)).toEqual([
      '3:5 kustomize /resources/1 github.com/acme/platform:v1.2.3',
      '4:5 kustomize /resources/2 github.com/acme/tools main',
      '5:5 kustomize /resources/3 github.com/acme/ops:v2.0.0',
      '6:5 kustomize /resources/4 github.com/argoproj/argo-cd:v2.9.3',
      '7:5 kustomize /resources/5 github.com/cert-manager/cert-manager:v1.14.0',
      '13:14 kustomize /helmCharts/0/version https://charts.acme.dev/stable/web:1.2.3',
      '15:42 values /helmCharts/0/valuesInline/image acme/web:v1',
      '16:11 kustomize /helmCharts/1 oci://ghcr.io/acme/redis *',
    ]);
    expect(skips(tree)).toEqual(['9 variable https://github.com/acme/x?ref=${REF}']);
  });
  test.each<[string, string, string, string]>([
    ['git github.com/acme/platform', 'v1.3.0', 'ref=v1.2.3&', 'ref=v1.3.0&'],
    ['git github.com/acme/ops', 'v2.1.0', 'ref=v2.0.0', 'ref=v2.1.0'],
    ['git github.com/argoproj/argo-cd', 'v3.0.0', 'argo-cd/v2.9.3', 'argo-cd/v3.0.0'],
    ['git github.com/cert-manager/cert-manager', 'v1.15.0', 'download/v1.14.0', 'download/v1.15.0'],
    [web, '2.0.0', 'version: 1.2.3', 'version: 2.0.0'],
    ['image docker.io/acme/web', 'v2', 'tag: v1', 'tag: v2'],
  ])('%s %s', (artifact, version, before, now) =>
    expect(edited(tree, ask(artifact, version))).toEqual({ 'k/kustomization.yaml': text.replace(before, now) }),
  );
  test('the first of two revisions counts', () => {
    const one = { 'kustomization.yaml': 'resources:\n- https://github.com/acme/a?x=1&ref=v1&ref=v22\n' };
    expect(edited(one, ask('git github.com/acme/a', 'v3'))).toEqual({
      'kustomization.yaml': 'resources:\n- https://github.com/acme/a?x=1&ref=v3&ref=v22\n',
    });
  });
  test('a branch, and a chart without a version, are pinned when asked', () => {
    expect(edited(tree, ask('git github.com/acme/tools', 'v1.0.0'))).toEqual(['range k/kustomization.yaml:4:5']);
    expect(edited(tree, ask('git github.com/acme/tools', 'v1.0.0', { ranges: 'pin' }))).toEqual({
      'k/kustomization.yaml': text.replace('ref=main', 'ref=v1.0.0'),
    });
    expect(edited(tree, ask('chart oci://ghcr.io/acme/redis', '18.0.0', { ranges: 'pin' }))).toEqual({
      'k/kustomization.yaml': text.replace('  - name: redis\n', '  - name: redis\n    version: 18.0.0\n'),
    });
  });
});

describe('Flux', () => {
  const release = (spec: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\nspec:\n${spec}`;
  const repository = (namespace: string | undefined, url = 'https://charts.acme.dev/stable/') =>
    `apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: {name: acme${namespace ? `, namespace: ${namespace}` : ''}}\nspec: {url: "${url}"}\n`;
  const chart = (
    version = '      version: 1.2.3\n',
    ref = '{kind: HelmRepository, name: acme, namespace: flux-system}',
  ) => release(`  chart:\n    spec:\n      chart: web\n${version}      sourceRef: ${ref}\n`);
  const place = '8:16 flux /spec/chart/spec/version https://charts.acme.dev/stable/web:1.2.3';

  test.each<[string, Tree, string[]]>([
    [
      'a HelmRepository in another file',
      { 'b.yaml': chart(), 'a.yaml': repository('flux-system') },
      [`b.yaml:${place}`],
    ],
    [
      'one in the same namespace',
      { 'a.yaml': `${chart(undefined, '{kind: HelmRepository, name: acme}')}---\n${repository('shop')}` },
      [place],
    ],
    ['one whose namespace a kustomization sets', { 'a.yaml': `${chart()}---\n${repository(undefined)}` }, [place]],
    ['one of another namespace', { 'a.yaml': `${chart()}---\n${repository('other')}` }, []],
    ['none', { 'a.yaml': chart() }, []],
    [
      'a registry of charts',
      { 'a.yaml': `${chart()}---\n${repository('flux-system', 'oci://ghcr.io/acme/charts')}` },
      ['8:16 flux /spec/chart/spec/version oci://ghcr.io/acme/charts/web:1.2.3'],
    ],
    [
      'a range and no version',
      { 'a.yaml': `${chart('      version: ">=1.0.0 <2"\n')}---\n${repository('flux-system')}---\n${chart('')}` },
      [
        '8:16 flux /spec/chart/spec/version https://charts.acme.dev/stable/web >=1.0.0 <2',
        '22:14 flux /spec/chart/spec https://charts.acme.dev/stable/web *',
      ],
    ],
    [
      'a chart in a Git repository has the version of that',
      { 'a.yaml': chart('', '{kind: GitRepository, name: acme}') },
      [],
    ],
    [
      'the images in its values',
      {
        'a.yaml': release(
          '  values:\n    image:\n      repository: ghcr.io/acme/web\n      tag: v1\n    sidecar: {image: "a/b:2"}\n    deep: {list: [{image: {repository: c/d, tag: "3"}}]}\n',
        ),
      },
      [
        '8:12 values /spec/values/image ghcr.io/acme/web:v1',
        '9:22 values /spec/values/sidecar/image a/b:2',
        '10:50 values /spec/values/deep/list/0/image c/d:3',
      ],
    ],
    [
      'an OCIRepository: a tag, a digest, a range',
      {
        'a.yaml': [
          '{tag: 6.5.0}',
          `{tag: 6.5.0, digest: "${digestB}"}`,
          '{semver: ">=6 <7"}',
          `{digest: "${digestB}"}`,
          '{}',
        ]
          .map(
            (ref) =>
              `apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: p}\nspec:\n  url: oci://ghcr.io/acme/manifests\n  ref: ${ref}\n`,
          )
          .join('---\n'),
      },
      [
        '6:14 flux /spec/ref ghcr.io/acme/manifests:6.5.0',
        '13:29 flux /spec/ref ghcr.io/acme/manifests:6.5.0@B',
        '20:17 flux /spec/ref ghcr.io/acme/manifests >=6 <7',
        '27:17 flux /spec/ref ghcr.io/acme/manifests@B',
        '33:8 flux /spec/ref ghcr.io/acme/manifests latest',
      ],
    ],
    [
      'a GitRepository: a tag, a range, a name; a branch and a commit are none',
      {
        'a.yaml': [
          '{tag: v1.0.0}',
          '{semver: "1.x"}',
          '{name: refs/tags/v1}',
          '{branch: main}',
          '{tag: v1, commit: abc}',
        ]
          .map(
            (ref) =>
              `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nspec: {url: "ssh://git@github.com/acme/platform.git", ref: ${ref}}\n`,
          )
          .join('---\n'),
      },
      [
        '3:66 flux /spec/ref/tag github.com/acme/platform:v1.0.0',
        '7:69 flux /spec/ref/semver github.com/acme/platform 1.x',
        '11:67 flux /spec/ref/name github.com/acme/platform:v1',
      ],
    ],
  ])('%s', (_, tree, wanted) => expect(placesOf(tree)).toEqual(wanted));

  test('the images of a Kustomization of Flux', () => {
    const text =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  images:\n  - name: web\n    newName: ghcr.io/acme/web\n';
    expect(edited({ 'a.yaml': text }, ask('image ghcr.io/acme/web', 'v2'))).toEqual({
      'a.yaml': `${text}    newTag: v2\n`,
    });
  });
  test('the images that a HelmRelease puts in behind its chart', () => {
    const text =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  postRenderers:\n  - kustomize:\n      images:\n      - name: web\n        newName: ghcr.io/acme/web\n        newTag: v1\n';
    expect(placesOf({ 'a.yaml': text })).toEqual([
      '9:17 kustomize /spec/postRenderers/0/kustomize/images/0 ghcr.io/acme/web:v1',
    ]);
    expect(edited({ 'a.yaml': text }, ask('image ghcr.io/acme/web', 'v2'))).toEqual({
      'a.yaml': text.replace('newTag: v1', 'newTag: v2'),
    });
  });
  test('the chart that a HelmRelease takes from an OCIRepository is a chart', () => {
    const tree = {
      'a.yaml': release('  chartRef: {kind: OCIRepository, name: p}\n'),
      'b.yaml':
        'apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: p, namespace: shop}\nspec:\n  url: oci://ghcr.io/acme/charts/web\n  ref:\n    tag: 1.0.0\n',
    };
    expect(findSites(filesOf(tree)).sites.map(({ coordinates }) => coordinates)).toEqual([
      { kind: 'chart', name: 'oci://ghcr.io/acme/charts/web' },
    ]);
    const wanted = { ...tree, 'b.yaml': tree['b.yaml'].replace('tag: 1.0.0', 'tag: 2.0.0') };
    expect(edited(tree, ask('chart oci://ghcr.io/acme/charts/web', '2.0.0'))).toEqual(wanted);
    // Alone it may be anything, and is found by either name.
    expect(edited({ 'b.yaml': tree['b.yaml'] }, ask('chart oci://ghcr.io/acme/charts/web', '2.0.0'))).toEqual({
      'b.yaml': wanted['b.yaml'],
    });
    expect(edited(tree, ask('chart oci://ghcr.io/acme/charts/web', `2.0.0@${digestB}`))).toEqual({
      ...tree,
      'b.yaml': wanted['b.yaml'].replace('2.0.0\n', `2.0.0\n    digest: ${digestB}\n`),
    });
  });
  test('versions are written where they stand', () => {
    const tree = { 'a.yaml': `${chart()}---\n${repository('flux-system')}` };
    expect(edited(tree, ask(web, '1.3.0'))).toEqual({ 'a.yaml': tree['a.yaml'].replace('1.2.3', '1.3.0') });
    const floating = { 'a.yaml': `${chart('')}---\n${repository('flux-system')}` };
    expect(edited(floating, ask(web, '1.3.0'))).toEqual(['range a.yaml:7:14']);
    expect(edited(floating, ask(web, '1.3.0', { ranges: 'pin' }))).toEqual({
      'a.yaml': floating['a.yaml'].replace('chart: web\n', 'chart: web\n      version: 1.3.0\n'),
    });
  });
});
