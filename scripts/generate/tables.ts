import { rules } from '../../src/domain/validate/rules.ts';
import type { ActionSpec } from '../../src/kit/action.ts';

/** The permissions, inputs and outputs of one action, as Markdown. */
export function actionTables(spec: ActionSpec): string {
  return [
    spec.description,
    table(
      ['permission', 'why'],
      spec.permissions.map(({ name, access, why }) => [`\`${name}: ${access}\``, why]),
    ),
    table(
      ['input', 'meaning', 'type', 'default'],
      Object.entries(spec.inputs).map(([name, input]) => [
        `\`${name}\``,
        input.description,
        input.type,
        input.default === undefined ? 'required' : input.default === '' ? '' : `\`${input.default}\``,
      ]),
    ),
    table(
      ['output', 'meaning', 'example'],
      Object.entries(spec.outputs).map(([name, output]) => [
        `\`${name}\``,
        output.description,
        `\`${JSON.stringify(output.example)}\``,
      ]),
    ),
  ].join('\n\n');
}

/** The overview of all actions for the README. */
export function overviewTable(specs: readonly ActionSpec[]): string {
  return table(
    ['action', 'does', 'outputs'],
    specs.map((spec) => [
      `[\`actions/${spec.name}\`](docs/actions/${spec.name}.md)`,
      spec.description,
      Object.keys(spec.outputs)
        .map((name) => `\`${name}\``)
        .join(' '),
    ]),
  );
}

/** Every action's tables for the README, folded. */
export function foldedTables(specs: readonly ActionSpec[]): string {
  return specs
    .map(
      (spec) =>
        `<details><summary><code>actions/${spec.name}</code>: permissions, inputs, outputs</summary>\n\n${actionTables(spec)}\n\n</details>`,
    )
    .join('\n');
}

/** All rules of `validate`. Those of gitops.yaml are many and explain themselves. */
export function rulesTable(): string {
  const config = [
    '`config/…`',
    'error',
    'What is wrong in `gitops.yaml`: unknown keys, names that do not exist, cycles, bad values.',
  ];
  return table(
    ['rule', 'severity', 'finds'],
    [config, ...rules.map(({ id, severity, description }) => [`\`${id}\``, severity, description])],
  );
}

/** Puts generated text between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
export function splice(text: string, name: string, generated: string): string {
  const start = `<!-- generated:${name} -->`;
  const end = '<!-- /generated -->';
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`There is no place for generated text: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${generated}\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
