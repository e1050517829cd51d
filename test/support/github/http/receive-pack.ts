import { ApiError } from '../api-error.ts';
import type { Caller, MovedRef, Repository } from '../model.ts';
import { checkDirectPush, checkWorkflowFiles } from '../operations/protection.ts';
import { announceMoves } from '../operations/push.ts';
import { isQueuedHead } from '../operations/queue-entries.ts';
import { runGit } from '../storage/git-binary.ts';
import { ZERO } from '../storage/ref-names.ts';
import { RefRefused } from '../storage/refs.ts';
import type { World } from '../world.ts';
import { type Push, parsePush, pushReport } from './packet-lines.ts';

/**
 * Takes a push: Git unpacks the objects, GitHub's rules judge each ref, and the refs move with the old values that the
 * client has seen (which is what makes `--force-with-lease` safe). Returns the report for the client.
 */
export async function receivePack(world: World, repository: Repository, caller: Caller, body: Buffer): Promise<Buffer> {
  const push = parsePush(body);
  if (push.pack.length > 0) {
    const unpacked = await runGit(repository.git.folder, ['unpack-objects', '-q', '--strict'], push.pack);
    if (unpacked.status !== 0)
      return pushReport(push, 'failed', new Map(push.moves.map(({ name }) => [name, 'unpacker error'])));
  }
  return pushReport(push, 'ok', movePushed(world, repository, caller, push));
}

function movePushed(world: World, repository: Repository, caller: Caller, push: Push): Map<string, string | undefined> {
  const problems = new Map(push.moves.map((move) => [move.name, judge(world, repository, caller, move)]));
  const isAtomic = push.capabilities.has('atomic');
  if (isAtomic && [...problems.values()].some((problem) => problem !== undefined)) {
    return new Map(push.moves.map(({ name }) => [name, problems.get(name) ?? 'atomic push failure']));
  }
  const accepted = push.moves.filter(({ name }) => problems.get(name) === undefined);
  for (const group of isAtomic ? [accepted] : accepted.map((move) => [move])) {
    const problem = store(repository, group);
    for (const { name } of group) problems.set(name, problem);
    if (!problem) announceMoves(world, repository, caller, group);
  }
  return problems;
}

function store(repository: Repository, moves: readonly MovedRef[]): string | undefined {
  try {
    repository.git.refs.update(moves);
    return undefined;
  } catch (error) {
    if (!(error instanceof RefRefused)) throw error;
    return error.reason === 'stale' ? 'failed to update ref' : 'cannot lock ref';
  }
}

function judge(world: World, repository: Repository, caller: Caller, move: MovedRef): string | undefined {
  const { objects } = repository.git;
  if (move.name.startsWith('refs/pull/')) return 'deny updating a hidden ref';
  const branch = move.name.startsWith('refs/heads/') ? move.name.slice('refs/heads/'.length) : undefined;
  if (move.after === ZERO) {
    if (branch === repository.defaultBranch) return 'refusing to delete the current branch';
    return branch && repository.protections.has(branch) ? 'protected branch hook declined' : undefined;
  }
  const object = objects.read(move.after);
  if (!object) return 'missing necessary objects';
  if (!branch) return undefined;
  if (object.type !== 'commit') return 'invalid new value provided';
  if (isQueuedHead(repository, branch)) return 'protected branch hook declined';
  try {
    checkWorkflowFiles(repository, caller, move.before === ZERO ? undefined : move.before, move.after);
    if (move.before !== ZERO) checkDirectPush(world, repository, caller, branch, move.after);
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status === 422 ? 'protected branch hook declined' : error.message;
  }
}
