import type { Repository } from '../model.ts';
import { writeCommit } from '../storage/commits.ts';
import { isAncestor } from '../storage/history.ts';
import { mergeTrees } from '../storage/merge.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { checkResults } from './check-results.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';
import { missingRequirements } from './protection.ts';

/** Whether a pull request can be merged, in the words of REST's `mergeable_state`. */
export type MergeState = 'unknown' | 'dirty' | 'blocked' | 'behind' | 'unstable' | 'clean' | 'draft';

/**
 * What GitHub says about merging a pull request. It works that out in the background: whoever asks first after a
 * change is told "unknown", so that clients that do not wait are found out.
 */
export async function askMergeability(
  world: World,
  repository: Repository,
  request: PullRequest,
): Promise<{ mergeable: boolean | null; state: MergeState }> {
  if (request.state === 'closed') return { mergeable: null, state: 'unknown' };
  const entry = mergeabilityOf(world, repository, request);
  if (!entry.announced && world.options.lazyMergeability) {
    entry.announced = true;
    return { mergeable: null, state: 'unknown' };
  }
  const { mergeable } = await entry.result;
  return { mergeable, state: stateOf(world, repository, request, mergeable) };
}

/** Starts or returns the test merge of the current head and base. */
export function mergeabilityOf(world: World, repository: Repository, request: PullRequest) {
  const head = request.pull.headSha;
  const base = baseShaOf(repository, request);
  const known = request.pull.mergeability;
  if (known?.head === head && known.base === base) return known;
  const entry = { head, base, announced: false, result: testMerge(world, repository, request, base, head) };
  request.pull.mergeability = entry;
  return entry;
}

async function testMerge(world: World, repository: Repository, request: PullRequest, base: string, head: string) {
  const { git } = repository;
  const merge = await mergeTrees(git, base, head);
  if (!('tree' in merge)) return { mergeable: false, mergeCommit: undefined };
  const mergeCommit = writeCommit(git.objects, {
    tree: merge.tree,
    parents: [base, head],
    author: signatureOf(request.author, world.now()),
    committer: webFlow(world.now()),
    message: `Merge ${head} into ${base}`,
    signature: WEB_SIGNATURE,
  });
  const isCurrent = request.state === 'open' && request.pull.headSha === head;
  if (isCurrent) {
    git.refs.update([{ name: `refs/pull/${request.number}/merge`, before: undefined, after: mergeCommit }]);
    request.pull.mergeCommitSha = mergeCommit;
  }
  return { mergeable: true, mergeCommit };
}

/** The state of a pull request whose test merge is known. */
export function stateOf(world: World, repository: Repository, request: PullRequest, mergeable: boolean): MergeState {
  const { pull } = request;
  if (!mergeable) return 'dirty';
  if (pull.draft) return 'draft';
  if (missingRequirements(world, repository, request).length > 0) return 'blocked';
  const strict = repository.protections.get(pull.baseBranch)?.checks?.strict ?? false;
  if (strict && !isAncestor(repository.git.objects, baseShaOf(repository, request), pull.headSha)) return 'behind';
  const results = [...checkResults(repository, pull.headSha).values()];
  return results.every((result) => result === 'success') ? 'clean' : 'unstable';
}
