import { type Inputs, type InputValues, requiredButEmpty } from './inputs.ts';

/** One output of an action: its value is text, or anything that is written as JSON. */
export interface Output<T> {
  readonly description: string;
  /** Says the value's type to the compiler; it is never read. */
  readonly example: T;
}

/** The outputs of an action by their names in action.yml (kebab-case). */
export type Outputs = Readonly<Record<string, Output<unknown>>>;

/** What a use case returns: every declared output and no other. */
export type OutputValues<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends Output<infer T> ? T : never;
};

/** One entry of the workflow's `permissions:` that an action needs, and why. */
export interface Permission {
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly why: string;
}

/** The declaration of an action: the one source of action.yml, the README's tables and the types. */
export interface ActionSpec<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
  readonly inputs: I;
  readonly outputs: O;
}

/** Declares an action. */
export function defineAction<const I extends Inputs, const O extends Outputs>(
  spec: ActionSpec<I, O>,
): ActionSpec<I, O> {
  return spec;
}

/** Declares an output; the example documents it and gives it its type. */
export function output<T>(description: string, example: T): Output<T> {
  return { description, example };
}

/** The inputs type of a spec, for the signature of its use case. */
export type InputsOf<S> = S extends ActionSpec<infer I, Outputs> ? InputValues<I> : never;

/** The outputs type of a spec: a use case that returns an undeclared output does not compile. */
export type OutputsOf<S> = S extends ActionSpec<Inputs, infer O> ? OutputValues<O> : never;

/**
 * Reads all inputs of a spec. `read` gives the text of one input as the runner or the command line has it, '' when it
 * is not given: then the default applies.
 *
 * @throws InputError for the first input that cannot be used
 */
export function readInputs<I extends Inputs>(
  inputs: I,
  read: (name: string) => string,
  mask: (value: string) => void,
): InputValues<I> {
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const given = read(name);
    // An expression was worked out by the runner already: what is empty now was given so, by a secret that is not there.
    const fallback = input.default?.startsWith('${{') ? '' : input.default;
    const value = given === '' ? fallback : given;
    if (value === undefined) throw requiredButEmpty(name);
    if (input.secret && value !== '') mask(value);
    values[camelCase(name)] = input.parse(value, name);
  }
  return values as InputValues<I>;
}

/** `fail-on` → `failOn`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
