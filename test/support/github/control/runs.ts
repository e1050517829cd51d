import type { Conclusion, Json, Permissions, Repository, Run } from '../model.ts';
import { type JobReport, startJob } from '../operations/job-checks.ts';
import { fullName } from '../views/urls.ts';
import type { QueuedRun, RunRegistry } from '../workflows/run-registry.ts';
import type { World } from '../world.ts';
import { createToken } from './tokens.ts';

/** How long `next` waits. */
const PATIENCE_MS = 10_000;

/** A workflow run in the hands of whoever plays the runner. */
export class RunHandle {
  readonly record: Run;
  readonly repositoryRecord: Repository;
  readonly #world: World;
  readonly #registry: RunRegistry;

  constructor(world: World, registry: RunRegistry, { repository, run }: QueuedRun) {
    this.#world = world;
    this.#registry = registry;
    this.record = run;
    this.repositoryRecord = repository;
  }

  get id(): number {
    return this.record.id;
  }

  /** `owner/name`. */
  get repository(): string {
    return fullName(this.repositoryRecord);
  }

  /** `.github/workflows/x.yml`. */
  get path(): string {
    return this.record.workflow.path;
  }

  get name(): string {
    return this.record.workflow.name;
  }

  /** GITHUB_EVENT_NAME. */
  get event(): string {
    return this.record.event;
  }

  /** The content of GITHUB_EVENT_PATH. */
  get payload(): Json {
    return this.record.payload;
  }

  /** GITHUB_SHA: of a pull request the test merge. */
  get sha(): string {
    return this.record.sha;
  }

  /** GITHUB_REF. */
  get ref(): string {
    return this.record.ref;
  }

  /** The commit that statuses and checks of the run belong to. */
  get headSha(): string {
    return this.record.headSha;
  }

  get headBranch(): string | null {
    return this.record.headBranch;
  }

  /** GITHUB_ACTOR. */
  get actor(): string {
    return this.record.actor.login;
  }

  get status(): Run['status'] {
    return this.record.status;
  }

  get conclusion(): Conclusion | null {
    return this.record.conclusion;
  }

  /** Aborted when the run is cancelled, by a concurrency group or through the API. */
  get signal(): AbortSignal {
    return this.#registry.signalOf(this.record).signal;
  }

  async start(): Promise<void> {
    this.#registry.start(this.repositoryRecord, this.record);
    await this.#world.settled();
  }

  async finish(conclusion: Conclusion): Promise<void> {
    this.#registry.finish(this.repositoryRecord, this.record, conclusion);
    await this.#world.settled();
  }

  /** Lets a run go that is held as `action_required`, as a person does on the pull request's page. */
  async approve(): Promise<void> {
    if (this.record.conclusion !== 'action_required') throw new Error(`run ${this.id} waits for no approval`);
    this.#registry.enqueue(this.repositoryRecord, this.record);
    await this.#world.settled();
  }

  /**
   * Reports a job: a check run of this name on the run's head commit, so that it can be a required check. With an
   * `environment` GitHub also records a deployment for it, which ends as the job does.
   */
  job(name: string, environment?: string): JobReport {
    return startJob(this.#world, this.repositoryRecord, this.record, name, environment);
  }

  /** This run's GITHUB_TOKEN. A run from a fork gets at most read, whatever the workflow asks for. */
  createToken(permissions: Permissions): string {
    const reduced = Object.entries(permissions).map(([name]) => [name, 'read'] as const);
    const granted = this.record.fromFork ? Object.fromEntries(reduced) : permissions;
    return createToken(this.#world, { kind: 'workflow', repositories: [this.repository], permissions: granted }).value;
  }
}

/** Which runs are wanted; everything that is left out fits. */
export type RunFilter = {
  /** The name of the workflow's file, `deploy.yml`. */
  readonly file?: string;
  readonly event?: string;
  /** `owner/name`. */
  readonly repository?: string;
};

function fits({ file, event, repository }: RunFilter, { run, repository: owner }: QueuedRun): boolean {
  if (file !== undefined && !run.workflow.path.endsWith(`/${file}`)) return false;
  if (repository !== undefined && fullName(owner) !== repository) return false;
  return event === undefined || run.event === event;
}

/** The runs that GitHub has created, and the queue of those that wait for a runner. */
export class RunQueue {
  readonly #world: World;
  readonly #registry: RunRegistry;

  constructor(world: World, registry: RunRegistry) {
    this.#world = world;
    this.#registry = registry;
  }

  /** The next queued run that fits; waits for one, and rejects when none comes in time. */
  async next(wanted: RunFilter & { readonly timeout?: number } = {}): Promise<RunHandle> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), wanted.timeout ?? PATIENCE_MS);
    try {
      return this.#handle(await this.#registry.next((queued) => fits(wanted, queued), patience.signal));
    } finally {
      clearTimeout(timer);
    }
  }

  /** The next queued run that fits, if there is one now. */
  async take(wanted: RunFilter = {}): Promise<RunHandle | undefined> {
    await this.#world.settled();
    const taken = this.#registry.take((queued) => fits(wanted, queued));
    return taken && this.#handle(taken);
  }

  /** All runs of all repositories, oldest first. */
  get all(): RunHandle[] {
    const all = [...this.#world.repositories.values()].flatMap((repository) =>
      repository.runs.map((run) => ({ repository, run })),
    );
    return all.sort((a, b) => a.run.id - b.run.id).map((queued) => this.#handle(queued));
  }

  #handle(queued: QueuedRun): RunHandle {
    return new RunHandle(this.#world, this.#registry, queued);
  }
}
