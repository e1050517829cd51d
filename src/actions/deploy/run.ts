import type { Environment } from '../../domain/config/model.ts';
import { environmentNamed } from '../../domain/promote/graph.ts';
import { code, table } from '../../domain/report/markdown.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { UserError } from '../../kit/errors.ts';
import { type DesiredState, readDesiredState } from '../../steps/desired-state.ts';
import { dispatchPromote } from '../../steps/dispatch-deploy.ts';
import { notDone } from '../../steps/isolate.ts';
import { checkSelection } from '../../steps/selection.ts';
import { deployToBranch } from './branch.ts';
import { deployToCluster } from './cluster.ts';
import type { DeployPorts, Placed } from './placed.ts';
import { sortByGates } from './sort-by-gates.ts';
import type { spec } from './spec.ts';

export type { DeployPorts, DeployRequest, Placed } from './placed.ts';

/**
 * Brings the tip of the default branch to one environment. Every placement is brought as far as it gets; the run fails
 * when one did not become healthy.
 */
export async function run(inputs: InputsOf<typeof spec>, ports: DeployPorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, { apps: inputs.apps, environments: [inputs.environment] });
  const environment = environmentNamed(desired.config, inputs.environment) as Environment;
  const { login } = await ports.forge.identity();
  ports.host.info(`Deploying ${desired.branch} at ${desired.commit} to ${environment.name}, as ${login}.`);
  const { open, kept, overridden } = await sortByGates(ports, desired, environment, inputs);
  const runUrl = ports.trigger?.runUrl;
  const request = { desired, environment, overridden, ...(runUrl !== undefined && { runUrl }) };
  const inBranch = open.filter(({ instance }) => instance.deploy.with === 'branch');
  const inCluster = open.filter(({ instance }) => instance.deploy.with === 'kubernetes');
  const placed = [
    ...kept,
    ...(await deployToBranch(ports, { ...request, placements: inBranch })),
    ...(await deployToCluster(ports, { ...request, placements: inCluster })),
  ];
  if (placed.length === 0) ports.host.info(`Nothing that was asked for runs in ${environment.name}.`);
  await ports.host.summary(summary(environment, desired, placed));
  for (const { app, target, outcome, message, revision } of placed) {
    ports.host.info(`${app} in ${target}: ${outcome}. ${message}`);
    // What is broken was shown when that was found; here is what was tried.
    if (revision === '' || (outcome !== 'failed' && outcome !== 'waiting')) continue;
    ports.host.annotate([notDone(`${app} in ${target}`, { message, at: undefined, hint: undefined })]);
  }
  const changed = placed.some(({ outcome }) => outcome === 'healthy');
  if (changed) await dispatchPromote(ports, inputs.promoteWorkflow, desired.branch);
  return {
    changed,
    deployments: placed.map(({ message: _, ...outcome }) => outcome),
  };
}

/** Why a deploy run has failed, for the runner; undefined when it has not. Its outputs are set either way. */
export function failure(outputs: OutputsOf<typeof spec>): UserError | undefined {
  const bad = outputs.deployments.filter(({ outcome }) => outcome === 'failed' || outcome === 'waiting');
  if (bad.length === 0) return undefined;
  const names = bad.map(({ app, target, outcome }) => `${app} in ${target} (${outcome})`).join(', ');
  return new UserError(`Not healthy: ${names}.`, {
    hint: 'The errors above say why. Put it right in Git; the next run goes on from there.',
  });
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
