import { expect, test } from '@jest/globals';
import type { Live } from '../../../../src/actions/deploy/kubernetes/apply-stages.ts';
import { waitForHealth } from '../../../../src/actions/deploy/kubernetes/wait.ts';
import type { JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';
import { ClusterError } from '../../../../src/kit/errors.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Cluster } from '../../../../src/ports/cluster.ts';

/** What the cluster says about the one object that is followed, from that many seconds on. */
type Script = readonly (readonly [from: number, says: JsonObject | undefined | Error])[];

const pod = (status: JsonObject, metadata: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'x', namespace: 'n', uid: 'u', generation: 1, ...metadata },
  status,
});
const starting = pod({ phase: 'Pending' });
const ready = pod({ phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] });
const crashing = pod({
  phase: 'Running',
  containerStatuses: [{ name: 'main', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
});
const failed = pod({ phase: 'Failed', message: 'evicted' });
const job = (status: JsonObject, spec: JsonObject = {}): JsonObject => ({
  ...pod(status),
  apiVersion: 'batch/v1',
  kind: 'Job',
  spec,
});

/** Waits for an object that was just applied, on a clock of its own. */
async function wait(
  first: JsonObject,
  script: Script,
  { timeout = 60, cancelAt = Number.POSITIVE_INFINITY, outcome = 'created' as Live['outcome'] } = {},
) {
  let now = 0;
  let reads = 0;
  const abort = new AbortController();
  const clock: Clock = {
    now: () => new Date(now),
    sleep: (milliseconds) => {
      now += milliseconds;
      if (now >= cancelAt * 1000) abort.abort();
      return Promise.resolve();
    },
    cancelled: abort.signal,
  };
  const says = () => script.findLast(([from]) => from * 1000 <= now)?.[1];
  const refuse = () => Promise.reject(new Error('A wait only reads.'));
  const cluster: Cluster = {
    name: 'test',
    apply: refuse,
    delete: refuse,
    replace: refuse,
    namespaced: () => Promise.resolve(true),
    list: () => Promise.resolve([]),
    get: () => {
      reads += 1;
      const answer = says();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const { apiVersion, kind } = first as { apiVersion: string; kind: string };
  const range = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const resource: Resource = { apiVersion, kind, namespace: 'n', name: 'x', value: first, locate: () => range };
  const live: Live = { item: { resource, standsOn: { namespace: false, definition: false } }, outcome, live: first };
  const host = { info: () => undefined, debug: () => undefined, warning: () => undefined };
  const waited = await waitForHealth([live], { timeout, patience: 15 }, { cluster, clock, host });
  return {
    state: waited.state,
    message: waited.unhealthy[0]?.message,
    text: waited.message,
    seconds: now / 1000,
    reads,
  };
}

test('what is current ends the wait at once', async () => {
  expect(await wait(ready, [], { outcome: 'unchanged' })).toMatchObject({ state: 'healthy', reads: 0, seconds: 0 });
});

test('what was changed is read once more, since its status may be older than the change', async () => {
  const widget = { ...pod({}), apiVersion: 'example.com/v1', kind: 'Widget' };
  const busy = { ...widget, status: { conditions: [{ type: 'Ready', status: 'False' }] } };
  expect(await wait(widget, [[0, widget]])).toMatchObject({ state: 'healthy', reads: 1 });
  const waited = await wait(widget, [
    [0, busy],
    [5, widget],
  ]);
  expect(waited).toMatchObject({ state: 'healthy' });
  expect(waited.seconds).toBeGreaterThanOrEqual(5);
});

test('a container that crashes once is given a second start', async () => {
  const waited = await wait(starting, [
    [0, starting],
    [1, crashing],
    [11, starting],
    [13, ready],
  ]);
  expect(waited).toMatchObject({ state: 'healthy' });
  expect(waited.seconds).toBeLessThan(17);
});

test('a container that keeps crashing is a failure after a while, not after the timeout', async () => {
  const waited = await wait(
    starting,
    [
      [0, starting],
      [1, crashing],
      [11, starting],
      [12, crashing],
    ],
    { timeout: 600 },
  );
  expect(waited).toMatchObject({ state: 'unhealthy', message: 'container main of Pod x: CrashLoopBackOff' });
  expect(waited.seconds).toBeGreaterThanOrEqual(15);
  expect(waited.seconds).toBeLessThan(25);
});

test('a failure for good ends the wait at once', async () => {
  const waited = await wait(starting, [[0, failed]], { timeout: 600 });
  expect(waited).toMatchObject({ state: 'unhealthy', message: 'evicted', reads: 1 });
});

test('what has failed already when it is applied is looked at before it is given up', async () => {
  expect(await wait(failed, [[0, failed]])).toMatchObject({ state: 'unhealthy', reads: 1 });
  expect(await wait(failed, [[0, ready]])).toMatchObject({ state: 'healthy', reads: 1 });
});

test('what is deleted or replaced is not waited for', async () => {
  expect(
    await wait(starting, [
      [0, starting],
      [3, undefined],
    ]),
  ).toMatchObject({ state: 'unhealthy', message: expect.stringContaining('was deleted') });
  const other = pod({ phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] }, { uid: 'v' });
  expect(await wait(starting, [[0, other]])).toMatchObject({
    state: 'unhealthy',
    message: expect.stringContaining('was replaced'),
  });
});

test('a Job that clears itself away is done', async () => {
  const clears = job({ startTime: 'now' }, { ttlSecondsAfterFinished: 0 });
  expect(
    await wait(clears, [
      [0, clears],
      [3, undefined],
    ]),
  ).toMatchObject({ state: 'healthy' });
  const stays = job({ startTime: 'now' });
  expect(
    await wait(stays, [
      [0, stays],
      [3, undefined],
    ]),
  ).toMatchObject({ state: 'unhealthy' });
});

test('an answer from before the change does not count', async () => {
  const second = { ...ready, metadata: { ...(ready.metadata as JsonObject), generation: 2 } };
  const waited = await wait({ ...starting, metadata: second.metadata ?? {} }, [
    [0, ready],
    [5, second],
  ]);
  expect(waited).toMatchObject({ state: 'healthy' });
  expect(waited.seconds).toBeGreaterThanOrEqual(5);
});

test('a cluster that is away for a moment does not end the wait; one that stays away does, by its timeout', async () => {
  const away = new ClusterError('The cluster test cannot be reached.', 0);
  expect(
    await wait(starting, [
      [0, away],
      [10, ready],
    ]),
  ).toMatchObject({ state: 'healthy' });
  expect(await wait(starting, [[0, away]])).toMatchObject({
    state: 'timeout',
    message: expect.stringContaining('cannot be reached'),
  });
  await expect(wait(starting, [[0, new ClusterError('not allowed', 403)]])).rejects.toThrow('not allowed');
});

test('time and cancellation end the wait with how far it came', async () => {
  const late = await wait(starting, [[0, starting]], { timeout: 30 });
  expect(late).toMatchObject({ state: 'timeout', message: 'has not started', seconds: 30 });
  expect(late.text).toBe('Not healthy within 30 s.\nPod n/x: has not started');
  expect(late.reads).toBeLessThan(20);
  const cancelled = await wait(starting, [[0, starting]], { timeout: 600, cancelAt: 5 });
  expect(cancelled).toMatchObject({ state: 'cancelled' });
  expect(cancelled.seconds).toBeLessThan(9);
});
