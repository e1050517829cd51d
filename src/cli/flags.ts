import { parseArgs } from 'node:util';
import { InputError } from '../kit/errors.ts';
import type { Inputs } from '../kit/inputs.ts';
import { didYouMean } from '../kit/nearest.ts';

/** One flag of a verb. */
export interface Flag {
  readonly description: string;
  /** `value` takes one, `values` can be repeated, `switch` takes none. */
  readonly takes: 'value' | 'values' | 'switch';
  /** Shown in the help: `VERSION`, `text|json`. */
  readonly placeholder?: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** Flags and arguments as they were given. */
export interface Parsed {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly args: readonly string[];
}

/** Flags that every verb has. */
export const commonFlags: Flags = {
  help: { description: 'Show this.', takes: 'switch' },
  'no-color': { description: 'No colours, as with NO_COLOR.', takes: 'switch' },
  directory: { description: 'Work on this directory instead of the current one.', takes: 'value', placeholder: 'DIR' },
};

/**
 * Takes the arguments of a verb apart. `--flag value` and `--flag=value`; `--` ends the flags; `-` is an argument.
 *
 * @throws InputError for an unknown flag, with a "did you mean", and for a flag without its value
 */
export function parseFlags(verb: string, argv: readonly string[], flags: Flags): Parsed {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.takes === 'switch' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({
    args: argv.map((arg) => (arg === '-h' ? '--help' : arg)),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const args: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag || !token.rawName.startsWith('--')) throw unknownFlag(verb, token.rawName, flags);
    const value = readValue(token.rawName, flag, token.value, token.inlineValue === true);
    const known = values.get(token.name) ?? [];
    if (flag.takes === 'value' && known.length > 0) throw new InputError(`${token.rawName} is given twice.`);
    values.set(token.name, [...known, value]);
  }
  return { values, args };
}

function unknownFlag(verb: string, name: string, flags: Flags): InputError {
  const known = Object.keys(flags).map((flag) => `--${flag}`);
  return new InputError(`plumbline ${verb} has no flag ${name}${didYouMean(name, known)}`, {
    hint: `Its flags: ${known.join(' ')}.`,
  });
}

function readValue(name: string, flag: Flag, value: string | undefined, inline: boolean): string {
  if (flag.takes === 'switch') {
    if (value !== undefined) throw new InputError(`${name} takes no value.`);
    return 'true';
  }
  // `--config --dry-run` forgot the value; `--config=--odd` did not.
  if (value === undefined || (!inline && value.startsWith('--') && value.length > 2))
    throw new InputError(`${name} needs a value.`);
  return value;
}

/** The inputs of an action as flags: the same names, the same meaning. The token comes from the environment only. */
export function flagsOf(inputs: Inputs): Flags {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([, input]) => !input.secret)
      .map(([name, input]) => [
        name,
        {
          description: input.description,
          takes: input.type === 'lines' ? ('values' as const) : ('value' as const),
          placeholder: input.choices?.join('|') ?? input.type.toUpperCase(),
        },
      ]),
  );
}
