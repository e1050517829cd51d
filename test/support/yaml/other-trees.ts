import fc from 'fast-check';
import { Slot, type Tree } from './tree.ts';
import { extra, type FileTree, image, resource } from './trees.ts';

/** The chart and the repository that edits are about, beside the image. */
export const chart = { kind: 'chart', name: 'https://charts.acme.dev/stable/web' } as const;
export const repository = { kind: 'git', name: 'github.com/acme/platform' } as const;

const charts = 'https://charts.acme.dev/stable';
const platform = 'https://github.com/acme/platform';
const version = () => new Slot('chart');
const ref = (before = '', after = '') => new Slot('git', { before, after });

const source = fc.constantFrom<() => Tree>(
  () => ({ repoURL: charts, chart: 'web', targetRevision: version() }),
  () => ({ repoURL: platform, path: 'deploy', targetRevision: ref() }),
  () => ({ repoURL: `${platform}.git`, targetRevision: ref(), ref: 'values' }),
  () => ({ repoURL: charts, chart: 'other', targetRevision: '1.0.0' }),
  () => ({ repoURL: 'https://github.com/acme/other', targetRevision: 'v1.0.0' }),
  () => ({ repoURL: platform, targetRevision: ref(), kustomize: { images: [whole(), 'redis=redis:7.2'] } }),
);
const argocd = fc.oneof(
  source.map((make) => resource('argoproj.io/v1alpha1', 'Application', { spec: { project: 'a', source: make() } })),
  fc.array(source, { minLength: 1, maxLength: 3 }).map((makes) =>
    resource('argoproj.io/v1alpha1', 'ApplicationSet', {
      spec: { generators: [], template: { spec: { sources: makes.map((make) => make()) } } },
    }),
  ),
);

function whole(): Slot {
  return new Slot('image', { before: `${image}:` });
}

/** Flux knows a chart by its repository, which stands in a document of its own. */
const flux = fc
  .array(
    fc.constantFrom<() => Tree>(
      () => release('acme', 'web', version()),
      () => release('acme', 'other', '1.0.0'),
      () => release('elsewhere', 'web', '1.0.0'),
      () => resource('source.toolkit.fluxcd.io/v1', 'GitRepository', { spec: { url: platform, ref: { tag: ref() } } }),
      () =>
        resource('source.toolkit.fluxcd.io/v1', 'GitRepository', {
          spec: { url: `${platform}.git`, ref: { name: ref('refs/tags/') } },
        }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((makes): readonly Tree[] => [
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'HelmRepository',
      metadata: { name: 'acme' },
      spec: { url: charts, interval: '1h' },
    },
    ...makes.map((make) => make()),
  ]);

function release(repositoryName: string, name: string, of: Tree): Tree {
  return resource('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
    spec: {
      chart: { spec: { chart: name, version: of, sourceRef: { kind: 'HelmRepository', name: repositoryName } } },
      values: { workerImage: whole(), version: '1.0.0' },
    },
  });
}

const dependency = fc.constantFrom<() => Tree>(
  () => ({ name: 'web', version: version(), repository: charts }),
  () => ({ repository: `${charts}/`, version: version(), name: 'web', alias: 'two' }),
  () => ({ name: 'web', version: '1.0.0', repository: 'https://charts.acme.dev/beta' }),
  () => ({ name: 'local', version: '1.0.0', repository: 'file://../local' }),
);
const chartFile = fc.tuple(fc.array(dependency, { minLength: 1, maxLength: 4 }), extra).map(
  ([makes, more]): Tree => ({
    apiVersion: 'v2',
    name: 'shop',
    version: '1.0.0',
    appVersion: 'v1.0.0',
    dependencies: makes.map((make) => make()),
    ...more,
  }),
);

const remote = fc.constantFrom<() => Tree>(
  () => ref(`${platform}//base?ref=`),
  () => ref('github.com/acme/platform/base?timeout=90s&ref=', '&submodules=0'),
  () => ref('git@github.com:acme/platform.git//base?ref='),
  () => ref('https://raw.githubusercontent.com/acme/platform/', '/install.yaml'),
  () => ref(`${platform}/releases/download/`, '/install.yaml'),
  () => 'https://github.com/acme/other//base?ref=v1.0.0',
  () => '../base',
);
const kustomization = fc
  .tuple(fc.array(remote, { minLength: 1, maxLength: 4 }), fc.array(remote, { maxLength: 2 }), fc.boolean(), extra)
  .map(
    ([resources, components, inflates, more]): Tree => ({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: resources.map((make) => make()),
      components: components.map((make) => make()),
      ...(inflates && { helmCharts: [{ name: 'web', repo: charts, version: version(), namespace: 'a' }] }),
      ...more,
    }),
  );

/** Files with versions of a chart and of a Git repository, in every place that there is for them. */
export const otherTree: fc.Arbitrary<FileTree> = fc.oneof(
  fc
    .tuple(fc.array(argocd, { minLength: 1, maxLength: 2 }), flux)
    .map(([some, others]) => ({ path: 'app/all.yaml', documents: [...some, ...others] })),
  chartFile.map((found) => ({ path: 'charts/shop/Chart.yaml', documents: [found] })),
  kustomization.map((found) => ({ path: 'app/kustomization.yaml', documents: [found] })),
);

const marked = fc.constantFrom<() => { readonly [key: string]: Tree }>(
  () => ({ appVersion: new Slot('tag', { marker: '{"$plumbline": "web:tag"}' }) }),
  () => ({ appVersion: new Slot('tag', { marker: '{"$imagepolicy": "flux-system:web:tag"} why' }) }),
  () => ({
    custom: { thing: new Slot('image', { before: `${image}:`, marker: '{ "$imagepolicy" : "flux-system:web" }' }) },
  }),
  () => ({ list: [new Slot('image', { before: `${image}:`, marker: '{"$plumbline": "web"}' }), 'web:v0'] }),
  () => ({ other: 'v0' }),
);

/** Files whose versions only comments tell; nothing but the mapping around them is known. */
export const markedTree: fc.Arbitrary<FileTree> = fc
  .tuple(fc.array(marked, { minLength: 1, maxLength: 4 }), extra)
  .map(([makes, more]) => ({
    path: 'app/settings.yaml',
    documents: [{ ...more, ...Object.assign({}, ...makes.map((make) => make())) } as Tree],
  }));

const digest = () => new Slot('digest');

/** Files where every place of the image has one for its digest. */
export const digestTree: fc.Arbitrary<FileTree> = fc
  .array(
    fc.constantFrom<() => Tree>(
      () => ({ image: { repository: image, tag: new Slot('tag'), digest: digest() } }),
      () => ({ image: { digest: digest(), tag: new Slot('tag'), registry: 'ghcr.io', repository: 'acme/web' } }),
      () => ({ image: { repository: image, tag: new Slot('image') } }),
      () => ({ workerImage: whole() }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((makes) =>
    fc.tuple(extra, fc.boolean()).map(([more, isFile]): FileTree => {
      const values = { ...more, ...Object.fromEntries(makes.map((make, index) => [`part${index}`, make()])) };
      if (isFile) return { path: 'charts/web/values.yaml', documents: [values] };
      const artifact = { url: `oci://${image}`, ref: { tag: new Slot('tag'), digest: digest() } };
      const documents = [
        resource('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { spec: { values } }),
        resource('source.toolkit.fluxcd.io/v1', 'OCIRepository', { spec: artifact }),
      ];
      return { path: 'app/all.yaml', documents };
    }),
  );
