import type { FileChange } from './model.ts';
import type { Refusal } from './refusal.ts';

/** What became of a request in one file. */
export interface SetResult {
  /** The file's new text; undefined when nothing is to be changed, or nothing could be. */
  readonly change: FileChange | undefined;
  /** Why it was not changed. Never together with a change. */
  readonly refusals: readonly Refusal[];
  /** Whether the file has a place for the artifact, even if it says the version already. */
  readonly matched: boolean;
}
