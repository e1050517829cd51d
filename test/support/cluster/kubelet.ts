import { setTimeout as sleep } from 'node:timers/promises';
import { type Access, Api, ApiError } from './api.ts';
import { type Behaviour, behaviourOfTag } from './container-status.ts';
import { type Pod, podStatus } from './pod-status.ts';

/** The fake node's agent at work. */
export interface Kubelet {
  /** Ends it: Pods stay as they are. Throws what went wrong meanwhile, so that no test passes beside a dead kubelet. */
  stop(): Promise<void>;
}

const nodeName = 'plumbline';

const node = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: nodeName, labels: { 'kubernetes.io/hostname': nodeName, 'kubernetes.io/os': 'linux' } },
};

const nodeStatus = {
  status: {
    capacity: { cpu: '64', memory: '256Gi', pods: '10000' },
    allocatable: { cpu: '64', memory: '256Gi', pods: '10000' },
    conditions: [{ type: 'Ready', status: 'True', reason: 'KubeletReady', message: 'a fake that is always ready' }],
  },
};

/** What was overtaken by somebody else's change: the object is gone (404) or is another one by now (409). */
const isOvertaken = (error: unknown) => error instanceof ApiError && (error.status === 404 || error.status === 409);

/** A Pod on the node: since when, with which address, what was reported last, and the timer of its next change. */
interface Guest {
  readonly since: number;
  readonly ip: string;
  reported: string;
  timer?: NodeJS.Timeout;
}

class FakeKubelet implements Kubelet {
  private readonly api: Api;
  private readonly behaviourOf: (image: string) => Behaviour;
  private readonly stopping = new AbortController();
  private readonly guests = new Map<string, Guest>();
  private readonly failures: unknown[] = [];
  private readonly loop: Promise<void>;
  private addresses = 0;

  constructor(api: Api, behaviourOf: (image: string) => Behaviour) {
    this.api = api;
    this.behaviourOf = behaviourOf;
    this.loop = this.watchPods();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const guest of this.guests.values()) clearTimeout(guest.timer);
    await this.loop;
    this.api.close();
    if (this.failures.length > 0)
      throw new AggregateError(this.failures, `The fake kubelet failed: ${this.failures[0]}`);
  }

  /** Lists all Pods and follows them from there; lists again whenever the watch ends, as every client of Kubernetes must. */
  private async watchPods(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const list = await this.api.call<{ metadata: { resourceVersion: string }; items: Pod[] }>(
          'GET',
          '/api/v1/pods',
        );
        for (const pod of list.items) this.receive(pod);
        for await (const event of this.api.watch<Pod>('/api/v1/pods', list.metadata.resourceVersion, signal)) {
          if (event.type === 'ERROR') break;
          if (event.type === 'DELETED') this.forget(event.object);
          else if (event.type !== 'BOOKMARK') this.receive(event.object);
        }
      } catch (error) {
        if (signal.aborted) return;
        this.failures.push(error);
        await sleep(200, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Brings a Pod one step further, beside all others. */
  private receive(pod: Pod): void {
    this.advance(pod).catch((error: unknown) => {
      if (!isOvertaken(error) && !this.stopping.signal.aborted) this.failures.push(error);
    });
  }

  private async advance(pod: Pod): Promise<void> {
    const { name, namespace, uid, deletionTimestamp } = pod.metadata;
    const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    if (deletionTimestamp) {
      this.forget(pod);
      // Graceful deletion ends when the kubelet deletes the Pod for good.
      await this.api.call('DELETE', path, { gracePeriodSeconds: 0, preconditions: { uid } });
    } else if (!pod.spec.nodeName) {
      // There is no scheduler: the one node takes what comes.
      const target = { apiVersion: 'v1', kind: 'Node', name: nodeName };
      await this.api.call('POST', `${path}/binding`, {
        apiVersion: 'v1',
        kind: 'Binding',
        metadata: { name, uid },
        target,
      });
    } else if (pod.spec.nodeName === nodeName) {
      await this.report(pod, path);
    }
  }

  /** Writes the status that a Pod has now, if that is news, and comes back when it changes by itself. */
  private async report(pod: Pod, path: string): Promise<void> {
    const { uid } = pod.metadata;
    const guest = this.guests.get(uid) ?? { since: Date.now(), ip: this.nextAddress(), reported: '' };
    this.guests.set(uid, guest);
    clearTimeout(guest.timer);
    const { status, next } = podStatus(pod, guest.ip, guest.since, Date.now(), this.behaviourOf);
    if (Number.isFinite(next)) {
      guest.timer = setTimeout(() => this.receive(pod), Math.max(next - Date.now(), 10));
      guest.timer.unref();
    }
    const text = JSON.stringify(status);
    if (text === guest.reported) return;
    guest.reported = text;
    await this.api.call('PATCH', `${path}/status`, { metadata: { uid }, status }, 'application/merge-patch+json');
  }

  private forget(pod: Pod): void {
    clearTimeout(this.guests.get(pod.metadata.uid)?.timer);
    this.guests.delete(pod.metadata.uid);
  }

  private nextAddress(): string {
    this.addresses += 1;
    return `10.244.${Math.floor(this.addresses / 250) % 250}.${(this.addresses % 250) + 1}`;
  }
}

/**
 * Starts the agent of one fake node that takes every Pod and reports Running and Ready, without running anything. The tag of a container's
 * image decides otherwise: `crash` ends again and again (CrashLoopBackOff), `nopull` cannot be pulled (ErrImagePull, then
 * ImagePullBackOff), `slow` is ready after 2 s. The Pods of Jobs end, with an error for `crash`. `behaviourOf` replaces
 * that rule, for images without a tag for example.
 */
export async function startKubelet(
  access: Access,
  behaviourOf: (image: string) => Behaviour = behaviourOfTag,
): Promise<Kubelet> {
  const api = new Api(access);
  await api.call('POST', '/api/v1/nodes', node).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
  });
  await api.call('PATCH', `/api/v1/nodes/${nodeName}/status`, nodeStatus, 'application/merge-patch+json');
  return new FakeKubelet(api, behaviourOf);
}
