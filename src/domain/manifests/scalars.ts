/** A scalar as go-yaml v2 types it. `key` is its text as a JSON object's key, undefined where the cluster takes no such key. */
export interface Typed {
  readonly type: 'null' | 'bool' | 'int' | 'float' | 'str';
  readonly value: null | boolean | number | string;
  readonly key: string | undefined;
  /** Set when the value cannot be said in JSON (`.inf`) or not exactly in a double. */
  readonly flaw?: 'not-finite' | 'inexact';
}

const words = new Map<string, Typed>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word): [string, Typed] => [
    word,
    { type: 'bool', value: true, key: 'true' },
  ]),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word): [string, Typed] => [
    word,
    { type: 'bool', value: false, key: 'false' },
  ]),
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, Typed] => [
    word,
    { type: 'null', value: null, key: undefined },
  ]),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, Typed] => [word, infinite('.nan')]),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word): [string, Typed] => [word, infinite('.inf')]),
  ...['-.inf', '-.Inf', '-.INF'].map((word): [string, Typed] => [word, infinite('-.inf')]),
]);

const STANDARD = 'tag:yaml.org,2002:';
const RESOLVABLE = new Set(['str', 'bool', 'int', 'float', 'null', 'timestamp']);
/** https://github.com/yaml/go-yaml/blob/v2.4.3/resolve.go#L84 */
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
/** What begins with a point is read by Go's ParseFloat alone, which takes `_` between digits. */
const POINT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+)?$/u;
const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/u;

/**
 * Types a scalar as the cluster does: go-yaml v2 through sigs.k8s.io/yaml, which is neither YAML 1.1 nor 1.2
 * (https://github.com/yaml/go-yaml/blob/v2.4.3/resolve.go). Undefined where it refuses the value under its tag.
 */
export function typeScalar(text: string, plain: boolean, writtenTag: string | undefined): Typed | undefined {
  if (writtenTag === undefined) return plain ? typePlain(text) : string(text);
  const tag = standardTag(writtenTag);
  if (tag === 'binary') return decodeBinary(text);
  if (tag === undefined || !RESOLVABLE.has(tag) || tag === 'str') return string(text);
  if (tag === 'timestamp') return TIMESTAMP.test(text) ? string(text) : undefined;
  const typed = typePlain(text);
  return typed.type === tag || (tag === 'float' && typed.type === 'int') ? typed : undefined;
}

function typePlain(text: string): Typed {
  const first = text.charCodeAt(0);
  const word = words.get(text);
  if (word) return word;
  const isDigit = first >= 48 && first <= 57;
  // Most scalars are words: only what starts with a digit, a sign or a point can be a number.
  if (!(isDigit || first === 43 || first === 45 || first === 46)) return string(text);
  if (first === 46) return POINT.test(text) ? (float(text.replaceAll('_', '')) ?? string(text)) : string(text);
  if (TIMESTAMP.test(text)) return string(text);
  const bare = text.replaceAll('_', '');
  return integer(bare) ?? (FLOAT.test(bare) ? float(bare) : undefined) ?? string(text);
}

const MAX_UNSIGNED = 2n ** 64n - 1n;
const MAX_SIGNED = 2n ** 63n - 1n;

/** Go's ParseInt with base 0: `0x`, `0o`, `0b` and a leading `0` for octal; then ParseUint, which takes no sign. */
function integer(text: string): Typed | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/u.exec(text);
  if (!match) return undefined;
  const [, sign = '', hex, binary, octal, decimal] = match;
  const size = BigInt(decimal ?? (hex ? `0x${hex}` : binary ? `0b${binary}` : `0o${octal}`));
  if (size > MAX_SIGNED + (sign === '-' ? 1n : 0n) && (sign !== '' || size > MAX_UNSIGNED)) return undefined;
  const exact = sign === '-' ? -size : size;
  const value = Number(exact) + 0;
  // A key is made of what fits a Go int: of an unsigned number that does not, the cluster makes no key.
  const key = exact > MAX_SIGNED ? undefined : String(exact);
  return Number.isSafeInteger(value) ? { type: 'int', value, key } : { type: 'int', value, key, flaw: 'inexact' };
}

function float(text: string): Typed | undefined {
  const value = Number(text);
  // Go's ParseFloat reports a range error for what overflows, and the scalar stays a string.
  if (!Number.isFinite(value)) return undefined;
  return { type: 'float', value, key: floatKey(value) };
}

/** Go's FormatFloat(value, 'g', -1, 32): the shortest digits that tell a float32 apart, with an exponent from a million on. */
function floatKey(value: number): string {
  const rounded = Math.fround(value);
  let digits = 1;
  while (digits < 9 && Math.fround(Number(rounded.toPrecision(digits))) !== rounded) digits++;
  const [mantissa = '', exponent = '0'] = rounded.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 6)
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return String(Number(`${mantissa}e${power}`));
}

function infinite(key: string): Typed {
  return { type: 'float', value: null, key, flaw: 'not-finite' };
}

function string(text: string): Typed {
  return { type: 'str', value: text, key: text };
}

function standardTag(tag: string): string | undefined {
  if (tag.startsWith('!!')) return tag.slice(2);
  return tag.startsWith(`!<${STANDARD}`) ? tag.slice(2 + STANDARD.length, -1) : undefined;
}

function decodeBinary(text: string): Typed | undefined {
  const compact = text.replace(/[\r\n]/gu, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(compact)) return undefined;
  const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
  return string(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}
