import { statSync } from 'node:fs';
import { CommandError } from '../../kit/errors.ts';
import type { Command, CommandResult, Shell } from '../../ports/shell.ts';
import { type Environment, toolEnvironment } from './environment.ts';
import { installHint } from './install.ts';
import { createInterrupts, type Interrupts } from './interrupts.ts';
import { type Ended, maxOutputBytes, runProcess } from './process.ts';
import { commandLine, commandMask, excerpt, type Mask } from './redact.ts';
import { which } from './which.ts';

const defaultTimeout = 5 * 60 * 1000;

/** What the shell takes from its surroundings. */
export interface ShellOptions {
  /** Usually `process.env`; only PATH, HOME, TMPDIR and LANG of it reach a tool. */
  readonly env: Environment;
  /** Replaces the secrets that the caller knows in texts of errors. */
  readonly mask?: Mask;
}

/** Runs tools without a shell in between: arguments are a list, output is captured, time and size are bounded. */
export function createShell({ env, mask }: ShellOptions): Shell {
  const interrupts = createInterrupts();
  return {
    run: (command) => run(command, env, commandMask(command.env, mask), interrupts),
    has: async (tool) => which(tool, env.PATH) !== undefined,
  };
}

async function run(command: Command, env: Environment, mask: Mask, interrupts: Interrupts): Promise<CommandResult> {
  const environment = toolEnvironment(env, command.env);
  // Looked up in our own PATH: what a tool is given may keep it from finding other tools.
  const file = which(command.tool, env.PATH);
  if (file === undefined) {
    throw new CommandError(`${command.tool} was not found.`, { hint: installHint(command.tool) });
  }
  checkArguments(command);
  const started = {
    file,
    args: command.args,
    cwd: command.cwd,
    env: environment,
    stdin: command.stdin,
    encoding: command.encoding,
  };
  const timeout = command.timeout ?? defaultTimeout;
  let remove = () => {};
  const ended = await runProcess({ ...started, timeout }, (stop) => {
    remove = interrupts.add(stop);
  })
    .catch((error: unknown) => {
      const reason =
        typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown reason';
      throw new CommandError(`${command.tool} could not be started: ${reason}.`);
    })
    .finally(() => remove());
  const accepted = command.accept ?? [0];
  if (ended.stopped === undefined && ended.code !== null && accepted.includes(ended.code)) {
    return { code: ended.code, stdout: ended.stdout, stderr: ended.stderr };
  }
  throw failure(command, ended, timeout, mask);
}

function checkArguments(command: Command): void {
  if (command.args.some((argument) => argument.includes('\0'))) {
    throw new CommandError(`${command.tool} was given an argument with a NUL character.`);
  }
  // The system reports a missing directory as if the tool were missing.
  if (command.cwd !== undefined && !statSync(command.cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`${command.tool} cannot run in a directory that does not exist.`);
  }
}

function failure(command: Command, ended: Ended, timeout: number, mask: Mask): CommandError {
  const said = excerpt(ended.stderr, mask) || excerpt(ended.stdout, mask);
  const shown = commandLine([command.tool, ...command.args], mask);
  return new CommandError(`\`${shown}\` ${reasonOf(ended, timeout)}${said === '' ? '.' : `:\n${said}`}`);
}

function reasonOf(ended: Ended, timeout: number): string {
  if (ended.stopped === 'timeout') return `took longer than ${timeout / 1000} s and was stopped`;
  if (ended.stopped === 'output') return `wrote more than ${maxOutputBytes} bytes and was stopped`;
  if (ended.signal !== null) return `was ended by ${ended.signal}`;
  return `failed with exit code ${ended.code}`;
}
