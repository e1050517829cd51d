import type { ResourceName } from '../../kit/findings.ts';

/** The API group of an `apiVersion`; the empty string for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** `Deployment.apps`, `Service`: a kind with its group, as kubectl writes it. */
export function groupKind(resource: Pick<ResourceName, 'apiVersion' | 'kind'>): string {
  const group = groupOf(resource.apiVersion);
  return group === '' ? resource.kind : `${resource.kind}.${group}`;
}

/**
 * What makes an object the same object for the cluster: group, kind, namespace and name. The version is left out: one
 * object can be read and written in several.
 */
export function identityOf(resource: ResourceName): string {
  return JSON.stringify([groupOf(resource.apiVersion), resource.kind, resource.namespace ?? '', resource.name]);
}

/** An object in a message: `Deployment shop/web`, `ClusterRole reader`. */
export function describeResource(resource: ResourceName): string {
  const place = resource.namespace === undefined ? '' : `${resource.namespace}/`;
  return `${resource.kind} ${place}${resource.name}`;
}

/** The name alone of something that may carry much more. */
export function nameOf(resource: ResourceName): ResourceName {
  const { apiVersion, kind, namespace, name } = resource;
  return namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
}

/** Order of report and of digests: namespace, group, kind, name; independent of the machine's language. */
export function compareResources(a: ResourceName, b: ResourceName): number {
  return (
    compareText(a.namespace ?? '', b.namespace ?? '') ||
    compareText(groupKind(a), groupKind(b)) ||
    compareText(a.name, b.name)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
