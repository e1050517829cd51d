import type { KubernetesDeploy } from '../../domain/config/model.ts';
import { ForgeError, formatUserError, UserError } from '../../kit/errors.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Placement } from '../../steps/desired-state.ts';
import { isolate } from '../../steps/isolate.ts';
import { targetOf } from '../../steps/judge.ts';
import { inParallel } from './kubernetes/in-parallel.ts';
import { deployToKubernetes, type KubernetesResult } from './kubernetes.ts';
import { type DeployPorts, type DeployRequest, failedPlacement, type Placed } from './placed.ts';
import { closeDeployment, openDeployment, readRecorded } from './record.ts';

/** How many applications are brought to one cluster at a time. */
const width = 4;

/** A placement of a cluster. */
interface Job {
  readonly placement: Placement;
  readonly deploy: KubernetesDeploy;
  readonly context: string | undefined;
}

/**
 * Push mode: applies each placement to its cluster and waits until exactly this revision is healthy there. It is applied
 * even where GitHub knows it as deployed: the cluster is the truth about the cluster. A cluster that does not answer fails
 * what belongs there and nothing else, and one application that hangs does not keep the others waiting.
 */
export async function deployToCluster(ports: DeployPorts, request: DeployRequest): Promise<readonly Placed[]> {
  const jobs = request.placements.flatMap((placement): readonly Job[] => {
    const { deploy } = placement.instance;
    const context = targetOf(request.environment, placement)?.context;
    return deploy.with === 'kubernetes' ? [{ placement, deploy, context }] : [];
  });
  const placed = new Map<Job, Placed>();
  const clusters = [...Map.groupBy(jobs, ({ context }) => context)];
  const ended = await Promise.allSettled(
    clusters.map(([context, members]) => deployTogether(ports, request, context, members, placed)),
  );
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return jobs.flatMap((job) => placed.get(job) ?? []);
}

/**
 * Brings all that belongs to one cluster there. What is refused before it was begun may only have missed what another
 * application brings (a definition, a namespace): when all others are done it is tried once more, in the order of the file.
 */
async function deployTogether(
  ports: DeployPorts,
  request: DeployRequest,
  context: string | undefined,
  jobs: readonly Job[],
  placed: Map<Job, Placed>,
): Promise<void> {
  const connected = ports.cluster(context);
  // Each placement reports it by itself.
  connected.catch(() => undefined);
  const bring = (again: boolean) => async (job: Job) => {
    const { placement } = job;
    const what = `${placement.app.name} in ${placement.target}`;
    const one = await isolate(ports.host, what, async () => deployOne(ports, request, job, await connected, again));
    if ('again' in one) return [job];
    placed.set(job, 'failed' in one ? failedPlacement(placement, one.failed) : one);
    return [];
  };
  const late = await inParallel(jobs, bring(jobs.length > 1), width);
  await inParallel(late.flat(), bring(false), 1);
}

/** @param again whether to give back, unrecorded, what is refused before it was begun */
async function deployOne(
  ports: DeployPorts,
  request: DeployRequest,
  job: Job,
  cluster: Cluster,
  again: boolean,
): Promise<Placed | { readonly again: true }> {
  const { forge } = ports;
  const recorded = await readRecorded(forge, request, job.placement);
  const { app, revision, release } = recorded.record;
  const { environment, target } = job.placement;
  // Asked before anything is recorded: a cluster that does not answer, or not us, was not deployed to.
  await cluster.namespaced('v1', 'Namespace');
  let deployment = recorded.known?.deployment.id ?? 0;
  let begun = false;
  const begin = async () => {
    if (!recorded.healthy && !begun) deployment = await openDeployment(forge, request, recorded);
    begun = true;
  };
  const { outcome, message } = await apply(ports, request, job, { cluster, revision, begin });
  if (again && outcome === 'refused' && !begun) return { again };
  const ended = () => ({ app, environment, target, revision, release, deployment, message });
  // It says nothing about the release: neither its health nor its soak may end with it.
  const cutShort = outcome === 'overtaken' || outcome === 'cancelled' || ports.clock.cancelled.aborted;
  if (outcome !== 'healthy' && cutShort) return { ...ended(), outcome: 'waiting' };
  await begin();
  if (outcome === 'healthy' && recorded.healthy) return { ...ended(), outcome: 'unchanged' };
  await closeDeployment(forge, request, deployment, outcome === 'healthy' ? 'success' : 'failure', message);
  return { ...ended(), outcome: outcome === 'healthy' ? 'healthy' : 'failed' };
}

/** Applies it and waits. A cluster that fails on the way is an outcome like others: what was begun is recorded as failed. */
async function apply(
  { clock, git, host }: DeployPorts,
  request: DeployRequest,
  { placement, deploy }: Job,
  { cluster, revision, begin }: { cluster: Cluster; revision: string; begin: () => Promise<void> },
): Promise<{ readonly outcome: KubernetesResult['outcome']; readonly message: string }> {
  const { resources } = await request.desired.rendered(placement.source);
  // Several report at a time.
  const named = (message: string) => `${placement.app.name} in ${placement.target}: ${message}`;
  const said = {
    info: (message: string) => host.info(named(message)),
    debug: (message: string) => host.debug(named(message)),
    warning: (message: string) => host.warning(named(message)),
  };
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
        begin,
      },
      { cluster, clock, host: said },
    );
  } catch (error) {
    // What GitHub refuses is nothing that the cluster did.
    if (!(error instanceof UserError) || error instanceof ForgeError) throw error;
    return { outcome: 'unhealthy', message: formatUserError(error) };
  }
}
