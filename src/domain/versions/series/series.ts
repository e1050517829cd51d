import type { Published } from '../published.ts';

/** A version that is looked at. */
export interface Candidate {
  readonly published: Published;
  /** What is compared: its tag, or what was extracted from it. */
  readonly text: string;
}

/** Why a version is passed over. */
export type Refusal =
  /** Its name is not one that a tag, a ref or a version can have. */
  | 'strange'
  | 'not-allowed'
  | 'ignored'
  | 'not-extracted'
  /** The policy cannot place it in its order. */
  | 'no-version'
  /** The constraint, the pattern or the tag of the policy is another. */
  | 'outside'
  | 'pre-release'
  /** Its first number is a year or a date, and that of the current version is none. */
  | 'date'
  /** Another variant than the current one, or more or fewer parts. */
  | 'other-shape'
  /** Older than the current one, or the same version under another name. */
  | 'not-newer'
  | 'undated'
  | 'too-young'
  /** When the current version was built is not known, so that nothing can be told to be newer. */
  | 'current-undated'
  /** The current version has a number, and the policy cannot place it, so that nothing can be told to be newer. */
  | 'current-unreadable';

/** Where a policy starts from. */
export interface Start {
  /** The current tag, whole; undefined when there is none. */
  readonly tag: string | undefined;
  /** The current version as it is compared; undefined when there is none, or when nothing can be extracted from it. */
  readonly text: string | undefined;
  /** Whether the current version is one of those that `allow` lets in. */
  readonly isAllowed: boolean;
  /** The current version as it is published, if it still is. */
  readonly published: Published | undefined;
  /** What is left to choose from. */
  readonly candidates: readonly Candidate[];
}

/**
 * The order that a policy puts versions in. `P` is the place of a version in it.
 */
export interface Series<P extends object> {
  /** The place of the current version; undefined when it has none: `place` then says what may follow nevertheless. */
  readonly current: P | undefined;
  /** The place of a version, or why it cannot follow the current one, whatever the order. */
  place(candidate: Candidate): P | Refusal;
  /** Negative when `a` is older, 0 when both are the same version. */
  compare(a: P, b: P): number;
  /** Of two names of one version, which is better: negative when it is `b`. The alphabet decides where nothing does. */
  prefer?(a: P, b: P): number;
}
