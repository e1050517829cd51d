import type { Cron } from './windows-cron.ts';
import { type Timetable, timetableOf } from './windows-timetable.ts';
import type { Zone } from './windows-zone.ts';

/**
 * A stretch of time that comes again: it begins when the clock of a zone shows the time of `cron`, and lasts for `seconds` that
 * pass. On a day on which the clocks change, a window of 24 hours ends an hour earlier or later by the clock on the wall.
 */
export interface Window {
  readonly cron: Cron;
  readonly seconds: number;
  readonly zone: Zone;
}

/** When something may happen: at any time where `allow` is empty; never while a window of `deny` lasts. */
export interface Windows {
  readonly allow: readonly Window[];
  readonly deny: readonly Window[];
}

/**
 * Whether a moment is within the windows, and when that changes: `until` what is open closes (undefined for
 * never), `next` something may happen again (undefined for not within eight years).
 */
export type WindowState =
  | { readonly open: true; readonly until: Date | undefined }
  | { readonly open: false; readonly next: Date | undefined };

/** Windows that take turns so often that nothing is found in this many steps leave no room that a person would call one. */
const steps = 1000;

/** How windows stand at a moment. They are half-open: a window of 9:00 for an hour is over at 10:00. */
export function windowState(windows: Windows, now: Date): WindowState {
  const tables: Tables = { allow: windows.allow.map(timetableOf), deny: windows.deny.map(timetableOf) };
  const instant = now.getTime();
  if (!isOpen(tables, instant)) return { open: false, next: toDate(nextOpen(tables, instant)) };
  const denied = tables.deny.map((table) => table.nextStart(instant));
  return { open: true, until: toDate(earliest([endOf(tables.allow, instant), ...denied])) };
}

interface Tables {
  readonly allow: readonly Timetable[];
  readonly deny: readonly Timetable[];
}

function isOpen({ allow, deny }: Tables, instant: number): boolean {
  if (endOf(deny, instant) !== undefined) return false;
  return allow.length === 0 || endOf(allow, instant) !== undefined;
}

function nextOpen(tables: Tables, from: number): number | undefined {
  let instant: number | undefined = from;
  for (let step = 0; step < steps && instant !== undefined; step++) {
    if (isOpen(tables, instant)) return instant;
    const now: number = instant;
    instant = endOf(tables.deny, now) ?? earliest(tables.allow.map((table) => table.nextStart(now)));
  }
  return undefined;
}

/** When the last of those windows ends that last at an instant; undefined when none does. */
function endOf(tables: readonly Timetable[], instant: number): number | undefined {
  const ends = tables.map((table) => table.endOf(instant)).filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function earliest(instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function toDate(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
