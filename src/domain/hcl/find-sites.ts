import type { Path, SourceFile } from '../manifests/model.ts';
import type { FoundSites, Part, Site, Skipped } from '../sites/model.ts';
import { type Directory, groupByDirectory, memberAt, openDirectory, placesIn } from './directory.ts';
import { type HclDraft, type HclFound, type Holder, isSkip } from './draft.ts';
import { findInDirectory } from './find-in-body.ts';
import type { Segment } from './follow.ts';
import { keeperOf, offsetOf, pointerOf, withoutRepeated } from './places.ts';

/** A skipped text is shown no longer than this. */
const SHOWN = 200;

/**
 * Every place of Terraform, OpenTofu and Nomad files where a version of an artifact stands, by the path of the file and in the order
 * of its text. Variables and local values are followed within a directory; what leads out of it is skipped with its reason. A file that
 * cannot be read is told as unread.
 */
export function findHclSites(files: readonly SourceFile[]): ReadonlyMap<string, FoundSites> {
  const groups = groupByDirectory(files).map(findInGroup);
  const sites = Map.groupBy(
    groups.flatMap((group) => group.sites),
    fileOf,
  );
  const skipped = Map.groupBy(
    groups.flatMap((group) => group.skipped),
    fileOf,
  );
  const unread = Map.groupBy(
    groups.flatMap((group) => group.unread),
    fileOf,
  );
  return new Map(
    files.map(({ path }) => [
      path,
      { sites: sites.get(path) ?? [], skipped: skipped.get(path) ?? [], unread: unread.get(path) ?? [] },
    ]),
  );
}

function fileOf({ file }: { readonly file: string }): string {
  return file;
}

function findInGroup(files: readonly SourceFile[]): FoundSites {
  const directory = openDirectory(files);
  const place = placesIn(directory);
  const sites: Site[] = [];
  const skipped: Skipped[] = [];
  for (const found of withoutRepeated(findInDirectory(directory))) {
    const at = { ...place(offsetOf(found)), path: pointerOf(pathIn(directory, found)) };
    const { start, end } = found.span;
    if (isSkip(found))
      skipped.push({ ...at, text: directory.text.slice(start, Math.min(end, start + SHOWN)), reason: found.reason });
    else sites.push({ ...describe(found), ...at });
  }
  const unread = directory.unread.map(({ file, error: { message, at } }) => ({
    file: file.path,
    line: at?.line ?? 1,
    column: at?.column ?? 1,
    message,
  }));
  return { sites, skipped, unread };
}

/** The path of what uses a version; where the version stands in another file, its path there. */
function pathIn(directory: Directory, found: HclFound): Path {
  const keeper = isSkip(found) || !found.holder ? undefined : keeperOf(found.holder);
  const isThere = memberAt(directory, offsetOf(found)) === memberAt(directory, found.span.start);
  return keeper && !isThere ? keeper.path : found.path;
}

function describe({ kind, coordinates, reference, version, holder }: HclDraft) {
  return { kind, coordinates, reference, version, document: 0, parts: holder ? partsOf(holder, version) : [] } as const;
}

/** The strings that a place is made of. */
function partsOf(holder: Holder, version: Site['version']): readonly Part[] {
  return holder.followed.segments.map((segment) => partOf(segment, holder, version));
}

function partOf({ start, text, path }: Segment, holder: Holder, { tag, digest }: Site['version']): Part {
  const [from, to] = [holder.start - start, holder.end - start];
  if (holder.form !== 'image')
    return {
      carries: 'version',
      path,
      text,
      before: text.slice(0, Math.max(0, from)),
      after: text.slice(Math.max(0, to)),
    };
  if (from >= text.length && to > text.length) return { carries: 'name', path, text };
  if (from >= 0) return { carries: 'reference', path, text, before: text.slice(0, from) };
  if (text === digest) return { carries: 'digest', path, text };
  return { carries: tag !== undefined && text === `${tag}@${digest}` ? 'joined' : 'tag', path, text };
}
