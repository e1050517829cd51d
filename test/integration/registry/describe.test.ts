import { describe } from '@jest/globals';
import { describeWith } from '../../support/describe-with.ts';
import { startDistribution } from '../../support/registry/distribution.ts';
import { startRegistry } from '../../support/registry/registry.ts';
import { describeContract } from './describe.ts';

describe('what the registry of the tests says of images', () => describeContract(startRegistry));

describeWith(['registry'], 'what the real registry (distribution) says of images', ({ registry: binary }) =>
  describeContract((options) => startDistribution({ binary, ...options })),
);
