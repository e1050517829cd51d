import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import type { Graph } from './graph.ts';

/** The annotation in which Kustomize says where a resource comes from, when it is asked to. */
export const originAnnotation = 'config.kubernetes.io/origin';

/** A directory with the files of a graph and no others, for a build. Disposal removes it. */
export interface Workspace extends Disposable {
  readonly root: string;
  /** An empty directory, for everything that a tool would look for elsewhere. */
  readonly empty: string;
}

/**
 * Writes the files of a graph where only they are. The kustomization that the build begins with is asked for the origin of each
 * resource; it is written as JSON, which is YAML.
 */
export function createWorkspace(graph: Graph): Workspace {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'plumbline-render-')));
  const [root, empty] = [path.join(base, 'repo'), path.join(base, 'empty')];
  try {
    for (const directory of [root, empty]) mkdirSync(directory);
    for (const { path: file, content } of graph.files.values()) {
      const target = path.join(root, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    const [first] = graph.kustomizations;
    if (first) writeFileSync(path.join(root, first.path), JSON.stringify(withOrigins(first.value)));
  } catch (error) {
    rmSync(base, { recursive: true, force: true });
    throw error;
  }
  return { root, empty, [Symbol.dispose]: () => rmSync(base, { recursive: true, force: true }) };
}

/** Whether a kustomization itself wants the annotation in its output. */
export function wantsOrigins(kustomization: JsonObject): boolean {
  const metadata: Json | undefined = kustomization.buildMetadata;
  return Array.isArray(metadata) && metadata.includes('originAnnotations');
}

function withOrigins(kustomization: JsonObject): JsonObject {
  const metadata: Json | undefined = kustomization.buildMetadata;
  if (wantsOrigins(kustomization)) return kustomization;
  return { ...kustomization, buildMetadata: [...(Array.isArray(metadata) ? metadata : []), 'originAnnotations'] };
}
