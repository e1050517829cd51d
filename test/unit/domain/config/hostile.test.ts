import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configLimits } from '../../../../src/domain/config/limits.ts';
import { gitopsJsonSchema } from '../../../../src/domain/config/schema.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { patience, tries } from '../../../support/properties.ts';
import { longForm } from './good-inputs.ts';
import { read } from './repo.ts';

/** The rules that a text breaks. */
function rules(text: string): readonly string[] {
  return (read(text).findings ?? []).map(({ rule }) => rule.replace('config/', ''));
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** So many artifacts with 50 patterns each, all of them different. */
const patterns = (artifacts: number, make: (index: number) => string) =>
  `environments: [dev]\napps:\n${times(artifacts, (i) => `  a${i}: { source: y, artifacts: { x: { image: i, track: { allow: [${times(50, (j) => `${make(i * 50 + j)}, `)}] } } } }\n`)}`;

describe('T17: size, depth and aliases are limited', () => {
  test('a file over the limit is not looked at', () => {
    expect(rules('x'.repeat(configLimits.size + 1))).toEqual(['too-large']);
    expect(rules('# comment\n'.repeat(configLimits.size / 10))).toEqual(['empty']);
  });

  test.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{a: '.repeat(200_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
    ['indentation', times(1000, (i) => `${' '.repeat(i)}a:\n`)],
  ])('nesting by %s', (_, text) => {
    expect(rules(text)).toEqual(['too-deep']);
  });

  test('aliases of aliases are counted as what they stand for', () => {
    const levels = times(
      9,
      (i) =>
        `  l${i}: &l${i} [${Array(10)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]\n`,
    );
    expect(rules(`environments: [dev]\napps:\n${levels}`)).toEqual(['too-large']);
  });

  test.each([
    ['distinct keys', times(20_000, (i) => `key${i}: 1\n`)],
    ['the same key', 'key: 1\n'.repeat(30_000)],
    ['apps', `environments: [dev]\napps:\n${times(8000, (i) => `  app-${i}: apps/shop\n`)}`],
    ['apps that are wrong', `environments: [dev]\napps:\n${times(8000, (i) => `  App_${i}: ../shop\n`)}`],
    ['environments', `environments: [${times(15_000, (i) => `e${i},`)}]\napps: {}\n`],
    ['anchors', times(15_000, (i) => `a${i}: &x${i} 1\n`)],
    ['repeated anchors', '&a '.repeat(300_000)],
    ['repeated tags', '! '.repeat(500_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['a long unknown key', `${'k'.repeat(500_000)}: 1\n`],
    ['a long name', `environments: ["${'a-'.repeat(400_000)}"]\napps: {}\n`],
    ['a long path', `environments: [dev]\napps: { x: "${'a/'.repeat(400_000)}" }\n`],
    ['a path of braces', `environments: [dev]\napps: { x: "${'{'.repeat(800_000)}" }\n`],
    ['a long duration', `environments: { a: { gates: { soak: ${'1s'.repeat(400_000)} } } }\napps: {}\n`],
    [
      'a long image',
      `environments: [dev]\napps: { x: { source: y, artifacts: { a: { image: ${'a/'.repeat(400_000)}a } } } }\n`,
    ],
    [
      'a long constraint',
      `environments: [dev]\napps: { x: { source: y, artifacts: { a: { image: b, track: { semver: "${'>1 '.repeat(300_000)}" } } } } }\n`,
    ],
    ['patterns', patterns(100, (i) => `"x{380}${i}"`)],
    ['patterns that are too large', patterns(100, (i) => `"(x{31}){31}${i}"`)],
    ['a long label', `environments: { a: { pull-request: { labels: ["x${' '.repeat(800_000)}"] } } }\napps: {}\n`],
  ])('%s by the thousand take seconds at most', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(configLimits.size);
    let findings: ReturnType<typeof read>['findings'] = [];
    const time = processorTime(() => {
      findings = read(text).findings ?? [];
    });
    expect(time).toBeLessThan(2500);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(configLimits.problems);
    for (const { message, hint = '' } of findings) expect(message.length + hint.length).toBeLessThan(2000);
  });

  test('one pattern by the thousand is one pattern', () => {
    const text = `environments: [dev]\napps:\n${times(3000, (i) => `  a${i}: { source: y, artifacts: { x: { image: i, track: { allow: ["^v"] } } } }\n`)}`;
    expect(rules(text)).not.toContain('too-large');
  });

  test('a graph of every environment after every earlier one is read in no time', () => {
    const text = times(100, (i) => `  e${i}: ${i === 0 ? '' : `{ after: [${times(i, (j) => `e${j},`)}] }`}\n`);
    const time = processorTime(() => {
      expect(read(`environments:\n${text}apps: {}\n`).config?.environments).toHaveLength(100);
    });
    expect(time).toBeLessThan(1000);
  });

  test('a graph of circles only is refused', () => {
    const text = times(60, (i) => `  e${i}: { after: [${times(60, (j) => (j === i ? '' : `e${j},`))}] }\n`);
    expect(new Set(rules(`environments:\n${text}apps: {}\n`))).toEqual(new Set(['cycle']));
  });

  test('apps times targets are limited', () => {
    const environments = times(100, (i) => `  e${i}: { targets: { ${times(50, (j) => `t${j}: , `)} } }\n`);
    expect(rules(`environments:\n${environments}apps:\n${times(50, (i) => `  a${i}: x\n`)}`)).toEqual(['too-large']);
  });
});

describe('T20: no name reaches a prototype', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused at every depth', (key) => {
    expect(rules(`${key}: { polluted: true }\n`)).toEqual(['unsafe-key']);
    expect(rules(`environments: { dev: { ${key}: {} } }\napps: {}\n`)).toEqual(['unsafe-key']);
    expect(rules(`environments: [dev]\napps: { x: { source: y, ${key}: { polluted: true } } }\n`)).toEqual([
      'unsafe-key',
    ]);
    expect(rules(`environments: [dev]\napps: { x: { source: y, "${key}": { polluted: true } } }\n`)).toEqual([
      'unsafe-key',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each(['toString', 'hasOwnProperty', 'valueOf'])('%s is a key like any other: unknown', (key) => {
    expect(rules(`environments: [dev]\napps: {}\n${key}: {}\n`)).toEqual(['unknown-key']);
  });
});

describe('T33: nothing hidden is accepted or shown', () => {
  const hidden = ['\u202e', '\u2066', '\u200b', '\u200d', '\u00ad', '\u2028', '\ue000', '\u{e0041}', '\u0085'];
  test.each(hidden.map((each) => [`U+${each.codePointAt(0)?.toString(16)}`, each]))('%s', (_, each) => {
    for (const text of [
      `environments: ["d${each}ev"]\napps: {}\n`,
      `environments: [dev]\napps: { "sh${each}op": apps/shop }\n`,
      `environments: [dev]\napps: { shop: "apps/${each}shop" }\n`,
      `"${each}": {}\nenvironments: [dev]\napps: {}\n`,
    ]) {
      const { findings = [] } = read(text);
      expect(findings.length).toBeGreaterThan(0);
      for (const { message, hint = '' } of findings) expect(message + hint).not.toContain(each);
    }
  });

  test('letters of other alphabets are shown as what they are', () => {
    const { findings = [] } = read('environments: [dev, \u0440rod]\napps: {}\n');
    expect(findings[0]?.message).toContain('"\\u0440rod"');
  });
});

describe('no secret is shown', () => {
  const secrets = [
    ['a password in a URL', 'https://ci:hunter2secret@ghcr.io/acme/web', 'hunter2secret'],
    ['a token of GitHub', `ghp_${'a1B2'.repeat(9)}`, 'a1B2a1B2'],
    ['a fine-grained token', `github_pat_${'a1B2'.repeat(9)}`, 'a1B2a1B2'],
  ] as const;
  test.each(secrets)('%s', (_, value, secret) => {
    for (const text of [
      `environments: [dev]\napps: { x: { source: y, artifacts: { a: { image: "${value}" } } } }\n`,
      `environments: [dev]\napps: { x: "${value}/{z}" }\n`,
      `environments: { dev: { merge: "${value}" } }\napps: {}\n`,
      `environments: ["${value}"]\napps: {}\n`,
    ]) {
      const { findings = [] } = read(text);
      expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toContain(secret);
    }
  });
});

test('T4: nothing remote can be included', () => {
  expect(Object.keys((gitopsJsonSchema() as { properties: object }).properties)).toEqual([
    'version',
    'environments',
    'apps',
  ]);
  // Addresses say what an artifact is; what is read from there is versions, never configuration.
  const keys = JSON.stringify(gitopsJsonSchema().properties).match(
    /"\w+":\{"description":"[^"]*"[^{}]*https[^{}]*\}/gu,
  );
  expect(keys?.map((key) => key.slice(1, key.indexOf('":')))).toEqual(['chart', 'git', 'source']);
});

describe('whatever the file says, the answer is a config or findings', () => {
  const runs = tries();
  const settled = (text: string) => {
    const { config, findings } = read(text);
    expect(config === undefined).toBe(findings !== undefined && findings.length > 0);
    for (const finding of findings ?? []) {
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.column).toBeGreaterThanOrEqual(1);
      expect(finding.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length);
    }
  };

  test(
    'any JSON value',
    () => {
      fc.assert(fc.property(fc.json(), settled), runs);
    },
    patience(runs),
  );

  test(
    'any text',
    () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), settled), runs);
      const yaml = fc.constantFrom(...'[]{},:-?&*!|>\'"%@`#\n\r\t ab1<~'.split(''));
      fc.assert(fc.property(fc.string({ unit: yaml, maxLength: 60 }), settled), { ...runs, numRuns: 2 * runs.numRuns });
    },
    patience(runs),
  );

  test(
    'a right file with any value in any place',
    () => {
      const words = [
        'environments',
        'apps',
        'after',
        'source',
        'deploy',
        'targets',
        'kubernetes',
        'artifacts',
        'image',
        'gates',
      ];
      const value = fc.letrec((tie) => ({
        node: fc.oneof(
          { maxDepth: 4, withCrossShrink: true },
          fc.oneof(
            fc.constantFrom('dev', 'prod', '2h', 'apps/shop', 'nginx', '^2', 'none', 'branch'),
            fc.jsonValue({ maxDepth: 0 }),
          ),
          fc.dictionary(fc.oneof(fc.constantFrom(...words, 'with', 'health', 'dev', 'any'), fc.string()), tie('node'), {
            maxKeys: 4,
          }),
          fc.array(tie('node'), { maxLength: 3 }),
        ),
      })).node;
      const file = fc.record({ environments: value, apps: value });
      fc.assert(
        fc.property(file, (each) => settled(JSON.stringify(each))),
        runs,
      );
    },
    patience(runs),
  );

  test(
    'a right file with pieces cut out, doubled or exchanged',
    () => {
      const index = fc.nat(longForm.length);
      fc.assert(
        fc.property(index, fc.nat(40), index, (from, length, to) => {
          const piece = longForm.slice(from, from + length);
          settled(longForm.slice(0, from) + longForm.slice(from + length));
          settled(longForm.slice(0, to) + piece + longForm.slice(to));
        }),
        runs,
      );
    },
    patience(runs),
  );
});
