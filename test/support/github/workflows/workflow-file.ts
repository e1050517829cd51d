import { load } from 'js-yaml';
import type { Json, Repository } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { findInTree, readTree } from '../storage/trees.ts';

/** The filters of one event below `on:`, each a list of patterns or undefined. */
export type Trigger = {
  readonly branches?: readonly string[];
  readonly 'branches-ignore'?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'tags-ignore'?: readonly string[];
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
  readonly types?: readonly string[];
  readonly workflows?: readonly string[];
  /** Of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, WorkflowInput>>;
  /** Of `schedule`. */
  readonly crons?: readonly string[];
};

export type WorkflowInput = {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
};

/** What the simulator reads of a workflow file; the jobs are the business of whoever runs them. */
export type WorkflowFile = {
  readonly path: string;
  readonly name: string;
  readonly on: ReadonlyMap<string, Trigger>;
  readonly concurrency: { readonly group: string; readonly cancelInProgress: string } | undefined;
};

const FOLDER = '.github/workflows';

/** The workflow files of a commit. Files that are not workflows at all are passed over, as GitHub does. */
export function readWorkflows(repository: Repository, commit: string): WorkflowFile[] {
  const { objects } = repository.git;
  const tree = readCommit(objects, commit)?.tree;
  const folder = tree ? findInTree(objects, tree, FOLDER) : undefined;
  if (folder?.mode !== '040000') return [];
  return readTree(objects, folder.sha)
    .filter(({ name, mode }) => /\.ya?ml$/.test(name) && mode.startsWith('100'))
    .flatMap(({ name, sha }) => {
      const workflow = parseWorkflow(`${FOLDER}/${name}`, objects.read(sha)?.data.toString() ?? '');
      return workflow ? [workflow] : [];
    });
}

function parseWorkflow(path: string, text: string): WorkflowFile | undefined {
  let content: unknown;
  try {
    content = load(text);
  } catch {
    return undefined;
  }
  if (!isMap(content)) return undefined;
  // A YAML 1.1 reader takes the key `on` for true.
  const on = content.on ?? content.true;
  const name = typeof content.name === 'string' ? content.name : path;
  return { path, name, on: parseTriggers(on), concurrency: parseConcurrency(content.concurrency) };
}

function parseTriggers(on: unknown): Map<string, Trigger> {
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  if (!isMap(on)) return new Map();
  return new Map(Object.entries(on).map(([name, value]) => [name, parseTrigger(name, value)]));
}

function parseTrigger(name: string, value: unknown): Trigger {
  if (name === 'schedule' && Array.isArray(value)) return { crons: value.map((item) => String((item as Json).cron)) };
  if (!isMap(value)) return {};
  const entries = Object.entries(value).map(([key, item]) => {
    if (key === 'inputs') return [key, isMap(item) ? item : {}];
    return [key, Array.isArray(item) ? item.map(String) : [String(item)]];
  });
  return Object.fromEntries(entries) as Trigger;
}

function parseConcurrency(value: unknown): WorkflowFile['concurrency'] {
  if (typeof value === 'string') return { group: value, cancelInProgress: 'false' };
  if (!isMap(value) || value.group === undefined) return undefined;
  return { group: String(value.group), cancelInProgress: String(value['cancel-in-progress'] ?? false) };
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
