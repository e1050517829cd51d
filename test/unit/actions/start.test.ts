import { expect, it } from '@jest/globals';
import { triggerOf } from '../../../src/actions/start.ts';

const runUrl = 'https://github.test/acme/config/actions/runs/7';

it.each([
  [{}, undefined],
  [{ pull_request: { number: 12, base: { ref: 'main' } } }, { number: 12, base: 'main' }],
  [{ pull_request: { number: '12', base: { ref: 'main' } } }, undefined],
  [{ pull_request: { number: 1.5, base: { ref: 'main' } } }, undefined],
  [{ pull_request: { number: 12, base: { ref: {} } } }, undefined],
  [{ pull_request: { number: 12 } }, undefined],
])('of the event %j it knows its name, the page of the run, and %j', (payload, pullRequest) => {
  expect(triggerOf({ event: 'push', payload, runUrl })).toEqual({
    event: 'push',
    runUrl,
    ...(pullRequest && { pullRequest }),
  });
});
