import { createTwoFilesPatch } from 'diff';
import type { FileChange } from './model.ts';

/** A change as a unified diff with three lines of context, as `git diff` prints it and `git apply` takes it. Empty for no change. */
export function unifiedDiff(change: FileChange): string {
  if (change.before === change.text) return '';
  const patch = createTwoFilesPatch(
    `a/${change.path}`,
    `b/${change.path}`,
    change.before,
    change.text,
    undefined,
    undefined,
    { context: 3 },
  );
  return patch.replace(/^=+\n/u, '').replace(/^(---|\+\+\+) (.*?)\t$/gmu, '$1 $2');
}
