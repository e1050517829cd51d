import { describe, expect, it } from '@jest/globals';
import { type Window, type WindowState, windowState } from '../../../../src/domain/promote/windows.ts';
import { parseCron } from '../../../../src/domain/promote/windows-cron.ts';
import { zoneOf } from '../../../../src/domain/promote/windows-zone.ts';
import { processorTime } from '../../../support/processor-time.ts';

/** `0 9 * * 1-5 | 8h | Europe/Paris` */
function window(text: string): Window {
  const [fields = '', length = '', name = 'UTC'] = text.split('|').map((part) => part.trim());
  const [cron, zone] = [parseCron(fields), zoneOf(name)];
  const [, count, unit] = /^(\d+)([mhd])$/u.exec(length) ?? [];
  if (typeof cron === 'string' || !zone) throw new Error(`${text}: ${String(cron)}`);
  return { cron, zone, seconds: Number(count) * { m: 60, h: 3600, d: 86_400 }[unit as 'm' | 'h' | 'd'] };
}

function say(state: WindowState): string {
  const at = state.open ? state.until : state.next;
  const time = at?.toISOString().replace(':00.000Z', 'Z') ?? 'never';
  return state.open ? `open until ${time}` : `closed until ${time}`;
}

function at(now: string, { allow = [], deny = [] }: { allow?: readonly string[]; deny?: readonly string[] }): string {
  return say(windowState({ allow: allow.map(window), deny: deny.map(window) }, new Date(now)));
}

// GitOps Promoter internal/controller/scheduledcommitstatus_controller_test.go, lines 625 to 915; 6 July 2026 is a Monday.
describe('windows, as GitOps Promoter tries them', () => {
  const office = { allow: ['0 9 * * 1-5 | 8h'] };
  const christmas = { deny: ['0 0 25 12 * | 48h'] };
  it.each([
    ['2026-07-06T10:00Z', office, 'open until 2026-07-06T17:00Z'],
    ['2026-07-06T06:00Z', office, 'closed until 2026-07-06T09:00Z'],
    ['2026-07-10T17:00Z', office, 'closed until 2026-07-13T09:00Z'],
    ['2026-07-06T09:00Z', { allow: ['0 9 * * * | 1h'] }, 'open until 2026-07-06T10:00Z'],
    ['2026-07-06T10:00Z', { allow: ['0 9 * * * | 1h'] }, 'closed until 2026-07-07T09:00Z'],
    ['2026-07-06T10:00Z', christmas, 'open until 2026-12-25T00:00Z'],
    ['2026-12-25T12:00Z', christmas, 'closed until 2026-12-27T00:00Z'],
    ['2026-12-27T00:00Z', christmas, 'open until 2027-12-25T00:00Z'],
    ['2026-07-06T10:00Z', { ...office, deny: ['0 9 6 7 * | 2h'] }, 'closed until 2026-07-06T11:00Z'],
    ['2026-07-11T11:00Z', { allow: ['0 9 * * 1-5 | 8h', '0 10 * * 6 | 4h'] }, 'open until 2026-07-11T14:00Z'],
    ['2026-07-06T14:00Z', { allow: ['0 9 * * * | 8h | America/New_York'] }, 'open until 2026-07-06T21:00Z'],
    ['2026-07-06T10:00Z', { allow: ['0 11 * * * | 6h | Europe/Paris'] }, 'open until 2026-07-06T15:00Z'],
    ['2026-07-06T10:30Z', { allow: ['* * * * * | 2h'] }, 'open until 2026-07-06T12:30Z'],
  ])('at %s, %j: %s', (now, windows, state) => expect(at(now, windows)).toBe(state));
});

describe('windows on days on which the clocks change', () => {
  // Paris: 29 March 2026 at 2:00 to 3:00, 25 October 2026 at 3:00 back to 2:00. New York: 8 March at 2:00, 1 November at 2:00.
  it.each([
    [
      'begins when the clock skips its start',
      '2026-03-29T00:59Z',
      '30 2 * * * | 1h | Europe/Paris',
      'closed until 2026-03-29T01:00Z',
    ],
    [
      'lasts its time from there',
      '2026-03-29T01:00Z',
      '30 2 * * * | 1h | Europe/Paris',
      'open until 2026-03-29T02:00Z',
    ],
    [
      'begins twice when the clock shows it twice',
      '2026-10-25T00:30Z',
      '30 2 * * * | 30m | Europe/Paris',
      'open until 2026-10-25T01:00Z',
    ],
    [
      'and is closed in between',
      '2026-10-25T01:00Z',
      '30 2 * * * | 30m | Europe/Paris',
      'closed until 2026-10-25T01:30Z',
    ],
    ['and open again', '2026-10-25T01:30Z', '30 2 * * * | 30m | Europe/Paris', 'open until 2026-10-25T02:00Z'],
    ['of every hour has no hole', '2026-10-25T00:59Z', '0 * * * * | 1h | Europe/Paris', 'open until 2026-10-25T01:00Z'],
    [
      'of 48h lasts 48 hours over the change',
      '2026-03-29T20:00Z',
      '0 0 28 3 * | 48h | Europe/Paris',
      'open until 2026-03-29T23:00Z',
    ],
    [
      'of 48h lasts 48 hours over the other change',
      '2026-10-25T20:00Z',
      '0 0 24 10 * | 48h | Europe/Paris',
      'open until 2026-10-25T22:00Z',
    ],
    [
      'begins at nine by the wall before the change',
      '2026-03-07T12:00Z',
      '0 9 * * * | 8h | America/New_York',
      'closed until 2026-03-07T14:00Z',
    ],
    [
      'begins at nine by the wall behind the change',
      '2026-03-08T12:00Z',
      '0 9 * * * | 8h | America/New_York',
      'closed until 2026-03-08T13:00Z',
    ],
    [
      'knows clocks that change by half an hour',
      '2026-04-04T14:45Z',
      '0 2 * * * | 1h | Australia/Lord_Howe',
      'closed until 2026-04-04T15:30Z',
    ],
    [
      'knows a day that is left out',
      '2011-12-30T09:59Z',
      '0 12 30 12 * | 2h | Pacific/Apia',
      'closed until 2011-12-30T10:00Z',
    ],
    [
      'knows a clock that is put back over midnight',
      '2010-11-07T02:45Z',
      '15 0 * * * | 1h | America/St_Johns',
      'closed until 2010-11-07T03:45Z',
    ],
  ])('%s', (_, now, allow, state) => expect(at(now, { allow: [allow] })).toBe(state));
});

describe('windows that meet', () => {
  it.each([
    [
      'of deny: the latest end counts',
      '2026-12-25T12:00Z',
      { deny: ['0 0 20 12 * | 14d', '0 0 25 12 * | 48h'] },
      'closed until 2027-01-03T00:00Z',
    ],
    [
      'of deny, one behind the other',
      '2026-12-24T12:00Z',
      { deny: ['0 0 24 12 * | 24h', '0 0 25 12 * | 48h'] },
      'closed until 2026-12-27T00:00Z',
    ],
    ['over the end of the year', '2027-01-01T03:00Z', { allow: ['0 22 31 12 * | 8h'] }, 'open until 2027-01-01T06:00Z'],
    [
      'a freeze that ends when nothing is allowed',
      '2026-07-03T12:00Z',
      { allow: ['0 9 * * 1-5 | 8h'], deny: ['0 0 3 7 * | 24h'] },
      'closed until 2026-07-06T09:00Z',
    ],
    [
      'a freeze that ends within what is allowed',
      '2026-07-06T08:00Z',
      { allow: ['0 9 * * 1-5 | 8h'], deny: ['0 0 6 7 * | 12h'] },
      'closed until 2026-07-06T12:00Z',
    ],
    [
      'a freeze over all that is allowed',
      '2026-07-06T08:00Z',
      { allow: ['0 9 * * * | 1h'], deny: ['0 0 * * * | 12h'] },
      'closed until never',
    ],
    ['a freeze of every minute', '2026-07-06T08:00Z', { deny: ['* * * * * | 1m'] }, 'closed until never'],
    [
      'allowed windows that overlap',
      '2026-07-06T09:30Z',
      { allow: ['0 9 * * * | 1h', '30 9 * * * | 2h'] },
      'open until 2026-07-06T11:30Z',
    ],
    ['a window of a year', '2026-07-06T09:30Z', { allow: ['0 0 1 1 * | 300d'] }, 'open until 2026-10-28T00:00Z'],
    [
      '29 February, over a century that has none',
      '2096-03-01T00:00Z',
      { allow: ['0 0 29 2 * | 1h'] },
      'closed until 2104-02-29T00:00Z',
    ],
    ['nothing', '2026-07-06T09:30Z', {}, 'open until never'],
  ])('%s', (_, now, windows, state) => expect(at(now, windows)).toBe(state));

  it('are found at once, however often they begin', () => {
    const time = processorTime(() => {
      at('2026-03-29T01:30Z', { allow: ['*/2 3 * * * | 1m | Europe/Paris'], deny: ['* * * * * | 1m | Europe/Paris'] });
    });
    expect(time).toBeLessThan(10_000);
  });
});

describe('an expression of cron', () => {
  const days = (text: string) => {
    const cron = parseCron(text);
    return typeof cron === 'string'
      ? cron
      : { days: cron.days && [...cron.days], weekdays: cron.weekdays && [...cron.weekdays].sort() };
  };
  it.each([
    ['0 0 * * 1-5', { days: undefined, weekdays: [1, 2, 3, 4, 5] }],
    ['0 0 * * MON,wed', { days: undefined, weekdays: [1, 3] }],
    ['0 0 * * 5-7', { days: undefined, weekdays: [0, 5, 6] }],
    ['0 0 * * */3', { days: undefined, weekdays: [0, 3, 6] }],
    ['0 0 28/2 * *', { days: [28, 30], weekdays: undefined }],
    ['  0\t0 1,15-17 * * ', { days: [1, 15, 16, 17], weekdays: undefined }],
  ])('%j', (text, expected) => expect(days(text)).toEqual(expected));

  it('takes either the day of the month or the weekday, when both are named', () => {
    const allow = ['0 0 13 * 5 | 24h'];
    expect(at('2026-07-12T00:00Z', { allow })).toBe('closed until 2026-07-13T00:00Z');
    expect(at('2026-07-16T12:00Z', { allow })).toBe('closed until 2026-07-17T00:00Z');
  });

  it.each([
    ['', 'it has 1 fields and not five'],
    ['0 9 * *', 'it has 4 fields and not five'],
    ['0 0 9 * * *', 'it has 6 fields and not five'],
    ['@daily', 'it has 1 fields and not five'],
    ['60 9 * * *', 'the minute 60 is not within 0 and 59'],
    ['0 24 * * *', 'the hour 24 is not within 0 and 23'],
    ['0 9 0 * *', 'the day of the month 0 is not within 1 and 31'],
    ['0 9 * 13 *', 'the month 13 is not within 1 and 12'],
    ['0 9 * * 8', 'the weekday 8 is not within 0 and 7'],
    ['0 9 * * fri-mon', 'the weekday fri-mon runs backwards'],
    ['0 9 * * L', 'L is no weekday'],
    ['0 9 L * *', 'L is no day of the month'],
    ['0 9 ? * *', '? is no day of the month'],
    ['0 9 * * 1#2', '1#2 is no weekday'],
    ['*/0 9 * * *', '*/0 is no minute'],
    ['0,,1 9 * * *', 'a minute is empty'],
    ['*-5 9 * * *', '*-5 is no minute'],
    ['-1 9 * * *', '-1 is no minute'],
    ['1e1 9 * * *', '1e1 is no minute'],
    ['0 9 31 2 *', 'no year has such a day'],
    ['0 9 31 4,6,9,11 *', 'no year has such a day'],
    [`0 9 ${'1,'.repeat(200)}1 * *`, 'it is longer than 256 characters'],
    ['0 9 * * $(id)', '$(id) is no weekday'],
  ])('%j is refused: %s', (text, problem) => expect(days(text)).toBe(problem));
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kathmandu'])('%s', (name) =>
    expect(zoneOf(name)?.name).toBe(name),
  );

  it.each([
    '',
    'Paris',
    'EST',
    '+02:00',
    'Europe/Atlantis',
    'utc',
    'UTC+2',
    'Europe/Paris ',
    '../etc/passwd',
    'x'.repeat(99),
  ])('%j is none', (name) => expect(zoneOf(name)).toBeUndefined());
});
