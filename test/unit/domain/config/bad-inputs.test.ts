import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../../src/domain/config/load.ts';
import { ConfigError } from '../../../../src/kit/errors.ts';
import { badInputs } from './bad-inputs.ts';
import { read, repo } from './repo.ts';

describe('every wrong gitops.yaml gives one finding with its place and remedy', () => {
  test.each(badInputs.map((each) => [each.title, each] as const))('%s', (_, { text, rule, at, message, hint }) => {
    const { config, findings = [] } = read(text);
    expect(config).toBeUndefined();
    const told = findings.map((each) => [each.rule, `${each.line}:${each.column}`, each.severity]);
    expect(told).toEqual([[`config/${rule}`, at, 'error']]);
    expect(findings[0]?.file).toBe('gitops.yaml');
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.message).toMatch(/[.?]$/u);
    if (hint !== undefined) expect(findings[0]?.hint).toContain(hint);
  });

  test('none is told apart by chance: titles and texts are different', () => {
    expect(new Set(badInputs.map(({ title }) => title)).size).toBe(badInputs.length);
    expect(new Set(badInputs.map(({ text }) => text)).size).toBe(badInputs.length);
  });
});

describe('loadConfig', () => {
  test('throws the first problem with its place and counts the others', () => {
    const text = 'environments: [Dev]\napps:\n  shop: ../x\n  Web: /y\n';
    const load = () => loadConfig({ path: 'config/gitops.yaml', text }, repo);
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/^environments\[0\]: "Dev" cannot be a name.*\(and 3 more in this file/u);
    expect(load).toThrow(
      expect.objectContaining({ at: { file: 'config/gitops.yaml', line: 1, column: 16 }, hint: 'Write "dev".' }),
    );
  });

  test('says nothing of others when there are none', () => {
    const load = () => loadConfig({ path: 'gitops.yaml', text: '' }, repo);
    expect(load).toThrow(/^The file says nothing\.$/u);
  });
});
