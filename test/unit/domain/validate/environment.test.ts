import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';
import { validateEnvironment } from '../../../../src/domain/validate/environment.ts';
import { isBase64, isDateTime, isQuantity } from '../../../../src/domain/validate/formats.ts';
import { rules } from '../../../../src/domain/validate/rules.ts';
import { read } from './judge.ts';

const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const resource = (value: JsonObject): Resource => ({
  apiVersion: String(value.apiVersion),
  kind: String(value.kind),
  name: 'a',
  value,
  locate: () => place,
});

test('findings do not depend on the order of the resources', () => {
  const texts = ['a', 'b', 'c'].map((name) =>
    read(
      `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}_ }\nspec: { containers: [{ nam: x }], x: 1 }\n`,
      `${name}.yaml`,
    ),
  );
  const forwards = validateEnvironment(texts.flat());
  expect(forwards).toHaveLength(12);
  expect(validateEnvironment(texts.toReversed().flat())).toEqual(forwards);
});

test('whatever a resource holds, judging it throws nothing, and its rules are documented', () => {
  const known = new Set(rules.map(({ id }) => id));
  const kinds = [
    'v1/Pod',
    'apps/v1/Deployment',
    'v1/Secret',
    'v1/ConfigMap',
    'batch/v1/CronJob',
    'apiextensions.k8s.io/v1/CustomResourceDefinition',
    'x.y/v1/Z',
  ];
  const keys = fc.constantFrom(
    'metadata',
    'spec',
    'data',
    'template',
    'containers',
    'labels',
    'name',
    'ports',
    'sops',
    '__proto__',
    'constructor',
    'x',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, -1.5, 1e300, '', 'a', 'ENC[x]'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.dictionary(keys, value, { maxKeys: 6 }), (kind, content) => {
      const at = kind.lastIndexOf('/');
      const made = resource({ ...(content as JsonObject), apiVersion: kind.slice(0, at), kind: kind.slice(at + 1) });
      for (const finding of validateEnvironment([made])) expect(known.has(finding.rule)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every rule that the code names is documented, and no other', () => {
  const source = path.join(import.meta.dirname, '../../../../src');
  const folders = ['domain/manifests', 'domain/validate', 'adapters/kustomize'].map((folder) =>
    path.join(source, folder),
  );
  const named = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'rules.ts')
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), 'utf8').matchAll(
          /'((?:yaml|resource|schema|metadata|image|render)\/[a-z-]+)'/gu,
        ),
      ])
      .map((match) => match[1]),
  );
  expect([...new Set(named)].sort()).toEqual(rules.map(({ id }) => id));
});

test('the rules are sorted and unique', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe('formats', () => {
  const cases: [(text: string) => boolean, yes: string[], no: string[]][] = [
    [
      isQuantity,
      [
        '0',
        '1',
        '-1',
        '+1',
        '1.5',
        '.5',
        '5.',
        '100m',
        '1n',
        '1u',
        '1k',
        '1M',
        '2Gi',
        '1E',
        '1Ei',
        '1e3',
        '1E-3',
        '1e+3',
      ],
      ['', 'm', '1g', '1 Gi', '1KB', '1mi', '1.2.3', 'NaN', '0x1', '1e', '--1'],
    ],
    [
      isDateTime,
      ['2026-01-31T23:59:59Z', '2024-02-29T00:00:00.123456+02:00'],
      [
        '',
        '2026-01-31',
        '2026-02-29T00:00:00Z',
        '2026-13-01T00:00:00Z',
        '2026-01-01T24:00:00Z',
        '2026-01-01T00:00:60Z',
        '2026-01-01t00:00:00z',
        '2026-01-01 00:00:00Z',
        '2026-01-01T00:00:00',
      ],
    ],
    [isBase64, ['', 'YQ==', 'YWI=', 'YWJj', 'YW\nJj\n'], ['Y', 'YQ', 'YQ=', 'YQ===', 'Y_==', 'Y Q=', '=YQ=']],
  ];
  for (const [accepts, yes, no] of cases) {
    test.each(yes)(`${accepts.name} %j`, (text) => expect(accepts(text)).toBe(true));
    test.each(no)(`not ${accepts.name} %j`, (text) => expect(accepts(text)).toBe(false));
  }
});
