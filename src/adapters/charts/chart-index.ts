import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { isObject } from '../web/json.ts';
import { type ChartVersion, versionsOf } from './chart-version.ts';
import { wantedLines } from './index-lines.ts';
import { sectionsOf } from './index-sections.ts';
import { checkSize } from './index-size.ts';

/** An index as it was written; a chart is read when somebody asks for it. */
export interface ChartIndex {
  has(chart: string): boolean;
  /**
   * The versions of a chart; undefined for a list that is none, or has no end.
   * @throws NoAnswer for one that is too large
   */
  versions(chart: string): readonly ChartVersion[] | undefined;
}

/** Index files are three levels deep; alias bombs and nesting cost a hostile one nothing. */
const limits = { maxDepth: 50, maxAliases: 0 } as const;

/**
 * Reads `index.yaml`. Everything in it stays text, so that a version `1.10` that nobody quoted is no number. As Helm writes it, it is
 * taken apart by its lines, and only what is asked for is parsed: a large one would take seconds, and more memory than there is.
 * Undefined for what is no index; the parser's reasons are dropped, as they quote a file that is not ours.
 * @throws NoAnswer for one that is too large
 */
export function parseIndex(text: string): ChartIndex | undefined {
  const sections = /^\s*\{/.test(text) ? undefined : sectionsOf(text);
  if (sections === undefined) return wholeIndex(text);
  return {
    has: (chart) => sections.has(chart),
    versions(chart) {
      const section = parse(wantedLines(text.slice(...(sections.get(chart) ?? [0, 0]))));
      return versionsOf(isObject(section) ? section[chart] : undefined);
    },
  };
}

function wholeIndex(text: string): ChartIndex | undefined {
  const value = parse(text);
  if (!isObject(value) || !isObject(value.entries)) return undefined;
  const entries = new Map(Object.entries(value.entries));
  return { has: (chart) => entries.has(chart), versions: (chart) => versionsOf(entries.get(chart)) };
}

function parse(text: string): unknown {
  checkSize(text);
  try {
    return /^\s*\{/.test(text) ? JSON.parse(text) : load(text, { schema: FAILSAFE_SCHEMA, ...limits });
  } catch {
    return undefined;
  }
}
