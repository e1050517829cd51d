import { readDocuments } from '../../domain/manifests/documents.ts';
import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, JsonObject, Path, Range, Resource } from '../../domain/manifests/model.ts';
import { readManifests } from '../../domain/manifests/resources.ts';
import type { Graph, Kustomization } from './graph.ts';
import { resolve } from './look.ts';
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
  let patches: readonly Source[] | undefined;
  const patchesOf = () => {
    patches ??= readPatches(graph);
    return patches;
  };
  return {
    trace(rendered) {
      const origin = readOrigin(rendered.value);
      const value = keep ? rendered.value : withoutOrigin(rendered.value);
      let chain: readonly Source[] | undefined;
      const locate = (path: Path, part?: 'key'): Range => {
        chain ??= [
          ...(first ? [findSource({ ...rendered, value }, origin, graph, first, sourcesOf)] : []),
          ...patchesFor(rendered, patchesOf()),
        ].filter((source) => source !== undefined);
        return locateIn(chain, graph.kustomizations, value, path, part) ?? placeOf(first);
      };
      return { ...rendered, value, locate };
    },
  };
}

/**
 * The first place that says exactly this value, be it a document or a kustomization; else where the resource's own file has another
 * value, or the nearest one around it.
 */
function locateIn(
  chain: readonly Source[],
  kustomizations: readonly Kustomization[],
  value: JsonObject,
  path: Path,
  part: 'key' | undefined,
): Range | undefined {
  const [own] = chain;
  if (own && isIdentity(path)) return own.locate(translate(own.value, value, path).path);
  for (const source of chain) {
    const translated = translate(source.value, value, path);
    if (translated.complete && sameValue(translated.found, translated.wanted))
      return source.locate(translated.path, part);
  }
  const transformed = findTransformed(kustomizations, translate(value, value, path).wanted, path);
  if (transformed || path.length === 0) return transformed ?? own?.locate([]);
  for (const source of chain) {
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

/** Documents of patch files that look like a piece of a resource (strategic merge patches). */
function readPatches(graph: Graph): readonly Source[] {
  return [...graph.files.values()].flatMap(({ path, role, content }) => {
    if (role !== 'patch' || typeof content !== 'string') return [];
    return readDocuments({ path, text: content }).documents.flatMap(({ value, locate }) => {
      if (!isObject(value) || typeof value.kind !== 'string') return [];
      const name = isObject(value.metadata) && typeof value.metadata.name === 'string' ? value.metadata.name : '';
      return [{ kind: value.kind, name, value, locate }];
    });
  });
}

function patchesFor(rendered: Resource, patches: readonly Source[]): readonly Source[] {
  return patches.filter(({ kind, name }) => kind === rendered.kind && name !== '' && rendered.name.includes(name));
}

function placeOf(first: Kustomization | undefined): Range {
  const range = first?.document.locate([]) ?? { file: '.', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ...range, endLine: range.line, endColumn: range.column };
}
