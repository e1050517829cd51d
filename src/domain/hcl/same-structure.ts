import type { Text } from './model.ts';

/**
 * Whether a tree has the same nodes as another, with the same names, signs and texts, but for the texts that were changed. Where they
 * stand is not compared: that is known from the bytes.
 */
export function hasSameStructure(before: unknown, after: unknown, changed: ReadonlyMap<Text, string>): boolean {
  if (typeof before !== 'object' || before === null) return before === after;
  if (typeof after !== 'object' || after === null) return false;
  const wanted = changed.get(before as Text);
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length || Array.isArray(before) !== Array.isArray(after)) return false;
  return keys.every((key) => {
    if (key === 'start' || key === 'end') return true;
    if (!Object.hasOwn(after, key)) return false;
    if (key === 'value' && wanted !== undefined) return (after as Text).value === wanted;
    return hasSameStructure(before[key as keyof typeof before], after[key as keyof typeof after], changed);
  });
}
