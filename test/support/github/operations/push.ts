import type { Caller, Json, MovedRef, Repository } from '../model.ts';
import { type Commit, peelToCommit, readCommit } from '../storage/commits.ts';
import { changedPaths } from '../storage/diff.ts';
import { commitsBetween, isAncestor } from '../storage/history.ts';
import { ZERO } from '../storage/ref-names.ts';
import { findInTree } from '../storage/trees.ts';
import { pageUrl, time } from '../views/urls.ts';
import type { World } from '../world.ts';
import { followBranch } from './pull-follow.ts';

// GitHub lists at most this many commits in a push event.
const PUSH_COMMITS = 2048;

/** Tells everyone about moved refs: one `push` event each, and pull requests that follow or are merged by it. */
export function announceMoves(
  world: World,
  repository: Repository,
  caller: Caller,
  moves: readonly MovedRef[],
  merged?: number,
): void {
  for (const move of moves) {
    if (move.before === move.after) continue;
    repository.pushedAt = world.now();
    world.emit({ name: 'push', repository, caller, payload: pushPayload(world, repository, caller, move) });
    if (move.name.startsWith('refs/heads/')) followBranch(world, repository, caller, move, merged);
  }
}

function pushPayload(world: World, repository: Repository, caller: Caller, move: MovedRef): Json {
  const { objects } = repository.git;
  const page = pageUrl(world, repository);
  const deleted = move.after === ZERO;
  const created = move.before === ZERO;
  const head = deleted ? undefined : peelToCommit(objects, move.after);
  const main = repository.git.refs.read(`refs/heads/${repository.defaultBranch}`);
  const known = created ? (main === move.after ? undefined : main) : move.before;
  const commits = head && move.name.startsWith('refs/heads/') ? commitsBetween(objects, known, head.sha) : [];
  return {
    ref: move.name,
    before: move.before,
    after: move.after,
    created,
    deleted,
    forced: !created && !deleted && !isAncestor(objects, move.before, move.after),
    base_ref: null,
    compare: `${page}/compare/${move.before.slice(0, 12)}...${move.after.slice(0, 12)}`,
    commits: commits
      .slice(0, PUSH_COMMITS)
      .reverse()
      .map((commit) => pushedCommit(world, repository, commit)),
    head_commit: head ? pushedCommit(world, repository, head) : null,
    pusher: { name: caller.actor.login, email: caller.actor.email },
  };
}

function pushedCommit(world: World, repository: Repository, commit: Commit): Json {
  const { objects } = repository.git;
  const parent = commit.parents[0] ? readCommit(objects, commit.parents[0]) : undefined;
  const paths = changedPaths(objects, parent?.tree, commit.tree);
  const existed = (path: string) => parent !== undefined && findInTree(objects, parent.tree, path) !== undefined;
  const exists = (path: string) => findInTree(objects, commit.tree, path) !== undefined;
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: time(commit.committer.date),
    url: `${pageUrl(world, repository)}/commit/${commit.sha}`,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
    added: paths.filter((path) => !existed(path)),
    removed: paths.filter((path) => !exists(path)),
    modified: paths.filter((path) => existed(path) && exists(path)),
  };
}
