import type { KubernetesDeploy } from '../../domain/config/model.ts';
import { formatUserError, UserError } from '../../kit/errors.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Placement } from '../../steps/desired-state.ts';
import { isolate } from '../../steps/isolate.ts';
import { targetOf } from '../../steps/judge.ts';
import { deployToKubernetes } from './kubernetes.ts';
import { type DeployPorts, type DeployRequest, failedPlacement, type Placed } from './placed.ts';
import { closeDeployment, openDeployment, readRecorded } from './record.ts';

/**
 * Push mode: applies each placement to its cluster and waits until exactly this revision is healthy there. It is applied
 * even where GitHub knows it as deployed: the cluster is the truth about the cluster. A cluster that does not answer fails
 * what belongs there and nothing else.
 */
export async function deployToCluster(ports: DeployPorts, request: DeployRequest): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const clusters = new Map<string | undefined, Promise<Cluster>>();
  for (const placement of request.placements) {
    const { deploy } = placement.instance;
    if (deploy.with !== 'kubernetes') continue;
    const context = targetOf(request.environment, placement)?.context;
    const connected = clusters.get(context) ?? ports.cluster(context);
    clusters.set(context, connected);
    const what = `${placement.app.name} in ${placement.target}`;
    const one = await isolate(ports.host, what, async () =>
      deployOne(ports, request, placement, deploy, await connected),
    );
    placed.push('failed' in one ? failedPlacement(placement, one.failed) : one);
  }
  return placed;
}

async function deployOne(
  ports: DeployPorts,
  request: DeployRequest,
  placement: Placement,
  deploy: KubernetesDeploy,
  cluster: Cluster,
): Promise<Placed> {
  const { forge } = ports;
  const recorded = await readRecorded(forge, request, placement);
  const { app, revision, release } = recorded.record;
  const { environment, target } = placement;
  // Asked before anything is recorded: a cluster that does not answer, or not us, was not deployed to.
  await cluster.namespaced('v1', 'Namespace');
  const deployment = recorded.healthy
    ? (recorded.known?.deployment.id ?? 0)
    : await openDeployment(forge, request, recorded);
  const result = await apply(ports, request, placement, deploy, { cluster, revision });
  const ended = { app, environment, target, revision, release, deployment, message: result.message };
  if (result.outcome !== 'healthy') {
    await closeDeployment(forge, request, deployment, 'failure', result.message);
    return { ...ended, outcome: 'failed' };
  }
  if (recorded.healthy) return { ...ended, outcome: 'unchanged' };
  await closeDeployment(forge, request, deployment, 'success', result.message);
  return { ...ended, outcome: 'healthy' };
}

/** Applies it and waits. A cluster that fails on the way is an outcome like others: what was begun is recorded as failed. */
async function apply(
  { clock, git, host }: DeployPorts,
  request: DeployRequest,
  placement: Placement,
  deploy: KubernetesDeploy,
  { cluster, revision }: { readonly cluster: Cluster; readonly revision: string },
): Promise<{ readonly outcome: string; readonly message: string }> {
  const { resources } = await request.desired.rendered(placement.source);
  try {
    return await deployToKubernetes(
      {
        app: placement.app.name,
        environment: placement.environment,
        target: placement.target,
        namespace: deploy.namespace,
        conflicts: deploy.conflicts,
        timeout: deploy.timeout,
        resources,
        commit: request.desired.commit,
        revision,
        isAncestor: (a, b) => git.isAncestor(a, b),
      },
      { cluster, clock, host },
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: 'failed', message: formatUserError(error) };
  }
}
