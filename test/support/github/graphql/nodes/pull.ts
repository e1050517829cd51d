import type { Repository } from '../../model.ts';
import { askMergeability } from '../../operations/mergeability.ts';
import { diffFiles } from '../../storage/diff.ts';
import { commitsBetween, mergeBase } from '../../storage/history.ts';
import { baseShaOf, type PullRequest } from '../../views/pull.ts';
import { nodeId, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';
import { issueNode } from './issue.ts';
import { queueFields } from './merge-queue.ts';
import { reviewFields } from './review.ts';
import { rollupOf } from './rollup.ts';
import { timelineField } from './timeline.ts';

/** `PullRequest`. */
export function pullNode(context: GraphContext, repository: Repository, request: PullRequest): Node {
  return {
    ...issueNode(context, repository, request),
    ...stateFields(context, repository, request),
    ...branchFields(context, repository, request),
    ...changeFields(context, repository, request),
    ...reviewFields(context, repository, request),
    ...queueFields(context, repository, request),
    timelineItems: timelineField(context, request),
    __typename: 'PullRequest',
  };
}

function stateFields({ world, nodes }: GraphContext, repository: Repository, request: PullRequest) {
  const { pull } = request;
  // One answer for both fields: two questions in one query must not count as asking twice.
  let asked: ReturnType<typeof askMergeability> | undefined;
  const ask = () => {
    asked ??= askMergeability(world, repository, request);
    return asked;
  };
  return {
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    state: pull.mergedAt ? 'MERGED' : request.state.toUpperCase(),
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergedAt: time(pull.mergedAt),
    mergedBy: () => pull.mergedBy && nodes.actor(pull.mergedBy),
    mergeCommit: () => (pull.mergedAt && pull.mergeCommitSha ? nodes.gitObject(repository, pull.mergeCommitSha) : null),
    mergeable: async () => {
      const { mergeable } = await ask();
      return mergeable === null ? 'UNKNOWN' : mergeable ? 'MERGEABLE' : 'CONFLICTING';
    },
    mergeStateStatus: async () => (await ask()).state.toUpperCase(),
    autoMergeRequest: () =>
      pull.autoMerge && {
        __typename: 'AutoMergeRequest',
        enabledAt: time(pull.autoMerge.enabledAt),
        mergeMethod: pull.autoMerge.method.toUpperCase(),
        enabledBy: nodes.actor(pull.autoMerge.caller.actor),
        commitHeadline: pull.autoMerge.title,
        commitBody: pull.autoMerge.message,
      },
  };
}

function branchFields({ nodes }: GraphContext, repository: Repository, request: PullRequest) {
  const { headRepository, headBranch, headSha, baseBranch } = request.pull;
  const refOf = (owner: Repository, branch: string) => {
    const name = `refs/heads/${branch}`;
    const sha = owner.git.refs.read(name);
    return sha ? nodes.ref(owner, name, sha) : null;
  };
  return {
    headRefName: headBranch,
    headRefOid: headSha,
    headRef: () => refOf(headRepository, headBranch),
    headRepository: () => nodes.repository(headRepository),
    headRepositoryOwner: () => nodes.actor(headRepository.owner),
    isCrossRepository: headRepository !== repository,
    baseRefName: baseBranch,
    baseRefOid: () => baseShaOf(repository, request),
    baseRef: () => refOf(repository, baseBranch),
    baseRepository: () => nodes.repository(repository),
  };
}

function changeFields(context: GraphContext, repository: Repository, request: PullRequest) {
  const { git } = repository;
  const { headSha } = request.pull;
  const base = () => baseShaOf(repository, request);
  const meeting = () => mergeBase(git.objects, base(), headSha) ?? base();
  const files = () => diffFiles(git, meeting(), headSha);
  return {
    additions: async () => (await files()).reduce((total, file) => total + file.additions, 0),
    deletions: async () => (await files()).reduce((total, file) => total + file.deletions, 0),
    changedFiles: async () => (await files()).length,
    files: async (args: PageArguments) =>
      connection('files', await files(), args, ({ path, additions, deletions, status }) => ({
        __typename: 'PullRequestChangedFile',
        path,
        additions,
        deletions,
        changeType: status === 'removed' ? 'DELETED' : status.toUpperCase(),
      })),
    commits: (args: PageArguments) => {
      const commits = commitsBetween(git.objects, meeting(), headSha).reverse();
      return connection('commits', commits, args, (commit) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PRC', `${request.id}/${commit.sha}`),
        commit: () => context.nodes.commit(repository, commit),
      }));
    },
    statusCheckRollup: () => rollupOf(context, repository, headSha),
  };
}
