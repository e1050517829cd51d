import type { Key, Keys, RecordShape, Shape } from './shape.ts';

/** The keys that a shape has at any depth, as a Markdown table in the order of the file. */
export function toReference(shape: RecordShape<Keys>): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = ['key', 'takes', 'default', 'meaning'];
  return [line(head), line(head.map(() => '---')), ...rowsOf(shape, '').map(line)].join('\n');
}

type Row = readonly string[];

function rowsOf(shape: Shape, path: string): readonly Row[] {
  switch (shape.kind) {
    case 'record':
      return Object.entries(shape.keys).flatMap(([name, key]) => keyRows(key, path === '' ? name : `${path}.${name}`));
    case 'map':
      return rowsOf(shape.values, `${path}.${shape.placeholder}`);
    case 'either':
      return shape.alternatives.flatMap((alternative) => rowsOf(alternative, path));
    default:
      return [];
  }
}

function keyRows(key: Key, path: string): readonly Row[] {
  const absent = key.default === undefined ? (key.otherwise ?? '') : `\`${key.default}\``;
  return [
    [`\`${path}\``, key.shape.takes, key.required ? 'required' : absent, key.description],
    ...rowsOf(key.shape, path),
  ];
}
