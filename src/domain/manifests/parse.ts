import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { composeDocuments } from './compose.ts';
import type { Limits } from './limits.ts';
import type { Node } from './nodes.ts';
import type { Problem } from './problem.ts';
import { parseRelaxed } from './relax.ts';
import { syntaxHint } from './syntax-hint.ts';
import { findTabs } from './tabs.ts';

/** One document of a file as it was read, or why it could not be. `root` is undefined for an empty one. */
export type Parsed =
  | { readonly root: Node | undefined; readonly problems: readonly Problem[] }
  | { readonly problem: Problem };

/** A stretch of a text that parses, or does not. */
interface Piece {
  readonly base: number;
  readonly text: string;
  readonly read: { readonly events: readonly Event[] } | { readonly problem: Problem };
}

/**
 * The documents of a YAML or JSON text, one by one. A document that cannot be parsed does not hide the others: the text is then read
 * in the pieces between its `---` lines, as kubectl does
 * (https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go).
 */
export function* parseDocuments(text: string, limits: Limits): Generator<Parsed> {
  const isJson = text.trimStart().startsWith('{');
  for (const piece of readPieces(text, limits)) {
    if ('problem' in piece.read) yield { problem: piece.read.problem };
    else yield* composePiece(piece, piece.read.events, isJson);
  }
}

function* composePiece(piece: Piece, events: readonly Event[], isJson: boolean): Generator<Parsed> {
  let tabs = isJson ? [] : findTabs(events, piece.text, piece.base);
  for (const document of composeDocuments(events, piece.text, piece.base, isJson)) {
    yield tabs.length > 0 ? { ...document, problems: [...document.problems, ...tabs] } : document;
    tabs = [];
  }
}

/**
 * The text with its flow collections laid out so that every YAML reader takes it, for a reader that has no such tolerance. Same length,
 * same offsets; the text itself where nothing is wrong with it.
 */
export function relaxText(text: string, limits: Limits): string {
  return readPieces(text, limits)
    .map((piece) => piece.text)
    .join('');
}

function readPieces(text: string, limits: Limits): readonly Piece[] {
  const whole = readPiece(text, 0, limits);
  if (!('problem' in whole.read)) return [whole];
  return [...pieces(text)].map(([start, end]) => relaxPiece(readPiece(text.slice(start, end), start, limits), limits));
}

function readPiece(text: string, base: number, limits: Limits): Piece {
  try {
    return { base, text, read: { events: parseEvents(text, { maxDepth: limits.depth }) } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { base, text, read: { problem: describe(error, text, base, limits) } };
  }
}

function relaxPiece(piece: Piece, limits: Limits): Piece {
  if (!('problem' in piece.read)) return piece;
  const relaxed = parseRelaxed(piece.text, limits.depth);
  return relaxed ? { base: piece.base, text: relaxed.text, read: { events: relaxed.events } } : piece;
}

function describe(error: YAMLException, text: string, base: number, limits: Limits): Problem {
  const start = base + (error.mark?.position ?? 0);
  const place = { severity: 'error', start, end: start } as const;
  if (error.reason.includes('maxDepth'))
    return {
      ...place,
      rule: 'yaml/limit',
      message: `Values are nested more than ${limits.depth} deep.`,
      hint: 'No resource needs that: look for brackets that are not closed.',
    };
  const hint = syntaxHint(text, error.mark?.position ?? 0);
  return { ...place, rule: 'yaml/syntax', message: `This is not valid YAML: ${error.reason}.`, hint };
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
