import type { After, App, Environment } from '../domain/config/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import { healthGate } from '../domain/promote/health.ts';
import { soakGate } from '../domain/promote/soak.ts';
import type { Release } from '../domain/versions/model.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { DesiredState } from './desired-state.ts';
import { readHistories } from './histories.ts';

/** The release that an environment should move to, where it was seen, and the gates on the way. */
export interface Candidate {
  readonly release: Release;
  readonly from: readonly string[];
  readonly gates: readonly Gate[];
}

interface Upstream {
  readonly environment: string;
  readonly release: Release;
  readonly gates: readonly Gate[];
}

/**
 * What comes next for an app in an environment. With `all` every upstream must have the same release; with `any` the
 * first one whose gates are open is taken, else the first. Undefined when the app runs in none of them, or when they
 * disagree: then there is nothing yet that could be promoted whole.
 */
export async function findCandidate(
  ports: { forge: Forge; clock: Clock },
  desired: DesiredState,
  app: App,
  environment: Environment,
  after: After,
): Promise<Candidate | undefined> {
  const upstreams: Upstream[] = [];
  for (const name of after.environments) {
    const instance = app.instances.find((candidate) => candidate.environment === name);
    if (!instance) continue;
    const release = await desired.release(app, instance);
    upstreams.push({
      environment: name,
      release,
      gates: await gatesOf(ports, desired, app, name, release, environment),
    });
  }
  const [first] = upstreams;
  if (!first) return undefined;
  if (after.mode === 'any') {
    const open = upstreams.find(({ gates }) => gates.every(({ state }) => state === 'success'));
    const { release, environment: from, gates } = open ?? first;
    return { release, from: [from], gates };
  }
  if (upstreams.some(({ release }) => release.id !== first.release.id)) return undefined;
  return {
    release: first.release,
    from: upstreams.map(({ environment: name }) => name),
    gates: mergeGates(upstreams.flatMap(({ gates }) => gates)),
  };
}

async function gatesOf(
  ports: { forge: Forge; clock: Clock },
  desired: DesiredState,
  app: App,
  upstream: string,
  release: Release,
  environment: Environment,
): Promise<readonly Gate[]> {
  const [histories, identity] = await Promise.all([
    readHistories(ports, desired, app, upstream),
    ports.forge.identity(),
  ]);
  const health = healthGate(upstream, histories, identity.id);
  const { soak } = environment.gates;
  if (soak === 0) return [health];
  return [health, soakGate(upstream, histories, release.id, soak, identity.id, ports.clock.now())];
}

/** One gate per name: that of the upstream which is furthest from open. */
function mergeGates(gates: readonly Gate[]): readonly Gate[] {
  const worst = new Map<Gate['name'], Gate>();
  const rank = { success: 0, pending: 1, failure: 2 };
  for (const gate of gates) {
    const known = worst.get(gate.name);
    if (!known || rank[gate.state] > rank[known.state]) worst.set(gate.name, gate);
  }
  return [...worst.values()];
}
