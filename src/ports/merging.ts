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
    };

/**
 * Why a pull request is not merged.
 * - `moved`: its head is another one by now, or it is closed
 * - `conflict`: it cannot be merged into its base
 * - `behind`: its base has gone on, and only branches that are up to date may be merged into it
 * - `blocked`: a requirement of its base is not met, or a rule forbids it
 * - `queued`: it stands in the merge queue of its base, which tests it together with what is before it, and merges it
 * - `auto-merge`: auto-merge is on: GitHub merges it once the requirements of its base are met
 * - `not-allowed`: the settings of the repository do not allow auto-merge; nothing was merged
 */
export type NotMerged = 'moved' | 'conflict' | 'behind' | 'blocked' | 'queued' | 'auto-merge' | 'not-allowed';

/** Merging pull requests, at once or by GitHub's own means. Every method may throw ForgeError. */
export interface Merging {
  /** Merges now. Where the base has a merge queue it is put there instead: `queued`. */
  merge(request: MergeRequest): Promise<MergeOutcome>;
  /**
   * As `merge`, and where requirements of the base are not met yet, auto-merge is turned on. It stays on while our own token pushes to
   * the branch: who changes the head later asks again, and `cancelMerge` comes first where the new head must not be merged by itself.
   */
  mergeWhenReady(request: MergeRequest): Promise<MergeOutcome>;
  /**
   * Turns auto-merge off and takes it out of the merge queue, if it was us who began it: what a person began stays.
   * @returns whether GitHub is not going to merge it any more
   */
  cancelMerge(number: number): Promise<boolean>;
}
