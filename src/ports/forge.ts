import type { Deployment, DeploymentState } from '../domain/deploy/deployment.ts';
import type { MergeMethod, Merging } from './merging.ts';
import type { SourceHistory } from './source-history.ts';

/** Who our token is. Compared by id, never by name. */
export interface Identity {
  readonly id: number;
  readonly login: string;
  /** True for the workflow's own token: what it does starts no workflow, dispatches aside. */
  readonly workflowToken: boolean;
}

/** The repository, as far as it matters here. */
export interface RepositoryInfo {
  readonly owner: string;
  readonly name: string;
  readonly url: string;
  readonly defaultBranch: string;
  /** Methods that its settings allow, the preferred first: squash, merge, rebase. */
  readonly mergeMethods: readonly MergeMethod[];
}

/** A pull request. Title, body and names are hostile data. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly head: { readonly branch: string; readonly commit: string; readonly sameRepository: boolean };
  readonly base: { readonly branch: string };
  readonly author: { readonly id: number; readonly login: string };
  readonly draft: boolean;
  readonly createdAt: Date;
  readonly labels: readonly string[];
  /** What was ever set on it, by anybody. What is not there now was taken away by a person, and is not set again. */
  readonly everSet: { readonly labels: boolean; readonly reviewers: boolean; readonly assignees: boolean };
  /** GitHub itself is going to merge it: auto-merge is on, or it stands in the merge queue of its base. */
  readonly merging: 'auto-merge' | 'queue' | undefined;
  /**
   * Numeric ids of who wrote and who committed its commits, undefined for one that GitHub does not know. Who amends or rebases a commit
   * leaves its author: only the committer tells. GitHub itself, as the committer of what is made through it, is left out.
   */
  readonly committers: readonly (number | undefined)[];
}

/**
 * Who is asked to look at a pull request, and what it is filed under: for people, nothing is decided by it. All of it is added where it
 * is missing and nothing is taken away. What GitHub refuses (somebody who is no collaborator, the author as a reviewer) is a warning.
 */
export interface Attention {
  readonly labels?: readonly string[];
  /** Logins, and teams of the repository's owner as `team:slug`. */
  readonly reviewers?: readonly string[];
  /** Logins, at most ten. */
  readonly assignees?: readonly string[];
}

/** A pull request to open. */
export interface PullRequestRequest extends Attention {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** Where drafts are not available it is opened as a normal one, with a warning. */
  readonly draft?: boolean;
}

/** What becomes of a path. */
export interface FileWrite {
  readonly path: string;
  readonly text: string;
}

/** One commit through the API: signed by GitHub, made only if the branch is where we think. */
export interface CommitRequest {
  readonly branch: string;
  /** The commit that the new one stands on. */
  readonly base: string;
  /** Where the branch is now; undefined when it does not exist. It is moved to `base` first when it differs. */
  readonly expected: string | undefined;
  readonly headline: string;
  readonly body: string;
  readonly writes: readonly FileWrite[];
}

export type StatusState = 'pending' | 'success' | 'failure' | 'error';

/** A commit status. */
export interface CommitStatus {
  readonly context: string;
  readonly state: StatusState;
  /** At most 140 characters. */
  readonly description: string;
  readonly url?: string;
}

/** A status as it was found, with its author. */
export interface FoundStatus extends CommitStatus {
  readonly author: number | undefined;
}

/** A check run on a commit. */
export interface CheckRun {
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | undefined;
}

/** A deployment to record. */
export interface DeploymentRequest {
  readonly commit: string;
  readonly environment: string;
  readonly task: string;
  readonly description: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly production: boolean;
}

/** GitHub, in the words of the suite. Every method may throw ForgeError. */
export interface Forge extends Merging, SourceHistory {
  identity(): Promise<Identity>;
  repository(): Promise<RepositoryInfo>;
  /** Where a branch is; undefined when it does not exist. */
  branch(name: string): Promise<string | undefined>;
  /** @throws ForgeError with status 409 when the branch was elsewhere */
  commit(request: CommitRequest): Promise<string>;
  /**
   * Deletes a branch only while it is at this commit: what somebody has pushed since is not lost.
   * @returns whether it is gone, whoever deleted it
   */
  deleteBranch(name: string, expected: string): Promise<boolean>;

  /** Pull requests of this repository from this branch, the newest first, of all states. */
  pullRequestsFrom(branch: string): Promise<readonly PullRequest[]>;
  /** Open pull requests whose branch starts so. */
  openPullRequests(branchPrefix: string): Promise<readonly PullRequest[]>;
  /** Pull requests of all states whose branch starts so and that were opened at this time or since, the newest first. */
  pullRequestsSince(branchPrefix: string, since: Date): Promise<readonly PullRequest[]>;
  pullRequest(number: number): Promise<PullRequest>;
  createPullRequest(request: PullRequestRequest): Promise<PullRequest>;
  updatePullRequest(
    number: number,
    change: { readonly title: string; readonly body: string } & Attention,
  ): Promise<void>;
  closePullRequest(number: number): Promise<void>;
  /** Comments by our own identity. */
  ownComments(number: number): Promise<readonly { readonly id: number; readonly body: string }[]>;
  createComment(number: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;

  /** The newest status of each context on a commit. */
  statuses(commit: string): Promise<readonly FoundStatus[]>;
  setStatus(commit: string, status: CommitStatus): Promise<void>;
  checkRuns(commit: string): Promise<readonly CheckRun[]>;
  /** Names of workflow runs for this commit that wait for a person (`action_required`). */
  heldRuns(commit: string): Promise<readonly string[]>;

  /**
   * Deployments of an environment, the newest first, at most the last 100 of a task; each with its statuses, the newest first, of which
   * those in the middle are missing where there are more than 100. Our own writes show up at once; a deployment by others and what
   * becomes of it within ten seconds, statuses that others add to one behind a thousand newer ones in the next run.
   */
  deployments(environment: string, task: string): Promise<readonly Deployment[]>;
  createDeployment(request: DeploymentRequest): Promise<number>;
  setDeploymentStatus(
    id: number,
    status: { state: DeploymentState; description: string; url?: string; environment: string },
  ): Promise<void>;

  /** Starts a workflow by `workflow_dispatch`. */
  dispatchWorkflow(workflow: string, ref: string, inputs: Readonly<Record<string, string>>): Promise<void>;
}
