import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askKubectl, carrier } from '../../scripts/yaml-probes.ts';
import { readDocuments } from '../../src/domain/manifests/documents.ts';
import { describeWith } from '../support/describe-with.ts';

/** A fixed seed keeps this test from failing for a new find on an old commit; PLUMBLINE_SEED and PLUMBLINE_PROPERTY_RUNS explore. */
const seed = Number(process.env.PLUMBLINE_SEED ?? 1);
const numRuns = Number(process.env.PLUMBLINE_PROPERTY_RUNS ?? 400);

const word = fc.constantFrom(
  ...[
    'a',
    'b: ',
    'a: ',
    '- ',
    '- ',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n    ',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '# c',
    ', ',
    ': ',
    '? ',
  ],
  ...[
    'x',
    '"q"',
    "'s'",
    '1',
    '0x1',
    '.5',
    'yes',
    '~',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '|',
    '>',
    '|-',
    '!!str ',
    '!t ',
    '<<: ',
  ],
  ...['é', '-', '---', '...', '%', '\\', '"'],
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `a: ${words.join('')}`);

describeWith(['kubectl'], 'random YAML (security T18)', ({ kubectl }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yaml-fuzz-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is never read otherwise than kubectl reads it: the same values, or an error', () => {
    fc.assert(
      fc.property(text, (input) => {
        // kubectl cuts the file into documents before it reads it.
        fc.pre(!/^(?:---|\.\.\.)/mu.test(input));
        const { documents, findings } = readDocuments({ path: 'probe.yaml', text: carrier(input) });
        if (findings.some(({ severity }) => severity === 'error')) return;
        const { json, error } = askKubectl(kubectl, folder, input);
        // Tabs that only kubectl refuses do no harm: it says so.
        if (error?.includes('tab character')) return;
        const value = (documents[0]?.value ?? {}) as Record<string, unknown>;
        const { apiVersion: _, kind: __, metadata: ___, ...ours } = value;
        expect({ error, json }).toEqual({ error: undefined, json: JSON.parse(JSON.stringify(ours)) });
      }),
      { seed, numRuns },
    );
  }, 600_000);
});
