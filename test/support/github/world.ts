import path from 'node:path';
import { notFound } from './api-error.ts';
import type { Access, Actor, App, Caller, Json, Repository, RepositorySettings, Token } from './model.ts';
import { createGitRepository } from './storage/git-repository.ts';

/** Something that happened in a repository, as webhooks tell it. */
export type WorldEvent = {
  /** The webhook's name: `push`, `pull_request`, `status`, … */
  readonly name: string;
  readonly repository: Repository;
  readonly caller: Caller;
  /** The webhook's body without `repository` and `sender`. */
  readonly payload: Json;
};

/** What a listener does with an event; the world waits for it before it tells the next event. */
export type Listener = (event: WorldEvent) => Promise<void>;

export type WorldOptions = {
  readonly folder: string;
  readonly clock: () => Date;
  readonly defaultAccess: Access;
  readonly lazyMergeability: boolean;
};

/** GITHUB_TOKEN's identity on github.com, with its real id. */
const ACTIONS_BOT_ID = 41898282;
const ACTIONS_APP_ID = 15368;

/** Everything that exists on this GitHub, in memory, with Git repositories on disk. */
export class World {
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  baseUrl = '';
  readonly options: WorldOptions;
  readonly actors = new Map<string, Actor>();
  readonly repositories = new Map<string, Repository>();
  readonly tokens = new Map<string, Token>();
  /** All events so far, oldest first. */
  readonly events: WorldEvent[] = [];
  readonly actionsBot: Actor;
  readonly #listeners: Listener[] = [];
  #lastId = 1000;
  #telling: Promise<void> = Promise.resolve();
  #failure: unknown;

  constructor(options: WorldOptions) {
    this.options = options;
    const github = this.actor('github', { type: 'Organization', id: 9919 });
    const app = { id: ACTIONS_APP_ID, slug: 'github-actions', name: 'GitHub Actions', owner: github };
    this.actionsBot = this.actor('github-actions[bot]', { type: 'Bot', id: ACTIONS_BOT_ID, app });
  }

  /** Now, by the world's clock, in whole seconds as GitHub stores times. */
  now(): Date {
    return new Date(Math.floor(this.options.clock().getTime() / 1000) * 1000);
  }

  /** A number that nothing else has. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The actor of a login; made up on first use. */
  actor(login: string, more: { type?: Actor['type']; id?: number; app?: App } = {}): Actor {
    const known = this.actors.get(login.toLowerCase());
    if (known) return known;
    const id = more.id ?? this.nextId();
    const email = `${id}+${login}@users.noreply.github.com`;
    const actor = { id, login, type: more.type ?? 'User', name: login, email, app: more.app } as const;
    this.actors.set(login.toLowerCase(), actor);
    return actor;
  }

  /** The repository of an owner and a name, or a 404. */
  repository(owner: string, name: string): Repository {
    const found = this.repositories.get(`${owner}/${name}`.toLowerCase());
    if (!found) throw notFound();
    return found;
  }

  /** Creates an empty repository. */
  addRepository(
    fullName: string,
    settings: Partial<RepositorySettings>,
    more: { defaultBranch: string; parent?: Repository },
  ): Repository {
    const [owner = '', name = ''] = fullName.split('/');
    const id = this.nextId();
    const folder = path.join(this.options.folder, `${id}.git`);
    const repository = {
      id,
      owner: this.actor(owner, { type: more.parent ? 'User' : 'Organization' }),
      name,
      git: createGitRepository(folder, more.defaultBranch, more.parent?.git),
      defaultBranch: more.defaultBranch,
      parent: more.parent,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      createdAt: this.now(),
      pushedAt: this.now(),
      ...emptyCollections(),
    };
    this.repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  /** Tells all listeners of an event, one event after the other. */
  emit(event: WorldEvent): void {
    this.events.push(event);
    this.#telling = this.#telling
      .then(async () => {
        for (const listener of this.#listeners) await listener(event);
      })
      .catch((error: unknown) => {
        this.#failure ??= error;
      });
  }

  /** Registers a listener for all later events. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Waits until every event has been told, those that listeners caused included. Throws what a listener threw. */
  async settled(): Promise<void> {
    for (let seen: unknown; seen !== this.#telling; ) {
      seen = this.#telling;
      await this.#telling;
    }
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure;
  }
}

const DEFAULT_SETTINGS: RepositorySettings = {
  private: true,
  description: null,
  allowMergeCommit: true,
  allowSquashMerge: true,
  allowRebaseMerge: true,
  allowAutoMerge: false,
  deleteBranchOnMerge: false,
  actionsCanCreatePullRequests: true,
  draftsAvailable: true,
};

function emptyCollections() {
  return {
    access: new Map(),
    lastNumber: 0,
    issues: new Map(),
    labels: new Map(),
    statuses: [],
    checkSuites: [],
    checkRuns: [],
    deployments: [],
    environments: new Map(),
    protections: new Map(),
    mergeQueues: new Map(),
    teams: new Set(),
    releases: [],
    variables: new Map(),
    workflows: [],
    runs: [],
  } satisfies Partial<Repository>;
}
