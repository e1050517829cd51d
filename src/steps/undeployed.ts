import type { Environment } from '../domain/config/model.ts';
import { deploymentTask } from '../domain/deploy/deployment.ts';
import { ownDeployments } from '../domain/promote/health.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { Host } from '../ports/host.ts';
import { deployable } from './deployable.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { isolate } from './isolate.ts';
import { closedGate } from './verify-gates.ts';

/** A placement whose revision in Git is not the one that was brought there with success. */
export interface Undeployed {
  readonly placement: Placement;
  /** What Git says. */
  readonly revision: string;
  /** What was brought there last with success; undefined for nothing. */
  readonly deployed: string | undefined;
  /** Why it may not be deployed yet; undefined when it may. */
  readonly closed: string | undefined;
  /** Why it cannot be said what Git says; a deploy will fail for it. */
  readonly broken?: string;
}

/** Everything in an environment that a deploy would bring there; what is broken is among it, for the deploy to report. */
export async function findUndeployed(
  ports: { forge: Forge; clock: Clock; host: Host },
  desired: DesiredState,
  environment: Environment,
  apps: readonly string[],
): Promise<readonly Undeployed[]> {
  const placements = await deployable(ports.host, desired, desired.placements(environment.name, apps));
  const found = await Promise.all(
    placements.map(async (placement): Promise<readonly Undeployed[]> => {
      const what = `${placement.app.name} in ${placement.environment}`;
      const look = async () => ({ found: await lookAt(ports, desired, environment, placement) });
      const looked = await isolate(ports.host, what, look, 'warning');
      if ('found' in looked) return looked.found;
      const broken = looked.failed.message;
      return [{ placement, revision: '', deployed: undefined, closed: undefined, broken }];
    }),
  );
  return found.flat();
}

async function lookAt(
  ports: { forge: Forge; clock: Clock },
  desired: DesiredState,
  environment: Environment,
  placement: Placement,
): Promise<readonly Undeployed[]> {
  const { app, target, source } = placement;
  const { id } = await ports.forge.identity();
  const revision = await desired.revision(source);
  const all = await ports.forge.deployments(environment.name, deploymentTask(app.name, target));
  const deployments = ownDeployments(all, id);
  const [newest] = deployments;
  if (newest?.record.revision === revision && newest.statuses[0]?.state === 'success') return [];
  const good = deployments.find(({ statuses }) => statuses.some(({ state }) => state === 'success'));
  const closed = await closedGate(ports, desired, placement, environment);
  return [{ placement, revision, deployed: good?.record.revision, closed }];
}
