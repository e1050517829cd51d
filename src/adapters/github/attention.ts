import { ForgeError } from '../../kit/errors.ts';
import type { Attention } from '../../ports/forge.ts';
import type { Api } from './request.ts';

/** Told to people, once. */
type Warn = (message: string) => void;

const TEAM = 'team:';

/**
 * Labels a pull request, asks for reviews and assigns it. Nothing is decided by any of it: the pull request is open, which is what
 * counts, and what GitHub refuses is a warning. All three add what is missing and leave the rest alone, so that a lost answer does no harm.
 */
export async function attend(api: Api, number: number, attention: Attention, warn: Warn): Promise<void> {
  const { labels = [], reviewers = [], assignees = [] } = attention;
  if (labels.length > 0) await label(api, number, labels, warn);
  if (reviewers.length > 0) await requestReviews(api, number, reviewers, warn);
  if (assignees.length > 0) await assign(api, number, assignees, warn);
}

/** GitHub creates labels that do not exist. */
async function label(api: Api, number: number, labels: readonly string[], warn: Warn): Promise<void> {
  const refused = await refusal(
    api.write(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      { ...api.at, issue_number: number, labels: [...labels] },
      { doing: `label the pull request #${number}`, needs: 'issues: write', afterLoss: 'repeatable' },
    ),
  );
  if (refused) warn(`${refused.message} It stays without ${labels.join(', ')}. ${refused.hint ?? ''}`.trim());
}

/** All at once; where one of them is refused nobody was asked, and each is asked alone. */
async function requestReviews(api: Api, number: number, reviewers: readonly string[], warn: Warn): Promise<void> {
  const refused = await requestReview(api, number, reviewers);
  if (!refused) return;
  const alone = refused.status === 422 && reviewers.length > 1;
  if (!alone) warn(`${refused.message} ${reviewHint(refused, reviewers)}`);
  for (const reviewer of alone ? reviewers : []) {
    const why = await requestReview(api, number, [reviewer]);
    if (why) warn(`${why.message} ${reviewHint(why, [reviewer])}`);
  }
}

function requestReview(api: Api, number: number, reviewers: readonly string[]): Promise<ForgeError | undefined> {
  const teams = reviewers.filter((name) => name.startsWith(TEAM)).map((name) => name.slice(TEAM.length));
  const users = reviewers.filter((name) => !name.startsWith(TEAM));
  return refusal(
    api.write(
      'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
      { ...api.at, pull_number: number, reviewers: users, team_reviewers: teams },
      {
        doing: `ask ${reviewers.join(', ')} for a review of #${number}`,
        needs: 'pull-requests: write',
        afterLoss: 'repeatable',
      },
    ),
  );
}

// GitHub says "Could not resolve to a node" of a team that the token may not see (peter-evans/create-pull-request#155).
function reviewHint({ status, hint = '' }: ForgeError, reviewers: readonly string[]): string {
  if (status !== 422) return hint;
  return reviewers.some((name) => name.startsWith(TEAM))
    ? "A team needs access to this repository, and a token that may see it: a GitHub App's with the organization permission `members: read`. A workflow's own token cannot ask teams."
    : 'Only people with access to this repository can be asked, and not the author.';
}

/** Whom GitHub cannot assign it passes over without a word. */
async function assign(api: Api, number: number, assignees: readonly string[], warn: Warn): Promise<void> {
  const write = { doing: `assign the pull request #${number}`, needs: 'issues: write' };
  let assigned: readonly string[] = [];
  const refused = await refusal(
    api
      .write(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
        { ...api.at, issue_number: number, assignees: [...assignees] },
        { ...write, afterLoss: 'repeatable' },
      )
      .then((issue) => {
        assigned = (issue.assignees ?? []).map(({ login }) => login.toLowerCase());
      }),
  );
  if (refused) warn(`${refused.message} ${refused.hint ?? ''}`.trim());
  const missing = refused ? [] : assignees.filter((login) => !assigned.includes(login.toLowerCase()));
  if (missing.length > 0)
    warn(`${missing.join(', ')} cannot be assigned to #${number}: only people who may push here can be, ten at most.`);
}

/** What GitHub will not do for this token or these names; what is broken is thrown. */
async function refusal(write: Promise<unknown>): Promise<ForgeError | undefined> {
  try {
    await write;
    return undefined;
  } catch (error) {
    if (error instanceof ForgeError && [403, 404, 422].includes(error.status)) return error;
    throw error;
  }
}
