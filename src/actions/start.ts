import { error as logError, setFailed, setOutput } from '@actions/core';
import { createClock } from '../adapters/runner/clock.ts';
import { type RunContext, readContext } from '../adapters/runner/context.ts';
import { createRunnerHost } from '../adapters/runner/host.ts';
import { neutralise } from '../adapters/runner/neutralise.ts';
import { type ActionSpec, type InputsOf, type OutputsOf, readInputs } from '../kit/action.ts';
import { formatUserError, UserError } from '../kit/errors.ts';
import type { Surroundings } from './wiring.ts';

/** What a use case gets from the runner, beside its inputs. */
export interface Started extends Surroundings {
  readonly context: RunContext;
}

/** Whether outputs mean that the step failed, and why. They are set before it fails. */
type Failure<S> = (outputs: OutputsOf<S>, inputs: InputsOf<S>) => UserError | undefined;

/** Runs an action under GitHub's runner: inputs in, outputs and failure out, once. */
export async function start<const S extends ActionSpec>(
  spec: S,
  use: (inputs: InputsOf<S>, started: Started) => Promise<OutputsOf<S>>,
  failure: Failure<S> = () => undefined,
): Promise<void> {
  const host = createRunnerHost();
  try {
    const inputs = readInputs(spec.inputs, readInput, (value) => host.mask(value)) as InputsOf<S>;
    const context = readContext(process.env);
    const clock = createClock();
    const outputs = await use(inputs, { env: process.env, workspace: context.workspace, host, clock, context });
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    const failed = failure(outputs, inputs);
    if (failed) fail(failed);
  } catch (error) {
    fail(error);
  }
}

/** The repository of the run, for the wiring. */
export function repositoryOf({ context }: Started, token: string) {
  const { owner, repository: name, serverUrl } = context;
  return { owner, name, serverUrl, token };
}

/** How the runner passes an input: upper case, spaces as `_`, dashes as they are (actions/toolkit, getInput). */
function readInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

function fail(error: unknown): void {
  if (error instanceof UserError) {
    const { at } = error;
    const text = neutralise(formatUserError(error));
    // With a place it is shown there; `setFailed` knows none.
    if (at) logError(text, { file: at.file, ...(at.line !== undefined && { startLine: at.line }) });
    if (at) process.exitCode = 1;
    else setFailed(text);
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  setFailed(
    neutralise(
      `This is a bug in Plumbline. Please report it: https://github.com/plumbline-actions/plumbline/issues\n${stack}`,
    ),
  );
}
