import type { Json, JsonObject, Path } from '../../domain/manifests/model.ts';

/**
 * What a kustomization does with a file that it names: `resource` may be a directory or remote, too; `patch` and `config` are YAML;
 * `data` goes into a ConfigMap or Secret as it is.
 */
export type Role = 'resource' | 'patch' | 'config' | 'data';

/** A file or directory that a kustomization names, and where. */
export interface Reference {
  readonly text: string;
  readonly role: Role;
  readonly path: Path;
}

/** Fields that are a list of names. An entry with a line end is the content itself. */
const lists: readonly (readonly [field: string, role: Role])[] = [
  ['resources', 'resource'],
  ['bases', 'resource'],
  ['components', 'resource'],
  ['generators', 'resource'],
  ['transformers', 'resource'],
  ['validators', 'resource'],
  ['patchesStrategicMerge', 'patch'],
  ['crds', 'config'],
  ['configurations', 'config'],
];

/** Fields that are a list of mappings with a `path`. */
const withPath: readonly (readonly [field: string, role: Role])[] = [
  ['patches', 'patch'],
  ['patchesJson6902', 'patch'],
  ['replacements', 'config'],
];

/** Everything that a kustomization names (https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/). */
export function referencesOf(kustomization: JsonObject): readonly Reference[] {
  const found: Reference[] = [];
  const add = (text: Json | undefined, role: Role, path: Path) => {
    if (typeof text === 'string' && text !== '' && !text.includes('\n')) found.push({ text, role, path });
  };
  for (const [field, role] of lists) {
    for (const [index, text] of listOf(kustomization[field]).entries()) add(text, role, [field, index]);
  }
  for (const [field, role] of withPath) {
    for (const [index, entry] of listOf(kustomization[field]).entries())
      add(fieldOf(entry, 'path'), role, [field, index, 'path']);
  }
  add(fieldOf(kustomization.openapi, 'path'), 'config', ['openapi', 'path']);
  for (const field of ['configMapGenerator', 'secretGenerator']) {
    for (const [index, entry] of listOf(kustomization[field]).entries()) {
      add(fieldOf(entry, 'env'), 'data', [field, index, 'env']);
      for (const [at, text] of listOf(fieldOf(entry, 'envs')).entries()) add(text, 'data', [field, index, 'envs', at]);
      for (const [at, text] of listOf(fieldOf(entry, 'files')).entries()) {
        add(typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text, 'data', [field, index, 'files', at]);
      }
    }
  }
  return found;
}

/** Fields that would make kustomize start Helm. */
export const helmFields: readonly string[] = ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals'];

/**
 * Whether a name that is no file here is one of another host: a URL, `git@host:path`, `host.example/org/repo`, or anything with a
 * query (https://github.com/kubernetes-sigs/kustomize/blob/master/examples/remoteBuild.md).
 */
export function isRemote(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:/iu.test(text) ||
    /^[\w.-]+@[\w.-]+:/u.test(text) ||
    /\?|\/\//u.test(text) ||
    /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[^/]+\/[^/]+/iu.test(text)
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function fieldOf(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[key] : undefined;
}
