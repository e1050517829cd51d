import { typeScalar } from '../manifests/scalars.ts';

/** How a scalar is quoted. */
export type Quoting = 'plain' | 'single' | 'double';

/**
 * The text of a string scalar that every reader reads as that string: quoted as asked, in double quotes where that
 * cannot say it. `12e5678` is a number to some readers, `1.10` to all, `yes` to those of YAML 1.1.
 */
export function writeScalar(value: string, quoting: Quoting, inFlow: boolean): string {
  if (quoting === 'plain' && isPlainSafe(value, inFlow)) return value;
  if (quoting === 'single' && /^[\x20-\x7e\u00a0-\ud7ff]*$/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  // A JSON string is a double-quoted YAML scalar; what a YAML 1.1 reader would take for a line's end is escaped too.
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, escapeCode);
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Characters that are never special within a plain scalar, and those that may begin one. */
const PLAIN = /^[A-Za-z0-9_./][A-Za-z0-9_./:@+=~?&% -]*$/u;

/** Types that a plain scalar has in any of YAML 1.1, YAML 1.2 and the readers in use: https://yaml.org/type/ and YAML 1.2 §10.3. */
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:e[-+]?[0-9]*)?|\.inf|\.nan)$/iu;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/u;
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<|)$/iu;

/** Whether a string can stand without quotes and be that string to every reader. */
export function isPlainSafe(value: string, inFlow: boolean): boolean {
  if (!PLAIN.test(value) || NUMBER.test(value) || TIMESTAMP.test(value) || WORD.test(value)) return false;
  if (/: |:$| $/u.test(value) || value === '---' || value === '...' || /^(?:---|\.\.\.) /u.test(value)) return false;
  // In a flow collection some readers end a plain scalar at a colon or question mark that others take as part of it.
  if (inFlow && /:(?:$|[\s/])|=$|[?&%]/u.test(value)) return false;
  return typeScalar(value, true, undefined)?.type === 'str';
}
