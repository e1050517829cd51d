import type { Deployment, DeploymentState, DeploymentStatus } from '../../domain/deploy/deployment.ts';
import { ACTOR, type Actor, actorId } from './actors.ts';

const STATUS = `id state description createdAt creator { ${ACTOR} }`;

/**
 * What is read of a deployment. GitHub does not say in which order it gives the statuses of one, and a deployment that is tried again
 * and again gets more than a page of them: both ends are read, so that the newest are there whichever end they stand at, and
 * the one that GitHub calls the latest by itself.
 */
export const DEPLOYMENT = `databaseId
        commitOid
        environment
        task
        createdAt
        payload
        creator { ${ACTOR} }
        latestStatus { ${STATUS} }
        statuses(first: 50) { nodes { ${STATUS} } }
        otherStatuses: statuses(last: 50) { nodes { ${STATUS} } }`;

interface StatusNode {
  readonly id: string;
  readonly state: Uppercase<DeploymentState> | 'WAITING';
  readonly description: string | null;
  readonly createdAt: string;
  readonly creator: Actor;
}

/** A deployment as `DEPLOYMENT` asks for it. */
export interface DeploymentNode {
  readonly databaseId: number | null;
  readonly commitOid: string;
  readonly environment: string | null;
  readonly task: string | null;
  readonly createdAt: string;
  readonly payload: string | null;
  readonly creator: Actor;
  readonly latestStatus: StatusNode | null;
  readonly statuses: { readonly nodes: readonly StatusNode[] } | null;
  readonly otherStatuses: { readonly nodes: readonly StatusNode[] } | null;
}

export function describeDeployment(node: DeploymentNode): Deployment {
  return {
    id: node.databaseId ?? 0,
    commit: node.commitOid,
    environment: node.environment ?? '',
    task: node.task ?? '',
    createdAt: new Date(node.createdAt),
    author: actorId(node.creator),
    payload: readPayload(node.payload),
    statuses: statusesOf(node).map(describeStatus),
  };
}

/** Deployments as the port promises them, in whatever order they came: by time, and within a second by number. */
export function newestFirst(deployments: readonly Deployment[]): readonly Deployment[] {
  return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}

/** A payload as it was recorded. GraphQL gives it as JSON text, and as JSON text of a text when it was recorded as one. */
export function readPayload(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'string' ? readPayload(value) : value;
  } catch {
    return payload;
  }
}

/**
 * The statuses that were read, each once, the newest first. Times are whole seconds and ids say nothing: of one second the one that
 * GitHub calls the latest comes first, then an end before what led to it.
 */
function statusesOf({ latestStatus, statuses, otherStatuses }: DeploymentNode): readonly StatusNode[] {
  const latest = latestStatus ? [latestStatus] : [];
  const all = [...latest, ...(statuses?.nodes ?? []), ...(otherStatuses?.nodes ?? [])];
  const isLatest = ({ id }: StatusNode) => Number(id === latestStatus?.id);
  return [...new Map(all.map((status) => [status.id, status])).values()].toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || isLatest(b) - isLatest(a) || stage(b) - stage(a),
  );
}

const beginnings: readonly DeploymentState[] = ['queued', 'pending', 'in_progress'];

/** How far a deployment is in a state: waiting, running, ended. */
function stage({ state }: StatusNode): number {
  const at = beginnings.indexOf(stateOf(state));
  return at === -1 ? beginnings.length : at;
}

function describeStatus(node: StatusNode): DeploymentStatus {
  return {
    state: stateOf(node.state),
    description: node.description ?? '',
    at: new Date(node.createdAt),
    author: actorId(node.creator),
  };
}

/** A state as we spell it; `waiting` (for a protection rule) is pending to us. */
export function stateOf(state: string): DeploymentState {
  const name = state.toLowerCase();
  return name === 'waiting' ? 'pending' : (name as DeploymentState);
}
