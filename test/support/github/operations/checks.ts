import { ApiError, validationFailed } from '../api-error.ts';
import type { App, Caller, CheckRun, CheckStatus, CheckSuite, Conclusion, Json, Repository } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { checkRunView } from '../views/status.ts';
import type { World } from '../world.ts';

// https://docs.github.com/rest/checks/runs
const ANNOTATIONS_PER_REQUEST = 50;
const LONGEST_TEXT = 65_535;

export type CheckOutput = { title?: string; summary?: string; text?: string; annotations?: Json[] };

export type CheckChange = {
  readonly name?: string | undefined;
  readonly status?: CheckStatus | undefined;
  readonly conclusion?: Conclusion | undefined;
  readonly details_url?: string | undefined;
  readonly external_id?: string | undefined;
  readonly started_at?: string | undefined;
  readonly completed_at?: string | undefined;
  readonly output?: CheckOutput | undefined;
};

/** Creates a check run on a commit, in the newest suite of the App there. Only Apps may (GITHUB_TOKEN is one's). */
export function createCheckRun(
  world: World,
  repository: Repository,
  caller: Caller,
  wanted: CheckChange & { readonly name: string; readonly head_sha: string },
  suite?: CheckSuite,
): CheckRun {
  const { app } = caller.actor;
  if (!app) throw new ApiError(403, 'You must authenticate via a GitHub App.');
  if (!readCommit(repository.git.objects, wanted.head_sha)) {
    throw validationFailed({ resource: 'CheckRun', code: 'invalid', field: 'head_sha' });
  }
  const run: CheckRun = {
    id: world.nextId(),
    suite: suite ?? suiteOf(world, repository, app, wanted.head_sha),
    headSha: wanted.head_sha,
    name: wanted.name,
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    startedAt: world.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null, annotations: [] },
  };
  applyChange(world, run, wanted);
  repository.checkRuns.push(run);
  emitCheckRun(world, repository, caller, run, 'created');
  if (run.status === 'completed') emitCheckRun(world, repository, caller, run, 'completed');
  return run;
}

/** Changes a check run. Annotations are added to those that it has. Only the App that made it may. */
export function updateCheckRun(
  world: World,
  repository: Repository,
  caller: Caller,
  run: CheckRun,
  change: CheckChange,
): void {
  if (caller.actor.app?.id !== run.suite.app.id)
    throw new ApiError(
      403,
      'Invalid app_id `' +
        `${caller.actor.app?.id ?? ''}\` - check run can only be modified by the GitHub App that created it.`,
    );
  const wasCompleted = run.status === 'completed';
  applyChange(world, run, change);
  if (run.status === 'completed' && !wasCompleted) emitCheckRun(world, repository, caller, run, 'completed');
}

function applyChange(world: World, run: CheckRun, change: CheckChange): void {
  checkOutput(change.output);
  run.name = change.name ?? run.name;
  run.detailsUrl = change.details_url ?? run.detailsUrl;
  run.externalId = change.external_id ?? run.externalId;
  if (change.started_at) run.startedAt = new Date(change.started_at);
  if (change.status) run.status = change.status;
  // A conclusion completes the run, and a completed run needs one.
  if (change.conclusion) Object.assign(run, { status: 'completed', conclusion: change.conclusion });
  if (run.status === 'completed') {
    if (!run.conclusion) throw validationFailed({ resource: 'CheckRun', code: 'missing_field', field: 'conclusion' });
    run.completedAt = change.completed_at ? new Date(change.completed_at) : (run.completedAt ?? world.now());
  } else Object.assign(run, { conclusion: null, completedAt: null });
  const { output } = change;
  if (!output) return;
  run.output.title = output.title ?? run.output.title;
  run.output.summary = output.summary ?? run.output.summary;
  run.output.text = output.text ?? run.output.text;
  run.output.annotations.push(...(output.annotations ?? []));
}

function checkOutput(output: CheckOutput | undefined): void {
  const invalid = (field: string, message: string) =>
    validationFailed({ resource: 'CheckRun', code: 'custom', field, message });
  if ((output?.annotations?.length ?? 0) > ANNOTATIONS_PER_REQUEST) {
    throw new ApiError(
      422,
      `Invalid request.\n\nNo more than ${ANNOTATIONS_PER_REQUEST} items are allowed; ${output?.annotations?.length} were supplied.`,
    );
  }
  for (const field of ['summary', 'text'] as const) {
    if ((output?.[field]?.length ?? 0) > LONGEST_TEXT)
      throw invalid(field, `is too long (maximum is ${LONGEST_TEXT} characters)`);
  }
}

function suiteOf(world: World, repository: Repository, app: App, sha: string): CheckSuite {
  const known = repository.checkSuites.findLast((suite) => suite.app.id === app.id && suite.headSha === sha);
  if (known) return known;
  const branch = repository.git.refs.list('refs/heads').find((ref) => ref.sha === sha);
  const headBranch = branch ? branch.name.slice('refs/heads/'.length) : null;
  const suite = { id: world.nextId(), app, headSha: sha, headBranch, createdAt: world.now(), updatedAt: world.now() };
  repository.checkSuites.push(suite);
  return suite;
}

// Check runs of Actions itself start no workflows: https://docs.github.com/actions/reference/events-that-trigger-workflows#check_run
function emitCheckRun(world: World, repository: Repository, caller: Caller, run: CheckRun, action: string): void {
  run.suite.updatedAt = world.now();
  world.emit({
    name: 'check_run',
    repository,
    caller,
    payload: { action, check_run: checkRunView(world, repository, run) },
  });
}
