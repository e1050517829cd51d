/** What becomes of a container: it runs, runs after 2 s, ends again and again, or its image cannot be pulled. */
export type Behaviour = 'run' | 'slow' | 'crash' | 'nopull';

/** The behaviour that the tag of an image asks for: the word stands anywhere in it (`1.2.0-crash`). */
export function behaviourOfTag(image: string): Behaviour {
  const tag = image.split('@')[0]?.match(/:([^/:]+)$/u)?.[1] ?? '';
  return (['crash', 'nopull', 'slow'] as const).find((word) => tag.includes(word)) ?? 'run';
}

/** The part of a container's status that its behaviour decides. */
export interface ContainerStatus {
  readonly ready: boolean;
  readonly restartCount: number;
  readonly state: ContainerState;
  readonly lastState?: ContainerState;
}

interface ContainerState {
  readonly waiting?: { readonly reason: string; readonly message?: string };
  readonly running?: { readonly startedAt: string };
  readonly terminated?: {
    readonly exitCode: number;
    readonly reason: string;
    readonly startedAt: string;
    readonly finishedAt: string;
  };
}

/** A status since a number of seconds, and after how many seconds from now it changes by itself (Infinity: never). */
export interface TimedStatus {
  readonly status: ContainerStatus;
  readonly since: number;
  readonly next: number;
}

/** How long containers take to be created or to be given up, in seconds: about a tenth of a real kubelet's time. */
const slowStart = 2;
const pullAttempt = 1;

const never = Number.POSITIVE_INFINITY;

const waiting = (reason: string, message: string): ContainerStatus => ({
  ready: false,
  restartCount: 0,
  state: { waiting: { reason, message } },
});

const terminated = (at: string, exitCode: number): ContainerState => ({
  terminated: { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error', startedAt: at, finishedAt: at },
});

/** A container that has ended, once and for all. */
export const ended = (at: string, exitCode: number): ContainerStatus => ({
  ready: false,
  restartCount: 0,
  state: terminated(at, exitCode),
});

/** Ends whenever it runs, and runs again after 1, 2, 4, … seconds. */
function crashing(startedAt: string, age: number): TimedStatus {
  const restartCount = Math.floor(Math.log2(age + 1));
  const message = `back-off ${2 ** restartCount}s restarting failed container`;
  return {
    status: { ...waiting('CrashLoopBackOff', message), restartCount, lastState: terminated(startedAt, 1) },
    since: 0,
    next: 2 ** (restartCount + 1) - 1 - age,
  };
}

function unpullable(image: string, age: number): TimedStatus {
  return age < pullAttempt
    ? { status: waiting('ErrImagePull', `failed to pull "${image}": not found`), since: 0, next: pullAttempt - age }
    : { status: waiting('ImagePullBackOff', `Back-off pulling image "${image}"`), since: pullAttempt, next: never };
}

/**
 * The status of a container that came to its node at `startedAt`, `age` seconds ago. With `ends` it is one of a Job: what else would
 * run is over at once, with exit code 0, or 1 where it crashes.
 */
export function containerStatus(
  behaviour: Behaviour,
  image: string,
  startedAt: string,
  age: number,
  ends: boolean,
): TimedStatus {
  if (behaviour === 'nopull') return unpullable(image, age);
  if (behaviour === 'slow' && age < slowStart) {
    return { status: waiting('ContainerCreating', 'the image is being pulled'), since: 0, next: slowStart - age };
  }
  if (behaviour === 'crash' && !ends) return crashing(startedAt, age);
  const status: ContainerStatus = ends
    ? ended(startedAt, behaviour === 'crash' ? 1 : 0)
    : { ready: true, restartCount: 0, state: { running: { startedAt } } };
  return { status, since: behaviour === 'slow' ? slowStart : 0, next: never };
}
