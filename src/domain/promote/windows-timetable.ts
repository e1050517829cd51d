import type { Window } from './windows.ts';
import { isOnDay } from './windows-cron.ts';
import { instantsOn, type WallTime } from './windows-zone.ts';

/** The starts of one window. Instants are milliseconds since 1970. */
export interface Timetable {
  /** When the window ends that lasts at an instant: the one that began last. Undefined when none lasts. */
  endOf(instant: number): number | undefined;
  /** The first start behind an instant; undefined when there is none within eight years. */
  nextStart(instant: number): number | undefined;
}

const day = 86_400_000;
/** Between two 29ths of February lie at most eight years. */
const horizon = 8 * 366 + 1;

/** The timetable of a window. It remembers the dates that it was asked for. */
export function timetableOf(window: Window): Timetable {
  const dates = new Map<WallTime, readonly number[]>();
  const startsOn = (date: WallTime) => {
    const starts = dates.get(date) ?? findStarts(window, date);
    dates.set(date, starts);
    return starts;
  };
  const today = (instant: number) => Math.floor(window.zone.wallTime(instant) / day) * day;
  return {
    endOf(instant) {
      const length = window.seconds * 1000;
      const start = lastStart(startsOn, today(instant), instant, instant - length);
      return start === undefined ? undefined : start + length;
    },
    nextStart: (instant) => firstStart(startsOn, today(instant), instant),
  };
}

type StartsOn = (date: WallTime) => readonly number[];

/** The last start at or before an instant and behind another. */
function lastStart(startsOn: StartsOn, today: WallTime, instant: number, behind: number): number | undefined {
  const last = (date: WallTime) => startsOn(date).findLast((start) => start <= instant) ?? behind;
  for (let date = today + day; date > behind - 3 * day; date -= day) {
    // A clock that is put back over midnight shows the evening again when the morning has begun.
    const found = Math.max(last(date), last(date - day));
    if (found > behind) return found;
  }
  return undefined;
}

function firstStart(startsOn: StartsOn, today: WallTime, instant: number): number | undefined {
  const first = (date: WallTime) => startsOn(date).find((start) => start > instant) ?? Number.POSITIVE_INFINITY;
  for (let count = -1; count < horizon; count++) {
    const found = Math.min(first(today + count * day), first(today + (count + 1) * day));
    if (found !== Number.POSITIVE_INFINITY) return found;
  }
  return undefined;
}

/** The starts of one date of the calendar on the wall, the earliest first. */
function findStarts({ cron, zone }: Window, date: WallTime): readonly number[] {
  const calendar = new Date(date);
  if (!isOnDay(cron, calendar.getUTCMonth() + 1, calendar.getUTCDate(), calendar.getUTCDay())) return [];
  const walls = [...cron.hours].flatMap((hour) =>
    [...cron.minutes].map((minute) => date + (hour * 60 + minute) * 60_000),
  );
  return walls.flatMap(instantsOn(zone, date)).toSorted((a, b) => a - b);
}
