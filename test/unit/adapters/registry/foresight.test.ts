import { describe, expect, test } from '@jest/globals';
import { parseChallenges } from '../../../../src/adapters/registry/challenge.ts';
import { endpointOf } from '../../../../src/adapters/registry/endpoint.ts';
import { createForesight } from '../../../../src/adapters/registry/foresight.ts';

const endpoint = (name: string) => endpointOf(`registry.test/${name}`, []);

/** What is expected for another image of a registry that has asked for this one with such a header. */
function expected(header: string, action: 'pull' | 'metadata_read' = 'pull') {
  const foresight = createForesight();
  foresight.remember({ endpoint: endpoint('acme/web'), action, challenges: parseChallenges(header), used: undefined });
  expect(foresight.expected(endpointOf('other.test/acme/web', []))).toBeUndefined();
  return foresight
    .expected(endpoint('acme/api'))
    ?.map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
}

describe('what a registry will ask for', () => {
  test.each<[string, ReturnType<typeof expected>]>([
    ['Basic realm="x"', [['basic', { realm: 'x' }]]],
    ['Bearer realm="https://t",service="s"', [['bearer', { realm: 'https://t', service: 's' }]]],
    ['Bearer realm="https://t",scope="repository:acme/web:pull"', [['bearer', { realm: 'https://t' }]]],
    ['Bearer realm="https://t",scope="aws"', [['bearer', { realm: 'https://t', scope: 'aws' }]]],
    // A name behind a virtual repository, and rights for more than one: nobody can say what it would be for another image.
    ['Bearer realm="https://t",scope="repository:remote-cache/acme/web:pull"', undefined],
    ['Bearer realm="https://t",scope="repository:acme/web:pull repository:other:pull"', undefined],
    ['Bearer realm="https://t",scope="repository:acme/webhook:pull"', undefined],
  ])('%s', (header, challenges) => {
    expect(expected(header)).toEqual(challenges);
  });

  test('of its own API is not what it asks for by the protocol', () => {
    expect(expected('Bearer realm="https://t",service="s"', 'metadata_read')).toBeUndefined();
  });
});
