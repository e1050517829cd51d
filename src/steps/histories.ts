import type { App } from '../domain/config/model.ts';
import { deploymentTask } from '../domain/deploy/deployment.ts';
import type { TargetHistory } from '../domain/promote/health.ts';
import type { Forge } from '../ports/forge.ts';
import { type DesiredState, placementsOf } from './desired-state.ts';

/** What was deployed of an app to each target of an environment, and what Git says should be there. */
export function readHistories(
  { forge }: { forge: Forge },
  desired: DesiredState,
  app: App,
  environment: string,
): Promise<readonly TargetHistory[]> {
  return Promise.all(
    placementsOf(app, environment).map(async ({ target, source }) => ({
      target,
      revision: await desired.revision(source),
      deployments: await forge.deployments(environment, deploymentTask(app.name, target)),
    })),
  );
}
