import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Person } from './control/person.ts';
import { type Files, RepositoryControl } from './control/repository-control.ts';
import { RunQueue } from './control/runs.ts';
import { createToken, type TokenRequest } from './control/tokens.ts';
import { type Fault, FaultPlan } from './faults.ts';
import { createDispatcher } from './http/dispatch.ts';
import type { SecondaryLimit } from './http/rate-limit.ts';
import { listen } from './http/server.ts';
import type { JournalEntry, Violation } from './journal.ts';
import type { Access, RepositorySettings } from './model.ts';
import { autoMergeListener } from './operations/auto-merge.ts';
import { mergeQueueListener } from './operations/work-queue.ts';
import { requireGit } from './storage/git-binary.ts';
import { RunRegistry } from './workflows/run-registry.ts';
import { workflowListener } from './workflows/trigger.ts';
import { World, type WorldEvent } from './world.ts';

export type GitHubOptions = {
  /** The time of everything that is recorded; default the real one. */
  readonly clock?: () => Date;
  /** What people may do in repositories that say nothing else; default `write`. */
  readonly defaultAccess?: Access;
  /** Whether the first reader of a pull request's mergeability is told "unknown"; default true, as on GitHub. */
  readonly lazyMergeability?: boolean;
  /** GitHub's limit on writes in a short time; default none. */
  readonly secondaryLimit?: SecondaryLimit;
};

export type RepositoryOptions = Partial<RepositorySettings> & {
  /** The first commit of the default branch; without files the repository is empty. */
  readonly files?: Files;
  /** Default `main`. */
  readonly defaultBranch?: string;
};

/** A GitHub of one's own, on 127.0.0.1. */
export type GitHub = {
  /** GITHUB_SERVER_URL. */
  readonly url: string;
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  readonly world: World;
  readonly runs: RunQueue;
  /** Every request so far, oldest first. */
  readonly requests: JournalEntry[];
  /** Every webhook event so far, oldest first. */
  readonly events: readonly WorldEvent[];
  readonly violations: Violation[];
  createRepository(fullName: string, options?: RepositoryOptions): RepositoryControl;
  repository(fullName: string): RepositoryControl;
  /** A fork that shares the parent's objects, with the parent's branches. */
  fork(parent: string, owner: string): RepositoryControl;
  /** Makes a token and returns its value. */
  token(wanted: TokenRequest): string;
  /** A person, with a personal token. `access` overrides the default in the repositories that exist now. */
  user(login: string, access?: Access): Person;
  /** Plans a fault. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** Waits until all consequences of what was done (runs, auto-merges) are there. */
  settled(): Promise<void>;
  /** Throws when a request or an answer broke GitHub's schemas or met something that is not simulated. */
  assertClean(): void;
  /** Stops the server, removes its folder and asserts that it was clean. */
  stop(): Promise<void>;
};

/** Starts a GitHub. It holds no process open: it ends with the process, and earlier with `stop`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  await requireGit();
  const folder = mkdtempSync(path.join(tmpdir(), 'github-simulator-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const world = createWorld(folder, options);
  const registry = new RunRegistry(world);
  world.listen(workflowListener(world, registry));
  world.listen(autoMergeListener(world));
  world.listen(mergeQueueListener(world));
  const journal: JournalEntry[] = [];
  const violations: Violation[] = [];
  const faults = new FaultPlan();
  const report = (violation: Violation) => violations.push(violation);
  const find = createDispatcher({ world, registry, report, secondaryLimit: options.secondaryLimit });
  const { server, port } = await listen({ world, faults, journal, report, find });
  server.unref();
  world.baseUrl = `http://127.0.0.1:${port}`;
  return {
    url: world.baseUrl,
    apiUrl: `${world.baseUrl}/api/v3`,
    graphqlUrl: `${world.baseUrl}/api/graphql`,
    world,
    runs: new RunQueue(world, registry),
    requests: journal,
    events: world.events,
    violations,
    ...creators(world),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    settled: () => world.settled(),
    assertClean: () => throwViolations(violations),
    stop: async () => {
      await close(server);
      process.removeListener('exit', remove);
      remove();
      throwViolations(violations);
    },
  };
}

function createWorld(folder: string, options: GitHubOptions): World {
  const { clock = () => new Date(), defaultAccess = 'write', lazyMergeability = true } = options;
  return new World({ folder, clock, defaultAccess, lazyMergeability });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function creators(world: World): Pick<GitHub, 'createRepository' | 'repository' | 'fork' | 'token' | 'user'> {
  const repository = (fullName: string) => {
    const [owner = '', name = ''] = fullName.split('/');
    return new RepositoryControl(world, world.repository(owner, name));
  };
  return {
    createRepository: (fullName, { files, defaultBranch = 'main', ...settings } = {}) => {
      const control = new RepositoryControl(world, world.addRepository(fullName, settings, { defaultBranch }));
      if (files) control.seed(files);
      return control;
    },
    repository,
    fork: (parentName, owner) => {
      const parent = repository(parentName).record;
      const more = { defaultBranch: parent.defaultBranch, parent };
      const fork = world.addRepository(`${owner}/${parent.name}`, { private: parent.settings.private }, more);
      const heads = parent.git.refs
        .list('refs/heads')
        .map(({ name, sha }) => ({ name, before: undefined, after: sha }));
      fork.git.refs.update(heads);
      return new RepositoryControl(world, fork);
    },
    token: (wanted) => createToken(world, wanted).value,
    user: (login, access) => {
      const token = createToken(world, { kind: 'user', login });
      if (access) for (const one of world.repositories.values()) one.access.set(token.actor.id, access);
      return new Person(world, token);
    },
  };
}

function throwViolations(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  const lines = violations.map(({ kind, operation, problems }) => `${kind}: ${operation}\n  ${problems.join('\n  ')}`);
  throw new Error(`The GitHub simulator saw ${violations.length} violation(s):\n${lines.join('\n')}`);
}
