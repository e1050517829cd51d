import type { TagVersion } from '../suffix.ts';

/**
 * What was built again after a version: Debian's, Percona's and Confluent's `7.5.0-1`. The grammar of semantic versions takes it for a
 * pre-release, by which 7.5.0 would be newer.
 */
const rebuilt = /^\d+(?:[.-]\d+)*$/;

/** Whether a bare number behind the version counts its builds. It does so behind a current tag alone, whose project writes them. */
export function isRebuilt({ version }: TagVersion): boolean {
  return rebuilt.test(version.pre);
}

/** Whether a tag is written as the current one is, so that it may follow it. */
export function hasShape(candidate: TagVersion, current: TagVersion): boolean {
  if (candidate.variant !== current.variant) return false;
  if (isRebuilt(current) && !isRebuilt(candidate)) return false;
  if (candidate.version.build !== '' && current.version.build === '') return false;
  // Projects that release 1.9.1 and then 2.0 are many; a single number after three parts is a tag that floats.
  if (current.version.precision === 3) return candidate.version.precision > 1;
  return candidate.version.precision === current.version.precision;
}
