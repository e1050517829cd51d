export type MergeMethod = 'squash' | 'merge' | 'rebase';

/** A merge of exactly the head that was judged. */
export interface MergeRequest {
  readonly number: number;
  /** Another head is never merged: GitHub refuses it. */
  readonly expectedHead: string;
  /** A merge queue has a method of its own and ignores this one, as it ignores title and message. */
  readonly method: MergeMethod;
  readonly title: string;
  readonly message: string;
}

/** How an attempt to merge ended. */
export type MergeOutcome =
  | { readonly merged: true; readonly commit: string }
  | {
      readonly merged: false;
      readonly reason: NotMerged;
      /** What it waits for or why it was refused, in a few words. */
      readonly message: string;
      /** Of a queued one: the commit that the queue tests, once it is made. A status that the base requires must be on it too. */
      readonly group?: string;
    };

/**
 * Why a pull request is not merged.
 * - `moved`: its head is another one by now, or it is closed
 * - `conflict`: it cannot be merged into its base
 * - `behind`: its base has gone on, and only branches that are up to date may be merged into it
 * - `blocked`: a requirement of its base is not met, or a rule forbids it
 * - `queued`: it stands in the merge queue of its base, which tests it together with what is before it, and merges it
 * - `auto-merge`: auto-merge is on: GitHub merges it once the requirements of its base are met
 * - `not-allowed`: the settings of the repository do not allow auto-merge; it is not merged even if nothing is missing
 */
export type NotMerged = 'moved' | 'conflict' | 'behind' | 'blocked' | 'queued' | 'auto-merge' | 'not-allowed';

/** Merging pull requests, at once or by GitHub's own means. Every method may throw ForgeError. */
export interface Merging {
  /** Merges now. Where the base has a merge queue it is put there instead: `queued`. */
  merge(request: MergeRequest): Promise<MergeOutcome>;
  /**
   * As `merge`, but where requirements of the base are not met yet, auto-merge is turned on. GitHub is asked for that first, and it is
   * merged at once only where nothing is missing: a token that may bypass requirements would merge past them. Auto-merge outlives a
   * push by anybody who may write, and a queued branch cannot be pushed to: `cancelMerge` comes before a new head.
   */
  mergeWhenReady(request: MergeRequest): Promise<MergeOutcome>;
  /**
   * Turns auto-merge off and takes it out of the merge queue, if it was us who began it: what a person began stays.
   * @returns whether GitHub is not going to merge it any more
   */
  cancelMerge(number: number): Promise<boolean>;
}
