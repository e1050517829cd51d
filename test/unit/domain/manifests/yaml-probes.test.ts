import { describe, expect, test } from '@jest/globals';
import { carrier, readProbes } from '../../../../scripts/yaml-probes.ts';
import { readDocuments } from '../../../../src/domain/manifests/documents.ts';

const probes = readProbes();

/** What our reader makes of a probe: its keys without those of the resource that carries them, and the rules of its errors. */
function read(input: string) {
  const { documents, findings } = readDocuments({ path: 'probe.yaml', text: carrier(input) });
  const value = documents.map((document) => document.value).find((found) => found !== null);
  const { apiVersion: _, kind: __, metadata: ___, ...json } = { ...(value as Record<string, unknown> | undefined) };
  return { json, errors: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) };
}

test('the table is large enough to be one', () => {
  expect(probes.length).toBeGreaterThan(400);
  expect(probes.filter(({ rule, lenient }) => rule !== undefined || lenient !== undefined).length).toBeLessThan(40);
});

describe('YAML is read as kubectl reads it (validate §0.7; expectations by scripts/yaml-probes.ts)', () => {
  test.each(probes.map((probe) => [JSON.stringify(probe.input).slice(0, 80), probe] as const))('%s', (_, probe) => {
    const { json, errors } = read(probe.input);
    if (probe.error !== undefined && probe.lenient === undefined) expect(errors).not.toEqual([]);
    else if (probe.rule !== undefined) expect(errors).toContain(probe.rule);
    else expect(errors).toEqual([]);
    if (probe.error === undefined && !probe.lost) expect(JSON.parse(JSON.stringify(json))).toEqual(probe.json);
  });
});
