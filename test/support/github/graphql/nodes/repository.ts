import { type Need, requirePermission } from '../../access.ts';
import { ApiError } from '../../api-error.ts';
import type { MergeMethod, Repository } from '../../model.ts';
import { resolveCommit } from '../../storage/git-repository.ts';
import { findInTree } from '../../storage/trees.ts';
import type { PullRequest } from '../../views/pull.ts';
import { repositoryNodeId } from '../../views/repository.ts';
import { fullName, pageUrl, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';
import { ordered } from '../order.ts';

type PullArguments = PageArguments & {
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: { field: string; direction: string } | null;
};
type ObjectArguments = { readonly expression?: string | null; readonly oid?: string | null };
type DeploymentArguments = PageArguments & {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { field: string; direction: string } | null;
};

/** `Repository`. */
export function repositoryNode(context: GraphContext, repository: Repository): Node {
  return {
    __typename: 'Repository',
    ...factFields(context, repository),
    ...gitFields(context, repository),
    ...issueFields(context, repository),
    deployments: (args: DeploymentArguments) => deploymentsOf(context, repository, args),
  };
}

function demand({ world, caller }: GraphContext, repository: Repository, need: Need): void {
  requirePermission(world, repository, caller, [need]);
}

function factFields({ world, nodes }: GraphContext, repository: Repository) {
  const { settings } = repository;
  return {
    id: repositoryNodeId(repository),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => nodes.actor(repository.owner),
    url: pageUrl(world, repository),
    isPrivate: settings.private,
    isFork: repository.parent !== undefined,
    isArchived: false,
    visibility: settings.private ? 'PRIVATE' : 'PUBLIC',
    description: settings.description,
    createdAt: time(repository.createdAt),
    pushedAt: time(repository.pushedAt),
    mergeCommitAllowed: settings.allowMergeCommit,
    squashMergeAllowed: settings.allowSquashMerge,
    rebaseMergeAllowed: settings.allowRebaseMerge,
    autoMergeAllowed: settings.allowAutoMerge,
    deleteBranchOnMerge: settings.deleteBranchOnMerge,
    viewerDefaultMergeMethod: defaultMethod(repository).toUpperCase(),
  };
}

function gitFields(context: GraphContext, repository: Repository) {
  const { git, defaultBranch } = repository;
  const main = `refs/heads/${defaultBranch}`;
  const reading = <Result>(read: () => Result): Result => {
    demand(context, repository, 'contents:read');
    return read();
  };
  return {
    isEmpty: () => git.refs.read(main) === undefined,
    defaultBranchRef: () => reading(() => refOf(context, repository, main)),
    ref: (args: { qualifiedName: string }) => reading(() => refOf(context, repository, args.qualifiedName)),
    refs: (args: PageArguments & { refPrefix: string; query?: string | null }) =>
      reading(() => {
        const prefix = args.refPrefix.replace(/\/$/, '');
        const found = git.refs.list(prefix).filter(({ name }) => !args.query || name.includes(args.query));
        return connection('refs', found, args, ({ name, sha }) => context.nodes.ref(repository, name, sha));
      }),
    object: (args: ObjectArguments) => reading(() => objectOf(context, repository, args)),
  };
}

function issueFields(context: GraphContext, repository: Repository) {
  const { nodes } = context;
  return {
    pullRequest: ({ number }: { number: number }) => {
      demand(context, repository, 'pull_requests:read');
      const issue = repository.issues.get(number);
      return issue?.pull ? nodes.pull(repository, issue as PullRequest) : missing('PullRequest', number);
    },
    pullRequests: (args: PullArguments) => {
      demand(context, repository, 'pull_requests:read');
      return connection('pullRequests', listPulls(repository, args), args, (one) => nodes.pull(repository, one));
    },
    issue: ({ number }: { number: number }) => {
      demand(context, repository, 'issues:read');
      const issue = repository.issues.get(number);
      return issue && !issue.pull ? nodes.issue(repository, issue) : missing('Issue', number);
    },
    label: ({ name }: { name: string }) => {
      const label = repository.labels.get(name.toLowerCase());
      return label ? nodes.label(repository, label) : null;
    },
    labels: (args: PageArguments) =>
      connection('labels', [...repository.labels.values()], args, (label) => nodes.label(repository, label)),
  };
}

function deploymentsOf(context: GraphContext, repository: Repository, args: DeploymentArguments) {
  demand(context, repository, 'deployments:read');
  const wanted = repository.deployments.filter((one) => args.environments?.includes(one.environment) ?? true);
  const found = ordered(wanted, args.orderBy, { CREATED_AT: (one) => one.createdAt });
  return connection('deployments', found, args, (one) => context.nodes.deployment(repository, one));
}

function missing(type: string, number: number): never {
  throw new ApiError(404, `Could not resolve to a ${type} with the number of ${number}.`);
}

function defaultMethod({ settings }: Repository): MergeMethod {
  if (settings.allowMergeCommit) return 'merge';
  return settings.allowSquashMerge ? 'squash' : 'rebase';
}

// GitHub takes `refs/heads/main`, `heads/main` and `main`.
function refOf({ nodes }: GraphContext, repository: Repository, qualified: string): Node | null {
  for (const name of [qualified, `refs/${qualified}`, `refs/heads/${qualified}`, `refs/tags/${qualified}`]) {
    const sha = name.startsWith('refs/') ? repository.git.refs.read(name) : undefined;
    if (sha) return nodes.ref(repository, name, sha);
  }
  return null;
}

function objectOf(
  { nodes }: GraphContext,
  repository: Repository,
  args: { expression?: string | null; oid?: string | null },
) {
  const { git, defaultBranch } = repository;
  if (args.oid) return git.objects.read(args.oid) ? nodes.gitObject(repository, args.oid) : null;
  const [name = '', ...path] = (args.expression ?? '').split(':');
  const commit = resolveCommit(git, name, defaultBranch);
  if (path.length === 0) {
    if (commit) return nodes.commit(repository, commit);
    return git.objects.read(name) ? nodes.gitObject(repository, name) : null;
  }
  const found = commit && findInTree(git.objects, commit.tree, path.join(':'));
  return found ? nodes.gitObject(repository, found.sha, found.path) : null;
}

function listPulls(repository: Repository, args: PullArguments): PullRequest[] {
  const all = [...repository.issues.values()].filter((issue): issue is PullRequest => issue.pull !== undefined);
  const wanted = all.filter((request) => {
    const state = request.pull.mergedAt ? 'MERGED' : request.state.toUpperCase();
    if (args.states && !args.states.includes(state)) return false;
    if (args.headRefName && request.pull.headBranch !== args.headRefName) return false;
    if (args.labels && !request.labels.some(({ name }) => args.labels?.includes(name))) return false;
    return !args.baseRefName || request.pull.baseBranch === args.baseRefName;
  });
  return ordered(wanted, args.orderBy, { CREATED_AT: (one) => one.createdAt, UPDATED_AT: (one) => one.updatedAt });
}
