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
  readonly from: string;
  readonly to: string;
}
