/**
 * A semantic version, read as loosely as Masterminds' `NewVersion` does: an optional `v`, one to three parts, leading zeros
 * (https://github.com/Masterminds/semver/blob/v3.4.0/version.go). Parts are as large as there: 64 bits.
 */
export interface Semver {
  /** As it was written. */
  readonly text: string;
  /** How many parts were written: 1 for `20`, 2 for `20.1`, 3 for `20.1.2`. */
  readonly precision: 1 | 2 | 3;
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** `rc.1` of `1.2.3-rc.1`; empty for a release. */
  readonly pre: string;
  /** `sha.5114f85` of `1.2.3+sha.5114f85`. It takes no part in the order. */
  readonly build: string;
}

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const grammar = new RegExp(`^v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`);
/** Longer than any tag (128): nothing longer is looked at. */
const maximumText = 256;
const maximumPart = 2n ** 64n - 1n;

/** Reads a semantic version; undefined when the text is none. */
export function parseSemver(text: string): Semver | undefined {
  const parts = text.length > maximumText ? null : grammar.exec(text);
  if (parts === null) return undefined;
  const [, major = '0', minor, patch, pre = '', build = ''] = parts;
  const numbers = [major, minor ?? '0', patch ?? '0'].map(BigInt);
  if (numbers.some((number) => number > maximumPart)) return undefined;
  // "Numeric identifiers MUST NOT include leading zeroes", https://semver.org/#spec-item-9
  if (pre.split('.').some((identifier) => /^0\d+$/.test(identifier))) return undefined;
  const [a = 0n, b = 0n, c = 0n] = numbers;
  const precision = minor === undefined ? 1 : patch === undefined ? 2 : 3;
  return { text, precision, major: a, minor: b, patch: c, pre, build };
}

/** The order of https://semver.org/#spec-item-11: negative when `a` comes before `b`, 0 when neither does. */
export function compareSemver(a: Semver, b: Semver): number {
  return (
    compare(a.major, b.major) || compare(a.minor, b.minor) || compare(a.patch, b.patch) || comparePre(a.pre, b.pre)
  );
}

/** The order of two pre-releases; none at all, a release, comes last. */
export function comparePre(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareIdentifier(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifier(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return compare(BigInt(a), BigInt(b));
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return compare(a, b);
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
