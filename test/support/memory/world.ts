import type { Cluster } from '../../../src/ports/cluster.ts';
import type { Trigger } from '../../../src/ports/trigger.ts';
import { MemoryCatalogue } from './catalogue.ts';
import { FixedClock } from './clock.ts';
import { memoryForge } from './forge.ts';
import { emptyState, type ForgeState, stranger } from './forge-state.ts';
import { memoryGit } from './git.ts';
import { MemoryHost } from './host.ts';
import { MemoryRegistry } from './registry.ts';
import { memoryRenderer } from './renderer.ts';
import { MemoryRepository } from './repository.ts';
import { Writes } from './writes.ts';

/** All ports in memory, and what stands behind them. */
export interface World {
  readonly repository: MemoryRepository;
  readonly state: ForgeState;
  readonly writes: Writes;
  readonly clock: FixedClock;
  readonly registry: MemoryRegistry;
  readonly catalogue: MemoryCatalogue;
  /** What starts the runs. */
  trigger: Trigger;
  /** Ports for one run: what it says is its own. */
  ports(): ReturnType<typeof portsOf>;
}

export function createWorld(files: Readonly<Record<string, string>>): World {
  const registry = new MemoryRegistry();
  const parts = {
    repository: new MemoryRepository(files),
    state: emptyState(),
    writes: new Writes(),
    clock: new FixedClock(),
    registry,
    catalogue: new MemoryCatalogue(registry),
  };
  const world: World = { ...parts, trigger: { event: 'schedule' }, ports: () => portsOf(world) };
  return world;
}

function portsOf({ repository, state, writes, clock, registry, catalogue, trigger }: Omit<World, 'ports'>) {
  return {
    forge: memoryForge({ repository, state, writes, clock }),
    git: memoryGit(repository, writes),
    renderer: memoryRenderer,
    registry,
    catalogue,
    clock,
    trigger,
    host: new MemoryHost(),
    cluster: async (): Promise<Cluster> => {
      throw new Error('These tests have no cluster.');
    },
  };
}

/** A deployment of somebody else, with a payload that says what ours would say. */
export function forge(world: World, environment: string, task: string, payload: object): void {
  world.state.deployments.push({
    id: world.state.deployments.length + 1,
    commit: world.repository.branches.get('main') ?? '',
    environment,
    task,
    createdAt: world.clock.now(),
    author: stranger,
    payload,
    statuses: [{ state: 'success', description: '', at: world.clock.now(), author: stranger }],
  });
}
