import { RE2JS, RE2JSException } from 're2js';

/** A regular expression that a user wrote. It takes time in proportion to the text, whatever the text. */
export interface Pattern {
  /** Whether it matches anywhere in a text, as in Go: `^` and `$` say where. */
  test(text: string): boolean;
  /** What its groups found, numbered and named; undefined where it does not match. A group that took no part is empty. */
  groups(text: string): ReadonlyMap<string, string> | undefined;
  /** Numbers and names of its groups: `0` is all of it. */
  readonly groupNames: readonly string[];
}

/** A text that is no pattern, and why. */
export interface PatternError {
  readonly error: string;
}

/** Longer than any pattern that a person writes. */
export const maximumPattern = 512;
/** Time grows with instructions times characters: this many take about two milliseconds for the longest name. */
const maximumProgram = 400;

/** Reads a pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax); `(?P<n>…)` and `(?<n>…)` name groups. */
export function parsePattern(text: string): Pattern | PatternError {
  if (text.length > maximumPattern) return { error: `a pattern has at most ${maximumPattern} characters` };
  const compiled = compile(text);
  if ('error' in compiled) return compiled;
  if (compiled.programSize() > maximumProgram) return { error: 'it is too large: lower its repeat counts' };
  const names = Object.entries(compiled.namedGroups());
  const numbers = Array.from({ length: compiled.groupCount() + 1 }, (_, index) => String(index));
  return {
    groupNames: [...numbers, ...names.map(([name]) => name)],
    test: (tag) => compiled.test(tag),
    groups(tag) {
      const matcher = compiled.matcher(tag);
      if (!matcher.find()) return undefined;
      const found = (group: number) => matcher.group(group) ?? '';
      return new Map([
        ...numbers.map((number): [string, string] => [number, found(Number(number))]),
        ...names.map(([name, group]): [string, string] => [name, found(group)]),
      ]);
    },
  };
}

function compile(text: string): RE2JS | PatternError {
  try {
    return RE2JS.compile(text);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { error: error.message.replace(/^error parsing regexp: /u, '') };
  }
}
