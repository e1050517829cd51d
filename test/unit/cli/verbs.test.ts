import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseFlags } from '../../../src/cli/flags.ts';
import { forgeVerbs } from '../../../src/cli/forge-verbs.ts';
import { validate } from '../../../src/cli/validate.ts';
import { FixedClock } from '../../support/memory/clock.ts';
import { MemoryHost } from '../../support/memory/host.ts';

const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: ${data}\n`;

describe('plumbline validate', () => {
  let directory = '';
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'plumbline-validate-'));
    writeFileSync(path.join(directory, 'bad.yaml'), configMap('{ a: 1 }'));
    writeFileSync(path.join(directory, 'good.yaml'), configMap('{ a: b }'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each([
    [['-'], '{ a: b }', 0, []],
    [['-'], '{ a: 2 }', 1, ['-']],
    [['-', 'bad.yaml'], '{ a: b }', 1, ['bad.yaml']],
    [['bad.yaml', '-'], '{ a: 2 }', 1, ['-', 'bad.yaml']],
    [['-', 'good.yaml'], '{ a: b }', 0, []],
  ])('judges all of %j', async (args, input, status, places) => {
    let printed = '';
    const surroundings = {
      directory,
      env: {},
      host: new MemoryHost(),
      clock: new FixedClock(),
      print: (text: string) => {
        printed += text;
      },
      readInput: async () => configMap(input),
    };
    const parsed = parseFlags('validate', [...args, '--output', 'json'], validate.flags);
    expect(await validate.run(parsed, surroundings)).toBe(status);
    const report = JSON.parse(printed);
    expect(report.summary.files).toBe(args.length);
    expect(report.findings.map(({ file }: { file: string }) => file).sort()).toEqual(places);
  });
});

describe('plumbline diff', () => {
  it('has no flag for a comment that it cannot write', () => {
    const diff = forgeVerbs.find(({ name }) => name === 'diff');
    expect(() => parseFlags('diff', ['--comment=true'], diff?.flags ?? {})).toThrow('has no flag --comment');
    expect(Object.keys(diff?.flags ?? {})).toContain('base');
  });
});
