import type { Environment } from '../../domain/config/model.ts';
import { formatUserError, type UserError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Git } from '../../ports/git.ts';
import type { Host } from '../../ports/host.ts';
import type { Renderer } from '../../ports/renderer.ts';
import type { Trigger } from '../../ports/trigger.ts';
import type { DesiredState, Placement } from '../../steps/desired-state.ts';
import type { DeploymentOutcome } from './spec.ts';

export interface DeployPorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly clock: Clock;
  /** Connects to the cluster of a kubeconfig context, the current one when undefined. */
  readonly cluster: (context: string | undefined) => Promise<Cluster>;
  /** What started the run; undefined on a terminal. */
  readonly trigger?: Trigger;
}

/** One placement, with what happened to it and why. */
export interface Placed extends DeploymentOutcome {
  readonly message: string;
}

/** What a way to deploy is given: the placements of one environment that may be deployed. */
export interface DeployRequest {
  readonly desired: DesiredState;
  readonly environment: Environment;
  readonly placements: readonly Placement[];
  /** Placements whose gates are passed over, with the reason and what is not open. */
  readonly overridden: ReadonlyMap<Placement, string>;
  /** The page of this run, for the statuses of the deployments. */
  readonly runUrl?: string;
}

/** One that got nowhere: nothing of it was recorded yet. */
export function failedPlacement({ app, environment, target }: Placement, error: UserError): Placed {
  const ids = { revision: '', release: '', deployment: 0 };
  return { app: app.name, environment, target, ...ids, outcome: 'failed', message: formatUserError(error) };
}
