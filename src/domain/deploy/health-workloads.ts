import type { JsonObject } from '../manifests/model.ts';
import { current, failed, type Health, progressing } from './health-state.ts';
import { imageTrouble, troubleOf } from './pods.ts';
import { at, conditionOf, numberAt, textAt } from './read.ts';

/** A count of `status`; the controllers leave zeros out. */
function count(live: JsonObject, field: string): number {
  return numberAt(live, 'status', field) ?? 0;
}

/** What the Pods of a workload suffer from, or the given state when they are only slow. */
function unlessPodsFail(pods: readonly JsonObject[], otherwise: Health): Health {
  for (const pod of pods) {
    const trouble = troubleOf(pod);
    if (trouble) return failed(trouble, true);
  }
  return otherwise;
}

/** Rules of kstatus for a Deployment; kapp's for ReplicaFailure: a quota or an admission policy keeps its Pods away. */
export function deployment(live: JsonObject, pods: readonly JsonObject[]): Health {
  const progress = conditionOf(live, 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded') {
    const trouble = pods.map(troubleOf).find((found) => found !== undefined);
    return failed(trouble ?? progress.message ?? 'has exceeded its progress deadline');
  }
  if (at(live, 'spec', 'paused') === true && count(live, 'updatedReplicas') < (numberAt(live, 'spec', 'replicas') ?? 1))
    return progressing('is paused: its new Pods are not rolled out');
  const state = rollout(live, progress?.reason);
  if (state.state === 'current') return state;
  const refused = conditionOf(live, 'ReplicaFailure');
  if (refused?.status === 'True') return failed(`its Pods cannot be made: ${refused.message || refused.reason}`, true);
  return unlessPodsFail(pods, state);
}

function rollout(live: JsonObject, progress: string | undefined): Health {
  const wanted = numberAt(live, 'spec', 'replicas') ?? 1;
  const updated = count(live, 'updatedReplicas');
  if (updated < wanted) return progressing(`${updated} of ${wanted} Pods are updated`);
  if (count(live, 'replicas') > updated)
    return progressing(`${count(live, 'replicas') - updated} old Pods are still there`);
  const available = count(live, 'availableReplicas');
  if (available < updated) return progressing(`${available} of ${updated} Pods are available`);
  const ready = count(live, 'readyReplicas');
  if (ready < wanted) return progressing(`${ready} of ${wanted} Pods are ready`);
  // Without a deadline the controller writes no condition Progressing.
  const deadline = numberAt(live, 'spec', 'progressDeadlineSeconds');
  if (deadline !== undefined && deadline < 2 ** 31 - 1 && progress !== 'NewReplicaSetAvailable')
    return progressing('its rollout is not complete');
  const availability = conditionOf(live, 'Available');
  return availability?.status === 'True' ? current() : progressing(availability?.message || 'is not available');
}

/** Rules of kstatus for a StatefulSet. It has no deadline of its own: only its Pods tell that it will not get there. */
export function statefulSet(live: JsonObject, pods: readonly JsonObject[]): Health {
  if (textAt(live, 'spec', 'updateStrategy', 'type') === 'OnDelete') return current();
  const state = ordinals(live);
  return state.state === 'current' ? state : unlessPodsFail(pods, state);
}

function ordinals(live: JsonObject): Health {
  const wanted = numberAt(live, 'spec', 'replicas') ?? 1;
  const ready = count(live, 'readyReplicas');
  if (count(live, 'replicas') < wanted) return progressing(`${count(live, 'replicas')} of ${wanted} Pods are made`);
  if (ready < wanted) return progressing(`${ready} of ${wanted} Pods are ready`);
  if (count(live, 'replicas') > wanted) return progressing(`${count(live, 'replicas') - wanted} Pods too many`);
  const partition = numberAt(live, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  const updated = count(live, 'updatedReplicas');
  if (partition > 0) {
    const meant = Math.max(0, wanted - partition);
    return updated < meant ? progressing(`${updated} of ${meant} Pods are updated`) : current();
  }
  if (count(live, 'currentReplicas') < wanted) return progressing(`${updated} of ${wanted} Pods are updated`);
  const same = textAt(live, 'status', 'currentRevision') === textAt(live, 'status', 'updateRevision');
  return same ? current() : progressing('its Pods are of two revisions');
}

/** Rules of kstatus for a DaemonSet; with `OnDelete` nothing is waited for, as with Argo CD. */
export function daemonSet(live: JsonObject, pods: readonly JsonObject[]): Health {
  if (textAt(live, 'spec', 'updateStrategy', 'type') === 'OnDelete') return current();
  const wanted = count(live, 'desiredNumberScheduled');
  const fields = [
    ['currentNumberScheduled', 'are scheduled'],
    ['updatedNumberScheduled', 'are updated'],
    ['numberAvailable', 'are available'],
    ['numberReady', 'are ready'],
  ] as const;
  for (const [field, what] of fields)
    if (count(live, field) < wanted)
      return unlessPodsFail(pods, progressing(`${count(live, field)} of ${wanted} Pods ${what}`));
  return current();
}

/** Rules of kstatus for a ReplicaSet of its own. */
export function replicaSet(live: JsonObject, pods: readonly JsonObject[]): Health {
  const wanted = numberAt(live, 'spec', 'replicas') ?? 1;
  const fields = [
    ['fullyLabeledReplicas', 'are labelled'],
    ['availableReplicas', 'are available'],
    ['readyReplicas', 'are ready'],
  ] as const;
  for (const [field, what] of fields)
    if (count(live, field) < wanted)
      return unlessPodsFail(pods, progressing(`${count(live, field)} of ${wanted} Pods ${what}`));
  const surplus = count(live, 'replicas') - wanted;
  return surplus > 0 ? progressing(`${surplus} Pods too many`) : current();
}

/**
 * A Job is done when it is complete: kstatus calls a started one current, Flux replaced that rule
 * (fluxcd/kustomize-controller#553). Crashes are its own affair up to `backoffLimit`; an image that cannot be had is not
 * counted there and would keep it waiting for ever.
 */
export function job(live: JsonObject, pods: readonly JsonObject[]): Health {
  const failure = conditionOf(live, 'Failed');
  if (failure?.status === 'True') return failed(`has failed: ${failure.message || failure.reason}`);
  if (conditionOf(live, 'Complete')?.status === 'True') return current();
  if (at(live, 'spec', 'suspend') === true) return current();
  for (const pod of pods) {
    const trouble = imageTrouble(pod);
    if (trouble) return failed(trouble, true);
  }
  const trouble = pods.map(troubleOf).find((found) => found !== undefined);
  return progressing(trouble ?? (at(live, 'status', 'startTime') === undefined ? 'has not started' : 'is running'));
}
