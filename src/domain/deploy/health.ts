import type { JsonObject } from '../manifests/model.ts';
import { current, failed, type Health, progressing } from './health-state.ts';
import { daemonSet, deployment, job, replicaSet, statefulSet } from './health-workloads.ts';
import { groupOf } from './identity.ts';
import { podHealth } from './pods.ts';
import { at, conditionOf, numberAt, objectsAt, textAt } from './read.ts';

export type { Health } from './health-state.ts';

/** Rules of the kinds that have one of their own, by `kind.group`. */
const rules: Readonly<Record<string, (live: JsonObject, pods: readonly JsonObject[]) => Health>> = {
  'Deployment.apps': deployment,
  'StatefulSet.apps': statefulSet,
  'DaemonSet.apps': daemonSet,
  'ReplicaSet.apps': replicaSet,
  'Job.batch': job,
  'Pod.': podHealth,
  'PersistentVolumeClaim.': claim,
  'Service.': service,
  'Namespace.': namespace,
  'CustomResourceDefinition.apiextensions.k8s.io': definition,
  'APIService.apiregistration.k8s.io': apiService,
};

/** Workloads count as observed only when their controller says so: they all report what they saw. */
const observers = new Set(['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps']);

/**
 * Whether a live object is what its spec asks for: the rules of kstatus, with Flux's rule for Jobs and Argo CD's for
 * failed Pods (knowledge/deploy.md §2.6). The generic rules come first and win. `pods` are those that a workload has made
 * for its current spec: they tell why it does not come up, long before its own deadline does.
 */
export function healthOf(live: JsonObject, pods: readonly JsonObject[] = []): Health {
  const kind = `${textAt(live, 'kind') ?? ''}.${groupOf(textAt(live, 'apiVersion') ?? '')}`;
  return (
    generic(live, observers.has(kind)) ??
    (Object.hasOwn(rules, kind) ? rules[kind] : readiness)?.(live, pods) ??
    current()
  );
}

/** What holds for every kind. */
function generic(live: JsonObject, mustObserve: boolean): Health | undefined {
  if (at(live, 'metadata', 'deletionTimestamp') !== undefined) return progressing('is being deleted');
  const generation = numberAt(live, 'metadata', 'generation');
  const observed = numberAt(live, 'status', 'observedGeneration');
  if (observed === undefined && mustObserve) return progressing('its controller has not seen it yet');
  if (observed !== undefined && generation !== undefined && observed !== generation)
    return progressing(`its controller has seen generation ${observed} of ${generation}`);
  const stalled = conditionOf(live, 'Stalled');
  if (stalled?.status === 'True') return failed(`is stalled: ${stalled.message || stalled.reason}`);
  const reconciling = conditionOf(live, 'Reconciling');
  if (reconciling?.status === 'True') return progressing(reconciling.message || 'is being reconciled');
  return undefined;
}

/** Any other kind: its condition Ready, where it has one. `False` is no failure: controllers say so while they work. */
function readiness(live: JsonObject): Health {
  const ready = conditionOf(live, 'Ready');
  if (!ready) return current();
  const entry = objectsAt(live, 'status', 'conditions').find((condition) => condition.type === 'Ready');
  const seen = numberAt(entry, 'observedGeneration');
  const generation = numberAt(live, 'metadata', 'generation');
  if (seen !== undefined && generation !== undefined && seen < generation)
    return progressing(`its condition Ready is about generation ${seen} of ${generation}`);
  return ready.status === 'True' ? current() : progressing(ready.message || ready.reason || 'is not ready');
}

function claim(live: JsonObject): Health {
  const phase = textAt(live, 'status', 'phase');
  if (phase === 'Bound') return current();
  if (phase === 'Lost') return failed('has lost its volume');
  return progressing('is not bound to a volume');
}

/** As kstatus: an external address is not waited for, many clusters never assign one. */
function service(live: JsonObject): Health {
  const balanced = textAt(live, 'spec', 'type') === 'LoadBalancer';
  return balanced && !textAt(live, 'spec', 'clusterIP') ? progressing('has no address') : current();
}

function namespace(live: JsonObject): Health {
  return textAt(live, 'status', 'phase') === 'Terminating' ? progressing('is being deleted') : current();
}

function definition(live: JsonObject): Health {
  const names = conditionOf(live, 'NamesAccepted');
  if (names?.status === 'False') return failed(`its names are not accepted: ${names.message || names.reason}`);
  const established = conditionOf(live, 'Established');
  if (established?.status === 'True') return current();
  if (established?.status === 'False' && established.reason !== 'Installing')
    return failed(`is not established: ${established.message || established.reason}`);
  return progressing('is being installed');
}

function apiService(live: JsonObject): Health {
  const available = conditionOf(live, 'Available');
  return available?.status === 'True' ? current() : progressing(available?.message || 'is not available');
}
