/** A time of the day and the date that a clock on the wall shows: milliseconds since 1970 as if the clock showed UTC. */
export type WallTime = number;

/** The clock of a place, by the IANA database that the runtime has. */
export interface Zone {
  readonly name: string;
  /** What the clock shows. */
  wallTime(instant: number): WallTime;
}

const day = 86_400_000;

/** The zone of a name such as `Europe/Paris` or `UTC`; undefined when the database has none. */
export function zoneOf(name: string): Zone | undefined {
  // Neither offsets (no daylight saving) nor abbreviations (EST has none either, and IST is three places).
  if (!/^(?:UTC|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){1,2})$/u.test(name) || name.length > 64) return undefined;
  const clock = clockOf(name);
  if (!clock) return undefined;
  return { name, wallTime: (instant) => readClock(clock, instant) };
}

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readClock(clock: Intl.DateTimeFormat, instant: number): WallTime {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (((instant % 1000) + 1000) % 1000);
}

/**
 * Tells the instants at which the clock shows a time of a date: two when it is put back over it. A time that it skips when it is put
 * forward stands for the moment of the change, as in cron(8).
 */
export function instantsOn(zone: Zone, date: WallTime): (wall: WallTime) => readonly number[] {
  // No clock is more than a day away from UTC, and none is changed twice within three days.
  const offset = (instant: number) => zone.wallTime(instant) - instant;
  const [low, high] = [date - day, date + 2 * day];
  const [before, after] = [offset(low), offset(high)];
  if (before === after) return (wall) => [wall - before];
  const change = changeBetween(low, high, offset);
  return (wall) => {
    const found = [
      ...(wall - before < change ? [wall - before] : []),
      ...(wall - after >= change ? [wall - after] : []),
    ];
    return found.length > 0 ? found : [change];
  };
}

/** The first millisecond behind the change of the clock that lies between two instants. */
function changeBetween(low: number, high: number, offset: (instant: number) => number): number {
  const old = offset(low);
  let [before, behind] = [low, high];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (offset(middle) === old) before = middle;
    else behind = middle;
  }
  return behind;
}
