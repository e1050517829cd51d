import { ApiError, notFound, unprocessable } from '../api-error.ts';
import type { Caller, Json, Repository } from '../model.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { readWorkflows, type WorkflowFile, type WorkflowInput } from '../workflows/workflow-file.ts';
import type { World } from '../world.ts';

// https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event
const MOST_INPUTS = 25;
// https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event
const MOST_PAYLOAD_KEYS = 10;
const LONGEST_EVENT_TYPE = 100;

/** Starts a workflow by hand or by another workflow: the one way, with repository_dispatch, that GITHUB_TOKEN has. */
export function dispatchWorkflow(
  world: World,
  repository: Repository,
  caller: Caller,
  wanted: { path: string; ref: string; inputs: Json },
): void {
  const ref = fullRef(repository, wanted.ref);
  const commit = ref && resolveCommit(repository.git, ref, repository.defaultBranch);
  if (!commit) throw unprocessable(`No ref found for: ${wanted.ref}`);
  const workflow = readWorkflows(repository, commit.sha).find(({ path }) => path === wanted.path);
  if (!workflow) throw notFound();
  const trigger = workflow.on.get('workflow_dispatch');
  if (!trigger) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
  const inputs = checkInputs(trigger.inputs ?? {}, wanted.inputs);
  const payload = { inputs, ref, workflow: wanted.path };
  world.emit({ name: 'workflow_dispatch', repository, caller, payload });
}

function fullRef(repository: Repository, name: string): string | undefined {
  const candidates = [name, `refs/heads/${name}`, `refs/tags/${name}`];
  return candidates.find((ref) => ref.startsWith('refs/') && repository.git.refs.read(ref) !== undefined);
}

function checkInputs(declared: Readonly<Record<string, WorkflowInput>>, given: Json): Json {
  if (Object.keys(given).length > MOST_INPUTS) throw unprocessable(`you may only define up to ${MOST_INPUTS} inputs`);
  const unexpected = Object.keys(given).filter((name) => !(name in declared));
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  const entries = Object.entries(declared).flatMap(([name, input]) => {
    const value = given[name] ?? input.default;
    if (value === undefined && input.required) throw unprocessable(`Required input '${name}' not provided`);
    if (value === undefined) return [];
    if (input.type === 'choice' && !input.options?.includes(String(value))) {
      throw unprocessable(`Provided value '${value}' for input '${name}' not in the list of allowed values`);
    }
    if (input.type === 'boolean' && !['true', 'false'].includes(String(value))) {
      throw unprocessable(`Provided value '${value}' for input '${name}' is not a boolean`);
    }
    return [[name, String(value)]];
  });
  return Object.fromEntries(entries) as Json;
}

/** Announces an event of the caller's own type to workflows on the default branch. */
export function dispatchRepository(
  world: World,
  repository: Repository,
  caller: Caller,
  type: string,
  payload: Json,
): void {
  if (type.length > LONGEST_EVENT_TYPE)
    throw unprocessable(`event_type is too long (maximum is ${LONGEST_EVENT_TYPE} characters)`);
  if (Object.keys(payload).length > MOST_PAYLOAD_KEYS) {
    throw new ApiError(
      422,
      `No more than ${MOST_PAYLOAD_KEYS} properties are allowed; ${Object.keys(payload).length} were supplied.`,
    );
  }
  const { defaultBranch } = repository;
  const event = { action: type, branch: defaultBranch, client_payload: payload };
  world.emit({ name: 'repository_dispatch', repository, caller, payload: event });
}

/** The workflow files that the repository has now: those of its default branch. */
export function workflowsOfDefaultBranch(repository: Repository): WorkflowFile[] {
  const tip = repository.git.refs.read(`refs/heads/${repository.defaultBranch}`);
  return tip ? readWorkflows(repository, tip) : [];
}
