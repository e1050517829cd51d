import type { Caller, MergeGroup, MergeMethod, Repository } from '../model.ts';
import { readCommit, writeCommit } from '../storage/commits.ts';
import { mergeTrees } from '../storage/merge.ts';
import { ZERO } from '../storage/ref-names.ts';
import type { PullRequest } from '../views/pull.ts';
import { time } from '../views/urls.ts';
import type { World } from '../world.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';
import { rebase } from './merge.ts';
import { announceMoves } from './push.ts';

/**
 * Makes the commit that a queued pull request would be in its base, on top of `base`, on a branch of its own, and asks for its checks.
 * Undefined when the changes do not fit. https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group
 */
export async function buildGroup(
  world: World,
  repository: Repository,
  request: PullRequest,
  { method, base, enqueuer }: { method: MergeMethod; base: string; enqueuer: Caller },
): Promise<MergeGroup | undefined> {
  const merged = await mergeTrees(repository.git, base, request.pull.headSha);
  if (!('tree' in merged)) return undefined;
  const commit =
    method === 'rebase'
      ? await rebase(world, repository, enqueuer, request, base)
      : groupCommit(world, repository, request, { squash: method === 'squash', base, tree: merged.tree });
  const branch = `gh-readonly-queue/${request.pull.baseBranch}/pr-${request.number}-${base}`;
  const group = { branch, base, commit };
  moveGroup(world, repository, group, { before: ZERO, after: commit });
  tell(world, repository, request, group, { action: 'checks_requested' });
  return group;
}

/** Removes the branch of a group that is no longer needed. */
export function destroyGroup(
  world: World,
  repository: Repository,
  request: PullRequest,
  group: MergeGroup,
  reason: 'merged' | 'invalidated' | 'dequeued',
): void {
  moveGroup(world, repository, group, { before: group.commit, after: ZERO });
  tell(world, repository, request, group, { action: 'destroyed', reason });
}

/** Whoever works the queue: an App of GitHub's own, so that what it does starts workflows. */
export function queueCaller(world: World): Caller {
  const owner = world.actor('github', { type: 'Organization' });
  const app = { id: 9_000_001, slug: 'github-merge-queue', name: 'GitHub Merge Queue', owner };
  return { actor: world.actor('github-merge-queue[bot]', { type: 'Bot', app }), token: undefined };
}

function groupCommit(
  world: World,
  repository: Repository,
  request: PullRequest,
  { squash, base, tree }: { squash: boolean; base: string; tree: string },
): string {
  const { headRepository, headBranch, headSha } = request.pull;
  const title = `${request.title} (#${request.number})`;
  const body = readCommit(repository.git.objects, headSha)?.message.split('\n').slice(1).join('\n').trim();
  return writeCommit(repository.git.objects, {
    tree,
    parents: squash ? [base] : [base, headSha],
    author: signatureOf(request.author, world.now()),
    committer: webFlow(world.now()),
    // The queue has words of its own: those of whoever put the pull request there are ignored.
    message: squash
      ? [title, ...(body ? [body] : [])].join('\n\n')
      : `Merge pull request #${request.number} from ${headRepository.owner.login}/${headBranch}\n\n${request.title}`,
    signature: WEB_SIGNATURE,
  });
}

function moveGroup(
  world: World,
  repository: Repository,
  group: MergeGroup,
  { before, after }: { before: string; after: string },
): void {
  const move = { name: `refs/heads/${group.branch}`, before, after };
  repository.git.refs.update([{ ...move, before: undefined }]);
  announceMoves(world, repository, queueCaller(world), [move]);
}

function tell(
  world: World,
  repository: Repository,
  request: PullRequest,
  { branch, base, commit }: MergeGroup,
  more: { action: string; reason?: string },
): void {
  const made = readCommit(repository.git.objects, commit);
  const merge_group = {
    head_sha: commit,
    head_ref: `refs/heads/${branch}`,
    base_sha: base,
    base_ref: `refs/heads/${request.pull.baseBranch}`,
    head_commit: made && {
      id: commit,
      tree_id: made.tree,
      message: made.message,
      timestamp: time(made.committer.date),
      author: { name: made.author.name, email: made.author.email },
      committer: { name: made.committer.name, email: made.committer.email },
    },
  };
  world.emit({ name: 'merge_group', repository, caller: queueCaller(world), payload: { ...more, merge_group } });
}
