import { parseEvents, YAMLException } from 'js-yaml';
import { composeDocuments } from './compose.ts';
import { composeTolerant } from './fallback.ts';
import type { Limits } from './limits.ts';
import type { Node } from './nodes.ts';
import { type Problem, Unreadable } from './problem.ts';

/** One document of a file as it was read, or why it could not be. `root` is undefined for an empty one. */
export type Parsed = { readonly root: Node | undefined } | { readonly problem: Problem };

/**
 * The documents of a YAML or JSON text, one by one. A document that cannot be parsed does not hide the others: the text is then read
 * in the pieces between its `---` lines, as kubectl does
 * (https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go).
 */
export function* parseDocuments(text: string, limits: Limits): Generator<Parsed> {
  const whole = tryEvents(text, limits);
  if (!('problem' in whole)) {
    for (const root of composeDocuments(whole.events, text, 0)) yield { root };
    return;
  }
  for (const [start, end] of pieces(text)) yield* parsePiece(text.slice(start, end), start, limits);
}

function* parsePiece(text: string, base: number, limits: Limits): Generator<Parsed> {
  const found = tryEvents(text, limits, base);
  if (!('problem' in found)) {
    for (const root of composeDocuments(found.events, text, base)) yield { root };
    return;
  }
  if (found.problem.rule !== 'yaml/syntax') {
    yield found;
    return;
  }
  try {
    yield { root: composeTolerant(text, base, limits) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    // js-yaml's words are the better ones, and it is the reader that people can look up.
    yield found;
  }
}

function tryEvents(
  text: string,
  limits: Limits,
  base = 0,
): { events: ReturnType<typeof parseEvents> } | { problem: Problem } {
  try {
    return { events: parseEvents(text, { maxDepth: limits.depth }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: describe(error, base, limits) };
  }
}

function describe(error: YAMLException, base: number, limits: Limits): Problem {
  const start = base + (error.mark?.position ?? 0);
  const isDepth = /nesting|depth/u.test(error.reason);
  const place = { severity: 'error', start, end: start } as const;
  if (isDepth) return { ...place, rule: 'yaml/limit', message: `Values are nested more than ${limits.depth} deep.` };
  return { ...place, rule: 'yaml/syntax', message: `This is not valid YAML: ${error.reason}.` };
}

/** The stretches between `---` lines; a directive (`%YAML`) belongs to the document below it. */
function* pieces(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (const match of text.matchAll(/^---(?=[ \t\r\n]|$)/gmu)) {
    const above = text.slice(start, match.index);
    if (above.split('\n').every((line) => /^\s*$|^[%#]/u.test(line))) continue;
    yield [start, match.index];
    start = match.index;
  }
  yield [start, text.length];
}
