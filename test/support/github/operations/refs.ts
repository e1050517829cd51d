import { ApiError, unprocessable } from '../api-error.ts';
import type { Caller, Repository } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { isAncestor } from '../storage/history.ts';
import { isRefName, ZERO } from '../storage/ref-names.ts';
import { RefRefused } from '../storage/refs.ts';
import type { World } from '../world.ts';
import { checkDirectPush, checkWorkflowFiles } from './protection.ts';
import { announceMoves } from './push.ts';
import { isQueuedHead, QUEUED_HEAD } from './queue-entries.ts';

/** A wanted move of one ref. */
export type RefMove = {
  readonly name: string;
  /** The value it must have now (ZERO: it must not exist); undefined: any. */
  readonly before?: string | undefined;
  /** The new value; ZERO deletes. */
  readonly after: string;
  /** Allow a move that is not a fast-forward. */
  readonly force?: boolean;
  /** Protection has been checked by the caller: a merge of a pull request. */
  readonly asMerge?: boolean;
};

/**
 * Moves refs as the API does, all or none: names, objects, fast-forwards, protection and the expected old values are
 * checked first; then pushes are announced and pull requests follow their branches. Throws ApiError.
 */
export function moveRefs(
  world: World,
  repository: Repository,
  caller: Caller,
  moves: readonly RefMove[],
  merged?: number,
): void {
  const { git } = repository;
  const planned = moves.map((move) => {
    const current = git.refs.read(move.name);
    checkMove(world, repository, caller, move, current);
    return { name: move.name, before: move.before ?? current ?? ZERO, after: move.after };
  });
  try {
    git.refs.update(planned);
  } catch (error) {
    throw error instanceof RefRefused ? refusalOf(error, moves) : error;
  }
  announceMoves(world, repository, caller, planned, merged);
}

function checkMove(
  world: World,
  repository: Repository,
  caller: Caller,
  move: RefMove,
  current: string | undefined,
): void {
  if (!isRefName(move.name) || !move.name.startsWith('refs/'))
    throw unprocessable(`${move.name} is not a valid ref name.`);
  if (move.name.startsWith('refs/pull/')) throw unprocessable('Reference update failed');
  const expected = move.before === ZERO ? undefined : move.before;
  if (move.before !== undefined && expected !== current)
    throw refusalOf(new RefRefused('stale', move.name, current), [move]);
  const branch = move.name.startsWith('refs/heads/') ? move.name.slice('refs/heads/'.length) : undefined;
  if (move.after === ZERO) {
    if (current === undefined) throw unprocessable('Reference does not exist');
    if (branch === repository.defaultBranch) throw unprocessable('Cannot delete the default branch');
    if (branch && repository.protections.has(branch)) throw unprocessable('Cannot delete a protected branch');
    return;
  }
  const object = repository.git.objects.read(move.after);
  if (!object) throw unprocessable('Object does not exist');
  if (!branch) return;
  if (object.type !== 'commit') throw unprocessable('Object is not a commit');
  if (current && !move.force && !isAncestor(repository.git.objects, current, move.after)) {
    throw unprocessable('Update is not a fast forward');
  }
  if (isQueuedHead(repository, branch)) throw unprocessable(QUEUED_HEAD);
  checkWorkflowFiles(repository, caller, current, move.after);
  if (!move.asMerge && current) checkDirectPush(world, repository, caller, branch, move.after);
}

function refusalOf(error: RefRefused, moves: readonly RefMove[]): ApiError {
  const move = moves.find(({ name }) => name === error.ref);
  if (error.reason === 'name') return unprocessable(`${error.ref} is not a valid ref name.`);
  if (error.reason !== 'stale') return unprocessable('Reference update failed');
  if (move?.before === ZERO && error.current)
    return new ApiError(422, 'Reference already exists', { type: 'STALE_DATA' });
  if (!error.current) return new ApiError(422, 'Reference does not exist', { type: 'STALE_DATA' });
  return new ApiError(422, `Reference ${error.ref} was expected to be at ${move?.before}`, { type: 'STALE_DATA' });
}

/** The full SHA of a branch's tip, or a 404. */
export function branchTip(repository: Repository, branch: string): string {
  const sha = repository.git.refs.read(`refs/heads/${branch}`);
  if (!sha || !readCommit(repository.git.objects, sha)) throw new ApiError(404, 'Branch not found');
  return sha;
}
