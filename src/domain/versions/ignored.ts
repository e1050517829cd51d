import { parseGlob } from './glob.ts';
import { type Pattern, type PatternError, parsePattern } from './pattern.ts';

/**
 * Reads an entry of `ignore`: a glob for whole tags, or a pattern of RE2 between slashes, `/-debug$/`. No tag of an image has a slash, and
 * a glob that both begins and ends with one could match nothing else either.
 */
export function parseIgnored(text: string): Pattern | PatternError {
  return text.length > 2 && text.startsWith('/') && text.endsWith('/')
    ? parsePattern(text.slice(1, -1))
    : parseGlob(text);
}
