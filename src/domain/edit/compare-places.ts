import { formatPointer } from '../manifests/pointer.ts';
import { isSkip } from '../sites/draft.ts';
import { type FoundInFile, findInFile, type Surroundings } from '../sites/find-in-file.ts';
import type { OpenFile } from '../sites/open-files.ts';
import type { Edited } from './edit-file.ts';
import { Refusal } from './refusal.ts';
import type { Placed, Wanted } from './wanted.ts';

/** A change, and the reading of its new text. */
type Changed = Extract<Edited, { readonly change: unknown }>;

/**
 * The last part of the proof: the places of the new text, found again from the beginning, say what was asked for, and all others say
 * what they said before. A version that another artifact shares through an anchor would move with this one, and is refused.
 */
export function comparePlaces(
  { file, read }: OpenFile,
  found: readonly FoundInFile[],
  { change, read: again }: Changed,
  around: Surroundings,
  targets: ReadonlyMap<Placed, Wanted>,
): Refusal | undefined {
  const before = sitesOf(found);
  const after = new Map(sitesOf(findInFile({ file: change, read: again }, around)).map((site) => [keyOf(site), site]));
  const wanted = new Map([...targets].map(([site, one]) => [keyOf(site), one]));
  for (const site of before) {
    const [now, one] = [after.get(keyOf(site)), wanted.get(keyOf(site))];
    if (now && (one ? says(now, one) : isSame(site, now))) continue;
    const place = read.documents.find(({ index }) => index === site.document)?.locate(site.at) ?? { file: file.path };
    const isShared = one === undefined && change.edits.some(({ users }) => users);
    return isShared ? shared(site, targets, place) : unproved(site, place);
  }
  const known = new Set(before.map(keyOf));
  const extra = [...after.values()].find((site) => !known.has(keyOf(site)));
  return extra ? unproved(extra, { file: file.path }) : undefined;
}

function sitesOf(found: readonly FoundInFile[]): readonly Placed[] {
  return found.flatMap((one) => (isSkip(one) ? [] : [one]));
}

/** A place is the same one after an edit when its first scalar is; an edit moves none of those. */
function keyOf({ kind, document, path, parts }: Placed): string {
  return `${kind} ${document}${formatPointer(parts[0]?.path ?? path)}`;
}

/** Whether a place says what was asked for. What comments mark may be a part of it; then the other parts are not there. */
function says({ kind, version, invalid }: Placed, { version: { tag, digest }, request }: Wanted): boolean {
  if (invalid || version.range !== undefined) return false;
  const isSaid = (now: string | undefined, asked: string | undefined) =>
    now === asked || (kind === 'marker' && now === undefined);
  return isSaid(version.tag, tag) && (isSaid(version.digest, digest) || request.coordinates.kind !== 'image');
}

function isSame(before: Placed, after: Placed): boolean {
  return (
    before.coordinates.name === after.coordinates.name &&
    before.reference === after.reference &&
    before.version.tag === after.version.tag &&
    before.version.digest === after.version.digest &&
    before.version.range === after.version.range
  );
}

type At = NonNullable<ConstructorParameters<typeof Refusal>[2]['at']>;

function shared(site: Placed, targets: ReadonlyMap<Placed, Wanted>, at: At): Refusal {
  const asked = [...new Set([...targets.values()].map(({ request }) => request.coordinates.name))].join(', ');
  return new Refusal('shared', `The version of ${asked} is shared, through an anchor, with ${site.coordinates.name}.`, {
    hint: 'Write the two versions apart.',
    at,
  });
}

function unproved(site: Placed, at: At): Refusal {
  return new Refusal('proof', `The edit could not be proved: ${site.coordinates.name} would not say what it must.`, {
    hint: 'Edit the file by hand, and please report it.',
    at,
  });
}
