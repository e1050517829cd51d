import { linesOf } from './index-text.ts';

/** A chart with its list in `entries`, as YAML writes keys. What is written in another way is left to the parser. */
const key = /^(?:"([^"\\]*)"|'([^']*)'|([a-zA-Z0-9][^\s:#"']*)):(?=\s|$)/;

/** Bitnami has some hundred. A hostile index of more is refused for its size when it is read as a whole. */
const mostCharts = 100_000;

/**
 * Where each chart of an index stands, first and last character: from the line with its name to that of the next one. In blocks, as
 * Helm writes them, nothing but a key can stand at the depth of a key, a list that belongs to it aside. Undefined for an index that is
 * written in any other way.
 */
export function sectionsOf(text: string): ReadonlyMap<string, readonly [number, number]> | undefined {
  const starts = [...text.matchAll(/^entries:[ \t]*\r?\n/gm)];
  const [start] = starts;
  if (start === undefined || starts.length > 1) return undefined;
  const sections = new Map<string, readonly [number, number]>();
  let depth: number | undefined;
  let current: { readonly chart: string; readonly from: number } | undefined;
  let end = text.length;
  for (const { at, indent, isBlank } of linesOf(text, start.index + start[0].length)) {
    if (isBlank) continue;
    if (indent === 0) {
      end = at;
      break;
    }
    depth ??= indent;
    const first = text[at + indent];
    if (indent < depth || first === '\t') return undefined;
    // A list may stand at the depth of the key that it belongs to, but not before the first of them.
    if (indent > depth || (first === '-' && current !== undefined)) continue;
    const found = key.exec(text.slice(at + indent, at + indent + 300));
    const chart = found?.[1] ?? found?.[2] ?? found?.[3];
    if (current !== undefined) sections.set(current.chart, [current.from, at]);
    if (chart === undefined || sections.has(chart) || sections.size >= mostCharts) return undefined;
    current = { chart, from: at };
  }
  return current === undefined ? sections : sections.set(current.chart, [current.from, end]);
}
