import { notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, ok, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { CheckRun, CheckSuite, Repository } from '../model.ts';
import { latestCheckRuns } from '../operations/check-results.ts';
import { type CheckChange, createCheckRun, updateCheckRun } from '../operations/checks.ts';
import { checkRunView, checkSuiteView } from '../views/status.ts';
import { commitOf } from './statuses.ts';

const ONE = '/check-runs/{check_run_id}';
const SUITE = '/check-suites/{check_suite_id}';

export const checkRoutes: readonly Route[] = [
  repositoryRoute<CheckChange & { name: string; head_sha: string }>('POST', '/check-runs', ['checks:write'], (call) => {
    const { world, repository, caller, body } = call;
    return created(checkRunView(world, repository, createCheckRun(world, repository, caller, body)));
  }),
  repositoryRoute('GET', ONE, ['checks:read'], ({ world, repository, params }) =>
    ok(checkRunView(world, repository, runOf(repository, params.check_run_id))),
  ),
  repositoryRoute<CheckChange>('PATCH', ONE, ['checks:write'], ({ world, repository, caller, params, body }) => {
    const run = runOf(repository, params.check_run_id);
    updateCheckRun(world, repository, caller, run, body);
    return ok(checkRunView(world, repository, run));
  }),
  repositoryRoute('GET', `${ONE}/annotations`, ['checks:read'], (call) => {
    const { annotations } = runOf(call.repository, call.params.check_run_id).output;
    return paginated(call, annotations, annotationView);
  }),
  repositoryRoute('GET', '/commits/{ref}/check-runs', ['checks:read'], (call) => {
    const sha = commitOf(call);
    const isLatest = call.query.get('filter') !== 'all';
    const all = call.repository.checkRuns.filter((run) => run.headSha === sha).reverse();
    return listRuns(call, isLatest ? latestCheckRuns(call.repository, sha) : all);
  }),
  repositoryRoute('GET', '/commits/{ref}/check-suites', ['checks:read'], (call) => {
    const { world, repository } = call;
    const sha = commitOf(call);
    const suites = repository.checkSuites.filter((suite) => suite.headSha === sha);
    return paginated(
      call,
      suites,
      (suite) => checkSuiteView(world, repository, suite),
      (page) => ({ total_count: suites.length, check_suites: page }),
    );
  }),
  repositoryRoute('GET', SUITE, ['checks:read'], ({ world, repository, params }) =>
    ok(checkSuiteView(world, repository, suiteOf(repository, params.check_suite_id))),
  ),
  repositoryRoute('GET', `${SUITE}/check-runs`, ['checks:read'], (call) => {
    const suite = suiteOf(call.repository, call.params.check_suite_id);
    return listRuns(
      call,
      call.repository.checkRuns.filter((run) => run.suite === suite),
    );
  }),
];

function listRuns(call: RepositoryCall, runs: readonly CheckRun[]) {
  const { world, repository, query } = call;
  const [name, status, app] = [query.get('check_name'), query.get('status'), query.get('app_id')];
  const shown = runs.filter(
    (run) =>
      (!name || run.name === name) && (!status || run.status === status) && (!app || run.suite.app.id === Number(app)),
  );
  return paginated(
    call,
    shown,
    (run) => checkRunView(world, repository, run),
    (page) => ({ total_count: shown.length, check_runs: page }),
  );
}

function annotationView(annotation: Record<string, unknown>) {
  const { path, start_line, end_line, start_column, end_column, annotation_level, title, message, raw_details } =
    annotation;
  return {
    path,
    start_line,
    end_line,
    start_column: start_column ?? null,
    end_column: end_column ?? null,
    annotation_level,
    title: title ?? null,
    message,
    raw_details: raw_details ?? null,
    blob_href: '',
  };
}

function runOf(repository: Repository, id: string | undefined): CheckRun {
  const run = repository.checkRuns.find((one) => one.id === Number(id));
  if (!run) throw notFound();
  return run;
}

function suiteOf(repository: Repository, id: string | undefined): CheckSuite {
  const suite = repository.checkSuites.find((one) => one.id === Number(id));
  if (!suite) throw notFound();
  return suite;
}
