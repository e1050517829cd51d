import { type DeploymentRecord, deploymentTask } from '../../domain/deploy/deployment.ts';
import { type OwnDeployment, ownDeployments } from '../../domain/promote/health.ts';
import { recordedVersions } from '../../domain/promote/same-release.ts';
import { statusDescriptionLimit } from '../../domain/report/limits.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Placement } from '../../steps/desired-state.ts';
import type { DeployRequest } from './placed.ts';

/** What is about to be deployed, and what GitHub knows of it. */
export interface Recorded {
  readonly placement: Placement;
  readonly record: DeploymentRecord;
  /** Our newest deployment there, if it is of this revision. */
  readonly known: OwnDeployment | undefined;
  /** Whether that one ended well: then there is nothing to record. */
  readonly healthy: boolean;
}

/** Reads what is known of a placement's revision. */
export async function readRecorded(forge: Forge, request: DeployRequest, placement: Placement): Promise<Recorded> {
  const { app, environment, target, source, instance } = placement;
  const [revision, release, identity, deployments] = await Promise.all([
    request.desired.revision(source),
    request.desired.release(app, instance),
    forge.identity(),
    forge.deployments(environment, deploymentTask(app.name, target)),
  ]);
  const versions = recordedVersions(release);
  const record: DeploymentRecord = { version: 1, app: app.name, target, revision, release: release.id, versions };
  const newest = ownDeployments(deployments, identity.id)[0];
  const known = newest?.record.revision === revision ? newest : undefined;
  return { placement, record, known, healthy: known?.statuses[0]?.state === 'success' };
}

/**
 * The GitHub deployment to report on: the one that a run before us began for this revision, or a new one. Only changed
 * revisions are recorded: GitHub allows 500 content writes an hour.
 */
export async function openDeployment(forge: Forge, request: DeployRequest, recorded: Recorded): Promise<number> {
  const { placement, record, known } = recorded;
  const environment = request.environment.name;
  const id =
    known?.deployment.id ??
    (await forge.createDeployment({
      commit: request.desired.commit,
      environment,
      task: deploymentTask(record.app, record.target),
      description: describe(record, request.overridden.get(placement)),
      payload: { ...record },
      production: !request.desired.config.environments.some(({ after }) => after?.environments.includes(environment)),
    }));
  if (known?.statuses[0]?.state !== 'in_progress') {
    await forge.setDeploymentStatus(id, {
      state: 'in_progress',
      description: 'deploying',
      environment,
      ...urlOf(request),
    });
  }
  return id;
}

/** Writes how it ended. */
export function closeDeployment(
  forge: Forge,
  request: DeployRequest,
  id: number,
  state: 'success' | 'failure',
  message: string,
): Promise<void> {
  const description = message.slice(0, statusDescriptionLimit);
  return forge.setDeploymentStatus(id, {
    state,
    description,
    environment: request.environment.name,
    ...urlOf(request),
  });
}

function urlOf({ runUrl }: DeployRequest): { readonly url?: string } {
  return runUrl === undefined ? {} : { url: runUrl };
}

function describe({ app, release }: DeploymentRecord, override: string | undefined): string {
  const text = `${app} ${release}${override === undefined ? '' : `, gates overridden: ${override.replace(/\s+/gu, ' ')}`}`;
  return text.slice(0, statusDescriptionLimit);
}
