import type { FileChange } from '../edit/model.ts';
import { unifiedDiff } from '../edit/unified-diff.ts';
import { code, codeBlock, details, summaryCode } from './markdown.ts';
import { describeResource, type ResourceDiff } from './resource-diff.ts';

/** What changes for one app in one target of an environment. */
export interface InstanceDiff {
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  readonly diffs: readonly ResourceDiff[];
  /** Why it cannot be said what changes: a side does not render. Nothing is in `diffs` then. */
  readonly broken?: string;
}

const signs = { added: '+', changed: '~', removed: '−' } as const;

/** `+1 ~2 −0` */
export function countChanges(diffs: readonly ResourceDiff[]): string {
  const count = (change: ResourceDiff['change']) => diffs.filter((diff) => diff.change === change).length;
  return `+${count('added')} ~${count('changed')} −${count('removed')}`;
}

/** The rendered differences, folded by resource. */
export function diffMarkdown(diffs: readonly ResourceDiff[]): string {
  return diffs
    .map(({ resource, change, text }) =>
      details(`${signs[change]} ${summaryCode(describeResource(resource))}`, codeBlock(text, 'diff')),
    )
    .join('\n');
}

/** The differences of files, folded by file. */
export function fileDiffMarkdown(changes: readonly FileChange[]): string {
  return changes
    .map((change) => details(`~ ${summaryCode(change.path)}`, codeBlock(unifiedDiff(change), 'diff')))
    .join('\n');
}

/** One section per app and target, for the comment and the summary of `diff`. */
export function instanceDiffMarkdown(instances: readonly InstanceDiff[]): string {
  const changed = instances.filter((instance) => instance.diffs.length > 0 || instance.broken !== undefined);
  if (changed.length === 0) return 'No rendered manifest changes.';
  return changed
    .map(({ app, environment, target, diffs, broken }) => {
      const where = target === environment ? code(environment) : `${code(environment)} (${code(target)})`;
      if (broken !== undefined) return `#### ${code(app)} in ${where}: unknown\n\n${code(broken)}`;
      return `#### ${code(app)} in ${where}: ${countChanges(diffs)}\n\n${diffMarkdown(diffs)}`;
    })
    .join('\n\n');
}
