import { ForgeError } from '../../../src/kit/errors.ts';
import type { Forge, PullRequest } from '../../../src/ports/forge.ts';
import type { ForgeParts } from './forge.ts';
import type { StoredPull } from './forge-state.ts';

type PullMethods = Pick<
  Forge,
  | 'pullRequestsFrom'
  | 'openPullRequests'
  | 'pullRequest'
  | 'createPullRequest'
  | 'updatePullRequest'
  | 'closePullRequest'
  | 'ownComments'
  | 'createComment'
  | 'updateComment'
  | 'merge'
>;

/** Pull requests in memory, with their comments. */
export function memoryPulls(parts: ForgeParts): PullMethods {
  const { state, writes } = parts;
  const newestFirst = () => state.pulls.toReversed();
  const change = (number: number, fields: Partial<StoredPull>) => {
    const index = state.pulls.findIndex((pull) => pull.number === number);
    state.pulls[index] = { ...stored(parts, number), ...fields };
  };
  return {
    pullRequestsFrom: async (branch) =>
      newestFirst()
        .filter((pull) => pull.branch === branch)
        .map((pull) => shown(parts, pull)),
    openPullRequests: async (prefix) =>
      newestFirst()
        .filter((pull) => pull.state === 'open' && pull.branch.startsWith(prefix))
        .map((pull) => shown(parts, pull)),
    pullRequest: async (number) => shown(parts, stored(parts, number)),
    async createPullRequest({ branch, base, title, body, labels }) {
      const number = await writes.write(`open ${title}`, () => {
        if (state.pulls.some((pull) => pull.branch === branch && pull.base === base && pull.state === 'open'))
          throw new ForgeError('A pull request already exists.', 422);
        const next = state.pulls.length + 1;
        const { id, login } = state.identity;
        state.pulls.push({
          number: next,
          title,
          body,
          state: 'open',
          draft: false,
          author: { id, login },
          branch,
          base,
          labels: [],
          last: undefined,
        });
        return next;
      });
      // Two requests at GitHub: a run can be killed between them.
      if (labels.length > 0) await writes.write(`label ${number}`, () => change(number, { labels: [...labels] }));
      return shown(parts, stored(parts, number));
    },
    async updatePullRequest(number, { title, body, labels = [] }) {
      await writes.write(`edit ${number}`, () => {
        const known = stored(parts, number).labels;
        change(number, { title, body, labels: [...new Set([...known, ...labels])] });
      });
    },
    async closePullRequest(number) {
      const { state: current, branch } = stored(parts, number);
      if (current !== 'open') return;
      await writes.write(`close ${number}`, () =>
        change(number, { state: 'closed', last: parts.repository.branches.get(branch) }),
      );
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
    merge: (request) => merge(parts, change, request),
  };
}

async function merge(
  { repository, state, writes }: ForgeParts,
  change: (number: number, fields: Partial<StoredPull>) => void,
  { number, expectedHead, method, title, message }: Parameters<Forge['merge']>[0],
): ReturnType<Forge['merge']> {
  const pull = state.pulls.find((candidate) => candidate.number === number);
  const head = pull && repository.branches.get(pull.branch);
  if (pull?.state !== 'open' || head === undefined) throw new ForgeError(`#${number} is not open.`, 405);
  if (state.blocked !== undefined) return { merged: false, reason: 'blocked', message: state.blocked };
  const moved = { merged: false, reason: 'moved', message: 'Head branch was modified.' } as const;
  if (head !== expectedHead) return moved;
  if (state.strict && !repository.ancestors(head).has(repository.branches.get(pull.base) ?? ''))
    return { merged: false, reason: 'behind', message: 'Head branch is out of date.' };
  return writes.write(`merge ${number}`, () => {
    const current = repository.branches.get(pull.branch);
    if (current !== expectedHead) return moved;
    const tip = repository.branches.get(pull.base) ?? '';
    const files = repository.merge(tip, current);
    if (!files) return { merged: false, reason: 'conflict', message: 'There is a conflict.' } as const;
    const parents = method === 'merge' ? [tip, current] : [tip];
    const commit = repository.add(parents, files, `${title}\n\n${message}`, state.identity.id);
    repository.branches.set(pull.base, commit);
    change(number, { state: 'merged', last: current });
    return { merged: true, commit } as const;
  });
}

function stored({ state }: ForgeParts, number: number): StoredPull {
  const found = state.pulls.find((pull) => pull.number === number);
  if (!found) throw new ForgeError(`There is no pull request #${number}.`, 404);
  return found;
}

/** As the port describes it: with the head of now and the authors of its commits. */
function shown({ repository }: ForgeParts, pull: StoredPull): PullRequest {
  const { branch, base, number, title, body, state, draft, author, labels } = pull;
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
    author,
    labels,
    head: { branch, commit, sameRepository: true },
    base: { branch: base },
    committers: own.map((id) => repository.commit(id).author),
  };
}
