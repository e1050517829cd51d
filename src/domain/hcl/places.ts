import type { Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { coordinatesKey } from '../versions/coordinates.ts';
import { type HclFound, type Holder, isSkip } from './draft.ts';
import type { Segment } from './follow.ts';

/** The segments that a stretch of a followed text comes from; for a place between two, the one before it. */
export function segmentsAt({ followed }: Holder, start: number, end: number): readonly Segment[] {
  return followed.segments.filter((segment) => {
    const last = segment.start + segment.text.length;
    return start === end ? segment.start < start && start <= last : segment.start < end && start < last;
  });
}

/** The segment in which a version is kept: that of a variable or local value, where one is part of it. */
export function keeperOf(holder: Holder): Segment | undefined {
  const segments = segmentsAt(holder, holder.start, holder.end);
  return segments.find(({ through }) => through.length > 0) ?? segments[0];
}

/** Where a person is pointed to: the string with the version in it, or what would have one. */
export function offsetOf(found: HclFound): number {
  const keeper = isSkip(found) || !found.holder ? undefined : keeperOf(found.holder);
  return keeper?.template.start ?? found.span.start;
}

/** Without the places that say again what another says: uses of one value. Where the value is a place by itself, that one stays. */
export function withoutRepeated(found: readonly HclFound[]): readonly HclFound[] {
  const kept = new Map<string, HclFound>();
  for (const one of found) {
    const key = keyOf(one);
    const other = kept.get(key);
    if (!other || (isItself(one) && !isItself(other))) kept.set(key, one);
  }
  return [...kept.values()];
}

function keyOf(one: HclFound): string {
  if (isSkip(one)) return `skip ${one.span.start}`;
  const keeper = one.holder && keeperOf(one.holder);
  return `${coordinatesKey(one.coordinates)} ${keeper?.node.start ?? one.span.start} ${one.reference}`;
}

function isItself(one: HclFound): boolean {
  return !isSkip(one) && one.holder?.followed.segments.every(({ through }) => through.length === 0) === true;
}

/** Labels and keys are shown no longer than this: a file of long ones would give pages for every place. */
const LONGEST_STEP = 200;

/** A path as people see it. */
export function pointerOf(path: Path): string {
  return formatPointer(
    path.map((step) => (String(step).length > LONGEST_STEP ? `${String(step).slice(0, LONGEST_STEP)}…` : step)),
  );
}
