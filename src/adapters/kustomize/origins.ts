import { readDocuments } from '../../domain/manifests/documents.ts';
import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, JsonObject, Path, Range, Resource } from '../../domain/manifests/model.ts';
import { readManifests } from '../../domain/manifests/resources.ts';
import type { Graph, Kustomization } from './graph.ts';
import { resolve } from './look.ts';
import { findOperation } from './operations.ts';
import { isFor, type Patch, readPatches } from './patches.ts';
import { findTransformed } from './transformed.ts';
import { sameValue, translate } from './translate.ts';
import { originAnnotation, wantsOrigins } from './workspace.ts';

/** Where values of rendered resources stand: in the file of the resource, in a patch of it, or in the kustomization. */
export interface Origins {
  /** The rendered resource with its way back, and without the annotation that we asked for. */
  trace(rendered: Resource): Resource;
}

/** A document of the graph in which values of a resource may stand. */
type Source = Pick<Resource, 'kind' | 'name' | 'value' | 'locate'>;

/** Prepares the way back to the files of a graph. Files are read again only when a place is asked for. */
export function openOrigins(graph: Graph): Origins {
  const [first] = graph.kustomizations;
  const keep = first !== undefined && wantsOrigins(first.value);
  const sources = new Map<string, readonly Source[]>();
  const sourcesOf = (path: string): readonly Source[] => {
    const file = graph.files.get(path);
    const known = sources.get(path);
    if (known || typeof file?.content !== 'string') return known ?? [];
    const read = readManifests({ path, text: file.content }).resources;
    sources.set(path, read);
    return read;
  };
  let patches: readonly Patch[] | undefined;
  const patchesOf = () => {
    patches ??= readPatches(graph);
    return patches;
  };
  return {
    trace(rendered) {
      const origin = readOrigin(rendered.value);
      const value = keep ? rendered.value : withoutOrigin(rendered.value);
      let places: Places | undefined;
      const locate = (path: Path, part?: 'key'): Range => {
        places ??= {
          name: rendered.name,
          own: first && findSource({ ...rendered, value }, origin, graph, first, sourcesOf),
          patches: patchesOf().filter((patch) => isFor(patch, rendered)),
          kustomizations: graph.kustomizations,
        };
        return locateIn(places, value, path, part) ?? placeOf(first);
      };
      return { ...rendered, value, locate };
    },
  };
}

/** Where the values of one resource may be said. */
interface Places {
  /** The name of the rendered resource. */
  readonly name: string;
  readonly own: Source | undefined;
  readonly patches: readonly Patch[];
  readonly kustomizations: readonly Kustomization[];
}

/**
 * The first place that says exactly this value: the resource's own file, a patch, or a kustomization; else where one of them has
 * another value, or the nearest one around it.
 */
function locateIn(
  { name, own, patches, kustomizations }: Places,
  value: JsonObject,
  path: Path,
  part: 'key' | undefined,
) {
  if (own && isIdentity(path)) return own.locate(translate(own.value, value, path).path);
  const wanted = translate(value, value, path).wanted;
  const merges = [
    ...(own ? [own] : []),
    ...patches.flatMap((patch) => (isObject(patch.value) ? [{ ...patch, value: patch.value }] : [])),
  ];
  for (const source of merges) {
    const translated = translate(source.value, value, path);
    if (translated.complete && sameValue(translated.found, wanted)) return source.locate(translated.path, part);
  }
  for (const patch of patches) {
    const at = Array.isArray(patch.value) ? findOperation(patch.value, path, wanted) : undefined;
    if (at !== undefined) return patch.locate(at);
  }
  const transformed = findTransformed(kustomizations, name, wanted, path);
  if (transformed) return transformed;
  for (const source of merges) {
    const translated = translate(source.value, value, path);
    if (translated.complete) return source.locate(translated.path, part);
  }
  return own?.locate(translate(own.value, value, path).path);
}

/** A resource stands where it is named, whatever was put around its name. Patches name it, too. */
function isIdentity(path: Path): boolean {
  const [first, second] = path;
  return path.length === 0 || first === 'apiVersion' || first === 'kind' || (first === 'metadata' && second === 'name');
}

/** What the annotation says (https://github.com/kubernetes-sigs/kustomize/blob/master/api/resource/origin.go). */
interface Origin {
  /** Of a file's resource. */
  readonly path?: string;
  /** Of a generated one. */
  readonly configuredIn?: string;
}

function readOrigin(value: JsonObject): Origin {
  const annotations = isObject(value.metadata) ? value.metadata.annotations : undefined;
  const text = isObject(annotations) ? annotations[originAnnotation] : undefined;
  if (typeof text !== 'string') return {};
  const read = readDocuments({ path: originAnnotation, text }).documents[0]?.value;
  if (!isObject(read)) return {};
  return {
    ...(typeof read.path === 'string' ? { path: read.path } : {}),
    ...(typeof read.configuredIn === 'string' ? { configuredIn: read.configuredIn } : {}),
  };
}

function withoutOrigin(value: JsonObject): JsonObject {
  if (!isObject(value.metadata) || !isObject(value.metadata.annotations)) return value;
  const { [originAnnotation]: _, ...annotations } = value.metadata.annotations;
  const { annotations: __, ...metadata } = value.metadata;
  return { ...value, metadata: Object.keys(annotations).length > 0 ? { ...value.metadata, annotations } : metadata };
}

function findSource(
  rendered: Resource,
  { path, configuredIn }: Origin,
  graph: Graph,
  first: Kustomization,
  sourcesOf: (path: string) => readonly Source[],
): Source | undefined {
  const file = path === undefined ? undefined : resolve(first.directory, path);
  if (file !== undefined) return bestMatch(rendered, sourcesOf(file));
  const configured = configuredIn === undefined ? undefined : resolve(first.directory, configuredIn);
  const kustomization = graph.kustomizations.find((one) => one.path === configured);
  return kustomization && generatorSource(rendered, kustomization);
}

/** Of several of a kind the one with the name, or with the longest name that prefixes and suffixes were put around. */
function bestMatch(rendered: Resource, sources: readonly Source[]): Source | undefined {
  const sameKind = sources.filter((source) => source.kind === rendered.kind);
  return (
    sameKind.find((source) => source.name === rendered.name) ??
    sameKind.filter((source) => rendered.name.includes(source.name)).sort((a, b) => b.name.length - a.name.length)[0] ??
    sameKind[0]
  );
}

/** A generated resource stands where its generator does. */
function generatorSource(rendered: Resource, { value, document }: Kustomization): Source | undefined {
  const field = rendered.kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
  const entries: Json | undefined = value[field];
  if (!Array.isArray(entries)) return undefined;
  const names = (entries as readonly Json[]).map((entry) =>
    isObject(entry) && typeof entry.name === 'string' ? entry.name : '',
  );
  const best = names
    .filter((name) => name !== '' && rendered.name.includes(name))
    .sort((a, b) => b.length - a.length)[0];
  if (best === undefined) return undefined;
  const index = names.indexOf(best);
  return { kind: rendered.kind, name: best, value: {}, locate: () => document.locate([field, index, 'name']) };
}

function placeOf(first: Kustomization | undefined): Range {
  const range = first?.document.locate([]) ?? { file: '.', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ...range, endLine: range.line, endColumn: range.column };
}
