import type { Environment } from '../domain/config/model.ts';
import { deploymentTask } from '../domain/deploy/deployment.ts';
import { ownDeployments } from '../domain/promote/health.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { DesiredState, Placement } from './desired-state.ts';
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
}

/** Everything in an environment that a deploy would bring there. */
export async function findUndeployed(
  ports: { forge: Forge; clock: Clock },
  desired: DesiredState,
  environment: Environment,
  apps: readonly string[],
): Promise<readonly Undeployed[]> {
  const { id } = await ports.forge.identity();
  const found = await Promise.all(
    desired.placements(environment.name, apps).map(async (placement) => {
      const { app, target, source } = placement;
      const revision = await desired.revision(source);
      const deployments = ownDeployments(
        await ports.forge.deployments(environment.name, deploymentTask(app.name, target)),
        id,
      );
      const newest = deployments[0];
      if (newest?.record.revision === revision && newest.statuses[0]?.state === 'success') return [];
      const good = deployments.find(({ statuses }) => statuses.some(({ state }) => state === 'success'));
      const closed = await closedGate(ports, desired, placement, environment);
      return [{ placement, revision, deployed: good?.record.revision, closed }];
    }),
  );
  return found.flat();
}
