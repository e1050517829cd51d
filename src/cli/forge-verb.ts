import { allPorts, type Ports } from '../actions/all-ports.ts';
import { neutralise } from '../adapters/runner/neutralise.ts';
import { createShell } from '../adapters/shell/shell.ts';
import { type ActionSpec, type InputsOf, type OutputsOf, readInputs } from '../kit/action.ts';
import { formatUserError, InputError, type UserError } from '../kit/errors.ts';
import { withoutPushing, withoutWriting } from '../steps/dry-run.ts';
import { oneOf } from './choice.ts';
import { type Flags, flagsOf, type Parsed } from './flags.ts';
import { findRepository } from './repository.ts';
import type { Surroundings } from './surroundings.ts';
import { isOn, textOf, type Verb } from './verb.ts';

const flags: Flags = {
  'dry-run': { description: 'Say what would be done, and write nothing.', takes: 'switch' },
  output: { description: 'How to print the result.', takes: 'value', placeholder: 'text|json' },
};

/**
 * A verb that is an action too. Its JSON is the action's outputs, with a version.
 *
 * @param failure why the outputs are no success
 * @param wasKept whether something kept it from doing its work (status 2), rather than that the answer is no (1)
 */
export function forgeVerb<const S extends ActionSpec>(
  spec: S,
  use: (inputs: InputsOf<S>, ports: Ports, dry: boolean) => Promise<OutputsOf<S>>,
  failure?: (outputs: OutputsOf<S>) => UserError | undefined,
  wasKept: (outputs: OutputsOf<S>) => boolean = () => true,
): Verb {
  return {
    name: spec.name,
    usage: '',
    description: spec.description,
    flags: { ...flagsOf(spec.inputs), ...flags },
    async run(parsed, surroundings) {
      if (parsed.args.length > 0) throw new InputError(`plumbline ${spec.name} takes no argument "${parsed.args[0]}".`);
      const output = oneOf('output', textOf(parsed, 'output', 'text'), ['text', 'json']);
      const dry = isOn(parsed, 'dry-run');
      const ports = await connectPorts(surroundings, dry);
      const inputs = readInputs(
        spec.inputs,
        (name) => read(parsed, name),
        () => {},
      ) as InputsOf<S>;
      const outputs = await use(inputs, ports, dry);
      if (output === 'json') surroundings.print(`${JSON.stringify({ version: 1, ...outputs }, null, 2)}\n`);
      else surroundings.print(neutralise(toText(outputs)));
      const failed = dry ? undefined : failure?.(outputs);
      if (failed && wasKept(outputs)) throw failed;
      if (failed) surroundings.host.warning(formatUserError(failed));
      return failed ? 1 : 0;
    },
  };
}

async function connectPorts(surroundings: Surroundings, dry: boolean): Promise<Ports> {
  const { env, directory, host, clock } = surroundings;
  const token = env.GITHUB_TOKEN || env.GH_TOKEN;
  if (!token) {
    throw new InputError('There is no token for GitHub.', {
      hint: 'Set GITHUB_TOKEN, for example to the output of `gh auth token`.',
    });
  }
  const repository = await findRepository(createShell({ env }), directory, env);
  const ports = allPorts({ env, workspace: directory, host, clock }, { ...repository, token });
  return dry ? { ...ports, forge: withoutWriting(ports.forge, host), git: withoutPushing(ports.git, host) } : ports;
}

function read(parsed: Parsed, name: string): string {
  return (parsed.values.get(name) ?? []).join('\n');
}

/** Outputs one a line; lists one entry a line. */
function toText(outputs: object): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (!Array.isArray(value)) return `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}\n`;
      return `${name}:${value.length === 0 ? ' none' : ''}\n${value.map((entry) => `  ${line(entry)}\n`).join('')}`;
    })
    .join('');
}

function line(entry: object): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}
