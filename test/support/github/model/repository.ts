import type { GitRepository } from '../storage/git-repository.ts';
import type { CheckRun, CheckSuite, Status } from './check.ts';
import type { Deployment } from './deployment.ts';
import type { Access, Actor } from './identity.ts';
import type { Issue, Label } from './issue.ts';
import type { MergeQueue } from './merge-queue.ts';
import type { Release } from './release.ts';
import type { Run, Workflow } from './run.ts';

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
  /** Whether the plan has draft pull requests: private repositories of the free ones have none. */
  draftsAvailable: boolean;
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
  /** Merge queues by the branch that they are in front of. */
  readonly mergeQueues: Map<string, MergeQueue>;
  /** Slugs of the owner's teams that have access. */
  readonly teams: Set<string>;
  readonly releases: Release[];
  readonly variables: Map<string, Variable>;
  readonly workflows: Workflow[];
  readonly runs: Run[];
};

/** A ref's move that has happened; ZERO for what did or does not exist. */
export type MovedRef = { readonly name: string; readonly before: string; readonly after: string };

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
