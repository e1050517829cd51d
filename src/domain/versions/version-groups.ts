import { didYouMean } from '../../kit/nearest.ts';
import { type Pattern, type PatternError, parsePattern } from './pattern.ts';

/** Groups whose numbers are compared, in this order. */
export const numberGroups = ['major', 'minor', 'patch', 'build'] as const;
/** Every group that has a meaning, by the names of Renovate's `regex` versioning. */
const knownGroups: readonly string[] = [...numberGroups, 'prerelease', 'compatibility'];

/** Reads the pattern of the policy `regex`: its named groups say what a version is made of, so that one of them is a number. */
export function parseVersionPattern(text: string): Pattern | PatternError {
  const pattern = parsePattern(text);
  if ('error' in pattern) return pattern;
  const named = pattern.groupNames.filter((name) => !/^\d/u.test(name));
  const unknown = named.find((name) => !knownGroups.includes(name));
  if (unknown !== undefined) {
    return { error: `the group "${unknown}" means nothing${didYouMean(unknown, knownGroups).replace(/\.$/u, '')}` };
  }
  return named.some((name) => numberGroups.some((each) => each === name))
    ? pattern
    : { error: 'it has no group to compare by: major, minor, patch or build, as in (?P<major>\\d+)' };
}
