import { indexLines } from '../manifests/lines.ts';
import type { SourceFile } from '../manifests/model.ts';
import type { FoundSites, Part, Site, Skipped } from '../sites/model.ts';
import { type HclDraft, type Holder, isSkip } from './draft.ts';
import { findInBody } from './find-in-body.ts';
import type { Segment } from './follow.ts';
import { offsetOf, pointerOf, withoutRepeated } from './places.ts';
import { readHcl } from './read.ts';

/** A skipped text is shown no longer than this. */
const SHOWN = 200;

/**
 * Every place of a Terraform, OpenTofu or Nomad file where a version of an artifact stands, in the order of the text. Variables and local
 * values are followed within the file; what leads out of it is skipped with its reason. A file that cannot be read is told as unread.
 */
export function findHclSites(file: SourceFile): FoundSites {
  const read = readHcl(file);
  if ('error' in read) {
    const { message, at } = read.error;
    return {
      sites: [],
      skipped: [],
      unread: [{ file: file.path, line: at?.line ?? 1, column: at?.column ?? 1, message }],
    };
  }
  const lines = indexLines(file.text);
  const sites: Site[] = [];
  const skipped: Skipped[] = [];
  for (const found of withoutRepeated(findInBody(read.body))) {
    const at = { file: file.path, ...lines.position(offsetOf(found)), path: pointerOf(found.path) };
    const { start, end } = found.span;
    if (isSkip(found))
      skipped.push({ ...at, text: file.text.slice(start, Math.min(end, start + SHOWN)), reason: found.reason });
    else sites.push({ ...describe(found), ...at });
  }
  return { sites, skipped, unread: [] };
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
