import type { BranchDeploy } from '../domain/config/model.ts';
import { type Deployment, deploymentTask } from '../domain/deploy/deployment.ts';
import { type OwnDeployment, ownDeployments } from '../domain/promote/health.ts';
import { renderedBranch } from '../domain/promote/names.ts';
import type { Forge, FoundStatus } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { isolate } from './isolate.ts';
import { isOnBranch } from './rendered-branch.ts';

/**
 * Deployments of rendered branches that were handed to an agent and not heard of since: writes down what the agent has
 * reported meanwhile. Deploy waits only so long; the truth is written whenever somebody looks (DESIGN §1.2). Where nothing is
 * in progress, nothing but the deployments is read.
 */
export async function settleReported(ports: SettlePorts, desired: DesiredState): Promise<void> {
  await Promise.all(desired.config.environments.map(({ name }) => settleEnvironment(ports, desired, name)));
}

interface SettlePorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
}

/** A placement that an agent reports on. */
interface Reported {
  readonly placement: Placement;
  readonly deploy: BranchDeploy;
}

async function settleEnvironment(ports: SettlePorts, desired: DesiredState, environment: string): Promise<void> {
  const look = rememberingLook(ports, environment);
  const placements = desired.placements(environment).flatMap((placement): readonly Reported[] => {
    const { deploy } = placement.instance;
    return deploy.with === 'branch' && deploy.health !== 'none' ? [{ placement, deploy }] : [];
  });
  // All are looked at before anything is written: a write ends what is known of the environment's deployments.
  const found = await Promise.all(
    placements.map((reported) =>
      apart(ports, reported, async () => ({ ended: await findEnd(ports, desired, reported, look) })),
    ),
  );
  for (const [index, reported] of placements.entries()) {
    const one = found[index];
    const ended = one && 'ended' in one ? one.ended : undefined;
    if (!ended) continue;
    await apart(ports, reported, async () => {
      await recordHealth(ports.forge, ended.deployment, environment, ended.health);
      ports.host.info(`${reported.placement.app.name} in ${environment}: the agent has reported ${ended.health}.`);
      return {};
    });
  }
}

function apart<T extends object>({ host }: SettlePorts, { placement }: Reported, body: () => Promise<T>) {
  return isolate(host, `${placement.app.name} in ${placement.environment}`, body, 'warning');
}

/** A rendered branch: what it holds, and what is said of it. */
interface Branch {
  readonly tree: ReadonlyMap<string, string>;
  readonly statuses: readonly FoundStatus[];
}

/** Looks at the rendered branch of an environment when first asked, once for all of its apps; undefined when there is none. */
function rememberingLook({ forge, git }: SettlePorts, environment: string): () => Promise<Branch | undefined> {
  const look = async () => {
    const commit = await forge.branch(renderedBranch(environment));
    if (commit === undefined) return undefined;
    const [tree, statuses] = await Promise.all([git.readTree(commit), forge.statuses(commit)]);
    return { tree, statuses };
  };
  let looked: Promise<Branch | undefined> | undefined;
  return () => {
    looked ??= look();
    return looked;
  };
}

/** How a deployment in progress has ended meanwhile; undefined when nothing is in progress or nothing was reported. */
async function findEnd(
  { forge }: SettlePorts,
  desired: DesiredState,
  { placement, deploy }: Reported,
  look: () => Promise<Branch | undefined>,
): Promise<(Pick<OwnDeployment, 'deployment'> & { readonly health: 'success' | 'failure' }) | undefined> {
  const { app, target, environment, source } = placement;
  const [identity, deployments] = await Promise.all([
    forge.identity(),
    forge.deployments(environment, deploymentTask(app.name, target)),
  ]);
  const newest = ownDeployments(deployments, identity.id)[0];
  if (newest?.statuses[0]?.state !== 'in_progress') return undefined;
  if (newest.record.revision !== (await desired.revision(source))) return undefined;
  const branch = await look();
  if (!branch) return undefined;
  const health = healthIn(branch.statuses, deploy);
  if (health === 'pending' || !(await isOnBranch(branch.tree, desired, placement))) return undefined;
  return { deployment: newest.deployment, health };
}

/** What the agent says of a commit of the rendered branch. */
export async function reportedHealth(
  forge: Forge,
  commit: string,
  deploy: BranchDeploy,
): Promise<'success' | 'failure' | 'pending'> {
  return deploy.health === 'none' ? 'success' : healthIn(await forge.statuses(commit), deploy);
}

function healthIn(statuses: readonly FoundStatus[], { health }: BranchDeploy): 'success' | 'failure' | 'pending' {
  if (health === 'none') return 'success';
  const state = statuses.find(({ context }) => context === health.status)?.state;
  if (state === 'success') return 'success';
  return state === 'failure' || state === 'error' ? 'failure' : 'pending';
}

/** Writes the end of a deployment. */
function recordHealth(
  forge: Forge,
  deployment: Pick<Deployment, 'id'>,
  environment: string,
  health: 'success' | 'failure',
): Promise<void> {
  const description = health === 'success' ? 'healthy, as its agent reported' : 'unhealthy, as its agent reported';
  return forge.setDeploymentStatus(deployment.id, { state: health, description, environment });
}
