import { refuse } from '../edit/edit-file.ts';
import type { FileChange } from '../edit/model.ts';
import { isObstacle, type Obstacle } from '../edit/obstacle.ts';
import type { Refusal } from '../edit/refusal.ts';
import type { Wanted } from '../edit/wanted.ts';
import type { SourceFile } from '../manifests/model.ts';
import { carryOut } from './carry-out.ts';
import { type Directory, memberAt, openDirectory } from './directory.ts';
import { draftsOf } from './draft.ts';
import { findInDirectory } from './find-in-body.ts';
import { unreachablePlace, unreadablePlace } from './hidden-places.ts';
import type { PlacedChange } from './place-change.ts';
import { lookAround, planDraft } from './plan-draft.ts';
import { targetsOf } from './target.ts';

/** What became of all requests in the files of a directory. */
export interface EditedDirectory {
  readonly changes: readonly FileChange[];
  readonly refusals: readonly Refusal[];
  /** The requests that have a place there, whether or not it says their version already. */
  readonly matched: ReadonlySet<Wanted>;
}

/**
 * Writes every request into the files of one directory (`groupByDirectory`), all in one edit that is proved, or refuses and changes
 * nothing of them.
 */
export function editHcl(files: readonly SourceFile[], wanted: readonly Wanted[]): EditedDirectory {
  const directory = openDirectory(files);
  const found = findInDirectory(directory);
  const hidden = hiddenPlaces(directory, wanted, found);
  if (hidden.size > 0) return { changes: [], refusals: [...hidden.values()].flat(), matched: new Set(hidden.keys()) };
  const drafts = draftsOf(found);
  const targets = targetsOf(drafts, wanted);
  const matched = new Set(targets.map((target) => target.wanted));
  const around = lookAround(directory, drafts);
  const plans = targets.flatMap((target) => planDraft(target, around));
  const obstacles = plans.filter(isObstacle);
  const changes = plans.filter((plan): plan is PlacedChange => !isObstacle(plan));
  const isReady = obstacles.length === 0 && changes.length > 0;
  const outcome = isReady ? carryOut(files, around, changes, targets) : [];
  if ('reason' in outcome) obstacles.push(outcome);
  return {
    changes: 'reason' in outcome ? [] : outcome,
    refusals: obstacles.map((obstacle) => refuseIn(directory, obstacle)),
    matched,
  };
}

/** The requests of which something is in the way before anything is planned, with what: they count as found. */
function hiddenPlaces(
  directory: Directory,
  wanted: readonly Wanted[],
  found: ReturnType<typeof findInDirectory>,
): ReadonlyMap<Wanted, readonly Refusal[]> {
  return new Map(
    wanted.flatMap((one) => {
      const { coordinates } = one.request;
      const unreadable = directory.unread.flatMap(({ file, error }) => {
        const obstacle = unreadablePlace(file, error, coordinates);
        return obstacle ? [refuse(file, obstacle)] : [];
      });
      const unreachable = unreachablePlace(found, coordinates);
      const refusals = [...unreadable, ...(unreachable ? [refuseIn(directory, unreachable)] : [])];
      return refusals.length > 0 ? [[one, refusals] as const] : [];
    }),
  );
}

/** An obstacle at an offset of all texts, as the error of its file. */
function refuseIn(directory: Directory, obstacle: Obstacle): Refusal {
  const { file, offset } = memberAt(directory, obstacle.offset) ?? { file: { path: '', text: '' }, offset: 0 };
  return refuse(file, { ...obstacle, offset: obstacle.offset - offset });
}
