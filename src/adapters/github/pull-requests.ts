import { ForgeError } from '../../kit/errors.ts';
import type { Forge, PullRequest, PullRequestRequest } from '../../ports/forge.ts';
import { attend } from './attention.ts';
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
  | 'pullRequestsSince'
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
    async pullRequestsSince(prefix, since) {
      const recent = await readPullRequests(api, { since });
      return recent.filter((pull) => pull.head.branch.startsWith(prefix));
    },
    pullRequest: (number) => readPullRequest(api, number),
    createPullRequest: (request) => create(api, request, warn),
    async updatePullRequest(number, { title, body, ...attention }) {
      await change(number, 'update the pull request', { title, body });
      await attend(api, number, attention, warn);
    },
    closePullRequest: (number) => change(number, 'close the pull request', { state: 'closed' }),
  };
}

async function create(api: Api, request: PullRequestRequest, warn: (message: string) => void): Promise<PullRequest> {
  const { branch, base, draft = false } = request;
  const open = async () =>
    (await readPullRequests(api, { branch, states: ['OPEN'] })).find((pull) => pull.base.branch === base);
  const number = await ask(api, request, open, draft).catch(async (error: unknown) => {
    // 422 "A pull request already exists": another run made it, or this one, and its answer was lost.
    const existing = isRefused(error) ? await open() : undefined;
    if (existing) return existing.number;
    if (!draft || !isRefused(error) || !NO_DRAFTS.test(error.message)) throw error;
    warn(`The pull request from ${branch} is no draft: this repository does not have drafts.`);
    return await ask(api, request, open, false);
  });
  await attend(api, number, request, warn);
  return await readPullRequest(api, number);
}

/** "Draft pull requests are not supported in this repository.": private ones of some plans; nothing says so before (cli/cli#520). */
const NO_DRAFTS = /draft pull requests are not supported/i;

function isRefused(error: unknown): error is ForgeError {
  return error instanceof ForgeError && error.status === 422;
}

async function ask(
  api: Api,
  { branch, base, title, body }: PullRequestRequest,
  open: () => Promise<PullRequest | undefined>,
  draft: boolean,
): Promise<number> {
  const created = await api.write(
    'POST /repos/{owner}/{repo}/pulls',
    { ...api.at, head: branch, base, title, body, ...(draft && { draft }) },
    { doing: `create the pull request from ${branch}`, needs, afterLoss: open },
  );
  return created.number;
}
