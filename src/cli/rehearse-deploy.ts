import type { DeployPorts } from '../actions/deploy/run.ts';
import type { DeploymentOutcome, spec } from '../actions/deploy/spec.ts';
import { environmentNamed } from '../domain/promote/graph.ts';
import type { InputsOf, OutputsOf } from '../kit/action.ts';
import { type DesiredState, type Placement, readDesiredState } from '../steps/desired-state.ts';
import { targetOf } from '../steps/judge.ts';
import { checkSelection } from '../steps/selection.ts';
import { findUndeployed } from '../steps/undeployed.ts';

/** `plumbline deploy --dry-run`: says what a deploy would do; clusters are asked with a server-side dry run. */
export async function rehearseDeploy(
  inputs: InputsOf<typeof spec>,
  ports: DeployPorts,
): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, { apps: inputs.apps, environments: [inputs.environment] });
  const environment = environmentNamed(desired.config, inputs.environment);
  if (!environment) return { changed: false, deployments: [] };
  const undeployed = await findUndeployed(ports, desired, environment, inputs.apps);
  const deployments: DeploymentOutcome[] = [];
  for (const { placement, revision, closed } of undeployed) {
    const { app, target, instance } = placement;
    const release = (await desired.release(app, instance)).id;
    ports.host.info(
      `${app.name} in ${target}: ${closed === undefined ? `would deploy ${release}` : `held: ${closed}`}`,
    );
    if (closed === undefined)
      await rehearseOnCluster(ports, desired, placement, targetOf(environment, placement)?.context);
    const names = { app: app.name, environment: environment.name, target, revision, release, deployment: 0 };
    deployments.push({ ...names, outcome: closed === undefined ? 'waiting' : 'held' });
  }
  return { changed: deployments.some(({ outcome }) => outcome === 'waiting'), deployments };
}

async function rehearseOnCluster(
  ports: DeployPorts,
  desired: DesiredState,
  { instance, source }: Placement,
  context: string | undefined,
): Promise<void> {
  const { deploy } = instance;
  if (deploy.with !== 'kubernetes') return;
  const cluster = await ports.cluster(context);
  const options = { namespace: deploy.namespace, force: deploy.conflicts === 'force', dryRun: true };
  for (const resource of (await desired.rendered(source)).resources) {
    const result = await cluster.apply(resource.value, options);
    const detail =
      result.outcome === 'conflict'
        ? `: ${result.conflicts.map(({ manager, field }) => `${field} is ${manager}'s`).join(', ')}`
        : result.outcome === 'refused'
          ? `: ${result.reason}`
          : '';
    ports.host.info(`  ${resource.kind} ${resource.name}: ${result.outcome}${detail}`);
  }
}
