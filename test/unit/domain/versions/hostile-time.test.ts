import { expect, test } from '@jest/globals';
import { parseCalendarFormat, readCalendar } from '../../../../src/domain/versions/calendar.ts';
import { parseChart } from '../../../../src/domain/versions/chart.ts';
import { isAllowed } from '../../../../src/domain/versions/choose.ts';
import { parseGitRepository } from '../../../../src/domain/versions/git-repository.ts';
import { parseIgnored } from '../../../../src/domain/versions/ignored.ts';
import { parseModule } from '../../../../src/domain/versions/module.ts';
import { parsePattern } from '../../../../src/domain/versions/pattern.ts';
import { parsePlainReference, parseReference } from '../../../../src/domain/versions/reference.ts';
import { parseTagVersion } from '../../../../src/domain/versions/suffix.ts';
import { parseTemplate } from '../../../../src/domain/versions/template.ts';
import { processorTime } from '../../../support/processor-time.ts';

/** Texts on which engines that go back take for ever. */
const texts = [
  'a'.repeat(256),
  `${'a'.repeat(255)}!`,
  '1.'.repeat(128),
  `1.0.0-${'a-'.repeat(125)}!`,
  `1.0.0-${'1.'.repeat(125)}`,
  '-'.repeat(256),
  '0'.repeat(256),
  'rc'.repeat(128),
  'a/'.repeat(128),
  '$'.repeat(256),
  `https://${'a.'.repeat(250)}/x`,
  `https://a/${'a/'.repeat(250)}`,
  `git@${'a-'.repeat(250)}:x`,
  '9'.repeat(100_000),
  'a.'.repeat(50_000),
];

/** https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS and its like. */
const patterns = [
  '(a+)+$',
  '([a-zA-Z]+)*$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){20}$',
  '(.*)*(.*)*(.*)*x',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(a?){70}a{70}$',
  '(?:(?:a*)*)*b',
  '^(\\d+\\.)*\\d+$',
  '(.*?,){11}P',
  '(\\pL+\\d*)*!$',
  '(a?b?c?d?e?){30}$',
];
const globs = ['*a*a*a*a*a*a*a*a*a*a*a*a*b', '?'.repeat(100), '[a-z]*'.repeat(20)];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseReference,
  parsePlainReference,
  parseTagVersion,
  parseChart,
  parseGitRepository,
  parseModule,
  parseCalendarFormat,
  parseIgnored,
  parseTemplate,
  semver: (text) => isAllowed(text, { policy: { by: 'semver', constraint: '*', preReleases: true } }),
  numerical: (text) => isAllowed(text, { policy: { by: 'numerical', order: 'ascending' } }),
};

test('no text takes long to read, and no pattern to match', () => {
  const costs = Object.entries(readers).flatMap(([name, read]) =>
    texts.map((text) => ({ what: `${name} ${text.slice(0, 20)}`, cost: processorTime(() => read(text)) })),
  );
  const calendar = parseCalendarFormat('YYYY.MM.MICRO-MODIFIER');
  if ('error' in calendar) throw new Error(calendar.error);
  for (const text of [...texts, `2024.1.${'1'.repeat(250)}`, `2024.1.1-${'a-'.repeat(120)}!`]) {
    costs.push({ what: `calendar ${text.slice(0, 20)}`, cost: processorTime(() => readCalendar(text, calendar)) });
  }
  const compiled = [...patterns.map(parsePattern), ...globs.map(parseIgnored)];
  for (const [i, pattern] of compiled.entries()) {
    if ('error' in pattern) throw new Error(`${i}: ${pattern.error}`);
    // What is longer than a name is not matched at all.
    for (const text of texts.filter(({ length }) => length <= 256)) {
      costs.push({ what: `pattern ${i} ${text.slice(0, 20)}`, cost: processorTime(() => pattern.groups(text)) });
    }
  }
  expect(costs.length).toBeGreaterThan(300);
  expect(costs.filter((each) => each.cost >= 50)).toEqual([]);
});
