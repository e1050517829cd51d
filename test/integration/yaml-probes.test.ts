import { expect, test } from '@jest/globals';
import { answerProbes, readProbes } from '../../scripts/yaml-probes.ts';
import { describeWith } from '../support/describe-with.ts';

describeWith(['kubectl'], 'the YAML probes', ({ kubectl }) => {
  test('kubectl still answers each as the table says', () => {
    const probes = readProbes();
    expect(answerProbes(kubectl, probes)).toEqual(probes);
  }, 240_000);
});
