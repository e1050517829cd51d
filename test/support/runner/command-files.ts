import { readFileSync } from 'node:fs';

/**
 * Reads GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV as the runner does: `name=value`, or `name<<DELIMITER`, lines,
 * `DELIMITER` (actions/runner, FileCommandManager.cs, EnvFileKeyValuePairs).
 */
export function readCommandFile(file: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      if (heredoc === 0 || delimiter === '') throw new Error(`Invalid format '${line}'`);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}
