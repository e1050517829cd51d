import { type Cron, isOnDay } from './windows-cron.ts';
import { instantsOn, type WallTime, type Zone } from './windows-zone.ts';

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
 * Whether a moment is within the windows, and when that changes: `until` the window that lasts longest ends (undefined for
 * never), `next` something may happen again (undefined for not within eight years).
 */
export type WindowState =
  | { readonly open: true; readonly until: Date | undefined }
  | { readonly open: false; readonly next: Date | undefined };

/** Windows that take turns so often that nothing is found in this many steps leave no room that a person would call one. */
const steps = 1000;

/** How windows stand at a moment. They are half-open: a window of 9:00 for an hour is over at 10:00. */
export function windowState(windows: Windows, now: Date): WindowState {
  const instant = now.getTime();
  if (isOpen(windows, instant)) {
    return { open: true, until: toDate(windows.allow.length === 0 ? undefined : endOf(windows.allow, instant)) };
  }
  return { open: false, next: toDate(nextOpen(windows, instant)) };
}

function isOpen({ allow, deny }: Windows, instant: number): boolean {
  if (endOf(deny, instant) !== undefined) return false;
  return allow.length === 0 || endOf(allow, instant) !== undefined;
}

function nextOpen({ allow, deny }: Windows, from: number): number | undefined {
  let instant: number | undefined = from;
  for (let step = 0; step < steps && instant !== undefined; step++) {
    const denied: number | undefined = endOf(deny, instant);
    if (denied !== undefined) instant = denied;
    else if (allow.length === 0 || endOf(allow, instant) !== undefined) return instant;
    else instant = earliest(allow.map((window) => nextStart(window, instant as number)));
  }
  return undefined;
}

/** When the last of those windows ends that last at an instant; undefined when none does. */
function endOf(windows: readonly Window[], instant: number): number | undefined {
  return latest(
    windows.map((window) => {
      const start = lastStart(window, instant);
      return start === undefined ? undefined : start + window.seconds * 1000;
    }),
  );
}

const day = 86_400_000;
/** Between two 29ths of February lie at most eight years. */
const horizon = 8 * 366 + 1;

/** The last start at or before an instant that is not over yet. */
function lastStart(window: Window, instant: number): number | undefined {
  const tomorrow = startOfDay(window.zone.wallTime(instant)) + day;
  const oldest = instant - window.seconds * 1000;
  const last = (date: WallTime) => startsOn(window, date).findLast((start) => start <= instant);
  for (let date = tomorrow; date > oldest - 3 * day; date -= day) {
    const found = last(date);
    // A clock that is put back over midnight shows the evening again when the morning has begun.
    if (found !== undefined) return latest([found, last(date - day)].filter((start) => (start ?? 0) > oldest));
  }
  return undefined;
}

/** The first start behind an instant. */
function nextStart(window: Window, instant: number): number | undefined {
  const yesterday = startOfDay(window.zone.wallTime(instant)) - day;
  const first = (date: WallTime) => startsOn(window, date).find((start) => start > instant);
  for (let count = 0; count < horizon; count++) {
    const found = first(yesterday + count * day);
    if (found !== undefined) return earliest([found, first(yesterday + (count + 1) * day)]);
  }
  return undefined;
}

/** The starts of one date of the wall's calendar, the earliest first. */
function startsOn({ cron, zone }: Window, date: WallTime): readonly number[] {
  const calendar = new Date(date);
  if (!isOnDay(cron, calendar.getUTCMonth() + 1, calendar.getUTCDate(), calendar.getUTCDay())) return [];
  const walls = [...cron.hours].flatMap((hour) =>
    [...cron.minutes].map((minute) => date + (hour * 60 + minute) * 60_000),
  );
  return walls.flatMap(instantsOn(zone, date)).toSorted((a, b) => a - b);
}

function startOfDay(wall: WallTime): WallTime {
  return Math.floor(wall / day) * day;
}

function earliest(instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function latest(instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function toDate(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
