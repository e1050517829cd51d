import type { Attention, Forge, Identity, PullRequest, PullRequestRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { Merging } from '../ports/merging.ts';

/**
 * A forge that reads and never writes: every write is told instead. It answers as if the write had happened, as far as
 * the next step needs it.
 */
export function withoutWriting(forge: Forge, host: Host): Forge {
  const tell: Tell = async (what) => host.info(`would ${what}`);
  return {
    ...forge,
    ...branches(tell),
    ...pullRequests(forge, tell),
    ...merging(forge, tell),
    ...commitFacts(forge, tell),
    ...runs(tell),
  };
}

type Tell = (what: string) => Promise<void>;

function branches(tell: Tell): Pick<Forge, 'commit' | 'deleteBranch'> {
  return {
    async commit({ branch, base, headline, writes }) {
      await tell(`commit "${headline}" to ${branch}: ${writes.map(({ path }) => path).join(', ')}`);
      return base;
    },
    async deleteBranch(name) {
      await tell(`delete the branch ${name}`);
      return true;
    },
  };
}

function pullRequests(
  forge: Forge,
  tell: Tell,
): Pick<Forge, 'createPullRequest' | 'updatePullRequest' | 'closePullRequest' | 'createComment' | 'updateComment'> {
  return {
    async createPullRequest(request) {
      await tell(`open a ${request.draft ? 'draft ' : ''}pull request: ${request.title}${attended(request)}`);
      return opened(request, await forge.identity());
    },
    updatePullRequest: (number, { title, ...attention }) =>
      tell(`update pull request #${number}: ${title}${attended(attention)}`),
    closePullRequest: (number) => tell(`close pull request #${number}`),
    createComment: (number) => tell(`comment on #${number}`),
    updateComment: (id) => tell(`update the comment ${id}`),
  };
}

/** Who would be asked to look, and the labels: `, labels prod, reviewers ada, team:sre`. */
function attended(attention: Attention): string {
  return (['labels', 'reviewers', 'assignees'] as const)
    .filter((kind) => (attention[kind] ?? []).length > 0)
    .map((kind) => `, ${kind} ${attention[kind]?.join(', ')}`)
    .join('');
}

function merging(forge: Forge, tell: Tell): Merging {
  const unmerged = { merged: false, reason: 'blocked', message: 'a run that is not dry' } as const;
  return {
    async merge({ number }) {
      await tell(`merge pull request #${number}`);
      return unmerged;
    },
    async mergeWhenReady({ number }) {
      await tell(`merge pull request #${number} as soon as its requirements are met`);
      return unmerged;
    },
    async cancelMerge(number) {
      const { merging: by } = await forge.pullRequest(number);
      if (by === 'queue') await tell(`take pull request #${number} out of the merge queue`);
      if (by === 'auto-merge') await tell(`turn auto-merge of pull request #${number} off`);
      return true;
    },
  };
}

/** A pull request as it would be: without a number, and with a head that nobody has made. */
function opened(
  { branch, base, title, body, draft = false, labels = [] }: PullRequestRequest,
  { id, login }: Identity,
): PullRequest {
  return {
    number: 0,
    url: '',
    title,
    body,
    state: 'open',
    head: { branch, commit: '', sameRepository: true },
    base: { branch: base },
    author: { id, login },
    draft,
    // No limit counts what nobody has opened.
    createdAt: new Date(0),
    labels,
    everSet: { labels: false, reviewers: false, assignees: false },
    merging: undefined,
    committers: [],
  };
}

/** What is said of commits; nothing of the one that nobody has made. */
function commitFacts(forge: Forge, tell: Tell): Pick<Forge, 'statuses' | 'setStatus' | 'checkRuns' | 'heldRuns'> {
  return {
    statuses: async (commit) => (commit === '' ? [] : forge.statuses(commit)),
    setStatus: (_, { context, state, description }) => tell(`set the status ${context} to ${state}: ${description}`),
    checkRuns: async (commit) => (commit === '' ? [] : forge.checkRuns(commit)),
    heldRuns: async (commit) => (commit === '' ? [] : forge.heldRuns(commit)),
  };
}

function runs(tell: Tell): Pick<Forge, 'createDeployment' | 'setDeploymentStatus' | 'dispatchWorkflow'> {
  return {
    async createDeployment({ environment, task }) {
      await tell(`record a deployment to ${environment}: ${task}`);
      return 0;
    },
    setDeploymentStatus: (_, { environment, state }) => tell(`set the deployment to ${environment} to ${state}`),
    dispatchWorkflow: (workflow) => tell(`start the workflow ${workflow}`),
  };
}

/** A Git that never pushes. */
export function withoutPushing(git: Git, host: Host): Git {
  return {
    ...git,
    async pushTree({ branch, files, expected }) {
      host.info(`would commit ${files.size} files to ${branch}`);
      return expected ?? '';
    },
  };
}
