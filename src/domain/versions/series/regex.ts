import type { RegexPolicy } from '../policy.ts';
import { usable } from '../usable.ts';
import { numberGroups, parseVersionPattern } from '../version-groups.ts';
import { type Numbered, numberedSeries } from './numbered.ts';
import type { Series, Start } from './series.ts';

/**
 * Versions of any shape, by the named groups of a pattern. A group that found nothing is 0; one that found no digits makes no
 * version.
 *
 * @throws ConfigError when the pattern is none
 */
export function regexSeries({ pattern, preReleases }: RegexPolicy, start: Start): Series<Numbered> {
  const parsed = usable('pattern', pattern, parseVersionPattern(pattern));
  const read = (text: string): Numbered | undefined => {
    const groups = parsed.groups(text);
    if (groups === undefined) return undefined;
    const found = numberGroups.map((name) => groups.get(name) || '0');
    if (!found.every((digits) => /^\d+$/.test(digits))) return undefined;
    const [pre = '', variant = ''] = [groups.get('prerelease'), groups.get('compatibility')];
    return { numbers: found.map(BigInt), pre, variant, revision: 0n };
  };
  return numberedSeries({ read, hasVariants: parsed.groupNames.includes('compatibility') }, preReleases, start);
}
