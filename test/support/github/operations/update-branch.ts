import { ApiError, unprocessable } from '../api-error.ts';
import type { Caller, Repository } from '../model.ts';
import { writeCommit } from '../storage/commits.ts';
import { isAncestor } from '../storage/history.ts';
import { mergeTrees } from '../storage/merge.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';
import { moveRefs } from './refs.ts';

/** Merges a pull request's base into its head, as the button "Update branch" does. */
export async function updateBranch(
  world: World,
  repository: Repository,
  caller: Caller,
  request: PullRequest,
  expectedHead: string | undefined,
): Promise<void> {
  const { headRepository, headBranch, headSha, baseBranch } = request.pull;
  if (expectedHead !== undefined && expectedHead !== headSha) {
    throw unprocessable(`expected head sha didn’t match current head ref.`);
  }
  const base = baseShaOf(repository, request);
  if (isAncestor(repository.git.objects, base, headSha)) {
    throw unprocessable('There are no new commits on the base branch.');
  }
  const merge = await mergeTrees(repository.git, headSha, base);
  if (!('tree' in merge)) throw new ApiError(422, 'merge conflict between base and head');
  const after = writeCommit(repository.git.objects, {
    tree: merge.tree,
    parents: [headSha, base],
    author: signatureOf(caller.actor, world.now()),
    committer: webFlow(world.now()),
    message: `Merge branch '${baseBranch}' into ${headBranch}`,
    signature: WEB_SIGNATURE,
  });
  moveRefs(world, headRepository, caller, [{ name: `refs/heads/${headBranch}`, before: headSha, after }]);
}
