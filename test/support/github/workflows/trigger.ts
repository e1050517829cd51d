import type { CheckSuite, Json, Repository, Run, Workflow } from '../model.ts';
import { actorView } from '../views/actor.ts';
import { repositoryView } from '../views/repository.ts';
import { fullName } from '../views/urls.ts';
import type { Listener, World } from '../world.ts';
import { interpolate } from './expression.ts';
import { isTriggered } from './filters.ts';
import { type Occasion, occasionsOf } from './occasion.ts';
import type { RunRegistry } from './run-registry.ts';
import { readWorkflows, type WorkflowFile } from './workflow-file.ts';

/** What GITHUB_TOKEN may start: https://docs.github.com/actions/concepts/security/github_token */
const STARTED_BY_WORKFLOW_TOKEN = new Set(['workflow_dispatch', 'repository_dispatch']);
/** Since mid-2026 these are created for GITHUB_TOKEN too, but held until a person approves them. */
const HELD_ACTIONS = new Set(['opened', 'synchronize', 'reopened']);

/** The listener that creates workflow runs for events, by GitHub's rules for tokens. */
export function workflowListener(world: World, registry: RunRegistry): Listener {
  return async (event) => {
    // GitHub leaves Actions off in forks until their owner turns it on.
    if (event.repository.parent) return;
    for (const occasion of await occasionsOf(world, event)) {
      const verdict = verdictOf(occasion);
      if (verdict === 'ignored') continue;
      for (const workflow of readWorkflows(event.repository, occasion.source)) {
        if (!isTriggered(workflow, occasion)) continue;
        const run = createRun(world, event.repository, workflow, occasion);
        if (verdict === 'held') Object.assign(run, { status: 'completed', conclusion: 'action_required' });
        else registry.enqueue(event.repository, run);
      }
    }
  };
}

function verdictOf({ event, caller, action }: Occasion): 'started' | 'held' | 'ignored' {
  if (caller.token?.kind !== 'workflow' || STARTED_BY_WORKFLOW_TOKEN.has(event)) return 'started';
  return event === 'pull_request' && HELD_ACTIONS.has(action ?? '') ? 'held' : 'ignored';
}

function createRun(world: World, repository: Repository, file: WorkflowFile, occasion: Occasion): Run {
  const workflow = ensureWorkflow(world, repository, file);
  const payload = {
    ...occasion.payload,
    repository: repositoryView(world, repository),
    sender: actorView(world, occasion.caller.actor),
  };
  const run: Run = {
    id: world.nextId(),
    workflow,
    number: repository.runs.filter((other) => other.workflow === workflow).length + 1,
    event: occasion.event,
    payload,
    title: occasion.title ?? workflow.name,
    headSha: occasion.headSha,
    headBranch: occasion.headBranch,
    headRepository: occasion.headRepository,
    ref: occasion.ref,
    sha: occasion.sha,
    actor: occasion.caller.actor,
    suite: newSuite(world, repository, occasion),
    pull: occasion.pull,
    concurrency: concurrencyOf(file, occasion, payload),
    fromFork: occasion.headRepository !== repository && occasion.event !== 'pull_request_target',
    status: 'queued',
    conclusion: null,
    createdAt: world.now(),
    startedAt: world.now(),
    updatedAt: world.now(),
  };
  repository.runs.push(run);
  return run;
}

/** The record of a workflow file; its id stays the same over commits. */
export function ensureWorkflow(world: World, repository: Repository, file: { path: string; name: string }): Workflow {
  const known = repository.workflows.find(({ path }) => path === file.path);
  if (known) {
    known.name = file.name;
    return known;
  }
  const workflow = { id: world.nextId(), path: file.path, name: file.name, createdAt: world.now() };
  repository.workflows.push(workflow);
  return workflow;
}

function newSuite(world: World, repository: Repository, { headSha, headBranch }: Occasion): CheckSuite {
  const app = world.actionsBot.app;
  if (!app) throw new Error('the bot of Actions has no App');
  const suite = { id: world.nextId(), app, headSha, headBranch, createdAt: world.now(), updatedAt: world.now() };
  repository.checkSuites.push(suite);
  return suite;
}

function concurrencyOf(file: WorkflowFile, occasion: Occasion, payload: Json): Run['concurrency'] {
  if (!file.concurrency) return undefined;
  const context = {
    github: {
      workflow: file.name,
      ref: occasion.ref,
      ref_name: occasion.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      head_ref: occasion.pull === undefined ? '' : occasion.headBranch,
      sha: occasion.sha,
      repository: fullName(occasion.repository),
      actor: occasion.caller.actor.login,
      event_name: occasion.event,
      event: payload,
    },
    inputs: payload.inputs ?? {},
  };
  const group = interpolate(file.concurrency.group, context);
  return { group, cancelInProgress: interpolate(file.concurrency.cancelInProgress, context) === 'true' };
}
