import { type Cron, parseCron } from '../promote/windows-cron.ts';
import { type Zone, zoneOf } from '../promote/windows-zone.ts';
import { quote } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';

/** When a window begins. */
export const cron: TextShape<Cron> = text(
  'five fields of cron: minute, hour, day of the month, month, weekday',
  { minLength: 9, maxLength: 256, pattern: '^\\s*(\\S+\\s+){4}\\S+\\s*$' },
  (value, path) => {
    const parsed = parseCron(value);
    if (typeof parsed !== 'string') return { value: parsed };
    const message = `${path} is ${quote(value)}: ${parsed}.`;
    const hint = 'Write it as "0 9 * * 1-5": minute, hour, day of the month, month, weekday.';
    return { problem: { rule: 'cron', message, hint } };
  },
  ['0 9 * * 1-5', '0 0 20 12 *'],
);

/** The clock that a window follows. */
export const timeZone: TextShape<Zone> = text(
  'a time zone of the IANA database',
  { maxLength: 64, pattern: '^(UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){1,2})$' },
  (value, path) => {
    const zone = zoneOf(value);
    if (zone) return { value: zone };
    const message = `${path} is ${quote(value)}, which is no time zone.`;
    const hint =
      'Write it as Europe/Paris, America/New_York or UTC: an offset such as +01:00 does not know summer from winter.';
    return { problem: { rule: 'time-zone', message, hint } };
  },
  ['Europe/Paris', 'UTC'],
);
