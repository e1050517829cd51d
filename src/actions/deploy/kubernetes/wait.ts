import { type Health, healthOf } from '../../../domain/deploy/health.ts';
import { describeResource, nameOf } from '../../../domain/deploy/identity.ts';
import { isServed } from '../../../domain/deploy/order.ts';
import { numberAt, textAt } from '../../../domain/deploy/read.ts';
import type { JsonObject } from '../../../domain/manifests/model.ts';
import { ClusterError } from '../../../kit/errors.ts';
import type { ResourceName } from '../../../kit/findings.ts';
import type { Live } from './apply-stages.ts';
import { createPodFinder, type PodFinder } from './find-pods.ts';
import { inParallel } from './in-parallel.ts';
import type { KubernetesPorts, Unhealthy } from './model.ts';

/** How a wait ended. */
export interface Waited {
  readonly state: 'healthy' | 'unhealthy' | 'timeout' | 'cancelled';
  readonly unhealthy: readonly Unhealthy[];
  readonly message: string;
}

/** A resource that is followed. */
interface Followed {
  readonly resource: ResourceName;
  /** The very object that was applied, and from which generation on its status is about us. */
  readonly uid: string | undefined;
  readonly generation: number;
  readonly expires: boolean;
  health: Health;
  /** Whether it must be read once more though it is current: its status may be from before our change. */
  doubtful: boolean;
  /** Since when it has been failing, in milliseconds of the epoch. */
  failing: number | undefined;
}

/** Between two rounds, in milliseconds: from quick to patient, and slower for many, to ask some 40 objects a second. */
const quickest = 500;
const slowest = 3000;
const perResource = 25;

/**
 * Waits until each applied object is what exactly its applied generation asks for. Ends at once when all are, when one has
 * failed for good, and when one fails for longer than `patience` seconds.
 */
export async function waitForHealth(
  lives: readonly Live[],
  { timeout, patience }: { timeout: number; patience: number },
  ports: KubernetesPorts,
): Promise<Waited> {
  const { clock } = ports;
  const start = clock.now().getTime();
  const pods = createPodFinder(ports);
  const followed = lives.map(follow);
  for (let pause = quickest; ; pause = Math.min(pause * 1.5, slowest)) {
    const open = followed.filter(({ health, doubtful }) => health.state !== 'current' || doubtful);
    if (open.length === 0) return { state: 'healthy', unhealthy: [], message: '' };
    const now = clock.now().getTime();
    if (open.some((one) => isLost(one, now, patience))) return ended('unhealthy', followed, start, now);
    if (clock.cancelled.aborted) return ended('cancelled', followed, start, now);
    const left = start + timeout * 1000 - now;
    if (left <= 0) return ended('timeout', followed, start, now);
    await clock.sleep(Math.ceil(Math.min(Math.max(pause, open.length * perResource), left)));
    await inParallel(open, (one) => look(one, ports, pods));
  }
}

function follow({ item, outcome, live }: Live): Followed {
  const first = healthOf(live);
  // Nothing is given up by an answer to an apply: it is read once more, with its Pods, which know why.
  const health: Health = first.state === 'failed' ? { state: 'progressing', message: first.message } : first;
  return {
    resource: item.resource,
    uid: textAt(live, 'metadata', 'uid'),
    generation: numberAt(live, 'metadata', 'generation') ?? 0,
    expires: numberAt(live, 'spec', 'ttlSecondsAfterFinished') !== undefined,
    health,
    doubtful: outcome !== 'unchanged' && isServed(item.resource),
    failing: undefined,
  };
}

function isLost({ health, failing }: Followed, now: number, patience: number): boolean {
  if (health.state !== 'failed') return false;
  return !health.recoverable || (failing !== undefined && now - failing >= patience * 1000);
}

/** Reads an object anew. A cluster that does not answer for a moment does not end a wait: its time does. */
async function look(one: Followed, { cluster, clock }: KubernetesPorts, pods: PodFinder): Promise<void> {
  const live = await cluster.get(one.resource).catch((error: unknown) => {
    if (error instanceof ClusterError && (error.status === 0 || error.status >= 500)) return error;
    throw error;
  });
  if (live instanceof ClusterError) {
    one.health = { state: 'progressing', message: `cannot be read: ${live.message}` };
    return;
  }
  one.doubtful = false;
  one.health = await judge(one, live, pods);
  if (one.health.state === 'current') one.failing = undefined;
  else if (one.health.state === 'failed') one.failing ??= clock.now().getTime();
}

async function judge(one: Followed, live: JsonObject | undefined, pods: PodFinder): Promise<Health> {
  // A finished Job may be cleared away before we look (fluxcd/pkg, ssa: the same rule).
  if (!live && one.expires) return { state: 'current', message: 'is done and cleared away' };
  if (!live) return { state: 'failed', message: 'was deleted while it was waited for', recoverable: false };
  if (one.uid !== undefined && textAt(live, 'metadata', 'uid') !== one.uid)
    return { state: 'failed', message: 'was replaced by somebody else while it was waited for', recoverable: false };
  if ((numberAt(live, 'metadata', 'generation') ?? 0) < one.generation)
    return { state: 'progressing', message: 'is not read as it was written yet' };
  const health = healthOf(live);
  return health.state === 'current' ? health : healthOf(live, await pods(live));
}

/** What a wait that did not succeed reports: what has failed before what is only late. */
function ended(state: Waited['state'], followed: readonly Followed[], start: number, now: number): Waited {
  const late = followed.filter(({ health }) => health.state !== 'current');
  const sorted = late.toSorted((a, b) => Number(b.health.state === 'failed') - Number(a.health.state === 'failed'));
  const unhealthy = sorted.map(({ resource, health }) => ({ resource: nameOf(resource), message: health.message }));
  const seconds = Math.round((now - start) / 1000);
  const head = {
    healthy: '',
    unhealthy: `Failed after ${seconds} s.`,
    timeout: `Not healthy within ${seconds} s.`,
    cancelled: `The run was cancelled after ${seconds} s of waiting. The next run goes on from what it finds.`,
  }[state];
  const lines = unhealthy.map(({ resource, message }) => `${describeResource(resource)}: ${message}`);
  return { state, unhealthy, message: [head, ...lines].join('\n') };
}
