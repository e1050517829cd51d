/** The usual order of two values. */
export function compare<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of two lists of numbers, one after the other; what is missing is 0. */
export function compareNumbers(a: readonly bigint[], b: readonly bigint[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = compare(a[i] ?? 0n, b[i] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The order of two pre-releases as people count: `rc.9`, `rc9` and `9-gabcdef0` come before `rc.10`, `rc10` and `10-gabcdef0`. Semantic versions compare
 * `rc10` as text, by which it comes before `rc9`: an update would go back. None at all, a release, comes last.
 */
export function comparePreReleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareIdentifiers(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Numbers come before words (https://semver.org/#spec-item-11); in words, runs of digits count as numbers. */
function compareIdentifiers(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  // Runs of text stand at even places, of digits at odd ones.
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    const order = i % 2 === 0 ? compare(x, y) : compare(BigInt(x), BigInt(y));
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
