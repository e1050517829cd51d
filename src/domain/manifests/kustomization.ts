import type { Json, JsonObject } from './model.ts';

/** The names under which Kustomize looks for its file (https://pkg.go.dev/sigs.k8s.io/kustomize/api/konfig). */
export const KUSTOMIZATION_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Whether a path has the name of a kustomization. */
export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether a document is a kustomization or component: by its API group, or by its file's name where it names none. */
export function isKustomization(path: string, value: Json): value is JsonObject {
  if (!isObject(value)) return false;
  if (typeof value.apiVersion === 'string') return value.apiVersion.startsWith('kustomize.config.k8s.io/');
  const named = value.kind === undefined || value.kind === 'Kustomization' || value.kind === 'Component';
  return isKustomizationPath(path) && named;
}

/** Whether a value is a mapping. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
