import type { Json } from '../model.ts';
import type { Occasion } from './occasion.ts';
import { matchesPatterns } from './patterns.ts';
import type { Trigger, WorkflowFile } from './workflow-file.ts';

/** The activity types that start a workflow which names none; other events take every type. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

const SKIP_MARKER = /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/;

/** Whether a workflow is started by an occasion. https://docs.github.com/actions/reference/events-that-trigger-workflows */
export function isTriggered(workflow: WorkflowFile, occasion: Occasion): boolean {
  const trigger = workflow.on.get(occasion.event);
  if (!trigger || isSkipped(occasion)) return false;
  if (occasion.event === 'workflow_dispatch') return workflow.path === occasion.payload.workflow;
  if (occasion.event === 'schedule') return trigger.crons?.includes(String(occasion.payload.schedule)) ?? false;
  return (
    hasType(trigger, occasion) && hasRef(trigger, occasion) && hasPath(trigger, occasion) && follows(trigger, occasion)
  );
}

function isSkipped({ event, payload }: Occasion): boolean {
  if (event !== 'push') return false;
  const message = (payload.head_commit as Json | null)?.message;
  return SKIP_MARKER.test(String(message ?? ''));
}

function hasType(trigger: Trigger, { event, action, payload }: Occasion): boolean {
  const actual = event === 'repository_dispatch' ? String(payload.action) : action;
  const wanted = trigger.types ?? DEFAULT_TYPES[event];
  return wanted === undefined || actual === undefined || wanted.includes(actual);
}

function hasRef(trigger: Trigger, { event, filterRef }: Occasion): boolean {
  if (filterRef === undefined) return true;
  const isTag = filterRef.startsWith('refs/tags/');
  const name = filterRef.replace(/^refs\/(heads|tags)\//, '');
  const [include, exclude] = isTag
    ? [trigger.tags, trigger['tags-ignore']]
    : [trigger.branches, trigger['branches-ignore']];
  if (include) return matchesPatterns(include, name);
  if (exclude) return !matchesPatterns(exclude, name);
  // A push workflow that names only tags does not run for branches, and the other way round.
  const other = isTag ? [trigger.branches, trigger['branches-ignore']] : [trigger.tags, trigger['tags-ignore']];
  return event !== 'push' || other.every((patterns) => patterns === undefined);
}

function hasPath(trigger: Trigger, occasion: Occasion): boolean {
  const { paths, 'paths-ignore': ignored } = trigger;
  if (occasion.ref.startsWith('refs/tags/')) return true;
  if (paths) return occasion.paths().some((path) => matchesPatterns(paths, path));
  if (ignored) return occasion.paths().some((path) => !matchesPatterns(ignored, path));
  return true;
}

function follows(trigger: Trigger, { event, payload }: Occasion): boolean {
  if (event !== 'workflow_run') return true;
  const run = payload.workflow_run as Json;
  const isNamed = trigger.workflows === undefined || matchesPatterns(trigger.workflows, String(run.name));
  const branch = String(run.head_branch);
  return isNamed && (trigger.branches === undefined || matchesPatterns(trigger.branches, branch));
}
