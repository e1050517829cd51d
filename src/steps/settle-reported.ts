import type { BranchDeploy } from '../domain/config/model.ts';
import { type Deployment, deploymentTask } from '../domain/deploy/deployment.ts';
import { ownDeployments } from '../domain/promote/health.ts';
import { renderedBranch } from '../domain/promote/names.ts';
import type { Forge, StatusState } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { isolate } from './isolate.ts';
import { isOnBranch } from './rendered-branch.ts';

/**
 * Deployments of rendered branches that were handed to an agent and not heard of since: writes down what the agent has
 * reported meanwhile. Deploy waits only so long; the truth is written whenever somebody looks (DESIGN §1.2).
 */
export async function settleReported(ports: SettlePorts, desired: DesiredState): Promise<void> {
  for (const environment of desired.config.environments) {
    for (const placement of desired.placements(environment.name)) {
      const { deploy } = placement.instance;
      if (deploy.with !== 'branch' || deploy.health === 'none') continue;
      const settle = async () => {
        await settleOne(ports, desired, placement, deploy);
        return {};
      };
      await isolate(ports.host, `${placement.app.name} in ${environment.name}`, settle, 'warning');
    }
  }
}

interface SettlePorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
}

async function settleOne(
  ports: SettlePorts,
  desired: DesiredState,
  placement: Placement,
  deploy: BranchDeploy,
): Promise<void> {
  const { app, target, environment, source } = placement;
  const [identity, deployments, branch] = await Promise.all([
    ports.forge.identity(),
    ports.forge.deployments(environment, deploymentTask(app.name, target)),
    ports.forge.branch(renderedBranch(environment)),
  ]);
  const newest = ownDeployments(deployments, identity.id)[0];
  if (!branch || newest?.statuses[0]?.state !== 'in_progress') return;
  if (newest.record.revision !== (await desired.revision(source))) return;
  const reported = await reportedHealth(ports.forge, branch, deploy);
  if (reported === 'pending' || !(await isOnBranch(ports.git, branch, desired, placement))) return;
  await recordHealth(ports.forge, newest.deployment, environment, reported);
  ports.host.info(`${app.name} in ${environment}: the agent has reported ${reported}.`);
}

/** What the agent says of a commit of the rendered branch. */
export async function reportedHealth(
  forge: Forge,
  commit: string,
  deploy: BranchDeploy,
): Promise<'success' | 'failure' | 'pending'> {
  if (deploy.health === 'none') return 'success';
  const { status: context } = deploy.health;
  const state: StatusState | undefined = (await forge.statuses(commit)).find(
    (status) => status.context === context,
  )?.state;
  if (state === 'success') return 'success';
  return state === 'failure' || state === 'error' ? 'failure' : 'pending';
}

/** Writes the end of a deployment. */
export function recordHealth(
  forge: Forge,
  deployment: Pick<Deployment, 'id'>,
  environment: string,
  health: 'success' | 'failure',
): Promise<void> {
  const description = health === 'success' ? 'healthy, as its agent reported' : 'unhealthy, as its agent reported';
  return forge.setDeploymentStatus(deployment.id, { state: health, description, environment });
}
