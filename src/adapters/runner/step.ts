import * as core from '@actions/core';
import { formatUserError, UserError } from '../../kit/errors.ts';
import { neutralise } from './neutralise.ts';

/** UTF-16 code units of all outputs of a job: 1 MB, estimated by GitHub as UTF-16. */
const OUTPUTS = 1024 * 1024;
const BUG = 'https://github.com/plumbline-actions/plumbline/issues';

/** The text of one input of the step, '' when it was not given. */
export function readInput(name: string): string {
  return core.getInput(name);
}

/**
 * Sets the step's outputs: text as it is, everything else as JSON. All of them fit or none is set.
 * @throws UserError when they are too large for GitHub
 */
export function setOutputs(outputs: Readonly<Record<string, unknown>>): void {
  const texts = Object.entries(outputs).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value ?? null)] as const,
  );
  const size = texts.reduce((sum, [name, text]) => sum + 2 * (name.length + text.length), 0);
  if (size > OUTPUTS)
    throw new UserError('The outputs of this step are larger than GitHub allows (1 MiB).', {
      hint: 'Let the action work on less at a time: name applications or environments, or use a shard.',
    });
  for (const [name, text] of texts) core.setOutput(name, text);
}

/**
 * Fails the step with an error: a user's by what is wrong, where and what to do; ours with its stack.
 */
export function failStep(error: unknown): void {
  if (error instanceof UserError) {
    const { file, line, column } = error.at ?? {};
    process.exitCode = core.ExitCode.Failure;
    core.error(neutralise(formatUserError(error)), {
      ...(file !== undefined && { file }),
      ...(line !== undefined && { startLine: line }),
      ...(column !== undefined && { startColumn: column }),
    });
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  core.setFailed(neutralise(`This is a bug in Plumbline. Please report it: ${BUG}\n${stack}`));
}

/** Fails the step because of what it found; the findings have been shown. */
export function failFindings(message: string): void {
  core.setFailed(neutralise(message));
}
