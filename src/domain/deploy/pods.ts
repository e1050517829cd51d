import type { JsonObject } from '../manifests/model.ts';
import { current, failed, type Health, progressing } from './health-state.ts';
import { at, conditionOf, isObject, numberAt, objectsAt, textAt } from './read.ts';

/**
 * A Pod of its own. Differs from kstatus where a deploy must: a failed Pod is a failure (there it is "current"), and one
 * that no node takes is waited for, since an autoscaler may be bringing the node.
 */
export function podHealth(pod: JsonObject): Health {
  const phase = textAt(pod, 'status', 'phase');
  if (phase === 'Succeeded') return current();
  if (phase === 'Failed') return failed(troubleOf(pod) ?? (textAt(pod, 'status', 'message') || 'has failed'));
  if (phase === 'Running' && conditionOf(pod, 'Ready')?.status === 'True') return current();
  const trouble = troubleOf(pod);
  if (trouble) return failed(trouble, true);
  const scheduled = conditionOf(pod, 'PodScheduled');
  if (scheduled?.status === 'False') return progressing(`no node takes it: ${scheduled.message || scheduled.reason}`);
  return progressing(phase === 'Running' ? 'is not ready' : 'has not started');
}

/** What keeps a Pod's containers from running, in words; undefined when nothing does. */
export function troubleOf(pod: JsonObject): string | undefined {
  return containerTrouble(pod, isTrouble, true);
}

/** As `troubleOf`, only about images that cannot be had. */
export function imageTrouble(pod: JsonObject): string | undefined {
  return containerTrouble(pod, (reason) => /image/iu.test(reason) && isTrouble(reason), false);
}

/**
 * Reasons of a waiting container that are no "not yet": those that Argo CD calls degraded (gitops-engine, pkg/health),
 * `CrashLoopBackOff`, `ImagePullBackOff`, `ErrImagePull`, `CreateContainerConfigError`, and the name that is none.
 */
function isTrouble(reason: string): boolean {
  return (
    reason.startsWith('Err') || reason.endsWith('Error') || reason.endsWith('BackOff') || reason === 'InvalidImageName'
  );
}

function containerTrouble(pod: JsonObject, matches: (reason: string) => boolean, ended: boolean): string | undefined {
  const containers = ['initContainerStatuses', 'containerStatuses'].flatMap((list) => objectsAt(pod, 'status', list));
  for (const container of containers) {
    const about = `container ${textAt(container, 'name') ?? '?'} of Pod ${textAt(pod, 'metadata', 'name') ?? '?'}`;
    const waiting = at(container, 'state', 'waiting');
    const reason = textAt(waiting, 'reason');
    if (reason !== undefined && matches(reason)) return `${about}: ${reason}${because(waiting, container)}`;
    const exit = numberAt(container, 'state', 'terminated', 'exitCode');
    if (ended && exit !== undefined && exit !== 0) return `${about} ${ending(at(container, 'state', 'terminated'))}`;
  }
  return undefined;
}

/** The rest of a message: what the kubelet says, and how the container ended the last time. */
function because(waiting: unknown, container: JsonObject): string {
  const message = isObject(waiting as JsonObject) ? textAt(waiting as JsonObject, 'message') : undefined;
  const last = at(container, 'lastState', 'terminated');
  const ended = last === undefined ? '' : `, it ${ending(last)}`;
  return `${message ? ` (${message})` : ''}${ended}`;
}

function ending(terminated: JsonObject[string]): string {
  const reason = textAt(terminated, 'reason');
  const code = numberAt(terminated, 'exitCode');
  const message = textAt(terminated, 'message');
  return `ended with exit code ${code ?? '?'}${reason ? ` (${reason})` : ''}${message ? `: ${message}` : ''}`;
}

/**
 * The Pods that a workload has made for its current spec, among those that its selector finds. Old Pods of a rolling
 * update say nothing about the new revision, and finished or leaving ones (evicted, scaled down) are no trouble of it.
 */
export function podsOf(
  workload: JsonObject,
  pods: readonly JsonObject[],
  replicaSets: readonly JsonObject[],
): readonly JsonObject[] {
  const owner = currentOwner(workload, replicaSets);
  return pods.filter(
    (pod) =>
      at(pod, 'metadata', 'deletionTimestamp') === undefined &&
      !(textAt(pod, 'status', 'phase') === 'Failed' || textAt(pod, 'status', 'phase') === 'Succeeded') &&
      owner !== undefined &&
      ownedBy(pod, owner) &&
      ofRevision(pod, workload),
  );
}

/** The uid that its Pods name as their controller: its own, or that of a Deployment's newest ReplicaSet. */
function currentOwner(workload: JsonObject, replicaSets: readonly JsonObject[]): string | undefined {
  const uid = textAt(workload, 'metadata', 'uid');
  if (uid === undefined || textAt(workload, 'kind') !== 'Deployment') return uid;
  // The controller writes the same number on a Deployment and on the ReplicaSet that is its newest.
  const revision = textAt(workload, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
  const newest = replicaSets.find(
    (set) =>
      ownedBy(set, uid) &&
      revision !== undefined &&
      textAt(set, 'metadata', 'annotations', 'deployment.kubernetes.io/revision') === revision,
  );
  return textAt(newest, 'metadata', 'uid');
}

function ownedBy(object: JsonObject, uid: string): boolean {
  return objectsAt(object, 'metadata', 'ownerReferences').some(
    (reference) => reference.controller === true && reference.uid === uid,
  );
}

/** A StatefulSet and a DaemonSet own the Pods of all of their revisions and mark each with its own. */
function ofRevision(pod: JsonObject, workload: JsonObject): boolean {
  const kind = textAt(workload, 'kind');
  if (kind === 'StatefulSet') {
    const wanted = textAt(workload, 'status', 'updateRevision');
    return textAt(pod, 'metadata', 'labels', 'controller-revision-hash') === wanted;
  }
  if (kind === 'DaemonSet') {
    const wanted = textAt(workload, 'metadata', 'annotations', 'deprecated.daemonset.template.generation');
    return textAt(pod, 'metadata', 'labels', 'pod-template-generation') === wanted;
  }
  return true;
}
