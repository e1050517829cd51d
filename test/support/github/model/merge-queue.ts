import type { Caller } from './identity.ts';
import type { MergeMethod } from './issue.ts';

/** The merge queue in front of a branch. */
export type MergeQueue = {
  readonly id: number;
  readonly method: MergeMethod;
  /** In the order in which they are merged. */
  readonly entries: QueueEntry[];
};

/** A pull request in a queue, with the group that it is tested in. */
export type QueueEntry = {
  readonly id: number;
  readonly number: number;
  /** Who put it there. */
  readonly caller: Caller;
  readonly enqueuedAt: Date;
  /** The commit that goes into the base, on top of the entries before it; undefined until it is built. */
  group: MergeGroup | undefined;
};

/** What is tested: a commit on a branch of its own, which GitHub makes and nobody may push to. */
export type MergeGroup = {
  readonly branch: string;
  readonly base: string;
  readonly commit: string;
};
