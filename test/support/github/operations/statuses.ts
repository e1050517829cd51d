import { validationFailed } from '../api-error.ts';
import type { Caller, Repository, Status, StatusState } from '../model.ts';
import { type Commit, readCommit } from '../storage/commits.ts';
import { commitView } from '../views/commit.ts';
import { statusView } from '../views/status.ts';
import { fullName, time } from '../views/urls.ts';
import type { World } from '../world.ts';

// "This SHA and context has reached the maximum number of statuses": https://docs.github.com/rest/commits/statuses
const STATUSES_PER_CONTEXT = 1000;
const LONGEST_DESCRIPTION = 140;

export type NewStatus = {
  readonly state: StatusState;
  readonly context?: string | undefined;
  readonly description?: string | null | undefined;
  readonly target_url?: string | null | undefined;
};

/** Adds a status to a commit. Statuses are never changed: the newest of a context counts. */
export function createStatus(
  world: World,
  repository: Repository,
  caller: Caller,
  sha: string,
  wanted: NewStatus,
): Status {
  const context = wanted.context ?? 'default';
  const commit = checkStatus(repository, sha, context, wanted.description ?? '');
  const status: Status = {
    id: world.nextId(),
    sha,
    state: wanted.state,
    context,
    description: wanted.description ?? null,
    targetUrl: wanted.target_url ?? null,
    creator: caller.actor,
    createdAt: world.now(),
  };
  repository.statuses.push(status);
  const { id, ...view } = statusView(world, repository, status);
  world.emit({
    name: 'status',
    repository,
    caller,
    payload: {
      ...view,
      id,
      sha,
      name: fullName(repository),
      commit: commitView(world, repository, commit),
      branches: branchesAt(repository, sha),
      created_at: time(status.createdAt),
    },
  });
  return status;
}

function checkStatus(repository: Repository, sha: string, context: string, description: string): Commit {
  const commit = readCommit(repository.git.objects, sha);
  if (!commit) throw validationFailed(`No commit found for SHA: ${sha}`);
  const invalid = (message: string) => validationFailed({ resource: 'Status', code: 'custom', message });
  if (description.length > LONGEST_DESCRIPTION) {
    throw invalid(`description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`);
  }
  const same = repository.statuses.filter((status) => status.sha === sha && status.context === context);
  if (same.length >= STATUSES_PER_CONTEXT) {
    throw invalid('This SHA and context has reached the maximum number of statuses.');
  }
  return commit;
}

function branchesAt(repository: Repository, sha: string) {
  const heads = repository.git.refs.list('refs/heads').filter((ref) => ref.sha === sha);
  return heads.map(({ name }) => ({ name: name.slice('refs/heads/'.length), commit: { sha }, protected: false }));
}
