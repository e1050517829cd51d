import type { KubernetesDeploy } from '../../domain/config/model.ts';
import { ConfigError } from '../../kit/errors.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Placement } from '../../steps/desired-state.ts';
import { judge, targetOf } from '../../steps/judge.ts';
import { deployToKubernetes } from './kubernetes.ts';
import { closeDeployment, openDeployment, readRecorded } from './record.ts';
import type { DeployPorts, DeployRequest, Placed } from './run.ts';

/**
 * Push mode: applies each placement to its cluster and waits until exactly this revision is healthy there. It is applied
 * even where GitHub knows it as deployed: the cluster is the truth about the cluster.
 */
export async function deployToCluster(ports: DeployPorts, request: DeployRequest): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const clusters = new Map<string | undefined, Cluster>();
  for (const placement of request.placements) {
    const { deploy } = placement.instance;
    if (deploy.with !== 'kubernetes') continue;
    const context = targetOf(request.environment, placement)?.context;
    const cluster = clusters.get(context) ?? (await ports.cluster(context));
    clusters.set(context, cluster);
    placed.push(await deployOne(ports, request, placement, deploy, cluster));
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
  const { forge, git } = ports;
  const rendered = await request.desired.rendered(placement.source);
  const broken = judge(rendered, targetOf(request.environment, placement)).find(({ severity }) => severity === 'error');
  if (broken) throw new ConfigError(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
  const recorded = await readRecorded(forge, request, placement);
  const { record } = recorded;
  const names = { app: record.app, environment: placement.environment, target: placement.target };
  const ids = { revision: record.revision, release: record.release };
  const deployment = recorded.healthy
    ? (recorded.known?.deployment.id ?? 0)
    : await openDeployment(forge, request, recorded);
  const result = await deployToKubernetes(
    {
      app: record.app,
      environment: placement.environment,
      target: placement.target,
      namespace: deploy.namespace,
      conflicts: deploy.conflicts,
      timeout: deploy.timeout,
      resources: rendered.resources,
      commit: request.desired.commit,
      revision: record.revision,
      isAncestor: (a, b) => git.isAncestor(a, b),
    },
    { cluster, clock: ports.clock, host: ports.host },
  );
  const ended = { ...names, ...ids, deployment, message: result.message };
  if (result.outcome !== 'healthy') {
    await closeDeployment(forge, request, deployment, 'failure', result.message);
    return { ...ended, outcome: 'failed' };
  }
  if (recorded.healthy) return { ...ended, outcome: 'unchanged' };
  await closeDeployment(forge, request, deployment, 'success', result.message);
  return { ...ended, outcome: 'healthy' };
}
