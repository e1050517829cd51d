import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one minor version of Kubernetes had. */
export interface Minor {
  /** `apps/v1/Deployment` */
  readonly kinds: ReadonlySet<string>;
  /** The properties of each definition by its global name (`IoK8sApiCoreV1Pod`); none for a status, which cdk8s leaves out. */
  readonly properties: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads a version out of cdk8s' declarations, which name the schema of each property. */
export function readMinor(folder: string): Minor {
  const declarations = readFileSync(path.join(folder, 'lib', 'imports', 'k8s.d.ts'), 'utf8');
  const code = readFileSync(path.join(folder, 'lib', 'imports', 'k8s.js'), 'utf8');
  const kinds = new Set<string>();
  for (const [, apiVersion, kind] of code.matchAll(/GVK = \{\s*apiVersion: '([^']+)',\s*kind: '([^']+)'/gu)) {
    kinds.add(`${apiVersion}/${kind}`);
  }
  const properties = new Map<string, Set<string>>();
  for (const [, schema, property] of declarations.matchAll(/@schema (io\.k8s\.[\w.-]+)(?:#(\S+))?/gu)) {
    const name = globalName(schema ?? '');
    const known = properties.get(name) ?? new Set();
    if (property !== undefined) known.add(property);
    properties.set(name, known);
  }
  if (kinds.size === 0 || properties.size === 0) throw new Error(`${folder} has no kinds or no properties.`);
  return { kinds, properties };
}

/** `io.k8s.api.apps.v1.Deployment` → `IoK8sApiAppsV1Deployment`, as kubernetes-models writes it. */
export function globalName(schema: string): string {
  return schema
    .split(/[.-]/u)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
