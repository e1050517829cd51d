import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunHandle } from '../github/control/runs.ts';
import type { GitHub } from '../github/start.ts';
import { type Contexts, condition, evaluate, interpolate } from '../runner/expressions.ts';
import { runAction, type StepResult } from '../runner/run-action.ts';
import { type Job, readWorkflow, type Step } from './workflow-file.ts';

/** What a runner adds to what the workflow says. */
export interface Runner {
  readonly github: GitHub;
  /** More environment for every step: KUBECONFIG, PATH with tools. */
  readonly env?: Readonly<Record<string, string>>;
  /** What `actions/create-github-app-token` gives; undefined where the repository has no App. */
  readonly appToken?: () => string;
  /** Told of every step of ours that has ended. */
  readonly onStep?: (run: RunHandle, job: string, action: string, result: StepResult) => void;
}

interface JobResult {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Plays GitHub's runner for one run of the simulator: the jobs of the workflow at the run's commit, in the order of their
 * `needs`, with tokens that have exactly the job's `permissions`, and the actions from the shipped dist/.
 */
export async function runWorkflow(runner: Runner, run: RunHandle): Promise<'success' | 'failure'> {
  const text = runner.github.repository(run.repository).read(run.path, run.sha);
  if (text === undefined) throw new Error(`${run.path} is not at ${run.sha}.`);
  await run.start();
  const results: Record<string, JobResult> = {};
  for (const [id, job] of Object.entries(readWorkflow(text).jobs))
    results[id] = await runJob(runner, run, id, job, results);
  const failed = Object.values(results).some(({ result }) => result === 'failure' || result === 'cancelled');
  await run.finish(failed ? 'failure' : 'success');
  return failed ? 'failure' : 'success';
}

async function runJob(
  runner: Runner,
  run: RunHandle,
  id: string,
  job: Job,
  needs: Readonly<Record<string, JobResult>>,
): Promise<JobResult> {
  const cancelled = run.signal.aborted;
  const contexts: Contexts = {
    needs,
    github: { event: run.payload, event_name: run.event },
    inputs: (run.payload.inputs as object | null) ?? {},
    vars: {},
    secrets: {},
  };
  const ready = job.needs.every((name) => needs[name]?.result === 'success');
  const wanted = isWanted(job.if, contexts, { ready, cancelled });
  if (!wanted) return { result: 'skipped', outputs: {} };
  const matrix = job.matrix === undefined ? [{}] : matrixOf(job.matrix, contexts);
  let last: JobResult = { result: 'success', outputs: {} };
  for (const values of matrix) {
    const one = await runOne(runner, run, id, job, { ...contexts, matrix: values });
    last = one.result === 'success' && last.result !== 'success' ? { ...last, outputs: one.outputs } : one;
  }
  return last;
}

/** Without a status function in its `if:`, a job runs only behind jobs that succeeded. */
function isWanted(
  text: string | undefined,
  contexts: Contexts,
  { ready, cancelled }: { readonly ready: boolean; readonly cancelled: boolean },
): boolean {
  const answers: Readonly<Record<string, boolean>> = {
    cancelled,
    always: true,
    success: ready && !cancelled,
    failure: !ready && !cancelled,
  };
  const functions = /\b(cancelled|always|success|failure)\(\)/gu;
  const known = text?.replace(functions, (_, name: string) => String(answers[name]));
  return known === text ? ready && !cancelled && condition(text, contexts) : condition(known, contexts);
}

function matrixOf(expression: string, contexts: Contexts): readonly object[] {
  const inner = /^\s*\$\{\{\s*fromJSON\((.*)\)\s*\}\}\s*$/su.exec(expression)?.[1];
  if (!inner) throw new Error(`The driver knows matrices from fromJSON only, not ${expression}.`);
  const { include } = JSON.parse(String(evaluate(inner, contexts))) as { include: readonly object[] };
  if (include.length === 0) throw new Error('Matrix vector does not contain any values: GitHub fails such a job.');
  return include;
}

async function runOne(runner: Runner, run: RunHandle, id: string, job: Job, contexts: Contexts): Promise<JobResult> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'plumbline-job-'));
  const place = job.environment === undefined ? undefined : interpolate(job.environment, contexts);
  const report = run.job(id, place);
  const token = run.createToken(job.permissions);
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  let result: JobResult['result'] = 'success';
  try {
    for (const step of job.steps) {
      const known = { ...contexts, steps, github: { ...(contexts.github as object), token } };
      const done = await runStep(runner, run, id, step, known, { workspace, token });
      if (step.id) steps[step.id] = { outputs: done.outputs };
      if (done.conclusion === 'success') continue;
      result = done.conclusion;
      break;
    }
    const outputs = Object.entries(job.outputs).map(([name, text]) => [
      name,
      interpolate(text, { ...contexts, steps }),
    ]);
    return { result, outputs: Object.fromEntries(outputs) };
  } finally {
    await report.finish(result === 'success' ? 'success' : 'failure');
    rmSync(workspace, { recursive: true, force: true });
  }
}

type StepOutcome = Pick<StepResult, 'conclusion' | 'outputs'>;

async function runStep(
  runner: Runner,
  run: RunHandle,
  job: string,
  step: Step,
  contexts: Contexts,
  { workspace, token }: { workspace: string; token: string },
): Promise<StepOutcome> {
  const inputs = Object.fromEntries(
    Object.entries(step.with).map(([name, text]) => [name, interpolate(text, contexts)]),
  );
  if (step.uses.startsWith('actions/checkout@')) {
    await checkOut(runner.github, run, workspace, token);
    return { conclusion: 'success', outputs: {} };
  }
  if (step.uses.startsWith('actions/create-github-app-token@')) {
    if (!runner.appToken) throw new Error('This runner has no App.');
    return { conclusion: 'success', outputs: { token: runner.appToken() } };
  }
  const action = /^plumbline-actions\/plumbline(?:\/(.+))?@v1$/u.exec(step.uses);
  if (!action) throw new Error(`The driver has no action ${step.uses}.`);
  const result = await runAction({
    action: action[1] ?? '.',
    inputs,
    workspace,
    event: { name: run.event, payload: run.payload },
    token,
    env: { ...runEnvironment(runner.github, run), ...runner.env },
    cancel: run.signal,
  });
  runner.onStep?.(run, job, action[1] ?? '.', result);
  return result;
}

/** The variables that every step has. https://docs.github.com/actions/reference/workflows-and-actions/variables */
function runEnvironment(github: GitHub, run: RunHandle): Record<string, string> {
  return {
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_REPOSITORY_OWNER: run.repository.split('/')[0] ?? '',
    GITHUB_SHA: run.sha,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    GITHUB_ACTOR: run.actor,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: run.name,
  };
}

/** What `actions/checkout` with `persist-credentials: false` leaves: one commit, no credentials. */
async function checkOut(github: GitHub, run: RunHandle, workspace: string, token: string): Promise<void> {
  const url = `${github.url}/${run.repository}.git`;
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: workspace,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${github.url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
  };
  // Never synchronously: the server that Git talks to lives in this very process.
  const git = (...args: string[]) => promisify(execFile)('git', ['-C', workspace, ...args], { env });
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', url);
  await git('fetch', '--quiet', '--depth=1', 'origin', run.sha);
  await git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
}
