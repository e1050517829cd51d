import { createHash } from 'node:crypto';
import { type Behaviour, type ContainerStatus, containerStatus, ended } from './container-status.ts';

interface Container {
  readonly name: string;
  readonly image: string;
}

/** What the fake kubelet reads of a Pod. */
export interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly deletionTimestamp?: string;
  };
  readonly spec: {
    readonly nodeName?: string;
    readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
    readonly containers: readonly Container[];
    readonly initContainers?: readonly Container[];
  };
}

/** The phase by the states of the containers (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase). */
function phaseOf(statuses: readonly ContainerStatus[]): string {
  const codes = statuses.map(({ state }) => state.terminated?.exitCode);
  if (codes.every((code) => code !== undefined)) return codes.every((code) => code === 0) ? 'Succeeded' : 'Failed';
  return statuses.every(({ state, lastState }) => !state.waiting || lastState) ? 'Running' : 'Pending';
}

/** A container as a status names it. An image without a digest gets one that is made of its name: nothing is pulled. */
const identify = (pod: Pod, { name, image }: Container) => ({
  name,
  image,
  imageID: image.includes('@') ? image : `${image}@sha256:${createHash('sha256').update(image).digest('hex')}`,
  containerID: `fake://${pod.metadata.uid}/${name}`,
});

const condition = (type: string, ok: boolean, lastTransitionTime: string, reason: string) => ({
  type,
  status: ok ? 'True' : 'False',
  lastTransitionTime,
  ...(!ok && { reason }),
});

/**
 * The `status` that a kubelet reports at `now` of a Pod that came to it at `arrived`, and the moment `next` when it changes by itself
 * (milliseconds since 1970). Probes and volumes are not acted out, and init containers have always done their work.
 */
export function podStatus(
  pod: Pod,
  podIP: string,
  arrived: number,
  now: number,
  behaviourOf: (image: string) => Behaviour,
) {
  const startTime = new Date(arrived).toISOString();
  const ends = (pod.spec.restartPolicy ?? 'Always') !== 'Always';
  const age = (now - arrived) / 1000;
  const timed = pod.spec.containers.map(({ image }) =>
    containerStatus(behaviourOf(image), image, startTime, age, ends),
  );
  const statuses = timed.map(({ status }) => status);
  const phase = phaseOf(statuses);
  const ready = statuses.every((status) => status.ready);
  const unready = phase === 'Succeeded' ? 'PodCompleted' : 'ContainersNotReady';
  // Deployments count `minReadySeconds` from the moment when the last container became ready.
  const readyChanged = new Date(
    arrived + (ready ? Math.max(...timed.map(({ since }) => since)) * 1000 : 0),
  ).toISOString();
  const status = {
    phase,
    startTime,
    hostIP: '127.0.0.1',
    podIP,
    podIPs: [{ ip: podIP }],
    conditions: [
      condition('PodScheduled', true, startTime, ''),
      condition('Initialized', true, startTime, ''),
      condition('ContainersReady', ready, readyChanged, unready),
      condition('Ready', ready, readyChanged, unready),
    ],
    initContainerStatuses: (pod.spec.initContainers ?? []).map((container) => ({
      ...identify(pod, container),
      ...ended(startTime, 0),
      ready: true,
    })),
    containerStatuses: pod.spec.containers.map((container, place) => ({
      ...identify(pod, container),
      ...statuses[place],
    })),
  };
  return { status, next: now + Math.min(...timed.map(({ next }) => next)) * 1000 };
}
