import { ForgeError } from '../../../src/kit/errors.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import type { ForgeState } from './forge-state.ts';
import { memoryMerging } from './merging.ts';
import { closePull, memoryPulls } from './pulls.ts';
import type { MemoryRepository } from './repository.ts';
import { memorySources } from './sources.ts';
import type { Writes } from './writes.ts';

/** What the forge in memory is made of. */
export interface ForgeParts {
  readonly repository: MemoryRepository;
  readonly state: ForgeState;
  readonly writes: Writes;
  readonly clock: Clock;
}

/** GitHub in memory, as the port's comments say that it behaves: compare-and-swap, and authorship of all that is written. */
export function memoryForge(parts: ForgeParts): Forge {
  const { repository, state } = parts;
  return {
    identity: async () => state.identity,
    repository: async () => ({
      owner: 'acme',
      name: 'config',
      url: 'https://github.test/acme/config',
      defaultBranch: repository.defaultBranch,
      mergeMethods: ['squash', 'merge'],
    }),
    branch: async (name) => repository.branches.get(name),
    ...commits(parts),
    ...memoryPulls(parts),
    ...memoryMerging(parts),
    ...memorySources(state),
    ...statuses(parts),
    ...deployments(parts),
    async dispatchWorkflow(workflow, ref) {
      await parts.writes.write(`dispatch ${workflow}`, () => state.dispatches.push({ workflow, ref }));
    },
  };
}

function commits({ repository, state, writes, clock }: ForgeParts): Pick<Forge, 'commit' | 'deleteBranch'> {
  return {
    commit: ({ branch, base, expected, headline, body, writes: texts }) =>
      writes.write(`commit ${branch}`, () => {
        const current = repository.branches.get(branch);
        if (current !== expected) throw new ForgeError(`The branch ${branch} has moved.`, 409);
        if (state.pulls.some((pull) => pull.branch === branch && pull.merging === 'queue'))
          throw new ForgeError('Branches that are queued for merging cannot be updated.', 422);
        const files = new Map(repository.commit(base).files);
        for (const { path, text } of texts) files.set(path, text);
        const commit = repository.add([base], files, `${headline}\n\n${body}`, state.identity.id, clock.now());
        repository.branches.set(branch, commit);
        return commit;
      }),
    async deleteBranch(name, expected) {
      const current = repository.branches.get(name);
      if (current !== expected) return current === undefined;
      return await writes.write(`delete ${name}`, () => {
        // Compare and swap: somebody may have pushed right now.
        if (repository.branches.get(name) !== expected) return false;
        // GitHub closes the pull requests of a branch that is deleted.
        for (const { number } of state.pulls.filter((pull) => pull.branch === name && pull.state === 'open'))
          closePull({ repository, state }, number, 'closed');
        return repository.branches.delete(name);
      });
    },
  };
}

function statuses({ state, writes }: ForgeParts): Pick<Forge, 'statuses' | 'setStatus' | 'checkRuns' | 'heldRuns'> {
  return {
    async statuses(commit) {
      const newest = new Map((state.statuses.get(commit) ?? []).map((status) => [status.context, status]));
      return [...newest.values()];
    },
    setStatus: (commit, status) =>
      writes.write(`status ${status.context} ${status.state}`, () => {
        const all = state.statuses.get(commit) ?? [];
        state.statuses.set(commit, [...all, { ...status, author: state.identity.id }]);
      }),
    checkRuns: async (commit) => state.checks.get(commit) ?? [],
    heldRuns: async (commit) => state.held.get(commit) ?? [],
  };
}

function deployments({
  state,
  writes,
  clock,
}: ForgeParts): Pick<Forge, 'deployments' | 'createDeployment' | 'setDeploymentStatus'> {
  return {
    deployments: async (environment, task) =>
      state.deployments
        .filter((deployment) => deployment.environment === environment && deployment.task === task)
        .map((deployment) => ({ ...deployment, statuses: deployment.statuses.toReversed() }))
        .reverse(),
    createDeployment: ({ commit, environment, task, payload }) =>
      writes.write(`deployment ${environment} ${task}`, () => {
        const id = state.deployments.length + 1;
        const author = state.identity.id;
        // As GitHub keeps it: JSON, and nothing of this run.
        const kept: unknown = JSON.parse(JSON.stringify(payload));
        state.deployments.push({
          id,
          commit,
          environment,
          task,
          createdAt: clock.now(),
          author,
          payload: kept,
          statuses: [],
        });
        return id;
      }),
    setDeploymentStatus: (id, { state: result, description }) =>
      writes.write(`deployment ${id} ${result}`, () => {
        const deployment = state.deployments.find((candidate) => candidate.id === id);
        if (!deployment) throw new ForgeError(`There is no deployment ${id}.`, 404);
        deployment.statuses.push({ state: result, description, at: clock.now(), author: state.identity.id });
      }),
  };
}
