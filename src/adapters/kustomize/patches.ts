import { readDocuments } from '../../domain/manifests/documents.ts';
import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, JsonObject, Path, Range, Resource } from '../../domain/manifests/model.ts';
import type { Graph, Kustomization } from './graph.ts';
import { resolve } from './look.ts';

/** A place of the graph that may say values of a resource. */
export interface Patch {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** A piece of a resource (strategic merge), or a list of operations (RFC 6902). */
  readonly value: Json;
  locate(path: Path, part?: 'key'): Range;
}

/** Every patch of every kustomization, written into it or in a file of its own. */
export function readPatches(graph: Graph): readonly Patch[] {
  return graph.kustomizations.flatMap((kustomization) =>
    ['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap((field) => {
      const entries: Json | undefined = kustomization.value[field];
      if (!Array.isArray(entries)) return [];
      return (entries as readonly Json[]).flatMap((entry, index) =>
        readEntry(graph, kustomization, [field, index], entry),
      );
    }),
  );
}

/** Whether a patch is for a resource, whatever was put around the resource's name since. */
export function isFor({ kind, name }: Patch, rendered: Resource): boolean {
  if (kind !== undefined && kind !== rendered.kind) return false;
  // A target's name may be a regular expression: then nothing is known of it here.
  return name === undefined || !/^[\w.-]+$/u.test(name) || rendered.name.includes(name);
}

function readEntry(graph: Graph, kustomization: Kustomization, at: Path, entry: Json): readonly Patch[] {
  const target: JsonObject = isObject(entry) && isObject(entry.target) ? entry.target : {};
  if (typeof entry === 'string') {
    return entry.includes('\n')
      ? inline(graph, kustomization, at, entry, target)
      : inFile(graph, kustomization, entry, target);
  }
  if (!isObject(entry)) return [];
  if (typeof entry.path === 'string') return inFile(graph, kustomization, entry.path, target);
  return typeof entry.patch === 'string' ? inline(graph, kustomization, [...at, 'patch'], entry.patch, target) : [];
}

function inFile(graph: Graph, { directory }: Kustomization, name: string, target: JsonObject): readonly Patch[] {
  const path = resolve(directory, name);
  const content = path === undefined ? undefined : graph.files.get(path)?.content;
  if (path === undefined || typeof content !== 'string') return [];
  return readDocuments({ path, text: content }).documents.flatMap(({ value, locate }) =>
    toPatch(value, target, locate),
  );
}

/** The text of a block (`patch: |-`) has the lines of the file, further left. */
function inline(
  graph: Graph,
  { path, document }: Kustomization,
  at: Path,
  text: string,
  target: JsonObject,
): readonly Patch[] {
  const whole = document.locate(at);
  const content = graph.files.get(path)?.content;
  const lines = typeof content === 'string' ? content.split(/\r?\n/u) : [];
  const inner = text.split('\n');
  const shift = (range: Range): Range => {
    const line = whole.line + range.line;
    const indent = lines[line - 1]?.indexOf(inner[range.line - 1] ?? '') ?? -1;
    if (indent <= 0 || range.endLine !== range.line) return { ...whole, line: indent <= 0 ? whole.line : line };
    return { file: path, line, endLine: line, column: range.column + indent, endColumn: range.endColumn + indent };
  };
  return readDocuments({ path, text }).documents.flatMap(({ value, locate }) =>
    toPatch(value, target, (inside, part) => shift(locate(inside, part))),
  );
}

function toPatch(value: Json, target: JsonObject, locate: Patch['locate']): readonly Patch[] {
  const text = (one: Json | undefined) => (typeof one === 'string' ? one : undefined);
  const [kind, name] = [text(target.kind), text(target.name)];
  if (Array.isArray(value)) return [{ kind, name, value, locate }];
  if (!isObject(value)) return [];
  const own = isObject(value.metadata) ? text(value.metadata.name) : undefined;
  return [{ kind: text(value.kind) ?? kind, name: name ?? own, value, locate }];
}
