import type { Actor, Caller } from './identity.ts';
import type { Repository } from './repository.ts';

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
  /** Oldest first. */
  readonly timeline: TimelineItem[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  closedBy: Actor | null;
  readonly pull: Pull | undefined;
};

/** Something that happened to an issue, in the words of GraphQL's `PullRequestTimelineItemsItemType`. */
export type TimelineItem = {
  readonly id: number;
  readonly kind: 'LABELED_EVENT' | 'ASSIGNED_EVENT' | 'REVIEW_REQUESTED_EVENT';
  readonly actor: Actor;
  readonly createdAt: Date;
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
    readonly enabledAt: Date;
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
