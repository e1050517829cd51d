import fc from 'fast-check';
import { Slot, type Tree } from './tree.ts';

/** The image that edits are about. */
export const image = 'ghcr.io/acme/web';

/** A file to be: its documents, and a path that says what kind of file it is. */
export interface FileTree {
  readonly path: string;
  readonly documents: readonly Tree[];
}

const whole = () => new Slot('image', { before: `${image}:` });
const tag = () => new Slot('tag');

/** What no edit is about, with traps: texts that look like the image, comments, indicators and words. */
const text = fc.constantFrom(
  ...[
    'a',
    'plain text',
    'ghcr.io/acme/web:v0',
    '--image=ghcr.io/acme/web:v0',
    'yes',
    '0777',
    '1.20',
    '2024-01-02',
    '~',
    '',
  ],
  ...[
    "it's",
    'a "b"',
    'a: b',
    '# no comment',
    ' lead',
    'trail ',
    '- x',
    '{}',
    '[',
    '*a',
    '&a',
    '!t',
    '%d',
    '@x',
    'é 😀',
    'a\tb',
  ],
  ...['#!/bin/sh\nexec web --image ghcr.io/acme/web:v0\n\n  # x\n', 'tag: v0\n', 'a\n\nb', 'x'.repeat(120)],
);
const key = fc.constantFrom(
  'note',
  'args',
  'app.kubernetes.io/part-of',
  'yes',
  '0',
  'a b',
  'x: y',
  '# k',
  'é',
  'config',
);
const { noise } = fc.letrec<{ noise: Tree }>((tie) => ({
  noise: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.integer({ min: -5, max: 70_000 }), fc.boolean(), fc.constant(null)),
    fc.array(tie('noise'), { maxLength: 3 }),
    fc.dictionary(key, tie('noise'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** Keys that no edit is about. */
export const extra = fc.dictionary(key, noise, { maxKeys: 3, noNullPrototype: true });

const container = fc
  .tuple(
    extra,
    fc.constantFrom<() => Tree>(
      whole,
      whole,
      () => 'redis:7.2',
      () => 'ghcr.io/acme/web-admin:v0',
    ),
  )
  .map(([more, of]): Tree => ({ name: 'c', image: of(), ...more }));
const podSpec = fc
  .record(
    {
      containers: fc.array(container, { minLength: 1, maxLength: 3 }),
      initContainers: fc.array(container, { minLength: 1, maxLength: 2 }),
      volumes: fc.constant<Tree>([{ name: 'files', image: { reference: whole(), pullPolicy: 'Always' } }]),
      extra,
    },
    { requiredKeys: ['containers', 'extra'] },
  )
  .map(({ extra: more, ...spec }): Tree => ({ ...spec, ...more }));

/** A resource with an annotation that looks like a version. */
export const resource = (apiVersion: string, kind: string, rest: { readonly [key: string]: Tree }): Tree => ({
  apiVersion,
  kind,
  metadata: { name: 'web', annotations: { version: 'v0' } },
  ...rest,
});
const workload = fc.oneof(
  podSpec.map((spec) => resource('v1', 'Pod', { spec })),
  podSpec.map((spec) => resource('apps/v1', 'Deployment', { spec: { replicas: 2, template: { spec } } })),
  podSpec.map((spec) =>
    resource('batch/v1', 'CronJob', { spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec } } } } }),
  ),
  podSpec.map((template) => resource('example.com/v1', 'Fleet', { spec: { members: [{ template }] } })),
  fc.constant(resource('example.com/v1', 'Engine', { spec: { image: whole(), size: 2 } })),
);

/** Helm values in the shapes that charts use. */
const values = fc
  .array(
    fc.constantFrom<() => { readonly [key: string]: Tree }>(
      () => ({ image: { repository: image, tag: tag(), pullPolicy: 'IfNotPresent' } }),
      () => ({ server: { image: { registry: 'ghcr.io', repository: 'acme/web', tag: tag() } } }),
      () => ({ sidecar: { image: whole(), tag: 'v0' } }),
      () => ({ workerImage: whole() }),
      () => ({ images: [whole(), 'redis:7.2'] }),
      () => ({ other: { image: { repository: 'ghcr.io/acme/other', tag: 'v1' } } }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((makes) => extra.map((more): Tree => ({ ...more, ...Object.assign({}, ...makes.map((make) => make())) })));
const release = values.map((found) =>
  resource('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { spec: { interval: '10m', values: found } }),
);
const artifact = fc.constant(
  resource('source.toolkit.fluxcd.io/v1', 'OCIRepository', { spec: { url: `oci://${image}`, ref: { tag: tag() } } }),
);
const application = values.map((found) =>
  resource('argoproj.io/v1alpha1', 'Application', {
    spec: {
      source: { path: 'app', helm: { valuesObject: found }, kustomize: { images: [whole(), 'redis=redis:7.2'] } },
    },
  }),
);

const entry = fc.constantFrom<() => Tree>(
  () => ({ name: image, newTag: tag() }),
  () => ({ name: 'web', newName: image, newTag: tag() }),
  () => ({ newTag: tag(), name: image }),
  () => ({ name: 'redis', newTag: 'v1' }),
);
const kustomization = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), extra).map(
  ([makes, more]): Tree => ({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['../base'],
    images: makes.map((make) => make()),
    ...more,
  }),
);

/** Files of every kind that has a place for an image, most of them with several documents. */
export const fileTree: fc.Arbitrary<FileTree> = fc.oneof(
  fc
    .array(fc.oneof(workload, workload, release, artifact, application), { minLength: 1, maxLength: 3 })
    .map((documents) => ({ path: 'app/all.yaml', documents })),
  values.map((found) => ({ path: 'charts/web/values.yaml', documents: [found] })),
  kustomization.map((found) => ({ path: 'app/kustomization.yaml', documents: [found] })),
);
