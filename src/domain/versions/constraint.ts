import { parseSemver, type Semver } from './semver.ts';

/** The operators of Masterminds' constraints; `=>`, `=<` and `~>` are written for `>=`, `<=` and `~`. */
export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

/** One comparison, such as `>=1.2`. */
export interface Comparator {
  readonly operator: Operator;
  /** What is compared with; parts that are not known are 0. */
  readonly version: Semver;
  /** How many parts are known: 0 for `*`, 1 for `1` and `1.x`, 2 for `1.2`, 3 for `1.2.3`. */
  readonly known: 0 | 1 | 2 | 3;
}

/** Which versions are wanted: one of the groups must hold as a whole. */
export interface Constraint {
  readonly text: string;
  readonly groups: readonly (readonly Comparator[])[];
}

/** A text that is no constraint, and why. */
export interface ConstraintError {
  readonly error: string;
}

/** Longer than any constraint that a person writes. */
const maximumText = 512;

/**
 * Reads a constraint in the syntax of https://github.com/Masterminds/semver (v3.4): `^1.2`, `~1.2.3`, `1.x`, `>=1.2, <3`,
 * `1.2 - 2.3`, `^1 || ^3`; a pre-release in it, `^2.0-0`, lets pre-releases in. Text of any other kind gives an error.
 */
export function parseConstraint(text: string): Constraint | ConstraintError {
  if (text.length > maximumText) return { error: `a constraint has at most ${maximumText} characters` };
  const groups: Comparator[][] = [];
  for (const alternative of rewriteRanges(text).split('||')) {
    const group: Comparator[] = [];
    for (let at = 0; at < alternative.length || group.length === 0; ) {
      const found = nextComparator(alternative, at, group.length === 0);
      if ('error' in found) return found;
      group.push(found.comparator);
      at = found.end;
    }
    groups.push(group);
  }
  return { text, groups };
}

const space = '[\\t\\n\\f\\r ]';
const part = '[0-9xX*]+';
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const version = `v?(${part})(?:\\.(${part}))?(?:\\.(${part}))?(-${identifiers})?(\\+${identifiers})?`;

/** One comparison where the last one ended: sticky, and without a choice in it, so that no text makes it backtrack. */
const comparison = new RegExp(`${space}*(=>|=<|>=|<=|!=|~>|[=<>~^])?${space}*(${version})(${space}*)(,?)`, 'y');
const range = new RegExp(`${space}*(${version})${space}+-${space}+(${version})${space}*`, 'g');

/** `1.2 - 2.3` → `>= 1.2, <= 2.3`. */
function rewriteRanges(text: string): string {
  // Groups: 1 is the lower version, with five of its own; 7 the upper one.
  return text.replace(range, (_, ...groups: (string | undefined)[]) => `>= ${groups[0]}, <= ${groups[6]} `);
}

/** Reads the comparison at an offset; `end` is where the next one starts. */
function nextComparator(
  text: string,
  offset: number,
  isFirst: boolean,
): { readonly comparator: Comparator; readonly end: number } | ConstraintError {
  comparison.lastIndex = offset;
  const found = comparison.exec(text);
  if (found === null) return { error: unreadable(text, offset, isFirst) };
  const [all, operator = '=', written = '', major = '', minor, patch, pre = '', , gap = '', comma] = found;
  const end = offset + all.length;
  const isLast = end === text.length;
  // Comparisons stand apart by blanks or by one comma, which must be followed by another one.
  if (isLast ? comma !== '' : comma === '' && gap === '') return { error: unreadable(text, end, false) };
  const known = knownParts(major, minor, patch);
  const padded = [`0.0.0${pre}`, `${major}.0.0${pre}`, `${major}.${minor}.0${pre}`, written][known] ?? written;
  const bound = parseSemver(padded);
  if (bound === undefined) return { error: `"${written}" is no version` };
  return { comparator: { operator: canonical(operator), version: bound, known }, end };
}

function unreadable(text: string, offset: number, isFirst: boolean): string {
  const rest = text.slice(offset).trim();
  if (rest === '') return isFirst ? 'a constraint is missing' : 'a constraint is missing at the end';
  return `cannot read "${rest}"`;
}

function knownParts(major: string, minor: string | undefined, patch: string | undefined): 0 | 1 | 2 | 3 {
  if (isWildcard(major)) return 0;
  if (isWildcard(minor)) return 1;
  return isWildcard(patch) ? 2 : 3;
}

function isWildcard(text: string | undefined): boolean {
  return text === undefined || text === 'x' || text === 'X' || text === '*';
}

function canonical(operator: string): Operator {
  if (operator === '=>') return '>=';
  if (operator === '=<') return '<=';
  return operator === '~>' ? '~' : (operator as Operator);
}
