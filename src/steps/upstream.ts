import type { After, App, Environment } from '../domain/config/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import { healthGate, ownDeployments } from '../domain/promote/health.ts';
import { isRelease } from '../domain/promote/same-release.ts';
import { soakGate } from '../domain/promote/soak.ts';
import type { Release } from '../domain/versions/model.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { DesiredState } from './desired-state.ts';
import { readHistories, readTargets } from './histories.ts';

type Ports = { readonly forge: Forge; readonly clock: Clock };

/** The release that an environment should move to, where it was seen, and the gates on the way. */
export interface Candidate {
  readonly release: Release;
  readonly from: readonly string[];
  readonly gates: readonly Gate[];
}

/**
 * What comes next: a candidate, or why there is none. `nowhere`: the app runs in none of the environments before;
 * `disagree`: they do not have one release.
 */
export type Next = Candidate | { readonly none: 'nowhere' | 'disagree'; readonly why: string };

interface Upstream extends Candidate {
  readonly environment: string;
}

/**
 * What comes next for an app in an environment. With `all` every upstream must have the same release: else there is nothing yet
 * that could be promoted whole. With `any` the first one that has something new here and whose gates are open is taken, else
 * the first with something new, else the first.
 */
export async function findNext(
  ports: Ports,
  desired: DesiredState,
  app: App,
  environment: Environment,
  after: After,
  isNew: (release: Release) => Promise<boolean>,
): Promise<Next> {
  const upstreams: Upstream[] = [];
  for (const name of after.environments) {
    const instance = app.instances.find((candidate) => candidate.environment === name);
    if (!instance) continue;
    const release = await desired.release(app, instance);
    const gates = await gatesOf(ports, desired, app, name, release, environment);
    upstreams.push({ environment: name, from: [name], release, gates });
  }
  const [first] = upstreams;
  if (!first) {
    const why = `${app.name} runs in ${environment.name}, but in none of the environments before it (${after.environments.join(', ')})`;
    return { none: 'nowhere', why };
  }
  if (after.mode === 'any') return (await anyOf(upstreams, isNew)) ?? first;
  if (upstreams.some(({ release }) => release.id !== first.release.id)) {
    const releases = upstreams.map(({ environment: name, release }) => `${name} has ${release.id}`);
    return { none: 'disagree', why: `the environments before it do not agree: ${releases.join(', ')}` };
  }
  return {
    release: first.release,
    from: upstreams.map(({ environment: name }) => name),
    gates: mergeGates(upstreams.flatMap(({ gates }) => gates)),
  };
}

async function anyOf(
  upstreams: readonly Upstream[],
  isNew: (release: Release) => Promise<boolean>,
): Promise<Candidate | undefined> {
  const fresh: Candidate[] = [];
  for (const upstream of upstreams) if (await isNew(upstream.release)) fresh.push(upstream);
  return fresh.find(({ gates }) => gates.every(({ state }) => state === 'success')) ?? fresh[0];
}

/** Whether an environment had the versions of a release before, whatever became of them there. */
export async function hadBefore(
  ports: Ports,
  app: App,
  environment: string,
  { current, next }: { readonly current: Release; readonly next: Release },
): Promise<boolean> {
  const [histories, { id }] = await Promise.all([readHistories(ports, app, environment), ports.forge.identity()]);
  const isNext = isRelease(next, current.versions.keys());
  return histories.some(({ deployments }) => ownDeployments(deployments, id).some(({ record }) => isNext(record)));
}

async function gatesOf(
  ports: Ports,
  desired: DesiredState,
  app: App,
  upstream: string,
  release: Release,
  environment: Environment,
): Promise<readonly Gate[]> {
  const [histories, identity] = await Promise.all([readTargets(ports, desired, app, upstream), ports.forge.identity()]);
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
