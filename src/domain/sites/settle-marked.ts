import type { Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { type Draft, type Found, isSkip } from './draft.ts';
import { versionOf } from './image-text.ts';
import type { Carries, Part, SiteVersion } from './model.ts';
import { describe } from './version-scalar.ts';

/** What of a place is its version, and goes where the version goes. */
const VERSIONS: ReadonlySet<Carries> = new Set(['tag', 'joined', 'digest', 'hex', 'version']);

/**
 * Decides between what comments mark and what the values themselves say. A scalar belongs to its comment; the rest of the version in the
 * same place goes along with it: beside a new tag, Kustomize and charts would render the old digest. A marker that nobody is asked about
 * is a comment, and what it stands behind may be a place all the same.
 */
export function settleMarked(marked: readonly Found[], found: readonly Found[]): readonly Found[] {
  const claimed = new Set(marked.flatMap(pathsOf));
  const [free, taken] = [found.filter((one) => !isTaken(one, claimed)), found.filter((one) => isTaken(one, claimed))];
  const known = new Set(free.flatMap(pathsOf));
  const given = new Set(claimed);
  const around = new Map(taken.flatMap((place) => pathsOf(place).map((path) => [path, place] as const)));
  const settled = marked.flatMap((one): readonly Found[] => {
    if (isSkip(one)) return known.has(formatPointer(one.path)) ? [] : [one];
    let draft = one;
    for (const place of new Set(pathsOf(one).map((path) => around.get(path))))
      if (place && !isSkip(place)) draft = { ...draft, ...joined(draft, place, given) };
    return [draft];
  });
  return [...settled, ...free];
}

function pathsOf(found: Found): readonly string[] {
  return isSkip(found) ? [] : found.parts.map(({ path }) => formatPointer(path));
}

function isTaken(found: Found, claimed: ReadonlySet<string>): boolean {
  return pathsOf(found).some((path) => claimed.has(path));
}

type Joined = Pick<Draft, 'parts' | 'version' | 'reference' | 'path' | 'holds'>;

/** A marked place with what of the version around it no other comment marks; that is `given` away with it. */
function joined(draft: Draft, place: Draft, given: Set<string>): Joined {
  const more = place.parts.filter(({ carries, path }) => VERSIONS.has(carries) && !given.has(formatPointer(path)));
  for (const { path } of more) given.add(formatPointer(path));
  const holds = [...(draft.holds ?? []), ...(place.holds ?? [])];
  const version = { ...saidBy(more, place.version), ...draft.version };
  return {
    parts: [...draft.parts.map((part) => inPlace(part, place.parts)), ...more],
    version,
    reference: describe(draft.coordinates, version),
    path: more.length === 0 ? draft.path : commonPath(draft.path, place.path),
    ...(holds.length > 0 && { holds }),
  };
}

/** What the parts of a place say of its version, so far as they do. */
function saidBy(parts: readonly Part[], { tag, digest }: SiteVersion): SiteVersion {
  const carries = (...kinds: readonly Carries[]) => parts.some((part) => kinds.includes(part.carries));
  return versionOf({
    ...(carries('tag', 'joined', 'version') && tag !== undefined && { tag }),
    ...(carries('digest', 'hex', 'joined') && digest !== undefined && { digest }),
  });
}

/** A marked scalar keeps what its place knows of it: that it is left empty, not taken out. */
function inPlace(part: Part, places: readonly Part[]): Part {
  const same = places.find(({ path }) => formatPointer(path) === formatPointer(part.path));
  return same?.emptied ? { ...part, emptied: true } : part;
}

function commonPath(one: Path, other: Path): Path {
  const differs = one.findIndex((step, index) => step !== other[index]);
  return differs < 0 ? one : one.slice(0, differs);
}
