import type { Forge, Identity, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';

/**
 * A forge that reads and never writes: every write is told instead. It answers as if the write had happened, as far as
 * the next step needs it.
 */
export function withoutWriting(forge: Forge, host: Host): Forge {
  const tell: Tell = async (what) => host.info(`would ${what}`);
  return { ...forge, ...branches(tell), ...pullRequests(forge, tell), ...commitFacts(forge, tell), ...runs(tell) };
}

type Tell = (what: string) => Promise<void>;

function branches(tell: Tell): Pick<Forge, 'commit' | 'deleteBranch'> {
  return {
    async commit({ branch, base, headline, writes }) {
      await tell(`commit "${headline}" to ${branch}: ${writes.map(({ path }) => path).join(', ')}`);
      return base;
    },
    deleteBranch: (name) => tell(`delete the branch ${name}`),
  };
}

function pullRequests(
  forge: Forge,
  tell: Tell,
): Pick<
  Forge,
  'createPullRequest' | 'updatePullRequest' | 'closePullRequest' | 'createComment' | 'updateComment' | 'merge'
> {
  return {
    async createPullRequest(request) {
      await tell(`open a pull request: ${request.title}`);
      return opened(request, await forge.identity());
    },
    updatePullRequest: (number, { title }) => tell(`update pull request #${number}: ${title}`),
    closePullRequest: (number) => tell(`close pull request #${number}`),
    createComment: (number) => tell(`comment on #${number}`),
    updateComment: (id) => tell(`update the comment ${id}`),
    async merge({ number }) {
      await tell(`merge pull request #${number}`);
      return { merged: false, reason: 'blocked', message: 'a run that is not dry' };
    },
  };
}

/** A pull request as it would be: without a number, and with a head that nobody has made. */
function opened(
  { branch, base, title, body, labels }: Parameters<Forge['createPullRequest']>[0],
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
    draft: false,
    labels,
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
