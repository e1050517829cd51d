import { ForgeError } from '../../kit/errors.ts';
import type { Forge, PullRequest } from '../../ports/forge.ts';
import { readPullRequest, readPullRequests } from './pull-request-reads.ts';
import type { Api } from './request.ts';

const needs = 'pull-requests: write';

/** Pull requests: one per branch, however often it is asked for. */
export function pullRequestsOf(
  api: Api,
  warn: (message: string) => void,
): Pick<
  Forge,
  | 'pullRequestsFrom'
  | 'openPullRequests'
  | 'pullRequest'
  | 'createPullRequest'
  | 'updatePullRequest'
  | 'closePullRequest'
> {
  const change = async (number: number, doing: string, fields: { title?: string; body?: string; state?: 'closed' }) => {
    await api.write(
      'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
      { ...api.at, pull_number: number, ...fields },
      { doing: `${doing} #${number}`, needs, afterLoss: 'repeatable' },
    );
  };
  return {
    pullRequestsFrom: (branch) => readPullRequests(api, { branch }),
    async openPullRequests(prefix) {
      const open = await readPullRequests(api, { states: ['OPEN'] });
      return open.filter((pull) => pull.head.branch.startsWith(prefix));
    },
    pullRequest: (number) => readPullRequest(api, number),
    createPullRequest: (request) => create(api, request, warn),
    async updatePullRequest(number, { title, body, labels = [] }) {
      await change(number, 'update the pull request', { title, body });
      await label(api, number, labels, warn);
    },
    closePullRequest: (number) => change(number, 'close the pull request', { state: 'closed' }),
  };
}

async function create(
  api: Api,
  request: Parameters<Forge['createPullRequest']>[0],
  warn: (message: string) => void,
): Promise<PullRequest> {
  const { branch, base, title, body, labels } = request;
  const open = async () =>
    (await readPullRequests(api, { branch, states: ['OPEN'] })).find((pull) => pull.base.branch === base);
  const number = await ask().catch(async (error: unknown) => {
    // 422 "A pull request already exists": another run made it, or this one, and its answer was lost.
    const existing = error instanceof ForgeError && error.status === 422 ? await open() : undefined;
    if (existing) return existing.number;
    throw error;
  });
  await label(api, number, labels, warn);
  return await readPullRequest(api, number);

  async function ask(): Promise<number> {
    const created = await api.write(
      'POST /repos/{owner}/{repo}/pulls',
      { ...api.at, head: branch, base, title, body },
      { doing: `create the pull request from ${branch}`, needs, afterLoss: open },
    );
    return created.number;
  }
}

/**
 * Adding a label twice is adding it once; GitHub creates those that do not exist. A token that may not label has still opened the pull
 * request, which is what counts: labels are for people, and nothing is decided by them.
 */
async function label(
  api: Api,
  number: number,
  labels: readonly string[],
  warn: (message: string) => void,
): Promise<void> {
  if (labels.length === 0) return;
  try {
    await api.write(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      { ...api.at, issue_number: number, labels: [...labels] },
      { doing: `label the pull request #${number}`, needs: 'issues: write', afterLoss: 'repeatable' },
    );
  } catch (error) {
    if (!(error instanceof ForgeError && error.status === 403)) throw error;
    warn(`${error.message} It stays without ${labels.join(', ')}. ${error.hint ?? ''}`.trim());
  }
}
