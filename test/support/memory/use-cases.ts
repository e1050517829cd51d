import { run as runDeploy } from '../../../src/actions/deploy/run.ts';
import { run as runDriftCheck } from '../../../src/actions/drift-check/run.ts';
import { run as runPlan } from '../../../src/actions/plan/run.ts';
import { run as runPromote } from '../../../src/actions/promote/run.ts';
import { run as runUpdate } from '../../../src/actions/update/run.ts';
import type { MemoryHost } from './host.ts';
import type { World } from './world.ts';

const common = { token: 't', config: 'gitops.yaml', apps: [], environments: [], deployWorkflow: 'gitops-deploy.yml' };

/** What a run gave and what it said. */
export type Ran<T> = T & { readonly host: MemoryHost; readonly writes: readonly string[] };

async function ran<T extends object>(
  world: World,
  use: (ports: ReturnType<World['ports']>) => Promise<T>,
): Promise<Ran<T>> {
  const ports = world.ports();
  const before = world.writes.log.length;
  const outputs = await use(ports);
  return { ...outputs, host: ports.host, writes: world.writes.log.slice(before) };
}

export function update(world: World, inputs: Partial<Parameters<typeof runUpdate>[0]> = {}) {
  return ran(world, (ports) => runUpdate({ ...common, images: [], ...inputs }, ports));
}

export function promote(world: World, inputs: Partial<Parameters<typeof runPromote>[0]> = {}) {
  return ran(world, (ports) => runPromote({ ...common, ...inputs }, ports));
}

export function driftCheck(world: World, inputs: Partial<Parameters<typeof runDriftCheck>[0]> = {}) {
  return ran(world, (ports) => runDriftCheck({ ...common, mode: 'update', ...inputs }, ports));
}

export function plan(world: World, inputs: Partial<Parameters<typeof runPlan>[0]> = {}) {
  return ran(world, (ports) => runPlan({ ...common, overrideGates: '', ...inputs }, ports));
}

export function deploy(world: World, environment: string, inputs: Partial<Parameters<typeof runDeploy>[0]> = {}) {
  return ran(world, (ports) =>
    runDeploy({ ...common, overrideGates: '', promoteWorkflow: 'none', environment, ...inputs }, ports),
  );
}
