import { describe, expect, test } from '@jest/globals';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { parseIndex } from '../../../../src/adapters/charts/chart-index.ts';
import { processorTime } from '../../../support/processor-time.ts';

/** As `helm repo index` writes them, where the versions are marked by a line. */
const versions = `  - annotations:
      category: web
    apiVersion: v2
    appVersion: "4.5"
    created: "2026-01-02T03:04:05.123456789+01:00"
    description: |-
      A chart

      version: 6.6.6
      - version: 6.6.6
    digest: ${'ab'.repeat(32)}
    name: web
    sources:
    - https://github.com/acme/web.git
    urls:
    - https://charts.acme.test/web-1.10.0.tgz
    version: 1.10.0
  - version: 1.2.3
    deprecated: true
    home: >
      folded
`;

describe('an index that is taken apart by its lines', () => {
  test.each<[string, string]>([
    ['as Helm writes it', `apiVersion: v1\nentries:\n  api:\n  - version: 9.9.9\n  web:\n${versions}generated: "x"\n`],
    ['with the lists further in', `entries:\n  web:\n${versions.replace(/^/gm, '  ')}\n  web-2:\n  - version: 9.9.9\n`],
    ['with charts further in', `entries:\n      web:\n${versions.replace(/^/gm, '    ')}`],
    ['with carriage returns', `entries:\n  web:\n${versions}`.replaceAll('\n', '\r\n')],
    ['with quoted names', `entries:\n  "web":\n${versions}  'api':\n  - version: 9.9.9\n`],
    [
      'with comments and blank lines',
      `entries:\n# one\n\n  # two\n  web:\n  # three\n${versions.replaceAll('    name', '\n# x\n    name')}`,
    ],
    [
      'with wide dashes',
      'entries:\n  web:\n  -   version: 1.0.0\n      name: web\n  -   name: web\n      version: 1.1.0\n',
    ],
    ['with dashes alone', 'entries:\n  web:\n  -\n    version: 1.0.0\n  -\n    name: web\n    version: 1.1.0\n'],
    [
      'with lists further in than their keys',
      'entries:\n  web:\n  - sources:\n      - https://a.test/b\n      - x\n    version: 1.0.0\n',
    ],
    ['with versions in one line', 'entries:\n  web:\n  - {version: 1.0.0, name: web}\n  - version: 1.1.0\n'],
    ['with charts in one line', 'entries:\n  api: []\n  web: [{version: 1.0.0}, {version: 1.1.0}]\n'],
    ['all in one line', 'entries: {web: [{version: 1.0.0}], api: []}\n'],
    ['with quoted keys', 'entries:\n  web:\n  - "version": 1.0.0\n    name: web\n'],
    [
      'with text over several lines',
      'entries:\n  web:\n  - version:\n      1.0.0\n    description: "a\n\n      b"\n    digest: x\n',
    ],
    ['with a chart that has no list', 'entries:\n  web: text\n  api:\n  - version: 1.0.0\n'],
    ['with a chart that has nothing', 'entries:\n  web:\n  api:\n  - version: 1.0.0\n'],
    ['with something else in a list', 'entries:\n  web:\n  - text\n  - version: 1.0.0\n'],
    ['without a line break at its end', 'entries:\n  web:\n  - version: 1.0.0'],
  ])('%s has the versions that a parser finds', (_, text) => {
    const parsed = parseIndex(JSON.stringify(load(text, { schema: FAILSAFE_SCHEMA })));
    const found = parseIndex(text);
    expect(parsed?.has('web')).toBe(true);
    for (const chart of ['web', 'api', 'web-2', 'none']) {
      expect(found?.has(chart)).toBe(parsed?.has(chart));
      expect(found?.versions(chart)).toEqual(parsed?.versions(chart));
    }
  });

  test.each([
    ['the same chart twice', 'entries:\n  web:\n  - version: 1.0.0\n  web:\n  - version: 1.1.0\n'],
    ['charts at several depths', 'entries:\n    web:\n    - version: 1.0.0\n  api:\n  - version: 1.1.0\n'],
    ['a list of charts', 'entries:\n- web\n  - version: 1.0.0\n'],
  ])('is none with %s', (_, text) => {
    expect(parseIndex(text)?.has('web') ?? false).toBe(false);
  });

  test('of tens of megabytes is read in moments', () => {
    const charts = Array.from({ length: 3_000 }, (_, i) => `  web-${i}:\n${versions.repeat(20)}`).join('');
    const time = processorTime(() => {
      expect(parseIndex(`entries:\n${charts}`)?.versions('web-7')).toHaveLength(40);
    });
    expect(time).toBeLessThan(3_000);
  });
});

describe('an index that is small only on the way is refused before it takes the memory', () => {
  const million = 4_000_000;
  test.each<[string, string]>([
    ['a list in one line', `entries: {web: [${'a,'.repeat(million)}a]}`],
    ['objects in one line', `entries: {web: [${'{},'.repeat(million)}a]}`],
    ['lists in lists', `entries:\n  web:\n${'  - '.repeat(million)}a`],
    ['lines', `entries:\n  web:\n${'  - a\n'.repeat(million)}`],
    ['versions', `entries:\n  web:\n${'  - version: 1\n'.repeat(million)}`],
    ['charts', `entries:\n${Array.from({ length: million / 4 }, (_, i) => `  c${i}:\n`).join('')}`],
    ['JSON', `{"entries":{"web":[${'{},'.repeat(million)}{}]}}`],
  ])('of %s', (_, text) => {
    const time = processorTime(() => {
      expect(() => parseIndex(text)?.versions('web')).toThrow('more than 800000 values');
    });
    expect(time).toBeLessThan(3_000);
  });
});
