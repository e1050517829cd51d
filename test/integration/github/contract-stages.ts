import type { Forge } from '../../../src/ports/forge.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { memoryForge } from '../../support/memory/forge.ts';
import { app, type ForgeState, stranger } from '../../support/memory/forge-state.ts';
import { mergeUnderway } from '../../support/memory/merging.ts';
import { createWorld } from '../../support/memory/world.ts';
import { forgeOn, permissions } from './support.ts';

/** Who and what a pull request has, as people see it. */
export interface Seen {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/** A forge with one repository, `main` and two people who may push: ada and bob. Nobody else can be asked. */
export interface Stage extends AsyncDisposable {
  readonly forge: Forge;
  /** Another identity with the same rights. */
  readonly somebody: Forge;
  seen(number: number): Seen;
  /** Whether a requirement of `main` is open for the head of a branch. */
  block(branch: string, on: boolean): Promise<void>;
  allowAutoMerge(on: boolean): void;
  /** Puts a merge queue in front of `main`. */
  queue(): void;
  /** Lets GitHub do what is under way. */
  work(): Promise<void>;
}

const files = { 'apps/a.yaml': 'image: a:1\n' };

export async function inMemory(): Promise<Stage> {
  const world = createWorld(files);
  const { state, repository, writes, clock } = world;
  state.identity = app;
  state.autoMergeAllowed = false;
  for (const outsider of ['nobody', 'team:strangers']) state.outsiders.add(outsider);
  // The same records under another identity.
  const others = Object.create(state, { identity: { value: { ...app, id: stranger } } }) as ForgeState;
  return {
    forge: memoryForge({ repository, state, writes, clock }),
    somebody: memoryForge({ repository, state: others, writes, clock }),
    seen(number) {
      const { labels = [], reviewers = [], assignees = [] } = state.pulls.find((pull) => pull.number === number) ?? {};
      return { labels, reviewers, assignees };
    },
    async block(_branch, on) {
      state.blocked = on ? 'Required status check "ready" is pending.' : undefined;
    },
    allowAutoMerge(on) {
      state.autoMergeAllowed = on;
    },
    queue() {
      state.mergeQueue = true;
    },
    work: async () => mergeUnderway({ repository, state, writes, clock }),
    async [Symbol.asyncDispose]() {},
  };
}

export async function onSimulator(): Promise<Stage> {
  const github = await startGitHub();
  const repository = github.createRepository('acme/config', { files });
  for (const login of ['ada', 'bob']) github.user(login, 'write');
  github.user('nobody', 'none');
  repository.record.teams.add('sre');
  const forgeOf = (slug: string) => forgeOn(github, appToken(github, slug));
  const report = async (branch: string, state: 'pending' | 'success') => {
    await forgeOf('checker').setStatus(repository.sha(branch) ?? '', { context: 'ready', state, description: '' });
    await github.settled();
  };
  return {
    forge: forgeOf('plumbline-app'),
    somebody: forgeOf('somebody'),
    seen(number) {
      const { labels, assignees, pull } = repository.pull(number);
      const teams = pull.requestedTeams.map((slug) => `team:${slug}`);
      return {
        labels: labels.map(({ name }) => name),
        reviewers: [...pull.requestedReviewers.map(({ login }) => login), ...teams],
        assignees: assignees.map(({ login }) => login),
      };
    },
    async block(branch, on) {
      repository.protect('main', { checks: ['ready'] });
      await report(branch, on ? 'pending' : 'success');
    },
    allowAutoMerge(on) {
      repository.record.settings.allowAutoMerge = on;
    },
    queue: () => repository.queue('main'),
    async work() {
      const { entries } = repository.record.mergeQueues.get('main') ?? { entries: [] };
      for (const branch of entries.flatMap(({ group }) => group?.branch ?? [])) await report(branch, 'success');
      await github.settled();
    },
    [Symbol.asyncDispose]: () => github.stop(),
  };
}

function appToken(github: GitHub, slug: string): string {
  return github.token({
    kind: 'app',
    slug,
    repositories: ['acme/config'],
    permissions: { ...permissions, members: 'read' },
  });
}
