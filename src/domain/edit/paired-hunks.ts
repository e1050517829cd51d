import type { StructuredPatchHunk } from 'diff';

/** Lines around a change. */
const context = 3;
const NO_LINE_BREAK = '\\ No newline at end of file';

/**
 * The hunks between two texts with as many lines, each line paired with the one at its place: what edits of values leave. A
 * search for the shortest difference takes the square of their number, which for thousands of edits are minutes. Undefined where
 * more lines differ than `most`: then lines came and went, and are not paired so.
 */
export function pairedHunks(before: string, after: string, most: number): StructuredPatchHunk[] | undefined {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return undefined;
  const changed = [...old.keys()].filter((at) => old[at] !== now[at]);
  if (changed.length > most) return undefined;
  return groupsOf(changed).map(([first, last]) => {
    // A line break at the end leaves an empty piece behind it, which is no line.
    const end = old.length - (old.at(-1) === '' && now.at(-1) === '' ? 1 : 0);
    const from = Math.max(0, first - context);
    const to = Math.min(end, last + 1 + context);
    const count = { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from };
    return { ...count, lines: [...linesOf(old, now, from, to)] };
  });
}

/** The first and the last of changes that are so near to each other that they share their context. */
function groupsOf(changed: readonly number[]): readonly (readonly [number, number])[] {
  const groups: [number, number][] = [];
  for (const at of changed) {
    const group = groups.at(-1);
    if (group && at - group[1] - 1 <= 2 * context) group[1] = at;
    else groups.push([at, at]);
  }
  return groups;
}

/** The lines of a hunk: of neighbours that changed, the old ones come first. */
function* linesOf(old: readonly string[], now: readonly string[], from: number, to: number): Generator<string> {
  for (let at = from; at < to; at++) {
    let next = at;
    while (next < to && old[next] !== now[next]) next++;
    if (next === at) yield* line(' ', old, at);
    for (let same = at; same < next; same++) yield* line('-', old, same);
    for (let same = at; same < next; same++) yield* line('+', now, same);
    at = Math.max(at, next - 1);
  }
}

function* line(sign: string, lines: readonly string[], at: number): Generator<string> {
  yield sign + lines[at];
  if (at === lines.length - 1) yield NO_LINE_BREAK;
}
