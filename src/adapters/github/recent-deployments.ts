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

/** What the newest deployments of an environment say of a task. */
export interface Recent {
  readonly found: readonly Deployment[];
  /** Whether older ones of the task do not matter: there are none, or enough newer ones. */
  readonly enough: boolean;
}

/** The newest deployments of an environment, of all tasks: read page by page, as far back as somebody asks, for all at once. */
export interface RecentDeployments {
  /** Those of a task, from as many pages as it takes to have enough of them. */
  of(task: string): Promise<Recent>;
  /** Those of a task among the pages that are read in any case: for who knows the older ones already. */
  newest(task: string): Promise<readonly Deployment[]>;
}

/**
 * Deployments of a task that are enough. A few are not: the newest may be the broken one, and the healthy one that a revert or a soak
 * looks for lies behind hundreds of other apps'.
 */
export const ENOUGH = 30;

/** Pages of 100 that are read in any case. */
const FEWEST_PAGES = 2;
/** And at most, before a task is asked for by itself: jobs that name the environment record deployments of their own. */
const MOST_PAGES = 10;

export function openRecent(api: Api, environment: string): RecentDeployments {
  const purpose = { doing: `read the deployments of ${environment}`, needs: 'deployments: read' };
  const read: Deployment[] = [];
  let pages = 0;
  let next: string | null | undefined;
  const of = (task: string) => read.filter((deployment) => deployment.task === task);
  const readWhile = async (more: () => boolean) => {
    while (next !== null && pages < MOST_PAGES && (pages < FEWEST_PAGES || more())) {
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
  const inTurn = (more: () => boolean) => {
    const turn = last.then(() => readWhile(more));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    async of(task) {
      await inTurn(() => of(task).length < ENOUGH);
      const found = of(task);
      return { found, enough: next === null || found.length >= ENOUGH };
    },
    async newest(task) {
      await inTurn(() => false);
      return of(task);
    },
  };
}
