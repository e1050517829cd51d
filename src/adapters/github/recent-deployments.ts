import type { Deployment } from '../../domain/deploy/deployment.ts';
import { DEPLOYMENT, type DeploymentNode, describeDeployment } from './deployment-reads.ts';
import type { Api } from './request.ts';

export const DEPLOYMENTS = `query Deployments($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ${DEPLOYMENT}
      }
    }
  }
}`;

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly DeploymentNode[];
    };
  } | null;
}

/** The newest deployments of an environment, of all tasks: read page by page, as far back as somebody asks, for all at once. */
export interface RecentDeployments {
  /** Those of a task; undefined when it is not among the newest and there are older ones. */
  of(task: string): Promise<readonly Deployment[] | undefined>;
}

/** Pages of 100 that are read at least: a gate looks back over some deployments of an app. */
const FEWEST_PAGES = 2;
/** And at most, before a task is asked for by itself: jobs that name the environment record deployments of their own. */
const MOST_PAGES = 10;

export function openRecent(api: Api, environment: string): RecentDeployments {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const read: Deployment[] = [];
  let pages = 0;
  let next: string | null | undefined;
  const has = (task: string) => read.some((deployment) => deployment.task === task);
  const readUntil = async (task: string) => {
    while (next !== null && pages < MOST_PAGES && (pages < FEWEST_PAGES || !has(task))) {
      const variables = { ...api.at, environment, after: next ?? null };
      const { repository } = await api.query<Answer>(DEPLOYMENTS, variables, purpose);
      const page = repository?.deployments;
      read.push(...(page?.nodes ?? []).map(describeDeployment));
      next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages += 1;
    }
  };
  // One after another: who asks second finds the pages that the first has read.
  let last: Promise<unknown> = Promise.resolve();
  return {
    async of(task) {
      const turn = last.then(() => readUntil(task));
      last = turn.catch(() => undefined);
      await turn;
      return has(task) || next === null ? read.filter((deployment) => deployment.task === task) : undefined;
    },
  };
}
