import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { isDigest } from '../versions/reference.ts';
import { chartIn, gitRepository, ociArtifact } from './coordinates-of.ts';
import type { Draft, Found } from './draft.ts';
import { skipOf, versionOf } from './image-text.ts';
import { kustomizeImages } from './kustomize-images.ts';
import type { Part, SiteVersion } from './model.ts';
import { chartVersion, gitVersion } from './ranges.ts';
import type { Sources } from './sources.ts';
import { imagesInValues } from './values.ts';
import { describe, versionScalar } from './version-scalar.ts';

/** The versions in one of Flux's resources: of charts, of what it takes from registries and Git, and the images in a release's values. */
export function* inFlux(value: JsonObject, sources: Sources): Generator<Found> {
  const spec = isObject(value.spec) ? value.spec : {};
  switch (value.kind) {
    case 'HelmRelease': {
      const chart = isObject(spec.chart) && isObject(spec.chart.spec) ? spec.chart.spec : undefined;
      if (chart) yield* chartOf(value, chart, ['spec', 'chart', 'spec'], sources);
      yield* imagesInValues(spec.values, ['spec', 'values']);
      return yield* postRendered(spec);
    }
    case 'HelmChart':
      return yield* chartOf(value, spec, ['spec'], sources);
    case 'OCIRepository':
      return yield* ociRepository(value, spec, sources);
    case 'GitRepository':
      return yield* gitSource(spec);
    case 'Kustomization':
      return yield* kustomizeImages(spec, ['spec']);
    default:
  }
}

/** https://fluxcd.io/flux/components/helm/helmreleases/#post-renderers: `images` are those of a kustomization. */
function* postRendered({ postRenderers }: JsonObject): Generator<Found> {
  if (!Array.isArray(postRenderers)) return;
  for (const [index, one] of (postRenderers as readonly Json[]).entries())
    if (isObject(one) && isObject(one.kustomize))
      yield* kustomizeImages(one.kustomize, ['spec', 'postRenderers', index, 'kustomize']);
}

function* chartOf(value: JsonObject, chart: JsonObject, path: Path, sources: Sources): Generator<Found> {
  const { chart: name, sourceRef } = chart;
  // A chart of a GitRepository or Bucket is a path there: its version is that of the source.
  if (typeof name !== 'string' || !isObject(sourceRef) || sourceRef.kind !== 'HelmRepository') return;
  const namespace = isObject(value.metadata) ? value.metadata.namespace : undefined;
  const url = sources.helmRepository(sourceRef, typeof namespace === 'string' ? namespace : undefined);
  const coordinates = url === undefined ? undefined : chartIn(url, name);
  if (!coordinates)
    return yield { path: [...path, 'sourceRef'], text: `${name} of ${String(sourceRef.name)}`, reason: 'source' };
  yield versionScalar('flux', coordinates, { path, mapping: chart, key: 'version', after: 'chart' }, chartVersion);
}

/** https://fluxcd.io/flux/components/source/ocirepositories/#reference: a digest counts before a range, and that before a tag. */
function* ociRepository(value: JsonObject, spec: JsonObject, sources: Sources): Generator<Found> {
  const { url } = spec;
  if (typeof url !== 'string') return;
  const layer = isObject(spec.layerSelector) ? spec.layerSelector.mediaType : undefined;
  const isChart = sources.isChart(value) || (typeof layer === 'string' && layer.includes('helm.chart'));
  const coordinates = ociArtifact(url, isChart ? 'chart' : 'image');
  if (!coordinates) {
    const skip = skipOf(['spec', 'url'], url);
    if (skip) yield skip;
    return;
  }
  const path: Path = ['spec', 'ref'];
  const ref = isObject(spec.ref) ? spec.ref : {};
  const parts = (['semver', 'tag', 'digest'] as const).flatMap((key) => partOf(ref, path, key));
  const skip = parts.map((part) => skipOf(part.path, part.text)).find((found) => found);
  if (skip) return yield skip;
  const version = ociVersion(parts);
  const draft: Draft = {
    kind: 'flux',
    coordinates,
    reference: describe({ ...coordinates, name: url.slice('oci://'.length) }, version),
    version,
    path,
    at: parts.at(-1)?.path ?? ['spec', 'url'],
    parts: [{ carries: 'name', path: ['spec', 'url'], text: url }, ...parts],
    ...(parts[0] && { missing: missingOf(path, parts) }),
  };
  yield draft;
}

function partOf(ref: JsonObject, path: Path, key: 'semver' | 'tag' | 'digest'): readonly Part[] {
  const text = ref[key];
  if (typeof text !== 'string' || text === '') return [];
  return [{ carries: key === 'semver' ? 'version' : key, path: [...path, key], text }];
}

/** A range is pinned where it stands: `semver: 1.2.3` is that version alone. A tag behind it says nothing. */
function missingOf(path: Path, parts: readonly Part[]): NonNullable<Draft['missing']> {
  const after = String(parts.find(({ carries }) => carries !== 'digest')?.path.at(-1) ?? 'digest');
  const isRange = parts.some(({ carries }) => carries === 'version');
  return {
    ...(isRange ? {} : { tag: { to: path, key: 'tag', after } }),
    digest: { to: path, key: 'digest', after },
  };
}

function ociVersion(parts: readonly Part[]): SiteVersion {
  const text = (carries: Part['carries']) => parts.find((part) => part.carries === carries)?.text;
  const [semver, tag, digest] = [text('version'), text('tag'), text('digest')];
  const exact = semver === undefined ? undefined : chartVersion(semver);
  if (digest === undefined) return exact ?? (tag === undefined ? { range: 'latest' } : versionOf({ tag }));
  const named = exact?.tag ?? tag;
  return isDigest(digest) ? versionOf({ ...(named === undefined ? {} : { tag: named }), digest }) : {};
}

/** https://fluxcd.io/flux/components/source/gitrepositories/#reference: a commit counts before a name, that before a range, and that before a tag. */
function* gitSource(spec: JsonObject): Generator<Found> {
  const { url, ref } = spec;
  const coordinates = typeof url === 'string' ? gitRepository(url) : undefined;
  if (!coordinates || !isObject(ref) || ref.commit !== undefined) return;
  const key = (['name', 'semver', 'tag'] as const).find((name) => typeof ref[name] === 'string');
  if (key === undefined) return;
  const before = key === 'name' ? 'refs/tags/' : '';
  if (!String(ref[key]).startsWith(before)) return;
  yield versionScalar(
    'flux',
    coordinates,
    { path: ['spec', 'ref'], mapping: ref, key, after: key },
    key === 'semver' ? chartVersion : gitVersion,
    { before },
  );
}
