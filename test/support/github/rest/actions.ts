import { ApiError, notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { noContent, ok, type Reply, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Run, Workflow } from '../model.ts';
import { dispatchRepository, dispatchWorkflow, workflowsOfDefaultBranch } from '../operations/dispatches.ts';
import { runView, workflowView } from '../views/run.ts';
import { pageUrl, repositoryUrl } from '../views/urls.ts';
import { ensureWorkflow } from '../workflows/trigger.ts';

type Dispatch = { ref: string; inputs?: Json; return_run_details?: boolean };

const WORKFLOW = '/actions/workflows/{workflow_id}';
const RUN = '/actions/runs/{run_id}';

export const actionRoutes: readonly Route[] = [
  repositoryRoute('GET', '/actions/workflows', ['actions:read'], (call) => {
    const { world, repository } = call;
    const all = workflowsOf(call);
    return paginated(
      call,
      all,
      (workflow) => workflowView(world, repository, workflow),
      (workflows) => ({ total_count: all.length, workflows }),
    );
  }),
  repositoryRoute('GET', WORKFLOW, ['actions:read'], (call) =>
    ok(workflowView(call.world, call.repository, workflowOf(call))),
  ),
  repositoryRoute<Dispatch>('POST', `${WORKFLOW}/dispatches`, ['actions:write'], dispatch),
  repositoryRoute('GET', `${WORKFLOW}/runs`, ['actions:read'], (call) => {
    const workflow = workflowOf(call);
    return listRuns(
      call,
      call.repository.runs.filter((run) => run.workflow === workflow),
    );
  }),
  repositoryRoute('GET', '/actions/runs', ['actions:read'], (call) => listRuns(call, call.repository.runs)),
  repositoryRoute('GET', RUN, ['actions:read'], (call) => ok(runView(call.world, call.repository, runOf(call)))),
  repositoryRoute('POST', `${RUN}/approve`, ['actions:write'], (call) => {
    const run = runOf(call);
    // Only people let runs go: otherwise a workflow could approve itself.
    if (call.caller.token?.kind !== 'user') throw new ApiError(403, 'Resource not accessible by integration');
    if (run.conclusion !== 'action_required') throw new ApiError(403, 'This run does not need approval');
    call.registry.enqueue(call.repository, run);
    return { status: 201, body: {} };
  }),
  repositoryRoute('POST', `${RUN}/cancel`, ['actions:write'], (call) => {
    const run = runOf(call);
    if (run.status === 'completed') throw new ApiError(409, 'Cannot cancel a workflow run that is completed.');
    call.registry.cancel(call.repository, run);
    return { status: 202, body: {} };
  }),
  repositoryRoute<{ event_type: string; client_payload?: Json }>('POST', '/dispatches', ['contents:write'], (call) => {
    const { world, repository, caller, body } = call;
    dispatchRepository(world, repository, caller, body.event_type, body.client_payload ?? {});
    return noContent();
  }),
];

async function dispatch(call: RepositoryCall<Dispatch>): Promise<Reply> {
  const { world, repository, caller, body } = call;
  const { path } = workflowOf(call);
  const known = new Set(repository.runs);
  dispatchWorkflow(world, repository, caller, { path, ref: body.ref, inputs: body.inputs ?? {} });
  if (!body.return_run_details) return noContent();
  await world.settled();
  const run = repository.runs.find((one) => !known.has(one));
  if (!run) return noContent();
  return ok({
    workflow_run_id: run.id,
    run_url: `${repositoryUrl(world, repository)}/actions/runs/${run.id}`,
    html_url: `${pageUrl(world, repository)}/actions/runs/${run.id}`,
  });
}

function workflowsOf({ world, repository }: RepositoryCall<unknown>): Workflow[] {
  return workflowsOfDefaultBranch(repository).map((file) => ensureWorkflow(world, repository, file));
}

// A workflow is named by its id or by its file's name. Only workflows of the default branch can be named.
function workflowOf(call: RepositoryCall<unknown>): Workflow {
  const name = call.params.workflow_id ?? '';
  const all = [...new Set([...workflowsOf(call), ...call.repository.workflows])];
  const found = all.find(({ id, path }) => String(id) === name || path.split('/').at(-1) === name);
  if (!found) throw notFound();
  return found;
}

function runOf({ repository, params }: RepositoryCall): Run {
  const run = repository.runs.find((one) => one.id === Number(params.run_id));
  if (!run) throw notFound();
  return run;
}

function listRuns(call: RepositoryCall, runs: readonly Run[]): Reply {
  const { world, repository, query } = call;
  const [sha, event, status] = [query.get('head_sha'), query.get('event'), query.get('status')];
  const [branch, actor, suite] = [query.get('branch'), query.get('actor'), query.get('check_suite_id')];
  const shown = runs.filter((run) => {
    if (sha && run.headSha !== sha) return false;
    if (event && run.event !== event) return false;
    if (branch && run.headBranch !== branch) return false;
    if (actor && run.actor.login !== actor) return false;
    if (suite && run.suite.id !== Number(suite)) return false;
    // `status` takes conclusions too.
    return !status || run.status === status || run.conclusion === status;
  });
  return paginated(
    call,
    shown.reverse(),
    (run) => runView(world, repository, run),
    (page) => ({ total_count: shown.length, workflow_runs: page }),
  );
}
