import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';

/**
 * A forge that reads and never writes: every write is told instead. It answers as if the write had happened, as far as
 * the next step needs it.
 */
export function withoutWriting(forge: Forge, host: Host): Forge {
  const tell = async (what: string) => host.info(`would ${what}`);
  return {
    ...forge,
    async commit({ branch, base, headline, writes }) {
      await tell(`commit "${headline}" to ${branch}: ${writes.map(({ path }) => path).join(', ')}`);
      return base;
    },
    deleteBranch: (name) => tell(`delete the branch ${name}`),
    async createPullRequest({ branch, base, title, body, labels }): Promise<PullRequest> {
      await tell(`open a pull request: ${title}`);
      const identity = await forge.identity();
      const head = { branch, commit: '', sameRepository: true };
      const author = { id: identity.id, login: identity.login };
      return {
        number: 0,
        url: '',
        title,
        body,
        state: 'open',
        head,
        base: { branch: base },
        author,
        draft: false,
        labels,
        committers: [],
      };
    },
    updatePullRequest: (number, { title }) => tell(`update pull request #${number}: ${title}`),
    closePullRequest: (number) => tell(`close pull request #${number}`),
    createComment: (number) => tell(`comment on #${number}`),
    updateComment: (id) => tell(`update the comment ${id}`),
    async merge({ number }) {
      await tell(`merge pull request #${number}`);
      return { merged: false, reason: 'blocked', message: 'a run that is not dry' };
    },
    statuses: async (commit) => (commit === '' ? [] : forge.statuses(commit)),
    setStatus: (_, { context, state, description }) => tell(`set the status ${context} to ${state}: ${description}`),
    checkRuns: async (commit) => (commit === '' ? [] : forge.checkRuns(commit)),
    heldRuns: async (commit) => (commit === '' ? [] : forge.heldRuns(commit)),
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
