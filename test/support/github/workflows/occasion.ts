import type { Caller, Json, Repository } from '../model.ts';
import { mergeabilityOf } from '../operations/mergeability.ts';
import { peelToCommit, readCommit } from '../storage/commits.ts';
import { changedPaths } from '../storage/diff.ts';
import { mergeBase } from '../storage/history.ts';
import { ZERO } from '../storage/ref-names.ts';
import { baseShaOf, type PullRequest } from '../views/pull.ts';
import type { World, WorldEvent } from '../world.ts';

/** An event as workflows see it: where their files are read, what they run on, and what filters look at. */
export type Occasion = {
  readonly event: string;
  readonly repository: Repository;
  readonly caller: Caller;
  readonly payload: Json;
  /** The commit whose workflow files count. */
  readonly source: string;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
  /** The commit and branch that the run is listed under. */
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: Repository;
  readonly pull: number | undefined;
  readonly title: string | undefined;
  readonly action: string | undefined;
  /** What `branches:` (or, for a tag, `tags:`) is compared with. */
  readonly filterRef: string | undefined;
  readonly paths: () => readonly string[];
};

const DEFAULT_BRANCH_EVENTS = new Set([
  'issue_comment',
  'issues',
  'status',
  'check_run',
  'check_suite',
  'repository_dispatch',
  'schedule',
  'workflow_run',
]);

/** The occasions that an event gives to workflows: a `pull_request` is one for `pull_request_target` too. */
export async function occasionsOf(world: World, event: WorldEvent): Promise<Occasion[]> {
  if (event.name === 'push') return pushOccasion(event);
  if (event.name === 'pull_request' || event.name === 'pull_request_review') return pullOccasions(world, event);
  if (event.name === 'deployment' || event.name === 'deployment_status') return deploymentOccasion(event);
  if (event.name === 'workflow_dispatch') return dispatchOccasion(event);
  if (event.name === 'merge_group') return groupOccasion(event);
  if (!DEFAULT_BRANCH_EVENTS.has(event.name)) return [];
  const tip = event.repository.git.refs.read(`refs/heads/${event.repository.defaultBranch}`);
  return tip ? [{ ...basics(event), ...onBranch(event.repository, event.repository.defaultBranch, tip) }] : [];
}

function basics(event: WorldEvent) {
  const { action } = event.payload;
  return {
    event: event.name,
    repository: event.repository,
    caller: event.caller,
    payload: event.payload,
    headRepository: event.repository,
    pull: undefined,
    title: undefined,
    action: typeof action === 'string' ? action : undefined,
    filterRef: undefined,
    paths: () => [],
  };
}

function onBranch(repository: Repository, branch: string, sha: string) {
  const title = readCommit(repository.git.objects, sha)?.message.split('\n')[0];
  return { source: sha, sha, ref: `refs/heads/${branch}`, headSha: sha, headBranch: branch, title };
}

function pushOccasion(event: WorldEvent): Occasion[] {
  const { objects } = event.repository.git;
  const { ref, before, after } = event.payload as { ref: string; before: string; after: string };
  const commit = after === ZERO ? undefined : peelToCommit(objects, after);
  if (!commit) return [];
  const name = ref.replace(/^refs\/(heads|tags)\//, '');
  const main = event.repository.git.refs.read(`refs/heads/${event.repository.defaultBranch}`);
  const from = before === ZERO ? main && mergeBase(objects, main, commit.sha) : before;
  const tree = (sha: string | undefined) => (sha && sha !== commit.sha ? readCommit(objects, sha)?.tree : undefined);
  return [
    {
      ...basics(event),
      ...onBranch(event.repository, name, commit.sha),
      ref,
      filterRef: ref,
      paths: () => changedPaths(objects, tree(from), commit.tree),
    },
  ];
}

async function pullOccasions(world: World, event: WorldEvent): Promise<Occasion[]> {
  const { repository, payload } = event;
  const number = (payload.number ?? (payload.pull_request as Json).number) as number;
  const request = repository.issues.get(number) as PullRequest;
  const { pull } = request;
  const base = baseShaOf(repository, request);
  const shared = {
    ...basics(event),
    headSha: pull.headSha,
    headBranch: pull.headBranch,
    headRepository: pull.headRepository,
    pull: number,
    title: request.title,
    filterRef: `refs/heads/${pull.baseBranch}`,
    paths: () => pullPaths(repository, base, pull.headSha),
  };
  const occasions: Occasion[] = [];
  const merge = await testMergeOf(world, repository, request);
  if (merge) occasions.push({ ...shared, source: merge, sha: merge, ref: `refs/pull/${number}/merge` });
  const main = repository.git.refs.read(`refs/heads/${repository.defaultBranch}`);
  if (event.name === 'pull_request' && main) {
    const target = { source: main, sha: base, ref: `refs/heads/${pull.baseBranch}` };
    occasions.push({ ...shared, ...target, event: 'pull_request_target', headSha: base, headBranch: pull.baseBranch });
  }
  return occasions;
}

// A pull request in conflict has no test merge, and GitHub starts nothing for it.
async function testMergeOf(world: World, repository: Repository, request: PullRequest): Promise<string | undefined> {
  if (request.state === 'closed') return request.pull.mergeCommitSha ?? undefined;
  return (await mergeabilityOf(world, repository, request).result).mergeCommit;
}

function pullPaths(repository: Repository, base: string, head: string): string[] {
  const { objects } = repository.git;
  const from = mergeBase(objects, base, head) ?? base;
  return changedPaths(objects, readCommit(objects, from)?.tree, readCommit(objects, head)?.tree);
}

function deploymentOccasion(event: WorldEvent): Occasion[] {
  const { sha, ref } = event.payload.deployment as { sha: string; ref: string };
  const isBranch = event.repository.git.refs.read(`refs/heads/${ref}`) !== undefined;
  const branch = onBranch(event.repository, ref, sha);
  return [{ ...basics(event), ...branch, ...(isBranch ? {} : { ref: '', headBranch: null }) }];
}

/** On the group's commit and branch; `branches:` is compared with the base. No other activity starts workflows. */
function groupOccasion(event: WorldEvent): Occasion[] {
  if (event.payload.action !== 'checks_requested') return [];
  const group = event.payload.merge_group as { head_sha: string; head_ref: string; base_ref: string };
  const branch = group.head_ref.slice('refs/heads/'.length);
  return [{ ...basics(event), ...onBranch(event.repository, branch, group.head_sha), filterRef: group.base_ref }];
}

function dispatchOccasion(event: WorldEvent): Occasion[] {
  const ref = String(event.payload.ref);
  const sha = event.repository.git.refs.read(ref);
  const commit = sha && peelToCommit(event.repository.git.objects, sha);
  if (!commit) return [];
  const name = ref.replace(/^refs\/(heads|tags)\//, '');
  return [{ ...basics(event), ...onBranch(event.repository, name, commit.sha), ref, title: undefined }];
}
