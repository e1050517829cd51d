/** A stretch of a text (offsets, end exclusive) and what to put there. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In the order of the text; those at one place stay in the order in which they were made. */
export function sortSplices(splices: readonly Splice[]): readonly Splice[] {
  return splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with its stretches replaced; undefined when two of them overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const splice of sortSplices(splices)) {
    if (splice.start < at || splice.end < splice.start || splice.end > text.length) return undefined;
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Whether `after` is `before` but for these stretches: judged from both texts alone, not from how `after` was made. */
export function differsOnlyThere(before: string, after: string, splices: readonly Splice[]): boolean {
  let [at, shifted] = [0, 0];
  for (const { start, end, text } of sortSplices(splices)) {
    const kept = start - at;
    if (before.slice(at, start) !== after.slice(shifted, shifted + kept)) return false;
    if (after.slice(shifted + kept, shifted + kept + text.length) !== text) return false;
    shifted += kept + text.length;
    at = end;
  }
  return before.slice(at) === after.slice(shifted);
}
