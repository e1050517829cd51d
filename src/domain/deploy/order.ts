import type { ResourceName } from '../../kit/findings.ts';
import { compareResources, groupKind } from './identity.ts';

/**
 * Kinds by the stage in which they are applied: what others stand on comes first. The union of what Flux, kapp and
 * Argo CD do (knowledge/deploy.md §2.4).
 */
const stages: readonly ReadonlySet<string>[] = [
  // Without these others are refused outright: unknown kinds, missing namespaces.
  new Set(['CustomResourceDefinition.apiextensions.k8s.io', 'Namespace', 'ClusterRole.rbac.authorization.k8s.io']),
  // Named by workloads and claims; every `…Class` belongs here, whatever its group.
  new Set(['PriorityClass.scheduling.k8s.io']),
  new Set([
    'ResourceQuota',
    'LimitRange',
    'ServiceAccount',
    'Role.rbac.authorization.k8s.io',
    'ConfigMap',
    'Secret',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'NetworkPolicy.networking.k8s.io',
    'PodDisruptionBudget.policy',
  ]),
  // Roles before what binds them (kapp #145), bindings before what acts through them.
  new Set(['RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io']),
];

/** Services, workloads and all that nobody has put elsewhere, custom resources with them. */
const ordinary = stages.length;

/** What judges or serves the requests of others: a webhook before its workload would refuse the rest of the batch. */
const last = new Set([
  'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
  'MutatingWebhookConfiguration.admissionregistration.k8s.io',
  'ValidatingAdmissionPolicy.admissionregistration.k8s.io',
  'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io',
  'MutatingAdmissionPolicy.admissionregistration.k8s.io',
  'MutatingAdmissionPolicyBinding.admissionregistration.k8s.io',
  'APIService.apiregistration.k8s.io',
]);

/** The stage of a resource, from 0: a resource is applied when all of the stages before its own are. */
export function stageOf(resource: Pick<ResourceName, 'apiVersion' | 'kind'>): number {
  const kind = groupKind(resource);
  if (last.has(kind)) return ordinary + 1;
  const stage = stages.findIndex((kinds) => kinds.has(kind));
  if (stage >= 0) return stage;
  return resource.kind.endsWith('Class') ? 1 : ordinary;
}

/**
 * Whether something works on objects of this kind, so that their status follows a change by a moment: workloads, services,
 * custom resources. The others are what they are once they are written.
 */
export function isServed(resource: Pick<ResourceName, 'apiVersion' | 'kind'>): boolean {
  return stageOf(resource) === ordinary;
}

/** The stages in which resources are applied, empty ones left out; sorted within, so that runs can be compared. */
export function inStages<R extends ResourceName>(resources: readonly R[]): readonly (readonly R[])[] {
  const grouped = Map.groupBy(resources, stageOf);
  return [...grouped.entries()].sort(([a], [b]) => a - b).map(([, members]) => members.toSorted(compareResources));
}

/** The stages in which resources are deleted: the reverse, so that nothing loses what it stands on. */
export function inDeletionStages<R extends ResourceName>(resources: readonly R[]): readonly (readonly R[])[] {
  return inStages(resources).toReversed();
}
