import type { Obstacle } from '../edit/obstacle.ts';
import type { Directory } from './directory.ts';
import type { HclDraft } from './draft.ts';
import { type PlacedChange, placeChange } from './place-change.ts';
import { nameIn } from './scope.ts';
import type { Target } from './target.ts';
import { versionChanges } from './version-changes.ts';
import { expressionsIn } from './walk.ts';

/** The files of a directory, and all their places. */
export interface Around {
  readonly directory: Directory;
  readonly drafts: readonly HclDraft[];
  /** The names of values that are used for more than these places. */
  readonly spread: ReadonlySet<string>;
}

/** A directory, looked over once. */
export function lookAround(directory: Directory, drafts: readonly HclDraft[]): Around {
  const known = new Set(
    drafts.flatMap(({ holder }) => holder?.followed.segments.flatMap(({ through }) => through) ?? []),
  );
  const spread = new Set<string>();
  for (const { body } of directory.members)
    for (const expression of expressionsIn(body))
      if (expression.kind === 'traversal' && !known.has(expression)) spread.add(nameIn(expression) ?? '');
  return { directory, drafts, spread };
}

/** The changes that make a place say a version, or what is in the way. A range is left as it is unless it is to be pinned. */
export function planDraft(
  { draft, wanted: { request, version } }: Target,
  around: Around,
): readonly (PlacedChange | Obstacle)[] {
  const hold = holdsRange(draft, request.ranges ?? 'refuse');
  if (hold) return [hold];
  const { holder } = draft;
  if (!holder) return [lacksPlace(draft)];
  const changes = versionChanges(draft, holder, version).map((change) => placeChange(draft, holder, change));
  const addsDigest =
    draft.coordinates.kind === 'image' && version.digest !== undefined && draft.version.digest === undefined;
  const joined = addsDigest
    ? changes.find((change) => 'segment' in change && isUsedElsewhere(change, around))
    : undefined;
  return joined ? [wouldSpread(draft)] : changes;
}

function holdsRange({ version, coordinates, span }: HclDraft, ranges: 'refuse' | 'pin'): Obstacle | undefined {
  if (version.range === undefined || ranges === 'pin') return undefined;
  return {
    reason: 'range',
    offset: span.start,
    message: `The version of ${coordinates.name} is a range here, "${version.range.slice(0, 80)}": it is not overwritten.`,
    hint: 'Write one exact version there once, or ask for it to be pinned (`plumbline set --pin`).',
  };
}

function lacksPlace({ coordinates, span }: HclDraft): Obstacle {
  const what = coordinates.kind === 'git' ? '`?ref=…` behind its address' : 'the attribute `version`';
  return {
    reason: 'shape',
    offset: span.start,
    message: `There is no place for the version of ${coordinates.name} here.`,
    hint: `Add ${what} once.`,
  };
}

/** Whether a variable that holds a tag alone is used for more than images: there, `tag@digest` would be put in, too. */
function isUsedElsewhere({ segment }: PlacedChange, { spread }: Around): boolean {
  return segment.through.some((traversal) => spread.has(nameIn(traversal) ?? ''));
}

function wouldSpread({ coordinates, span }: HclDraft): Obstacle {
  return {
    reason: 'digest',
    offset: span.start,
    message: `The variable with the tag of ${coordinates.name} is used for more than images: a digest cannot be added to it.`,
    hint: 'Write `tag@digest` there once, or use `write: tag`.',
  };
}
