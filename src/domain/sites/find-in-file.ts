import type { ReadDocuments } from '../manifests/documents.ts';
import { isKustomization, isObject } from '../manifests/kustomization.ts';
import { LIMITS } from '../manifests/limits.ts';
import type { Json, JsonObject, SourceFile } from '../manifests/model.ts';
import { parseDocuments } from '../manifests/parse.ts';
import { chartDependencies, chartsIn, isChartFile } from './chart-file.ts';
import { imagesInData } from './config-map.ts';
import { withHolds } from './digest-beside.ts';
import type { Found } from './draft.ts';
import { imagesInPatch } from './json-patch.ts';
import { kustomizeImages } from './kustomize-images.ts';
import { kustomizePatches } from './kustomize-patches.ts';
import { kustomizeRemotes } from './kustomize-remotes.ts';
import { MARKERS } from './marker-text.ts';
import { findMarked, type MarkerLookup } from './markers.ts';
import type { OpenFile } from './open-files.ts';
import { placesInResource } from './resource-places.ts';
import { settleMarked } from './settle-marked.ts';
import { collectSources, type Sources } from './sources.ts';
import { imagesInValues } from './values.ts';
import { valuesFiles } from './values-files.ts';

/** What a file cannot be understood without: the other files. */
export interface Surroundings {
  readonly sources: Sources;
  readonly isValues: (path: string) => boolean;
  readonly markers: MarkerLookup;
}

/** A found place with its document's index. */
export type FoundInFile = Found & { readonly document: number };

/** What other files say about each of these. `paths` are those of all files, also of such as hold no place. */
export function survey(open: readonly OpenFile[], paths: readonly string[], markers: MarkerLookup): Surroundings {
  const values = ({ read }: OpenFile) => read.documents.map(({ value }) => value);
  const flux = open.filter(({ file }) => file.text.includes('toolkit.fluxcd.io'));
  const naming = open.filter(({ file }) => /valuesFile|valueFiles/iu.test(file.text));
  return {
    sources: collectSources(flux.flatMap(values).flatMap(resourcesOf)),
    isValues: valuesFiles(
      paths,
      naming.flatMap((one) => values(one).map((value) => ({ path: one.file.path, value }))),
    ),
    markers,
  };
}

function resourcesOf(value: Json): readonly JsonObject[] {
  if (!isObject(value)) return [];
  const { items } = value;
  return value.kind === 'List' && Array.isArray(items) ? (items as readonly Json[]).flatMap(resourcesOf) : [value];
}

/** The places of a file, in the order of its documents and of their values; those that comments mark come first in their document. */
export function findInFile({ file, read }: OpenFile, around: Surroundings): readonly FoundInFile[] {
  const marked = findMarkers(file, read, around.markers);
  return read.documents.flatMap(({ index, value }) => {
    const settled = settleMarked(marked.get(index) ?? [], [...inDocument(file.path, value, around)]);
    return withHolds(settled, value).map((one) => ({ ...one, document: index }));
  });
}

/** What is marked in each document. One that has no values for a cluster has none to mark either. */
function findMarkers(
  file: SourceFile,
  read: ReadDocuments,
  lookup: MarkerLookup,
): ReadonlyMap<number, readonly Found[]> {
  if (!MARKERS.test(file.text)) return new Map();
  const readable = new Set(read.documents.map(({ index }) => index));
  return new Map(
    [...parseDocuments(file.text, LIMITS)].flatMap((parsed, document) =>
      'root' in parsed && parsed.root && readable.has(document)
        ? [[document, [...findMarked(file.text, parsed.root, lookup)]] as const]
        : [],
    ),
  );
}

function* inDocument(path: string, value: Json, around: Surroundings): Generator<Found> {
  if (Array.isArray(value)) return yield* imagesInPatch(value as readonly Json[], []);
  if (!isObject(value)) return;
  // The guard narrows to nothing what it does not hold for.
  const isOverlay: boolean = isKustomization(path, value);
  if (isOverlay) return yield* inKustomization(value);
  if (isChartFile(path)) return yield* chartDependencies(value);
  if (typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') {
    if (around.isValues(path)) yield* imagesInValues(value, []);
    return;
  }
  yield* placesInResource(value, around.sources);
  yield* imagesInData(value);
}

function* inKustomization(value: JsonObject): Generator<Found> {
  yield* kustomizeImages(value);
  yield* kustomizeRemotes(value);
  yield* kustomizePatches(value);
  yield* chartsIn(value.helmCharts, ['helmCharts'], 'kustomize', { repository: 'repo', name: 'name' });
  if (Array.isArray(value.helmCharts))
    for (const [index, chart] of (value.helmCharts as readonly Json[]).entries())
      if (isObject(chart)) yield* imagesInValues(chart.valuesInline, ['helmCharts', index, 'valuesInline']);
}
