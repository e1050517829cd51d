import { InputError } from './errors.ts';
import { didYouMean } from './nearest.ts';

/**
 * One input of an action. Everything there is to say of it is said here: `action.yml`, the README's table, the check
 * of documented examples and the parser are made from it.
 */
export interface Input<T> {
  readonly description: string;
  /** For the table: `text`, `number`, `one of a, b`. */
  readonly type: string;
  /** The default as it stands in action.yml; undefined when the input is required. */
  readonly default: string | undefined;
  /** Set on inputs whose value must never be shown. */
  readonly secret?: boolean;
  /** The choices, where there are only some. */
  readonly choices?: readonly string[];
  /** Reads the text; throws InputError with what is wrong. */
  parse(text: string, name: string): T;
}

/** The inputs of an action by their names in action.yml (kebab-case). */
export type Inputs = Readonly<Record<string, Input<unknown>>>;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** What a use case gets: the same inputs in camelCase, parsed. */
export type InputValues<I extends Inputs> = {
  readonly [K in keyof I & string as Camel<K>]: I[K] extends Input<infer T> ? T : never;
};

/** Free text; empty when not given. */
export function text(description: string, options: { default?: string } = {}): Input<string> {
  return { description, type: 'text', default: options.default ?? '', parse: (value) => value };
}

/** Text that must be given. */
export function requiredText(description: string): Input<string> {
  return {
    description,
    type: 'text',
    default: undefined,
    parse(value, name) {
      if (value === '') throw requiredButEmpty(name);
      return value;
    },
  };
}

/** The error for an input that must be given and is not. */
export function requiredButEmpty(name: string): InputError {
  return new InputError(`The input "${name}" is required and empty.`, {
    hint: `Give it a value: \`${name}:\` under \`with:\` of the step, \`--${name}\` on the command line.`,
  });
}

/** A token or password: masked the moment it is read. */
export function secret(description: string, options: { default?: string } = {}): Input<string> {
  return { ...text(description, options), type: 'secret', secret: true };
}

/** A list, one entry a line; blank lines are passed over. */
export function lines(description: string, options: { default?: string } = {}): Input<readonly string[]> {
  return {
    description,
    type: 'lines',
    default: options.default ?? '',
    parse: (value) =>
      value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  };
}

/** true or false, nothing else: a typo must not silently mean false. */
export function flag(description: string, options: { default: boolean }): Input<boolean> {
  return {
    description,
    type: 'true or false',
    default: String(options.default),
    choices: ['true', 'false'],
    parse(value, name) {
      if (value === 'true' || value === 'false') return value === 'true';
      throw new InputError(`The input "${name}" is "${value}"; it takes true or false.`);
    },
  };
}

/** One of several words. */
export function choice<const C extends readonly string[]>(
  description: string,
  choices: C,
  options: { default: C[number] },
): Input<C[number]> {
  return {
    description,
    type: `one of ${choices.map((word) => `\`${word}\``).join(', ')}`,
    default: options.default,
    choices,
    parse(value, name) {
      if (choices.includes(value)) return value;
      throw new InputError(
        `The input "${name}" is "${value}"; it takes ${choices.join(', ')}${didYouMean(value, choices)}`,
      );
    },
  };
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A length of time such as `90s`, `10m`, `2h30m`, in seconds. */
export function parseDuration(value: string): number | undefined {
  if (!/^(?:\d{1,7}[smhd])+$/u.test(value)) return undefined;
  let seconds = 0;
  for (const [, count, unit] of value.matchAll(/(\d+)([smhd])/gu)) seconds += Number(count) * (units[unit ?? 's'] ?? 0);
  return seconds;
}

/** A length of time, given as `10m`; in seconds. */
export function duration(description: string, options: { default: string }): Input<number> {
  return {
    description,
    type: 'duration',
    default: options.default,
    parse(value, name) {
      const seconds = parseDuration(value);
      if (seconds !== undefined) return seconds;
      throw new InputError(`The input "${name}" is "${value}"; it takes a duration such as 90s, 10m or 2h30m.`);
    },
  };
}
