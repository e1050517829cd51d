import { parseCalendarFormat, readCalendar } from '../calendar.ts';
import type { CalendarPolicy } from '../policy.ts';
import { splitPreRelease } from '../suffix.ts';
import { usable } from '../usable.ts';
import { type Numbered, numberedSeries } from './numbered.ts';
import type { Series, Start } from './series.ts';

/**
 * Calendar versions. What the modifier says is a pre-release (`-rc.1`), a variant (`-alpine`), or one of the other.
 *
 * @throws ConfigError when the format is none
 */
export function calendarSeries({ format, preReleases }: CalendarPolicy, start: Start): Series<Numbered> {
  const parsed = usable('format', format, parseCalendarFormat(format));
  const read = (text: string): Numbered | undefined => {
    const version = readCalendar(text, parsed);
    return version && { numbers: version.numbers, ...splitPreRelease(version.modifier) };
  };
  return numberedSeries({ read, hasVariants: true }, preReleases, start);
}
