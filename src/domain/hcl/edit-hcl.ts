import { refuse } from '../edit/edit-file.ts';
import type { EditedSites } from '../edit/edit-sites.ts';
import { isObstacle, type Obstacle } from '../edit/obstacle.ts';
import type { Wanted } from '../edit/wanted.ts';
import type { SourceFile } from '../manifests/model.ts';
import { carryOut } from './carry-out.ts';
import { draftsOf } from './draft.ts';
import { findInBody } from './find-in-body.ts';
import { unreachablePlace, unreadablePlace } from './hidden-places.ts';
import type { PlacedChange } from './place-change.ts';
import { lookAround, planDraft } from './plan-draft.ts';
import { readHcl } from './read.ts';
import { targetsOf } from './target.ts';

/** Writes every request into a Terraform, OpenTofu or Nomad file, all in one edit that is proved, or refuses and changes nothing of it. */
export function editHcl(file: SourceFile, wanted: readonly Wanted[]): EditedSites {
  const read = readHcl(file);
  if ('error' in read)
    return hidden(file, wanted, ({ request }) => unreadablePlace(file, read.error, request.coordinates));
  const found = findInBody(read.body);
  const unreachable = hidden(file, wanted, ({ request }) => unreachablePlace(found, request.coordinates));
  if (unreachable.refusals.length > 0) return unreachable;
  const drafts = draftsOf(found);
  const targets = targetsOf(drafts, wanted);
  const matched = new Set(targets.map((target) => target.wanted));
  const around = lookAround(read.body, drafts);
  const plans = targets.flatMap((target) => planDraft(target, around));
  const obstacles = plans.filter(isObstacle);
  const changes = plans.filter((plan): plan is PlacedChange => !isObstacle(plan));
  const outcome = obstacles.length > 0 ? undefined : carryOut(file, around, changes, targets);
  if (outcome && isObstacle(outcome)) obstacles.push(outcome);
  return {
    ...(outcome && !isObstacle(outcome) ? { change: outcome } : {}),
    refusals: obstacles.map((obstacle) => refuse(file, obstacle)),
    matched,
  };
}

/** The requests of which something is in the way before anything is planned: they count as found. */
function hidden(
  file: SourceFile,
  wanted: readonly Wanted[],
  obstacleFor: (one: Wanted) => Obstacle | undefined,
): EditedSites {
  const obstacles = new Map(
    wanted.flatMap((one) => {
      const obstacle = obstacleFor(one);
      return obstacle ? [[one, refuse(file, obstacle)] as const] : [];
    }),
  );
  return { refusals: [...obstacles.values()], matched: new Set(obstacles.keys()) };
}
