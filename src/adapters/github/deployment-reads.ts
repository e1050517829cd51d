import type { Deployment, DeploymentState, DeploymentStatus } from '../../domain/deploy/deployment.ts';
import { ACTOR, type Actor, actorId } from './actors.ts';
import type { Api } from './request.ts';

export const DEPLOYMENTS = `query Deployments($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId
        commitOid
        environment
        task
        createdAt
        payload
        creator { ${ACTOR} }
        latestStatus { id }
        statuses(first: 100) {
          nodes { id state description createdAt creator { ${ACTOR} } }
        }
      }
    }
  }
}`;

interface StatusNode {
  readonly id: string;
  readonly state: Uppercase<DeploymentState> | 'WAITING';
  readonly description: string | null;
  readonly createdAt: string;
  readonly creator: Actor;
}

interface DeploymentNode {
  readonly databaseId: number | null;
  readonly commitOid: string;
  readonly environment: string | null;
  readonly task: string | null;
  readonly createdAt: string;
  readonly payload: string | null;
  readonly creator: Actor;
  readonly latestStatus: { readonly id: string } | null;
  readonly statuses: { readonly nodes: readonly StatusNode[] } | null;
}

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly DeploymentNode[];
    };
  } | null;
}

/** The newest deployments of an environment, of all tasks. */
export interface RecentDeployments {
  readonly deployments: readonly Deployment[];
  /** False when there are older ones that were not read. */
  readonly complete: boolean;
}

/** Pages of 100 that are read of an environment before a task is asked for by itself. */
const PAGES = 3;

/** The newest deployments of an environment, in few requests for all of its apps. */
export async function readRecent(api: Api, environment: string): Promise<RecentDeployments> {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const deployments: Deployment[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const answer: Answer = await api.query<Answer>(DEPLOYMENTS, { ...api.at, environment, after }, purpose);
    const found = answer.repository?.deployments;
    deployments.push(...(found?.nodes ?? []).map(describe));
    after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    if (after === null) return { deployments, complete: true };
  }
  return { deployments, complete: false };
}

function describe(node: DeploymentNode): Deployment {
  return {
    id: node.databaseId ?? 0,
    commit: node.commitOid,
    environment: node.environment ?? '',
    task: node.task ?? '',
    createdAt: new Date(node.createdAt),
    author: actorId(node.creator),
    payload: readPayload(node.payload),
    statuses: newestFirst(node.statuses?.nodes ?? [], node.latestStatus?.id).map(describeStatus),
  };
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

/** Times are whole seconds, so that two states of one second are told apart by which one GitHub calls the latest. */
function newestFirst(nodes: readonly StatusNode[], latest: string | undefined): readonly StatusNode[] {
  return nodes.toSorted(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || Number(b.id === latest) - Number(a.id === latest),
  );
}

function describeStatus(node: StatusNode): DeploymentStatus {
  return {
    state: stateOf(node.state),
    description: node.description ?? '',
    at: new Date(node.createdAt),
    author: actorId(node.creator),
  };
}

/** A state in either spelling; `waiting` (for a protection rule) is pending to us. */
export function stateOf(state: string): DeploymentState {
  const name = state.toLowerCase();
  return name === 'waiting' ? 'pending' : (name as DeploymentState);
}
