import type { Release, Version } from './model.ts';
import { sha256 } from './sha256.ts';

/**
 * The release that these versions make. Its id is `r-` and 16 hex digits of the SHA-256 of all of them, sorted by artifact: neither
 * the order of the map nor the machine matters, while a new tag of an old digest is another release, and so is a new digest of an
 * old tag (DESIGN §2). 64 bits tell a billion releases apart with a chance of error of 3 in 100; one app has a few thousand.
 */
export function releaseOf(versions: ReadonlyMap<string, Version>): Release {
  // Not by locale: the order must be the same on every machine.
  const sorted = [...versions].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // JSON quotes the names, so that no name can pass for two.
  const canonical = JSON.stringify(sorted.map(([name, { tag, digest }]) => [name, tag ?? null, digest ?? null]));
  return { id: `r-${sha256(canonical).slice(0, 16)}`, versions: new Map(sorted) };
}
