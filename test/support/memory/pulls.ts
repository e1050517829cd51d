import { ForgeError } from '../../../src/kit/errors.ts';
import type { Attention, Forge, PullRequest, PullRequestRequest } from '../../../src/ports/forge.ts';
import type { ForgeParts } from './forge.ts';
import type { StoredPull } from './forge-state.ts';

type PullMethods = Pick<
  Forge,
  | 'pullRequestsFrom'
  | 'openPullRequests'
  | 'pullRequestsSince'
  | 'pullRequest'
  | 'createPullRequest'
  | 'updatePullRequest'
  | 'closePullRequest'
  | 'ownComments'
  | 'createComment'
  | 'updateComment'
>;

/** Pull requests in memory, with their comments. */
export function memoryPulls(parts: ForgeParts): PullMethods {
  const { state, writes } = parts;
  const newestFirst = () => state.pulls.toReversed();
  return {
    pullRequestsFrom: async (branch) =>
      newestFirst()
        .filter((pull) => pull.branch === branch)
        .map((pull) => shown(parts, pull)),
    openPullRequests: async (prefix) =>
      newestFirst()
        .filter((pull) => pull.state === 'open' && pull.branch.startsWith(prefix))
        .map((pull) => shown(parts, pull)),
    pullRequestsSince: async (prefix, since) =>
      newestFirst()
        .filter((pull) => pull.branch.startsWith(prefix) && pull.createdAt >= since)
        .map((pull) => shown(parts, pull)),
    pullRequest: async (number) => shown(parts, stored(parts, number)),
    async createPullRequest(request) {
      const number = await writes.write(`open ${request.title}`, () => open(parts, request));
      // More requests at GitHub: a run can be killed between them.
      await attend(parts, number, request);
      return shown(parts, stored(parts, number));
    },
    async updatePullRequest(number, { title, body, ...attention }) {
      await writes.write(`edit ${number}`, () => changePull(parts, number, { title, body }));
      await attend(parts, number, attention);
    },
    async closePullRequest(number) {
      if (stored(parts, number).state !== 'open') return;
      await writes.write(`close ${number}`, () => closePull(parts, number, 'closed'));
    },
    ownComments: async (number) =>
      state.comments.filter(({ pull, author }) => pull === number && author === state.identity.id),
    async createComment(number, body) {
      const author = state.identity.id;
      await writes.write(`comment ${number}`, () =>
        state.comments.push({ id: state.comments.length + 1, pull: number, author, body }),
      );
    },
    async updateComment(id, body) {
      await writes.write(`edit comment ${id}`, () => {
        const comment = state.comments.find((candidate) => candidate.id === id);
        if (comment) comment.body = body;
      });
    },
  };
}

type Kept = Pick<ForgeParts, 'state' | 'repository'>;

function open({ state, clock }: ForgeParts, { branch, base, title, body, draft = false }: PullRequestRequest): number {
  if (state.pulls.some((pull) => pull.branch === branch && pull.base === base && pull.state === 'open'))
    throw new ForgeError('A pull request already exists.', 422);
  const number = state.pulls.length + 1;
  const { id, login } = state.identity;
  state.pulls.push({
    ...{ number, title, body, draft, branch, base, state: 'open' },
    author: { id, login },
    createdAt: clock.now(),
    labels: [],
    reviewers: [],
    assignees: [],
    everSet: { labels: false, reviewers: false, assignees: false },
    merging: undefined,
    intent: undefined,
    last: undefined,
  });
  return number;
}

/** Adds what is missing; who cannot be asked is passed over. */
async function attend(parts: ForgeParts, number: number, attention: Attention): Promise<void> {
  for (const kind of ['labels', 'reviewers', 'assignees'] as const) {
    const wanted = (attention[kind] ?? []).filter((name) => !isRefused(parts, number, kind, name));
    const missing = wanted.filter((name) => !stored(parts, number)[kind].includes(name));
    if (missing.length === 0) continue;
    await parts.writes.write(`${kind} ${number}`, () => {
      const { everSet, ...known } = stored(parts, number);
      changePull(parts, number, { [kind]: [...known[kind], ...missing], everSet: { ...everSet, [kind]: true } });
    });
  }
}

function isRefused(parts: ForgeParts, number: number, kind: keyof Attention, name: string): boolean {
  if (kind === 'labels') return false;
  const isAuthor = kind === 'reviewers' && name === stored(parts, number).author.login;
  return isAuthor || parts.state.outsiders.has(name);
}

/** Ends a pull request at the head of now. */
export function closePull(parts: Kept, number: number, state: 'closed' | 'merged', last?: string): void {
  const head = last ?? parts.repository.branches.get(stored(parts, number).branch);
  changePull(parts, number, { state, last: head, merging: undefined, intent: undefined });
}

/** Changes what is kept of a pull request. */
export function changePull(parts: Kept, number: number, fields: Partial<StoredPull>): void {
  const pull = stored(parts, number);
  parts.state.pulls[parts.state.pulls.indexOf(pull)] = { ...pull, ...fields };
}

/** What is kept of a pull request. @throws ForgeError 404 */
export function stored({ state }: Kept, number: number): StoredPull {
  const found = state.pulls.find((pull) => pull.number === number);
  if (!found) throw new ForgeError(`There is no pull request #${number}.`, 404);
  return found;
}

/** As the port describes it: with the head of now and the authors of its commits. */
function shown({ repository }: ForgeParts, pull: StoredPull): PullRequest {
  const { branch, base, number, title, body, state, draft, author, labels, createdAt, everSet, merging } = pull;
  const commit = (state === 'open' ? repository.branches.get(branch) : pull.last) ?? '';
  const tip = repository.branches.get(base);
  const behind = tip === undefined ? new Set<string>() : repository.ancestors(tip);
  const own = (commit === '' ? [] : [...repository.ancestors(commit)]).filter((id) => !behind.has(id));
  return {
    number,
    url: `https://github.test/acme/config/pull/${number}`,
    title,
    body,
    state,
    draft,
    createdAt,
    author,
    labels,
    everSet,
    merging,
    head: { branch, commit, sameRepository: true },
    base: { branch: base },
    committers: own.flatMap((id) => {
      const { author: by, committer } = repository.commit(id);
      return committer === by ? [by] : [by, committer];
    }),
  };
}
