import { describe } from '@jest/globals';
import { describeWith } from '../../support/describe-with.ts';
import { startDistribution } from '../../support/registry/distribution.ts';
import { startRegistry } from '../../support/registry/registry.ts';
import { registryContract } from './contract.ts';

describe('the registry of the tests and the demo', () => registryContract(startRegistry));

describeWith(['registry'], 'the real registry (distribution)', ({ registry: binary }) =>
  registryContract((options) => startDistribution({ binary, ...options })),
);
