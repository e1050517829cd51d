import { automatic, describeAutomatic } from '../../src/actions/command/automatic.ts';
import { spec as command } from '../../src/actions/command/spec.ts';
import type { ActionSpec } from '../../src/kit/action.ts';

const banner = '# Made by `npm run generate` from src/actions; edit the specs there.\n';

/** `actions/<name>/action.yml` of one action. */
export function actionYml(spec: ActionSpec): string {
  return `${banner}name: ${quote(spec.title)}
description: ${quote(spec.description)}
author: 'Plumbline'
inputs:
${inputsYml(spec)}outputs:
${outputsYml(spec)}runs:
  using: 'node24'
  main: '../../dist/${spec.name}.js'
branding:
  icon: 'git-merge'
  color: 'blue'
`;
}

function inputsYml(spec: ActionSpec): string {
  return Object.entries(spec.inputs)
    .map(([name, input]) => {
      const head = `  ${name}:\n    description: ${quote(input.description)}\n`;
      return input.default === undefined
        ? `${head}    required: true\n`
        : `${head}    required: false\n    default: ${quote(input.default)}\n`;
    })
    .join('');
}

function outputsYml(spec: ActionSpec): string {
  return Object.entries(spec.outputs)
    .map(([name, output]) => `  ${name}:\n    description: ${quote(output.description)}\n`)
    .join('');
}

/** The root `action.yml`: the suite as one composite action. It holds no `run:`, so nothing can be injected (T6). */
export function rootYml(specs: readonly ActionSpec[]): string {
  const names = specs.map((spec) => spec.name);
  return `${banner}name: 'Plumbline GitOps'
description: 'GitOps without a controller: validate, diff, update, promote and deploy what one gitops.yaml names.'
author: 'Plumbline'
inputs:
  command:
    description: ${quote(`What to do: one of ${names.join(', ')}, or auto, which chooses by event: ${describeAutomatic()}.`)}
    required: false
    default: 'auto'
${unionInputs(specs)}outputs:
${unionOutputs(specs)}runs:
  using: 'composite'
  steps:
${guardYml}${specs.map(stepYml).join('')}branding:
  icon: 'git-merge'
  color: 'blue'
`;
}

/** Every input of every action, once. Empty means that the action's own default applies. */
function unionInputs(specs: readonly ActionSpec[]): string {
  const union = gather(specs, ({ inputs }) => inputs);
  return [...union]
    .map(([name, users]) => {
      // The token must be given here: a default of an inner action cannot be reached with an empty value.
      const standard = name === 'token' ? (users[0]?.value.default ?? '') : '';
      return `  ${name}:\n    description: ${quote(describe(users))}\n    required: false\n    default: ${quote(standard)}\n`;
    })
    .join('');
}

function unionOutputs(specs: readonly ActionSpec[]): string {
  const union = gather(specs, ({ outputs }) => outputs);
  return [...union]
    .map(([name, users]) => {
      const value = users.map(({ action }) => `steps.${action}.outputs.${name}`).join(' || ');
      return `  ${name}:\n    description: ${quote(describe(users))}\n    value: ${quote(`\${{ ${value} }}`)}\n`;
    })
    .join('');
}

/** What one action declares under a name that others may declare too. */
interface Use<T> {
  readonly action: string;
  readonly value: T;
}

function gather<T>(
  specs: readonly ActionSpec[],
  of: (spec: ActionSpec) => Readonly<Record<string, T>>,
): ReadonlyMap<string, readonly Use<T>[]> {
  const uses = specs.flatMap((spec) =>
    Object.entries(of(spec)).map(([name, value]) => ({ name, use: { action: spec.name, value } })),
  );
  const names = [...new Set(uses.map(({ name }) => name))];
  return new Map(names.map((name) => [name, uses.filter((entry) => entry.name === name).map(({ use }) => use)]));
}

/** What a name means, and where: one action's words are not said for the others. */
function describe(users: readonly Use<{ readonly description: string }>[]): string {
  const texts = [...new Set(users.map(({ value }) => value.description))];
  const meaning = (text: string) => {
    const actions = users.filter(({ value }) => value.description === text).map(({ action }) => action);
    return `${text} (${actions.join(', ')})`;
  };
  return texts.map(meaning).join(' ');
}

/** Fails for a command that would choose no step, which the steps by themselves would take for success. */
const guardYml = `    - id: ${command.name}
      uses: $/actions/${command.name}
      with:
        command: \${{ inputs.command }}
`;

function stepYml(spec: ActionSpec): string {
  const events = (automatic[spec.name] ?? []).map((event) => `github.event_name == '${event}'`);
  const chosen = `steps.${command.name}.outputs.command`;
  const auto = events.length > 0 ? ` || (${chosen} == 'auto' && (${events.join(' || ')}))` : '';
  const inputs = Object.keys(spec.inputs)
    .map((name) => `        ${name}: \${{ inputs.${name} }}\n`)
    .join('');
  return `    - id: ${spec.name}
      if: \${{ ${chosen} == '${spec.name}'${auto} }}
      uses: $/actions/${spec.name}
      with:
${inputs}`;
}

/** Single quotes: nothing but the quote itself has a meaning within. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
