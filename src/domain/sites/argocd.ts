import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { chartIn, gitRepository, ociArtifact } from './coordinates-of.ts';
import type { Found } from './draft.ts';
import { imageOfParameters } from './helm-parameters.ts';
import { skipOf, wholeImage } from './image-text.ts';
import { chartVersion, gitVersion, isCommit } from './ranges.ts';
import { imagesInValues } from './values.ts';
import { versionScalar } from './version-scalar.ts';
import { imagesWithin } from './within-text.ts';

/** Whether a resource is one of Argo CD's that name sources. */
export function isArgo({ apiVersion, kind }: JsonObject): boolean {
  return (
    typeof apiVersion === 'string' &&
    apiVersion.startsWith('argoproj.io/') &&
    /^Application(?:Set)?$/u.test(String(kind))
  );
}

/** The versions in an Application, and in the template of an ApplicationSet: its sources, and the images that they override. */
export function* inArgo(value: JsonObject): Generator<Found> {
  if (value.kind === 'Application') return yield* inSpec(value.spec, ['spec']);
  const template = isObject(value.spec) ? value.spec.template : undefined;
  if (isObject(template)) yield* inSpec(template.spec, ['spec', 'template', 'spec']);
}

function* inSpec(spec: Json | undefined, path: Path): Generator<Found> {
  if (!isObject(spec)) return;
  // With `sources`, Argo CD passes `source` over (https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/).
  if (Array.isArray(spec.sources) && spec.sources.length > 0) {
    for (const [index, source] of (spec.sources as readonly Json[]).entries())
      yield* inSource(source, [...path, 'sources', index]);
  } else yield* inSource(spec.source, [...path, 'source']);
  const hydrator = spec.sourceHydrator;
  if (isObject(hydrator)) yield* inSource(hydrator.drySource, [...path, 'sourceHydrator', 'drySource']);
}

function* inSource(source: Json | undefined, path: Path): Generator<Found> {
  if (!isObject(source)) return;
  yield* revisionOf(source, path);
  const { helm, kustomize } = source;
  if (isObject(helm)) {
    yield* imagesInValues(helm.valuesObject, [...path, 'helm', 'valuesObject']);
    yield* imagesWithin(helm.values, [...path, 'helm', 'values'], (values) => imagesInValues(values, []));
    yield* imageOfParameters(helm.parameters, [...path, 'helm', 'parameters']);
  }
  if (isObject(kustomize) && Array.isArray(kustomize.images))
    for (const [index, image] of (kustomize.images as readonly Json[]).entries())
      if (typeof image === 'string') yield* override([...path, 'kustomize', 'images', index], image);
}

function* revisionOf(source: JsonObject, path: Path): Generator<Found> {
  const { repoURL, chart, targetRevision } = source;
  if (typeof repoURL !== 'string' || isCommit(String(targetRevision))) return;
  const skip = skipOf([...path, 'repoURL'], `${repoURL}${typeof chart === 'string' ? `/${chart}` : ''}`);
  if (skip) return yield skip;
  const coordinates = coordinatesOf(repoURL, chart);
  if (!coordinates) return;
  yield versionScalar(
    'argocd',
    coordinates,
    { path, mapping: source, key: 'targetRevision', after: typeof chart === 'string' ? 'chart' : 'repoURL' },
    coordinates.kind === 'git' ? gitVersion : chartVersion,
  );
}

/** A chart's repository without a scheme is a registry (https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#helm-oci-repositories). */
function coordinatesOf(url: string, chart: Json | undefined): Coordinates | undefined {
  if (typeof chart === 'string') return chartIn(url.includes('://') ? url : `oci://${url}`, chart);
  return url.startsWith('oci://') ? ociArtifact(url, 'chart') : gitRepository(url);
}

/** `[old=]new[:tag][@digest]` (images §4 case 25). */
function* override(path: Path, text: string): Generator<Found> {
  const equals = text.indexOf('=');
  const found = wholeImage('argocd', path, text, text.slice(0, equals + 1));
  if (found) yield found;
}
