import { describe, expect, it } from '@jest/globals';
import { chainConfig, deployedChain, release, setByHand, web } from '../../support/memory/chain.ts';
import { alice, app } from '../../support/memory/forge-state.ts';
import { deploy, promote, update } from '../../support/memory/use-cases.ts';
import type { World } from '../../support/memory/world.ts';
import { Killed } from '../../support/memory/writes.ts';

/** What people and agents see in the end: everything but ids, times and branches that a merge left behind. */
function outcome(world: World) {
  const { repository, state } = world;
  const tree = (branch: string) => Object.fromEntries(repository.commit(repository.branches.get(branch) ?? '').files);
  const merged = new Set(state.pulls.filter((pull) => pull.state === 'merged').map(({ branch }) => branch));
  const branches = [...repository.branches.keys()].filter((branch) => !merged.has(branch)).sort();
  return {
    trees: Object.fromEntries(branches.map((branch) => [branch, tree(branch)])),
    pulls: state.pulls.map(({ branch, title, body, labels, reviewers, assignees, merging, state: now }) => {
      return { branch, title, body, labels, reviewers, assignees, merging, now };
    }),
    comments: state.comments.map(({ pull, body }) => ({ pull, body })),
    deployments: state.deployments.map(({ environment, task, payload, statuses }) => {
      return { environment, task, payload, last: statuses.at(-1)?.state };
    }),
    statuses: [...state.pulls.filter((pull) => pull.state === 'open')].map(({ branch }) => {
      const found = state.statuses.get(repository.branches.get(branch) ?? '') ?? [];
      return Object.fromEntries(found.map(({ context, state: now, description }) => [context, [now, description]]));
    }),
  };
}

interface Scenario {
  readonly name: string;
  readonly prepare: () => Promise<World>;
  readonly act: (world: World) => Promise<unknown>;
  /** How many writes there are at least: a scenario that does nothing proves nothing. */
  readonly writes: number;
}

const labelled = chainConfig().replace(
  'gates: { soak: 24h } }',
  'gates: { soak: 24h }, pull-request: { labels: [prod] } }',
);
/** Everything about a pull request that takes a write of its own. */
const grouped = (group: string) =>
  chainConfig().replace(
    'dev: { merge: auto }',
    `dev: { pull-request: { group: ${group}, labels: [dev], reviewers: [alice], assignees: [bob] } }`,
  );

const scenarios: readonly Scenario[] = [
  {
    name: 'update merges a new version',
    prepare: async () => {
      const world = await deployedChain();
      world.registry.push(web, '1.1.0');
      return world;
    },
    act: (world) => update(world),
    writes: 5,
  },
  {
    name: 'update moves an open pull request on',
    prepare: async () => {
      const world = await deployedChain(chainConfig().replace('dev: { merge: auto }', 'dev: {}'));
      world.registry.push(web, '1.1.0');
      await update(world);
      world.repository.push('main', { 'README.md': 'Else.\n' }, alice);
      world.registry.push(web, '1.2.0');
      return world;
    },
    act: (world) => update(world),
    writes: 4,
  },
  {
    name: 'update withdraws what became moot',
    prepare: async () => {
      const world = await deployedChain(chainConfig().replace('dev: { merge: auto }', 'dev: {}'));
      world.registry.push(web, '1.1.0');
      await update(world);
      world.registry.images.get(web)?.delete('1.1.0');
      return world;
    },
    act: (world) => update(world),
    writes: 3,
  },
  {
    name: 'update opens the pull request of a group, and asks people',
    prepare: async () => {
      const world = await deployedChain(grouped('environment'));
      world.registry.push(web, '1.1.0');
      return world;
    },
    act: (world) => update(world),
    writes: 6,
  },
  {
    name: 'update replaces a pull request by that of a group',
    prepare: async () => {
      const world = await deployedChain(grouped('app'));
      world.registry.push(web, '1.1.0');
      await update(world);
      world.repository.push('main', { 'gitops.yaml': grouped('environment') }, alice);
      return world;
    },
    act: (world) => update(world),
    writes: 9,
  },
  {
    name: 'update turns auto-merge off before it moves on',
    prepare: async () => {
      const world = await deployedChain();
      world.state.identity = app;
      world.state.blocked = 'a review is missing';
      world.registry.push(web, '1.1.0');
      await update(world);
      world.clock.advance(600);
      await update(world);
      world.registry.push(web, '1.2.0');
      return world;
    },
    act: (world) => update(world),
    writes: 4,
  },
  {
    name: 'deploy brings a revision to a branch',
    prepare: async () => {
      const world = await deployedChain();
      setByHand(world, 'dev', '1.1.0');
      return world;
    },
    act: (world) => deploy(world, 'dev'),
    writes: 4,
  },
  {
    name: 'promote opens a pull request behind its gates',
    prepare: async () => {
      const world = await deployedChain(labelled);
      setByHand(world, 'staging', '1.1.0');
      return world;
    },
    act: (world) => promote(world, { environments: ['prod'] }),
    writes: 7,
  },
  {
    name: 'the whole way to a pull request for prod',
    prepare: async () => {
      const world = await deployedChain(labelled);
      await release(world, '1.1.0');
      world.clock.advance(7200);
      return world;
    },
    act: async (world) => {
      await promote(world);
      await deploy(world, 'staging');
      world.clock.advance(48 * 3600);
      await promote(world);
    },
    writes: 15,
  },
];

describe('a run that is killed behind any of its writes', () => {
  it.each(scenarios)('is finished by the next: $name', async ({ prepare, act, writes }) => {
    const whole = await prepare();
    const before = whole.writes.log.length;
    await act(whole);
    const count = whole.writes.log.length - before;
    expect(count).toBeGreaterThanOrEqual(writes);
    const wanted = outcome(whole);
    for (let k = 1; k <= count; k++) {
      const world = await prepare();
      world.writes.killAfter(k);
      await expect(act(world)).rejects.toThrow(Killed);
      world.writes.revive();
      await act(world);
      expect({ k, ...outcome(world) }).toEqual({ k, ...wanted });
      const settled = world.writes.log.length;
      await act(world);
      expect({ k, more: world.writes.log.slice(settled) }).toEqual({ k, more: [] });
    }
  });
});
