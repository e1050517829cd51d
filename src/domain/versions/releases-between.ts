import { compareSemver } from './semver.ts';
import { parseTagVersion, type TagVersion } from './suffix.ts';

/**
 * The releases that a move from one tag to another brings: that of the new tag by its name, with or without `v`, and where tags are
 * semantic versions those between both. The variant of an image (`-alpine`) is no part of the name that its sources have.
 */
export function releasesBetween<R extends { readonly tag: string; readonly prerelease: boolean }>(
  releases: readonly R[],
  from: string | undefined,
  to: string,
): readonly R[] {
  const [old, wanted] = [from === undefined ? undefined : parseTagVersion(from), parseTagVersion(to)];
  const isExact = ({ tag }: R) => bare(tag) === bare(to) || (wanted !== undefined && sameVersion(tag, wanted));
  return releases.filter((release) => isExact(release) || (old && wanted && isBetween(release, old, wanted)));
}

function bare(tag: string): string {
  return tag.replace(/^v/u, '');
}

function sameVersion(tag: string, wanted: TagVersion): boolean {
  const parsed = parseTagVersion(tag);
  return parsed !== undefined && parsed.variant === '' && compareSemver(parsed.version, wanted.version) === 0;
}

/** Pre-releases on the way are drafts of what came out in the end. */
function isBetween(
  { tag, prerelease }: { readonly tag: string; readonly prerelease: boolean },
  old: TagVersion,
  wanted: TagVersion,
): boolean {
  const parsed = parseTagVersion(tag);
  if (parsed?.variant !== '' || prerelease || parsed.version.pre !== '') return false;
  return compareSemver(parsed.version, old.version) > 0 && compareSemver(parsed.version, wanted.version) < 0;
}
