import { type Deployment, type DeploymentRecord, readRecord } from '../deploy/deployment.ts';
import type { Gate } from './gates.ts';

/** What was deployed of an app to one target of an environment. Nothing needs to be rendered to know it. */
export interface TargetHistory {
  readonly target: string;
  /** The newest first. Those of other identities and other tools are passed over. */
  readonly deployments: readonly Deployment[];
}

/** The same, with what Git says should be there. */
export interface TargetState extends TargetHistory {
  /** The digest of what the source renders to now. */
  readonly revision: string;
}

/** A deployment that we wrote, with what we recorded in it. */
export interface OwnDeployment {
  readonly deployment: Deployment;
  readonly record: DeploymentRecord;
  /** Our statuses, the newest first: a status of somebody else says nothing. */
  readonly statuses: Deployment['statuses'];
}

/**
 * Deployments written by us, the newest first. `inactive` is passed over: we never write it, but GitHub does, as us, when a
 * job's own deployment to the same environment succeeds (https://github.com/actions/runner/issues/1001).
 */
export function ownDeployments(deployments: readonly Deployment[], identity: number): readonly OwnDeployment[] {
  return deployments.flatMap((deployment) => {
    const record = deployment.author === identity ? readRecord(deployment.payload) : undefined;
    if (!record) return [];
    return [
      {
        deployment,
        record,
        statuses: deployment.statuses.filter(({ author, state }) => author === identity && state !== 'inactive'),
      },
    ];
  });
}

/**
 * The health gate of one upstream environment: the revision that Git says should run there is deployed to every target
 * and its newest status is success (DESIGN §6).
 */
export function healthGate(environment: string, targets: readonly TargetState[], identity: number): Gate {
  const name = 'health';
  for (const { target, revision, deployments } of targets) {
    const place = target === environment ? environment : `${environment}/${target}`;
    const newest = ownDeployments(deployments, identity)[0];
    if (newest?.record.revision !== revision) {
      return { name, state: 'pending', description: `not deployed to ${place} yet` };
    }
    const state = newest.statuses[0]?.state;
    if (state === 'failure' || state === 'error') {
      return { name, state: 'failure', description: `the deployment to ${place} failed` };
    }
    if (state !== 'success') {
      const since = `${newest.deployment.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
      return { name, state: 'pending', description: `the deployment to ${place} is running since ${since}` };
    }
  }
  return { name, state: 'success', description: `healthy in ${environment}` };
}
