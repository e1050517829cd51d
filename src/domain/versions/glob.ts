import { type Pattern, type PatternError, parsePattern } from './pattern.ts';

/** Longer than any that a person writes: no tag of an image has more characters. */
const maximumGlob = 128;

/**
 * Reads a shell pattern as Go's `filepath.Match` does (https://pkg.go.dev/path/filepath#Match), which Argo CD Image Updater ignores tags
 * by: `*` and `?` stand for anything but `/`, `[a-z]` and `[^a-z]` for one character, `\` takes the next one literally. All of a
 * tag must match.
 */
export function parseGlob(text: string): Pattern | PatternError {
  if (text.length > maximumGlob) return { error: `a glob has at most ${maximumGlob} characters` };
  let source = '';
  for (let at = 0; at < text.length; ) {
    const piece = nextPiece(text, at);
    if ('error' in piece) return piece;
    source += piece.source;
    at = piece.end;
  }
  return parsePattern(`^${source}$`);
}

type Piece = { readonly source: string; readonly end: number } | PatternError;

function nextPiece(text: string, at: number): Piece {
  const character = text[at] ?? '';
  switch (character) {
    case '*':
      return { source: '[^/]*', end: at + 1 };
    case '?':
      return { source: '[^/]', end: at + 1 };
    case '[':
      return readClass(text, at + 1);
    default: {
      const literal = readLiteral(text, at);
      return 'error' in literal ? literal : { source: escaped(literal.character), end: literal.end };
    }
  }
}

/** A class from behind its bracket. A `]` or `-` in it must be escaped, as in Go. */
function readClass(text: string, start: number): Piece {
  const isNegated = text[start] === '^';
  let source = '';
  let at = isNegated ? start + 1 : start;
  while (text[at] !== ']' || source === '') {
    const low = readMember(text, at);
    if ('error' in low) return low;
    const high = text[low.end] === '-' ? readMember(text, low.end + 1) : low;
    if ('error' in high) return high;
    source += `${escaped(low.character)}-${escaped(high.character)}`;
    at = high.end;
  }
  return { source: isNegated ? `[^${source}]` : `[${source}]`, end: at + 1 };
}

type Literal = { readonly character: string; readonly end: number } | PatternError;

function readMember(text: string, at: number): Literal {
  if (at >= text.length) return { error: 'a "[" is not closed' };
  if (text[at] === '-' || text[at] === ']') return { error: `a "${text[at]}" stands where a character should` };
  return readLiteral(text, at);
}

function readLiteral(text: string, at: number): Literal {
  const start = text[at] === '\\' ? at + 1 : at;
  const code = text.codePointAt(start);
  if (code === undefined) return { error: 'it ends with a "\\"' };
  const character = String.fromCodePoint(code);
  return { character, end: start + character.length };
}

function escaped(character: string): string {
  if (/\w/u.test(character)) return character;
  return /[!-~]/u.test(character) ? `\\${character}` : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
