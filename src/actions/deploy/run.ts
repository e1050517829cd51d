import type { Environment } from '../../domain/config/model.ts';
import { environmentNamed } from '../../domain/promote/graph.ts';
import { code, table } from '../../domain/report/markdown.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { UserError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Git } from '../../ports/git.ts';
import type { Host } from '../../ports/host.ts';
import type { Renderer } from '../../ports/renderer.ts';
import { type DesiredState, type Placement, readDesiredState } from '../../steps/desired-state.ts';
import { checkSelection } from '../../steps/selection.ts';
import { closedGate } from '../../steps/verify-gates.ts';
import { deployToBranch } from './branch.ts';
import { deployToCluster } from './cluster.ts';
import type { DeploymentOutcome, spec } from './spec.ts';

export interface DeployPorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly clock: Clock;
  /** Connects to the cluster of a kubeconfig context, the current one when undefined. */
  readonly cluster: (context: string | undefined) => Promise<Cluster>;
}

/** One placement, with what happened to it and why. */
export interface Placed extends DeploymentOutcome {
  readonly message: string;
}

/** What a way to deploy is given: the placements of one environment that may be deployed. */
export interface DeployRequest {
  readonly desired: DesiredState;
  readonly environment: Environment;
  readonly placements: readonly Placement[];
  /** The reason for which gates are passed over; '' for none. */
  readonly override: string;
}

/**
 * Brings the tip of the default branch to one environment. Every placement is brought as far as it gets; the run fails
 * when one did not become healthy.
 */
export async function run(inputs: InputsOf<typeof spec>, ports: DeployPorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, { apps: inputs.apps, environments: [inputs.environment] });
  const environment = environmentNamed(desired.config, inputs.environment) as Environment;
  ports.host.info(`Deploying ${desired.branch} at ${desired.commit} to ${environment.name}.`);
  const { open, held } = await sortByGates(ports, desired, environment, inputs);
  const request = { desired, environment, override: inputs.overrideGates };
  const inBranch = open.filter(({ instance }) => instance.deploy.with === 'branch');
  const inCluster = open.filter(({ instance }) => instance.deploy.with === 'kubernetes');
  const placed = [
    ...held,
    ...(await deployToBranch(ports, { ...request, placements: inBranch })),
    ...(await deployToCluster(ports, { ...request, placements: inCluster })),
  ];
  await ports.host.summary(summary(environment, desired, placed));
  for (const { app, target, outcome, message } of placed)
    ports.host.info(`${app} in ${target}: ${outcome}. ${message}`);
  return {
    changed: placed.some(({ outcome }) => outcome === 'healthy'),
    deployments: placed.map(({ message: _, ...outcome }) => outcome),
  };
}

/** Why a deploy run has failed, for the runner; undefined when it has not. Its outputs are set either way. */
export function failure(outputs: OutputsOf<typeof spec>): UserError | undefined {
  const bad = outputs.deployments.filter(({ outcome }) => outcome === 'failed' || outcome === 'waiting');
  if (bad.length === 0) return undefined;
  const names = bad.map(({ app, target, outcome }) => `${app} in ${target} (${outcome})`).join(', ');
  return new UserError(`Not healthy: ${names}.`, {
    hint: 'The log and the summary say why. Put it right in Git; the next run goes on from there.',
  });
}

async function sortByGates(
  ports: DeployPorts,
  desired: DesiredState,
  environment: Environment,
  inputs: InputsOf<typeof spec>,
): Promise<{ open: readonly Placement[]; held: readonly Placed[] }> {
  const open: Placement[] = [];
  const held: Placed[] = [];
  for (const placement of desired.placements(environment.name, inputs.apps)) {
    const closed = await closedGate(ports, desired, placement, environment);
    if (closed === undefined || inputs.overrideGates !== '') {
      if (closed !== undefined) ports.host.warning(`${placement.app.name}: gates are overridden, though ${closed}.`);
      open.push(placement);
    } else held.push(await holdBack(desired, placement, closed));
  }
  return { open, held };
}

async function holdBack(desired: DesiredState, placement: Placement, why: string): Promise<Placed> {
  const { app, environment, target, source, instance } = placement;
  const [revision, release] = await Promise.all([desired.revision(source), desired.release(app, instance)]);
  const message = `Held back: ${why}.`;
  return { app: app.name, environment, target, revision, release: release.id, outcome: 'held', deployment: 0, message };
}

function summary(environment: Environment, desired: DesiredState, placed: readonly Placed[]): string {
  const head = `### ${code(environment.name)} at ${code(desired.commit.slice(0, 12))}`;
  if (placed.length === 0) return `${head}\n\nNo application runs there.`;
  const rows = placed.map(({ app, target, outcome, release, message }) => [
    code(app),
    code(target),
    outcome,
    code(release),
    code(message),
  ]);
  return `${head}\n\n${table(['application', 'target', 'outcome', 'release', 'what happened'], rows)}`;
}
