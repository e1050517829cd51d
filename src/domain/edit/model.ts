import type { SourceFile } from '../manifests/model.ts';

/** New content of one file, proved to differ from the old only in the values that were meant. */
export interface FileChange extends SourceFile {
  readonly before: string;
  /** What changed, in words of the edit: for messages and pull request bodies. */
  readonly edits: readonly Edit[];
}

/** One located value change. */
export interface Edit {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer of the value, within its document. */
  readonly path: string;
  /** The value's text before; empty where the key is new. */
  readonly from: string;
  /** The value's text after; empty where the key is removed. */
  readonly to: string;
  /** JSON pointers of the other values that change with it, because they are aliases of it or inherit it; behind `file#` where they stand in another. */
  readonly users?: readonly string[];
}
