import { formatPatch, structuredPatch } from 'diff';
import type { FileChange } from './model.ts';
import { pairedHunks } from './paired-hunks.ts';

/** A change as a unified diff with three lines of context, as `git diff` prints it and `git apply` takes it. Empty for no change. */
export function unifiedDiff(change: FileChange): string {
  if (change.before === change.text) return '';
  const [oldFileName, newFileName] = [`a/${change.path}`, `b/${change.path}`];
  const paired = pairedHunks(change.before, change.text, change.edits.length);
  const patch = paired
    ? { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: paired }
    : structuredPatch(oldFileName, newFileName, change.before, change.text, undefined, undefined, { context: 3 });
  return formatPatch(patch)
    .replace(/^=+\n/u, '')
    .replace(/^(---|\+\+\+) (.*?)\t$/gmu, '$1 $2');
}
