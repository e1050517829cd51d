import path from 'node:path';
import { createClock } from './adapters/runner/clock.ts';
import { neutralise } from './adapters/runner/neutralise.ts';
import { createTerminalHost } from './adapters/runner/terminal.ts';
import { commonFlags, parseFlags } from './cli/flags.ts';
import { forgeVerbs } from './cli/forge-verbs.ts';
import { helpOf, overview } from './cli/help.ts';
import { images } from './cli/images.ts';
import { render } from './cli/render.ts';
import { set } from './cli/set.ts';
import { processSurroundings } from './cli/surroundings.ts';
import { validate } from './cli/validate.ts';
import { textOf, type Verb } from './cli/verb.ts';
import { formatUserError, InputError, UserError } from './kit/errors.ts';
import { didYouMean } from './kit/nearest.ts';

const verbs: readonly Verb[] = [validate, images, set, render, ...forgeVerbs];

/**
 * The command line. Sets the exit status: the verb's own, or 2 for whatever kept it from answering. An error that a user
 * can put right is one message; any other is ours and keeps its stack.
 */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runVerb(argv);
  } catch (error) {
    const text = error instanceof UserError ? `plumbline: ${formatUserError(withRemedy(error))}` : bugReport(error);
    // What it quotes may come from a stranger, and a terminal obeys escape sequences.
    process.stderr.write(`${neutralise(text)}\n`);
    process.exitCode = 2;
  }
}

async function runVerb(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview(verbs));
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) {
    const names = verbs.map((candidate) => candidate.name);
    throw new InputError(`There is no verb "${name}"${didYouMean(name, names)}`, {
      hint: `There are: ${names.join(', ')}.`,
    });
  }
  const parsed = parseFlags(verb.name, rest, { ...verb.flags, ...commonFlags });
  if (parsed.values.has('help')) {
    process.stdout.write(helpOf(verb));
    return 0;
  }
  const directory = path.resolve(textOf(parsed, 'directory', '.'));
  const host = createTerminalHost({ env: process.env, noColor: parsed.values.has('no-color') });
  return verb.run(parsed, processSurroundings(directory, host, createClock()));
}

/** What is wrong with the arguments is put right by what the help says of them. */
function withRemedy(error: UserError): UserError {
  if (!(error instanceof InputError) || error.hint !== undefined) return error;
  return new InputError(error.message, {
    ...(error.at && { at: error.at }),
    hint: '`plumbline VERB --help` says more.',
  });
}

function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `plumbline: this is a bug in Plumbline. Please report it: https://github.com/plumbline-actions/plumbline/issues\n${stack}`;
}
