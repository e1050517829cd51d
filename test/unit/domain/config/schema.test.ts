import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load as parse } from 'js-yaml';
import { loadConfig } from '../../../../src/domain/config/load.ts';
import { gitopsJsonSchema, referenceTable } from '../../../../src/domain/config/schema.ts';
import { badInputs } from './bad-inputs.ts';
import { goodInputs } from './good-inputs.ts';
import { repo } from './repo.ts';

const validate = new Ajv2020({ strict: true, strictTypes: true, allowUnionTypes: true, allErrors: true }).compile(
  gitopsJsonSchema(),
);

/** Rules that need more than one value, the files of the repo, or YAML itself: a schema cannot know them. */
const beyondSchema = new Set([
  'alias',
  'calendar',
  'chart',
  'conflicting-keys',
  'constraint',
  'cycle',
  'documents',
  'duplicate-chart',
  'duplicate-image',
  'duplicate-key',
  'duplicate-source',
  'empty',
  'git',
  'group',
  'health',
  'hidden-character',
  'image',
  'key',
  'merge-key',
  'module',
  'pattern',
  'placeholder',
  'root-gate',
  'root-only',
  'self-reference',
  'source',
  'source-missing',
  'syntax',
  'tag',
  'unknown-app',
  'unknown-environment',
  'unsafe-key',
  'unused-override',
]);

describe('the JSON Schema', () => {
  test.each(goodInputs.map(({ title, text }) => [title, text]))('accepts %s', (_, text) => {
    validate(parse(text.replace(/^\ufeff/u, '')));
    expect(validate.errors ?? []).toEqual([]);
  });

  const judged = badInputs.filter(({ rule }) => !beyondSchema.has(rule));
  test('judges most of what is wrong', () => {
    expect(judged.length).toBeGreaterThan(60);
  });

  const exceptions = new Set([
    // Written right and of the wrong size, or right by the letters alone.
    'a soak of years',
    'no time',
    'a timeout longer than a job',
    'accents in another form',
    'inside of .git',
    '.GIT on a file system without cases',
    'a duration of many digits',
    'a window of no time',
    'a day that never comes',
    'a limit that is octal to some',
    'an app in two groups',
  ]);
  test.each(judged.filter(({ title }) => !exceptions.has(title)).map(({ title, text }) => [title, text]))(
    'refuses %s',
    (_, text) => {
      expect(validate(parse(text))).toBe(false);
    },
  );

  test('describes every key, for the editor', () => {
    const undescribed: string[] = [];
    const visit = (schema: Record<string, unknown>, at: string) => {
      for (const [name, key] of Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>)) {
        if (typeof key.description !== 'string') undescribed.push(`${at}.${name}`);
        visit(key, `${at}.${name}`);
      }
      for (const each of (schema.anyOf ?? []) as Record<string, unknown>[]) visit(each, at);
      for (const word of ['additionalProperties', 'items']) {
        if (typeof schema[word] === 'object') visit(schema[word] as Record<string, unknown>, `${at}.*`);
      }
    };
    visit(gitopsJsonSchema(), '');
    expect(undescribed).toEqual([]);
  });
});

describe('the reference', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/gitops-yaml.md'), 'utf8');

  test('has a row for every key, at any depth', () => {
    const rows = referenceTable()
      .split('\n')
      .slice(2)
      .map((row) => row.split(' | ')[0]);
    expect(rows).toContain('| `environments.<environment>.gates.soak`');
    expect(rows).toContain('| `apps.<app>.artifacts.<artifact>.track.semver`');
    expect(rows).toContain('| `apps.<app>.deploy.environments.<environment>.health.status`');
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('is in the page as it is generated', () => {
    expect(page).toContain(`<!-- generated:reference -->\n${referenceTable()}\n<!-- /generated -->`);
  });

  test('every example of the page is accepted', () => {
    const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const text of examples) {
      expect(loadConfig({ path: 'docs/gitops-yaml.md', text }, repo).environments.length).toBeGreaterThan(0);
      validate(parse(text));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
