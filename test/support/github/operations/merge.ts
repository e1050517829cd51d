import { ApiError } from '../api-error.ts';
import type { Caller, MergeMethod, Repository } from '../model.ts';
import { readCommit, writeCommit } from '../storage/commits.ts';
import { commitsBetween } from '../storage/history.ts';
import { replayTree } from '../storage/merge.ts';
import { ZERO } from '../storage/ref-names.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';
import { mergeabilityOf, stateOf } from './mergeability.ts';
import { bypasses, missingRequirements } from './protection.ts';
import { markMerged } from './pull-follow.ts';
import { THROUGH_QUEUE } from './queue-entries.ts';
import { moveRefs } from './refs.ts';

export type MergeRequest = {
  readonly method: MergeMethod;
  /** The head that the caller has seen. */
  readonly sha?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
};

/** Merges a pull request and returns the new commit. Throws 405 and 409 as GitHub does. */
export async function mergePull(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  wanted: MergeRequest,
): Promise<string> {
  checkBefore(repository, request, wanted);
  const base = baseShaOf(repository, request);
  const { mergeable } = await mergeabilityOf(world, repository, request).result;
  checkBefore(repository, request, wanted);
  if (!mergeable) throw new ApiError(405, 'Pull Request is not mergeable');
  checkRequirements(world, repository, caller, request);
  const commit = await mergeCommitOf(world, repository, caller, request, base, wanted);
  // Between the checks and now another merge may have won: the base must still be where the merge was made.
  if (baseShaOf(repository, request) !== base) {
    throw new ApiError(405, 'Base branch was modified. Review and try the merge again.');
  }
  checkBefore(repository, request, wanted);
  const name = `refs/heads/${request.pull.baseBranch}`;
  moveRefs(world, repository, caller, [{ name, before: base, after: commit, asMerge: true }], request.number);
  request.pull.frozenBaseSha = base;
  markMerged(world, repository, caller, request, commit);
  if (repository.settings.deleteBranchOnMerge) deleteHead(world, caller, request);
  return commit;
}

function checkBefore(repository: Repository, request: PullRequest, wanted: MergeRequest): void {
  if (request.state === 'closed') throw new ApiError(405, 'Pull Request is not mergeable');
  if (request.pull.draft) throw new ApiError(405, 'Pull Request is still a draft');
  if (wanted.sha !== undefined && wanted.sha !== request.pull.headSha) {
    throw new ApiError(409, 'Head branch was modified. Review and try the merge again.');
  }
  const { allowMergeCommit, allowSquashMerge, allowRebaseMerge } = repository.settings;
  const allowed = { merge: allowMergeCommit, squash: allowSquashMerge, rebase: allowRebaseMerge };
  if (allowed[wanted.method]) return;
  const words = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' };
  throw new ApiError(405, `${words[wanted.method]} are not allowed on this repository.`);
}

function checkRequirements(world: World, repository: Repository, caller: Caller, request: PullRequest): void {
  const protection = repository.protections.get(request.pull.baseBranch);
  if (
    repository.mergeQueues.has(request.pull.baseBranch) &&
    !(protection && bypasses(world, repository, caller, protection))
  )
    throw new ApiError(405, `Repository rule violations found\n\n${THROUGH_QUEUE}`);
  if (!protection || bypasses(world, repository, caller, protection)) return;
  const missing = missingRequirements(world, repository, request);
  if (missing.length > 0) throw new ApiError(405, missing.join(' '));
  if (stateOf(world, repository, request, true) === 'behind') {
    throw new ApiError(405, 'Head branch is out of date. Review and try the merge again.');
  }
}

async function mergeCommitOf(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  base: string,
  wanted: MergeRequest,
): Promise<string> {
  if (wanted.method === 'rebase') return rebase(world, repository, caller, request, base);
  const { mergeCommit = '' } = await mergeabilityOf(world, repository, request).result;
  const { headRepository, headBranch, headSha } = request.pull;
  const squash = wanted.method === 'squash';
  const title = squash
    ? (wanted.title ?? `${request.title} (#${request.number})`)
    : (wanted.title ?? `Merge pull request #${request.number} from ${headRepository.owner.login}/${headBranch}`);
  const message = wanted.message ?? (squash ? squashMessage(repository, request, base) : request.title);
  return writeCommit(repository.git.objects, {
    tree: readCommit(repository.git.objects, mergeCommit)?.tree ?? '',
    parents: squash ? [base] : [base, headSha],
    author: signatureOf(squash ? request.author : caller.actor, world.now()),
    committer: webFlow(world.now()),
    message: message ? `${title}\n\n${message}` : title,
    signature: WEB_SIGNATURE,
  });
}

function squashMessage(repository: Repository, request: PullRequest, base: string): string {
  const commits = commitsBetween(repository.git.objects, base, request.pull.headSha).reverse();
  if (commits.length === 1) return commits[0]?.message.split('\n').slice(1).join('\n').trim() ?? '';
  return commits.map(({ message }) => `* ${message.trim()}`).join('\n\n');
}

/** Replays the commits of a pull request onto `base`. Throws 405 when that does not work. */
export async function rebase(world: World, repository: Repository, caller: Caller, request: PullRequest, base: string) {
  const { git } = repository;
  let tip = base;
  for (const commit of commitsBetween(git.objects, base, request.pull.headSha).reverse()) {
    if (commit.parents.length > 1) throw new ApiError(405, "This branch can't be rebased");
    const replayed = await replayTree(git, commit.sha, tip);
    if (!('tree' in replayed)) throw new ApiError(405, "This branch can't be rebased");
    const committer = signatureOf(caller.actor, world.now());
    const { author, message } = commit;
    tip = writeCommit(git.objects, {
      tree: replayed.tree,
      parents: [tip],
      author,
      committer,
      message,
      signature: undefined,
    });
  }
  return tip;
}

/** Deletes the head's branch, where that is safe. */
export function deleteHead(world: World, caller: Caller, request: PullRequest): void {
  const { headRepository, headBranch } = request.pull;
  const name = `refs/heads/${headBranch}`;
  const isSafe = headBranch !== headRepository.defaultBranch && !headRepository.protections.has(headBranch);
  if (isSafe && headRepository.git.refs.read(name)) moveRefs(world, headRepository, caller, [{ name, after: ZERO }]);
}
