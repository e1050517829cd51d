/**
 * When something begins, as five fields say it: minute, hour, day of the month, month, weekday (POSIX crontab(5), with the
 * names and steps that every cron has, GitHub's too). Wall-clock time: which instant that is, a time zone says.
 */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  /** Undefined for `*`: see `isOnDay`. */
  readonly days: ReadonlySet<number> | undefined;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. Undefined for `*`. */
  readonly weekdays: ReadonlySet<number> | undefined;
}

interface Field {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly names?: readonly string[];
}

const fields = [
  { name: 'minute', first: 0, last: 59 },
  { name: 'hour', first: 0, last: 23 },
  { name: 'day of the month', first: 1, last: 31 },
  { name: 'month', first: 1, last: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  // 7 is Sunday too.
  { name: 'weekday', first: 0, last: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
] as const satisfies readonly Field[];

/** Reads a cron expression; a text says what is wrong with it. */
export function parseCron(text: string): Cron | string {
  const parts = text.trim().split(/\s+/u);
  if (text.length > 256) return 'it is longer than 256 characters';
  if (parts.length !== 5) return `it has ${parts.length} fields and not five`;
  const sets: ReadonlySet<number>[] = [];
  for (const [index, field] of fields.entries()) {
    const values = parseField(parts[index] ?? '', field);
    if (typeof values === 'string') return values;
    sets.push(values);
  }
  const [minutes, hours, days, months, written] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const weekdays = new Set([...written].map((day) => day % 7));
  const cron: Cron = {
    minutes,
    hours,
    days: parts[2] === '*' ? undefined : days,
    months,
    weekdays: parts[4] === '*' ? undefined : weekdays,
  };
  return hasDay(cron) ? cron : 'no year has such a day';
}

/**
 * Whether a day is meant. Where the day of the month and the weekday are both named, either is enough; `*` names nothing
 * (POSIX: "if either the month or day of month is specified as an element or list, and the day of week is also specified …").
 */
export function isOnDay(cron: Cron, month: number, day: number, weekday: number): boolean {
  if (!cron.months.has(month)) return false;
  if (cron.days && cron.weekdays) return cron.days.has(day) || cron.weekdays.has(weekday);
  return (cron.days?.has(day) ?? true) && (cron.weekdays?.has(weekday) ?? true);
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 31 February never comes. */
function hasDay({ months, days, weekdays }: Cron): boolean {
  if (!days || weekdays) return true;
  return [...months].some((month) => [...days].some((day) => day <= (longest[month - 1] ?? 0)));
}

function parseField(text: string, field: Field): ReadonlySet<number> | string {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const range = parsePart(part, field);
    if (typeof range === 'string') return range;
    for (let value = range.from; value <= range.to; value += range.step) values.add(value);
  }
  return values;
}

interface Steps {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** `*`, `4`, `mon`, `1-5`, each of them with `/2`. */
function parsePart(part: string, field: Field): Steps | string {
  const { name, first, last } = field;
  const [, start = '', end, written] = /^(\*|\w{1,3})(?:-(\w{1,3}))?(?:\/(\d{1,2}))?$/u.exec(part) ?? [];
  const step = written === undefined ? 1 : Number(written);
  if (start === '' || step === 0 || (start === '*' && end !== undefined)) return wrongPart(part, name);
  if (start === '*') return { from: first, to: name === 'weekday' ? 6 : last, step };
  const from = numberOf(start, field);
  // `5/15` goes on to the end, as GitHub and Kubernetes read it.
  const to = end !== undefined ? numberOf(end, field) : written === undefined ? from : last;
  if (from === undefined || to === undefined) return wrongPart(part, name);
  if (from < first || to > last) return `the ${name} ${part} is not within ${first} and ${last}`;
  return from <= to ? { from, to, step } : `the ${name} ${part} runs backwards`;
}

function wrongPart(part: string, name: string): string {
  return part === '' ? `a ${name} is empty` : `${part.slice(0, 20)} is no ${name}`;
}

function numberOf(text: string, { names, first }: Field): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const index = names?.indexOf(text.toLowerCase()) ?? -1;
  return index < 0 ? undefined : index + first;
}
