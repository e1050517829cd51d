import type { Environment } from '../domain/config/model.ts';
import { ownDeployments } from '../domain/promote/health.ts';
import { formatDuration, hasSoaked } from '../domain/promote/soak.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { readHistories } from './histories.ts';

/**
 * Why a release may not be deployed here yet; undefined when it may. Evaluated from deployments, from scratch: commit
 * statuses can be written by many, and a pull request can be merged before its gates are open (DESIGN §6).
 *
 * A release that this environment already had passes, and so does the first one ever: there is nothing to protect yet.
 */
export async function closedGate(
  ports: { forge: Forge; clock: Clock },
  desired: DesiredState,
  placement: Placement,
  environment: Environment,
): Promise<string | undefined> {
  const { after } = environment;
  if (!after) return undefined;
  const { app, instance } = placement;
  const [release, identity, own] = await Promise.all([
    desired.release(app, instance),
    ports.forge.identity(),
    readHistories(ports, desired, app, environment.name),
  ]);
  const known = own.flatMap(({ deployments }) => ownDeployments(deployments, identity.id));
  const wasHealthy = known.some(
    ({ record, statuses }) => record.release === release.id && statuses.some(({ state }) => state === 'success'),
  );
  if (known.length === 0 || wasHealthy) return undefined;
  const missing: string[] = [];
  for (const name of after.environments) {
    const histories = await readHistories(ports, desired, app, name);
    if (histories.length === 0) continue;
    const { soak } = environment.gates;
    if (hasSoaked(histories, release.id, soak, identity.id, ports.clock.now())) {
      if (after.mode === 'any') return undefined;
    } else missing.push(soak === 0 ? name : `${name} for ${formatDuration(soak)}`);
  }
  return missing.length === 0 ? undefined : `this release has not been healthy in ${missing.join(' and ')}`;
}
