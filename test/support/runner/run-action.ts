import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ActionFile, type CompositeAction, type JavaScriptAction, readActionFile } from './action-file.ts';
import { readCommandFile } from './command-files.ts';
import { type Contexts, condition, interpolate } from './expressions.ts';
import { type Annotation, readLog } from './log.ts';
import { startNode } from './process.ts';

/** Where our own repository is: `$/x` and `main:` are looked up here. */
export const projectRoot = path.join(import.meta.dirname, '..', '..', '..');

/** One step of a job: `uses:` with its inputs, and what the runner knows. */
export interface StepRequest {
  /** `.` for the root action, `actions/<name>` for one of the suite. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The checkout: GITHUB_WORKSPACE and the working directory. */
  readonly workspace: string;
  /** The event's name and payload. */
  readonly event: { readonly name: string; readonly payload: unknown };
  /** The workflow's token, `github.token`. */
  readonly token: string;
  /** GITHUB_* and whatever the job's `env:` says. Nothing of the test's own environment but PATH and HOME gets in. */
  readonly env: Readonly<Record<string, string>>;
  /** Cancels the step, as a person or `cancel-in-progress` does: SIGINT, then SIGTERM, then the end. */
  readonly cancel?: AbortSignal;
}

/** How a step ended. */
export interface StepResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** Commands that the log tried to give beside the known ones; always a defect. */
  readonly legacy: readonly string[];
  /** Whether the main script wrote to GITHUB_ENV or GITHUB_PATH; the suite never does. */
  readonly changedEnvironment: boolean;
  readonly milliseconds: number;
}

/** Runs an action as GitHub's runner does, with the files that are shipped. */
export async function runAction(request: StepRequest): Promise<StepResult> {
  const directory = path.join(projectRoot, request.action);
  const action = readActionFile(directory);
  const github = { token: request.token, event_name: request.event.name, event: request.event.payload };
  const inputs = withDefaults(action, request.inputs ?? {}, { github });
  return action.runs.using === 'composite'
    ? runComposite(request, action, action.runs, { github, inputs })
    : runJavaScript(request, action.runs, directory, inputs);
}

function withDefaults(action: ActionFile, given: Readonly<Record<string, string>>, contexts: Contexts) {
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`Unexpected input(s) ${unknown.join(', ')}: GitHub only warns, we do not.`);
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      given[name] ?? interpolate(String(input.default ?? ''), contexts),
    ]),
  );
}

async function runComposite(
  request: StepRequest,
  action: ActionFile,
  runs: CompositeAction,
  contexts: Contexts,
): Promise<StepResult> {
  const results: Record<string, StepResult> = {};
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  for (const step of runs.steps) {
    if (!condition(step.if, { ...contexts, steps })) continue;
    if (!step.uses.startsWith('$/')) throw new Error(`The harness runs $/ steps only, not ${step.uses}.`);
    const inputs = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, value]) => [
        name,
        interpolate(String(value), { ...contexts, steps }),
      ]),
    );
    const result = await runAction({ ...request, action: step.uses.slice(2), inputs });
    const id = step.id ?? step.uses;
    results[id] = result;
    steps[id] = { outputs: result.outputs };
    if (result.conclusion !== 'success') break;
  }
  const known = { ...contexts, steps };
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, interpolate(value ?? '', known)]);
  return combine(Object.values(results), Object.fromEntries(outputs));
}

function combine(results: readonly StepResult[], outputs: Readonly<Record<string, string>>): StepResult {
  const last = results.at(-1);
  return {
    conclusion: last?.conclusion ?? 'success',
    outputs,
    summary: results.map((result) => result.summary).join(''),
    log: results.map((result) => result.log).join('\n'),
    annotations: results.flatMap((result) => result.annotations),
    masks: results.flatMap((result) => result.masks),
    legacy: results.flatMap((result) => result.legacy),
    changedEnvironment: results.some((result) => result.changedEnvironment),
    milliseconds: results.reduce((sum, result) => sum + result.milliseconds, 0),
  };
}

async function runJavaScript(
  request: StepRequest,
  runs: JavaScriptAction,
  directory: string,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-step-'));
  const file = (name: string, text = '') => {
    writeFileSync(path.join(scratch, name), text);
    return path.join(scratch, name);
  };
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(request.event.payload)),
  };
  const env = { ...runnerEnvironment(request, scratch), ...files, ...inputEnvironment(inputs) };
  try {
    const start = performance.now();
    const main = await startNode(path.join(directory, runs.main), env, request.workspace, request.cancel);
    const state = readCommandFile(files.GITHUB_STATE);
    const post = runs.post
      ? await startNode(path.join(directory, runs.post), { ...env, ...stateEnvironment(state) }, request.workspace)
      : undefined;
    const log = readLog(main.output + (post?.output ?? ''));
    const read = (name: string) => readFileSync(name, 'utf8');
    return {
      conclusion: request.cancel?.aborted ? 'cancelled' : main.code === 0 ? 'success' : 'failure',
      outputs: readCommandFile(files.GITHUB_OUTPUT),
      summary: read(files.GITHUB_STEP_SUMMARY),
      log: log.text,
      annotations: log.annotations,
      masks: log.masks,
      legacy: log.legacy,
      changedEnvironment: read(files.GITHUB_ENV) !== '' || read(files.GITHUB_PATH) !== '',
      milliseconds: performance.now() - start,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function runnerEnvironment(request: StepRequest, scratch: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: request.workspace,
    GITHUB_EVENT_NAME: request.event.name,
    RUNNER_TEMP: scratch,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...request.env,
  };
}

/** `INPUT_` and the name in upper case, spaces as `_`; dashes stay (actions/toolkit, core.getInput). */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function stateEnvironment(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
