import type { CheckSuite, Conclusion } from './check.ts';
import type { Actor, Json } from './identity.ts';
import type { Repository } from './repository.ts';

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
