import type { App } from '../domain/config/model.ts';
import { deploymentTask } from '../domain/deploy/deployment.ts';
import type { TargetHistory, TargetState } from '../domain/promote/health.ts';
import type { Forge } from '../ports/forge.ts';
import { type DesiredState, placementsOf } from './desired-state.ts';

/** What was deployed of an app to each target of an environment. Renders nothing: a broken source hides no evidence. */
export function readHistories(
  { forge }: { forge: Forge },
  app: App,
  environment: string,
): Promise<readonly TargetHistory[]> {
  return Promise.all(
    placementsOf(app, environment).map(async ({ target }) => ({
      target,
      deployments: await forge.deployments(environment, deploymentTask(app.name, target)),
    })),
  );
}

/** The same, with what Git says should be there. @throws ConfigError when a source does not render */
export function readTargets(
  { forge }: { forge: Forge },
  desired: DesiredState,
  app: App,
  environment: string,
): Promise<readonly TargetState[]> {
  return Promise.all(
    placementsOf(app, environment).map(async ({ target, source }) => ({
      target,
      revision: await desired.revision(source),
      deployments: await forge.deployments(environment, deploymentTask(app.name, target)),
    })),
  );
}
