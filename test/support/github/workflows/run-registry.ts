import type { Conclusion, Repository, Run } from '../model.ts';
import { runView, workflowView } from '../views/run.ts';
import type { World } from '../world.ts';

/** A run with the repository it belongs to. */
export type QueuedRun = { readonly repository: Repository; readonly run: Run };

/** Which runs someone wants. */
export type Wanted = (queued: QueuedRun) => boolean;

type Waiter = { readonly wanted: Wanted; readonly resolve: (next: QueuedRun) => void };

/**
 * The state of workflow runs: what waits, what runs, and GitHub's concurrency groups (one active run each; of the
 * pending ones only the newest stays). https://docs.github.com/actions/concepts/workflows-and-actions/concurrency
 */
export class RunRegistry {
  readonly #world: World;
  readonly #ready: QueuedRun[] = [];
  readonly #waiters: Waiter[] = [];
  readonly #cancelled = new Map<number, AbortController>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes a new or an approved run: it is queued, or pending behind its concurrency group. */
  enqueue(repository: Repository, run: Run): void {
    const group = this.#groupOf(repository, run);
    for (const other of group.filter(({ status }) => status === 'pending')) this.finish(repository, other, 'cancelled');
    const active = group.filter(({ status }) => status === 'queued' || status === 'in_progress');
    if (run.concurrency?.cancelInProgress) for (const other of active) this.cancel(repository, other);
    if (active.some(({ status }) => status !== 'completed')) run.status = 'pending';
    else this.#makeReady(repository, run);
  }

  /** The next queued run that nobody has taken, or undefined. */
  take(wanted: Wanted): QueuedRun | undefined {
    const index = this.#ready.findIndex(wanted);
    return index < 0 ? undefined : this.#ready.splice(index, 1)[0];
  }

  /** Waits for a queued run. */
  next(wanted: Wanted, patience: AbortSignal): Promise<QueuedRun> {
    const ready = this.take(wanted);
    if (ready) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const waiter = { wanted, resolve };
      this.#waiters.push(waiter);
      patience.addEventListener('abort', () => {
        const at = this.#waiters.indexOf(waiter);
        if (at >= 0) this.#waiters.splice(at, 1);
        reject(new Error('no such workflow run was queued in time'));
      });
    });
  }

  start(repository: Repository, run: Run): void {
    if (run.status !== 'queued') throw new Error(`run ${run.id} is ${run.status}, not queued`);
    run.status = 'in_progress';
    run.startedAt = this.#world.now();
    this.#announce(repository, run, 'in_progress');
  }

  finish(repository: Repository, run: Run, conclusion: Conclusion): void {
    if (run.status === 'completed') return;
    const index = this.#ready.findIndex((ready) => ready.run === run);
    if (index >= 0) this.#ready.splice(index, 1);
    Object.assign(run, { status: 'completed', conclusion, updatedAt: this.#world.now() });
    this.#announce(repository, run, 'completed');
    const group = this.#groupOf(repository, run);
    const isFree = !group.some(({ status }) => status === 'queued' || status === 'in_progress');
    const pending = group.find(({ status }) => status === 'pending');
    if (isFree && pending) this.#makeReady(repository, pending);
  }

  /** Cancels a run and tells whoever works on it. */
  cancel(repository: Repository, run: Run): void {
    this.signalOf(run).abort();
    this.finish(repository, run, 'cancelled');
  }

  /** Aborted when the run is cancelled. */
  signalOf(run: Run): AbortController {
    const known = this.#cancelled.get(run.id) ?? new AbortController();
    this.#cancelled.set(run.id, known);
    return known;
  }

  #makeReady(repository: Repository, run: Run): void {
    run.status = 'queued';
    run.conclusion = null;
    this.#announce(repository, run, 'requested');
    const at = this.#waiters.findIndex(({ wanted }) => wanted({ repository, run }));
    const [waiter] = at < 0 ? [] : this.#waiters.splice(at, 1);
    if (waiter) waiter.resolve({ repository, run });
    else this.#ready.push({ repository, run });
  }

  #groupOf(repository: Repository, run: Run): Run[] {
    const { concurrency } = run;
    if (!concurrency) return [];
    return repository.runs.filter(
      (other) => other !== run && other.concurrency?.group.toLowerCase() === concurrency.group.toLowerCase(),
    );
  }

  #announce(repository: Repository, run: Run, action: string): void {
    const payload = {
      action,
      workflow_run: runView(this.#world, repository, run),
      workflow: workflowView(this.#world, repository, run.workflow),
    };
    this.#world.emit({ name: 'workflow_run', repository, caller: { actor: run.actor, token: undefined }, payload });
  }
}
