import type { Version } from '../versions/model.ts';
import { readTrailer } from './trailers.ts';
import { parseWritten, versionKey } from './version-trailer.ts';

/** A version that was merged once and taken back since, and the commit that brought it. */
export interface TakenBack {
  readonly version: Version;
  readonly commit: string;
}

/**
 * The versions of an artifact that `update` brought to an environment and that somebody took back: those that it wrote behind the
 * last time that it wrote what stands there now; all of them when it never did. What it wrote last and what stands there are the
 * same as long as nobody took anything back.
 *
 * Only what `update` wrote counts: a rollback writes a version too, and the failed one must not be offered again for that.
 *
 * @param written messages of commits that carry the trailer, the newest first
 */
export function takenBack(
  written: readonly { readonly id: string; readonly message: string }[],
  where: { readonly environment: string; readonly app: string; readonly artifact: string },
  current: Version | undefined,
): readonly TakenBack[] {
  const found: TakenBack[] = [];
  for (const { id, message } of written) {
    if (!readTrailer(message, 'Environment').includes(where.environment)) continue;
    if (!readTrailer(message, 'From').includes('registry')) continue;
    for (const { app, artifact, version } of readTrailer(message, versionKey).flatMap(
      (text) => parseWritten(text) ?? [],
    )) {
      if (app !== where.app || artifact !== where.artifact) continue;
      if (current && isSame(version, current)) return found;
      found.push({ version, commit: id });
    }
  }
  return found;
}

/** Whether two versions are the same in all that both of them say; a tag without a digest may be any content of that tag. */
export function isSame(a: Version, b: Version): boolean {
  if (a.digest !== undefined && b.digest !== undefined)
    return a.digest === b.digest && (a.tag ?? b.tag) === (b.tag ?? a.tag);
  return a.tag !== undefined && a.tag === b.tag;
}
