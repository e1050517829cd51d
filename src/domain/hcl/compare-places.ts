import type { Obstacle } from '../edit/obstacle.ts';
import type { SiteVersion } from '../sites/model.ts';
import { coordinatesKey, sameCoordinates } from '../versions/coordinates.ts';
import type { Version } from '../versions/model.ts';
import type { HclDraft } from './draft.ts';
import type { Target } from './target.ts';

/** What is wrong with the places of the new text: each wanted one says its version, and every other what it said. */
export function comparePlaces(
  before: readonly HclDraft[],
  after: readonly HclDraft[],
  targets: readonly Target[],
): Obstacle | undefined {
  if (before.length !== after.length) return flaw(before[0], 'there would be more or fewer versions than before');
  const wanted = new Map(targets.map((target) => [target.draft, target]));
  for (const [index, draft] of before.entries()) {
    const now = after[index];
    if (!now || !sameCoordinates(now.coordinates, draft.coordinates))
      return flaw(draft, 'another artifact would be named');
    const target = wanted.get(draft);
    if (target && !says(now, target.wanted.version))
      return flaw(draft, 'the version would not be the one that was meant');
    if (!target && !sameVersion(now.version, draft.version)) return shared(draft, targets);
  }
  return undefined;
}

function says({ version, coordinates }: HclDraft, { tag, digest }: Version): boolean {
  return version.tag === tag && (coordinates.kind !== 'image' || version.digest === digest);
}

function sameVersion(a: SiteVersion, b: SiteVersion): boolean {
  return a.tag === b.tag && a.digest === b.digest && a.range === b.range;
}

function shared({ coordinates, span }: HclDraft, targets: readonly Target[]): Obstacle {
  const names = [
    ...new Map(targets.map(({ draft }) => [coordinatesKey(draft.coordinates), draft.coordinates.name])).values(),
  ];
  return {
    reason: 'shared',
    offset: span.start,
    message: `A variable with the version of ${names.join(', ')} is used by ${coordinates.name}, too.`,
    hint: 'Give each of them a variable of its own, or set them to one version together.',
  };
}

function flaw(draft: HclDraft | undefined, message: string): Obstacle {
  return {
    reason: 'proof',
    offset: draft?.span.start ?? 0,
    message: `The edit could not be proved: ${message}.`,
    hint: 'Edit the file by hand, and please report it.',
  };
}
