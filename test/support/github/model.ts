import type { GitRepository } from './storage/git-repository.ts';

/** Plain JSON, as it goes over the wire. */
export type Json = Record<string, unknown>;

/** Permissions of a token, in the API's spelling (`pull_requests`, not `pull-requests`). */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'admin'>>;

/** Who does something: a person, an organization or an App's bot. */
export type Actor = {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  readonly email: string;
  /** Of a bot: the App behind it. */
  readonly app: App | undefined;
};

export type App = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly owner: Actor;
};

/** The three kinds of token that GitHub treats differently: GITHUB_TOKEN, an App's installation, a person's. */
export type TokenKind = 'workflow' | 'app' | 'user';

export type Token = {
  readonly value: string;
  readonly kind: TokenKind;
  readonly actor: Actor;
  /** Ids of the repositories it reaches; a person's reaches what the person does. */
  readonly repositories: ReadonlySet<number> | 'all';
  /** Undefined for a classic personal token: whatever its owner may do. */
  readonly permissions: Permissions | undefined;
  readonly rate: RateBudget;
};

/** What is left of a token's hourly budget, for REST and GraphQL apart. `resetAt` in milliseconds. */
export type RateBudget = { limit: number; core: number; graphql: number; resetAt: number; writes: number[] };

/** Who makes a request; `token` is undefined for someone without one. */
export type Caller = { readonly actor: Actor; readonly token: Token | undefined };

/** A ref's move that has happened; ZERO for what did or does not exist. */
export type MovedRef = { readonly name: string; readonly before: string; readonly after: string };

/** How much a person may do in a repository. */
export type Access = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export type RepositorySettings = {
  private: boolean;
  description: string | null;
  allowMergeCommit: boolean;
  allowSquashMerge: boolean;
  allowRebaseMerge: boolean;
  allowAutoMerge: boolean;
  deleteBranchOnMerge: boolean;
  /** The repository setting "Allow GitHub Actions to create and approve pull requests". */
  actionsCanCreatePullRequests: boolean;
};

export type Repository = {
  readonly id: number;
  readonly owner: Actor;
  readonly name: string;
  readonly git: GitRepository;
  readonly defaultBranch: string;
  readonly parent: Repository | undefined;
  readonly settings: RepositorySettings;
  readonly createdAt: Date;
  pushedAt: Date;
  /** Access that differs from the world's default for people. */
  readonly access: Map<number, Access>;
  /** The last issue or pull request number given out. */
  lastNumber: number;
  readonly issues: Map<number, Issue>;
  readonly labels: Map<string, Label>;
  readonly statuses: Status[];
  readonly checkSuites: CheckSuite[];
  readonly checkRuns: CheckRun[];
  readonly deployments: Deployment[];
  readonly environments: Map<string, Environment>;
  readonly protections: Map<string, Protection>;
  readonly variables: Map<string, Variable>;
  readonly workflows: Workflow[];
  readonly runs: Run[];
};

export type Label = { readonly id: number; name: string; color: string; description: string | null };

export type Comment = {
  readonly id: number;
  readonly author: Actor;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
};

/** An issue or, with `pull`, a pull request: GitHub numbers and labels them alike. */
export type Issue = {
  readonly id: number;
  readonly number: number;
  readonly author: Actor;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  labels: Label[];
  assignees: Actor[];
  readonly comments: Comment[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  closedBy: Actor | null;
  readonly pull: Pull | undefined;
};

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export type Pull = {
  readonly id: number;
  readonly headRepository: Repository;
  readonly headBranch: string;
  headSha: string;
  baseBranch: string;
  /** The tip of the base when the pull request was merged or closed; otherwise read the branch. */
  frozenBaseSha: string | undefined;
  draft: boolean;
  mergedAt: Date | null;
  mergedBy: Actor | null;
  mergeCommitSha: string | null;
  autoMerge: {
    readonly caller: Caller;
    readonly method: MergeMethod;
    title: string | null;
    message: string | null;
  } | null;
  readonly reviews: Review[];
  requestedReviewers: Actor[];
  requestedTeams: string[];
  mergeability: Mergeability | undefined;
};

/** The answer to "can it be merged?", valid for one pair of head and base. */
export type Mergeability = {
  readonly head: string;
  readonly base: string;
  readonly result: Promise<{ mergeable: boolean; mergeCommit: string | undefined }>;
  /** False until the first reader has been told "unknown", as GitHub does. */
  announced: boolean;
};

export type Review = {
  readonly id: number;
  readonly author: Actor;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: Date;
};

export type StatusState = 'error' | 'failure' | 'pending' | 'success';

export type Status = {
  readonly id: number;
  readonly sha: string;
  readonly state: StatusState;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Actor;
  readonly createdAt: Date;
};

export type CheckStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';

export type Conclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'
  | 'stale'
  | 'startup_failure';

export type CheckSuite = {
  readonly id: number;
  readonly app: App;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly createdAt: Date;
  updatedAt: Date;
};

export type CheckRun = {
  readonly id: number;
  readonly suite: CheckSuite;
  readonly headSha: string;
  name: string;
  status: CheckStatus;
  conclusion: Conclusion | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: Date | null;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null; annotations: Json[] };
};

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'pending' | 'success' | 'queued' | 'in_progress';

export type DeploymentStatus = {
  readonly id: number;
  readonly state: DeploymentState;
  readonly creator: Actor;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: Date;
};

export type Deployment = {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly originalEnvironment: string;
  readonly description: string | null;
  readonly payload: Json | string;
  readonly creator: Actor;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
};

export type Environment = {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  updatedAt: Date;
  waitTimer: number;
  reviewers: Actor[];
  branchPolicy: { protected_branches: boolean; custom_branch_policies: boolean } | null;
};

/** Branch protection, as far as merging and pushing depend on it. */
export type Protection = {
  checks: { strict: boolean; contexts: string[] } | null;
  reviews: { count: number } | null;
  enforceAdmins: boolean;
};

export type Variable = { readonly name: string; value: string; readonly createdAt: Date; updatedAt: Date };

export type Workflow = { readonly id: number; readonly path: string; name: string; readonly createdAt: Date };

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'pending';

export type Run = {
  readonly id: number;
  readonly workflow: Workflow;
  readonly number: number;
  readonly event: string;
  /** The webhook's payload, which becomes `github.event`. */
  readonly payload: Json;
  readonly title: string;
  /** The commit that the run is shown on: of a pull request the head's. */
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: Repository;
  /** GITHUB_REF and GITHUB_SHA: of a pull request those of the test merge. */
  readonly ref: string;
  readonly sha: string;
  readonly actor: Actor;
  readonly suite: CheckSuite;
  readonly pull: number | undefined;
  readonly concurrency: { readonly group: string; readonly cancelInProgress: boolean } | undefined;
  /** GITHUB_TOKEN of a run from a fork is read-only. */
  readonly fromFork: boolean;
  status: RunStatus;
  conclusion: Conclusion | null;
  readonly createdAt: Date;
  startedAt: Date;
  updatedAt: Date;
};
