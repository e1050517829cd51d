import { describeRefusals, refusalsOf } from '../../../domain/deploy/acceptable.ts';
import { describeResource, groupOf } from '../../../domain/deploy/identity.ts';
import { inventoryName } from '../../../domain/deploy/inventory.ts';
import { objectsAt, textAt } from '../../../domain/deploy/read.ts';
import type { Resource } from '../../../domain/manifests/model.ts';
import { inParallel } from './in-parallel.ts';
import { type Item, type KubernetesDeployment, type KubernetesPorts, Stop } from './model.ts';

/** The namespaced or cluster-wide kinds that a batch itself defines: `group/version/kind` → namespaced. */
function definedKinds(resources: readonly Resource[]): ReadonlyMap<string, boolean> {
  const kinds = new Map<string, boolean>();
  for (const { apiVersion, kind, value } of resources) {
    if (kind !== 'CustomResourceDefinition' || groupOf(apiVersion) !== 'apiextensions.k8s.io') continue;
    const group = textAt(value, 'spec', 'group') ?? '';
    const defined = textAt(value, 'spec', 'names', 'kind') ?? '';
    for (const version of objectsAt(value, 'spec', 'versions'))
      kinds.set(
        `${group}/${textAt(version, 'name') ?? ''}/${defined}`,
        textAt(value, 'spec', 'scope') === 'Namespaced',
      );
  }
  return kinds;
}

/**
 * Puts each resource into its namespace. Asks the cluster which kinds have one, and the batch where it brings the kind.
 * @throws Stop when a kind is unknown or a resource cannot be applied whatever the cluster says
 */
export async function placeResources(
  { resources, namespace, app }: Pick<KubernetesDeployment, 'resources' | 'namespace' | 'app'>,
  { cluster }: Pick<KubernetesPorts, 'cluster'>,
): Promise<readonly Item[]> {
  if (resources.length === 0) throw new Stop('refused', 'Nothing is rendered, so there is nothing to deploy.');
  const defined = definedKinds(resources);
  const made = new Set(resources.filter(isNamespace).map(({ name }) => name));
  const kinds = new Map(resources.map((resource) => [kindKey(resource), resource]));
  const scopes = new Map(
    await inParallel([...kinds], async ([key, { apiVersion, kind }]) => {
      const known = await cluster.namespaced(apiVersion, kind);
      return [key, known ?? defined.get(key)] as const;
    }),
  );
  const unknown = [...kinds.values()].filter((resource) => scopes.get(kindKey(resource)) === undefined);
  if (unknown.length > 0)
    throw new Stop('refused', unknown.map((resource) => describeUnknown(resource, cluster.name)).join('\n'));
  const items = resources.map((resource) => {
    const placed = inNamespace(resource, scopes.get(kindKey(resource)) === true, namespace);
    const standsOn = { namespace: made.has(placed.namespace ?? ''), definition: defined.has(kindKey(resource)) };
    return { resource: placed, standsOn };
  });
  const refusals = refusalsOf(
    items.map(({ resource }) => resource),
    inventoryName(app, namespace).name,
  );
  if (refusals.length > 0) throw new Stop('refused', describeRefusals(refusals));
  return items;
}

function kindKey({ apiVersion, kind }: Resource): string {
  const version = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
  return `${version}/${kind}`;
}

function isNamespace({ apiVersion, kind }: Resource): boolean {
  return kind === 'Namespace' && apiVersion === 'v1';
}

function describeUnknown(resource: Resource, cluster: string): string {
  const at = resource.locate(['kind']);
  return `${describeResource(resource)} (${at.file}:${at.line}): the cluster ${cluster} does not know the kind ${resource.kind} of ${resource.apiVersion}. Is its CustomResourceDefinition installed, is the version right?`;
}

function inNamespace(resource: Resource, namespaced: boolean, namespace: string): Resource {
  const { apiVersion, kind, name, value } = resource;
  const place = namespaced ? { namespace: resource.namespace ?? namespace } : {};
  return { apiVersion, kind, name, ...place, value, locate: (path) => resource.locate(path) };
}
