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

/** For which events `command: auto` runs an action. Nothing of it needs credentials of a cluster (DESIGN §9). */
const automatic: Readonly<Record<string, readonly string[]>> = {
  validate: ['pull_request', 'push', 'merge_group'],
  diff: ['pull_request'],
  update: ['repository_dispatch'],
  'drift-check': ['schedule', 'workflow_dispatch'],
};

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
${specs.map(stepYml).join('')}branding:
  icon: 'git-merge'
  color: 'blue'
`;
}

function describeAutomatic(): string {
  return Object.entries(automatic)
    .map(([name, events]) => `${name} on ${events.join(', ')}`)
    .join('; ');
}

/** Every input of every action, once. Empty means that the action's own default applies. */
function unionInputs(specs: readonly ActionSpec[]): string {
  const inputs = new Map<string, { description: string; users: string[]; default: string }>();
  for (const spec of specs) {
    for (const [name, input] of Object.entries(spec.inputs)) {
      const entry = inputs.get(name) ?? { description: input.description, users: [], default: '' };
      // The token must be given here: a default of an inner action cannot be reached with an empty value.
      if (name === 'token') entry.default = input.default ?? '';
      entry.users.push(spec.name);
      inputs.set(name, entry);
    }
  }
  return [...inputs]
    .map(
      ([name, entry]) =>
        `  ${name}:\n    description: ${quote(`${entry.description} (${entry.users.join(', ')})`)}\n    required: false\n    default: ${quote(entry.default)}\n`,
    )
    .join('');
}

function unionOutputs(specs: readonly ActionSpec[]): string {
  const outputs = new Map<string, { description: string; users: string[] }>();
  for (const spec of specs) {
    for (const [name, output] of Object.entries(spec.outputs)) {
      const entry = outputs.get(name) ?? { description: output.description, users: [] };
      entry.users.push(spec.name);
      outputs.set(name, entry);
    }
  }
  return [...outputs]
    .map(([name, { description, users }]) => {
      const value = users.map((user) => `steps.${user}.outputs.${name}`).join(' || ');
      return `  ${name}:\n    description: ${quote(`${description} (${users.join(', ')})`)}\n    value: ${quote(`\${{ ${value} }}`)}\n`;
    })
    .join('');
}

function stepYml(spec: ActionSpec): string {
  const events = (automatic[spec.name] ?? []).map((event) => `github.event_name == '${event}'`);
  const auto = events.length > 0 ? ` || (inputs.command == 'auto' && (${events.join(' || ')}))` : '';
  const inputs = Object.keys(spec.inputs)
    .map((name) => `        ${name}: \${{ inputs.${name} }}\n`)
    .join('');
  return `    - id: ${spec.name}
      if: \${{ inputs.command == '${spec.name}'${auto} }}
      uses: $/actions/${spec.name}
      with:
${inputs}`;
}

/** Single quotes: nothing but the quote itself has a meaning within. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
