import { describe, expect, it } from '@jest/globals';
import {
  type Deployment,
  type DeploymentState,
  deploymentTask,
  readRecord,
} from '../../../../src/domain/deploy/deployment.ts';
import { healthGate, ownDeployments } from '../../../../src/domain/promote/health.ts';
import { isRelease, recordedVersion, recordedVersions } from '../../../../src/domain/promote/same-release.ts';
import { formatDuration, hasSoaked, healthySince, occupancies, soakGate } from '../../../../src/domain/promote/soak.ts';
import { releaseOf } from '../../../../src/domain/versions/release.ts';

const us = 41;
const start = Date.parse('2026-03-02T09:00:00Z');
/** So many minutes after the start. */
const at = (minutes: number) => new Date(start + minutes * 60_000);

type Status = readonly [minutes: number, state: DeploymentState, author?: number];

/** A deployment of a release (`a`, `b`) at some minute, its statuses in order of time. */
function deployed(release: string, minutes: number, statuses: readonly Status[], author = us): Deployment {
  return {
    id: minutes,
    commit: 'c',
    environment: 'dev',
    task: deploymentTask('shop', 'dev'),
    createdAt: at(minutes),
    author,
    payload: { version: 1, app: 'shop', target: 'dev', revision: `rev-${release}`, release },
    statuses: statuses
      .map(([when, state, by = us]) => ({ state, description: '', at: at(when), author: by }))
      .toReversed(),
  };
}

/** Histories are told the newest first. */
const newestFirst = (...deployments: readonly Deployment[]) => deployments.toReversed();
const target = (deployments: readonly Deployment[], revision = 'rev-a', name = 'dev') => ({
  target: name,
  revision,
  deployments,
});
const good: readonly Status[] = [
  [0, 'in_progress'],
  [1, 'success'],
];

const utc = (date: Date) => `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

describe('the health gate', () => {
  // Case 42 of the knowledge: what is before must be merged, deployed as this revision, and healthy.
  it.each<[string, Deployment[], string, string]>([
    ['nothing was deployed', [], 'pending', 'not deployed to dev yet'],
    ['an older revision is healthy', [deployed('b', 0, good)], 'pending', 'not deployed to dev yet'],
    [
      'it has no status',
      [deployed('a', 0, [])],
      'pending',
      'the deployment to dev is running since 2026-03-02 09:00 UTC',
    ],
    [
      'it is queued',
      [deployed('a', 0, [[0, 'queued']])],
      'pending',
      'the deployment to dev is running since 2026-03-02 09:00 UTC',
    ],
    [
      'it runs',
      [deployed('a', 0, [[0, 'in_progress']])],
      'pending',
      'the deployment to dev is running since 2026-03-02 09:00 UTC',
    ],
    ['it failed', [deployed('a', 0, [[1, 'failure']])], 'failure', 'the deployment to dev failed'],
    ['it erred', [deployed('a', 0, [[1, 'error']])], 'failure', 'the deployment to dev failed'],
    ['GitHub says inactive, as us', [deployed('a', 0, [...good, [2, 'inactive']])], 'success', 'healthy in dev'],
    ['it is healthy', [deployed('a', 0, good)], 'success', 'healthy in dev'],
    [
      'it was healthy and failed since',
      [deployed('a', 0, [...good, [9, 'failure']])],
      'failure',
      'the deployment to dev failed',
    ],
    [
      'it failed and is healthy since',
      [
        deployed('a', 0, [
          [1, 'failure'],
          [2, 'in_progress'],
          [3, 'success'],
        ]),
      ],
      'success',
      'healthy in dev',
    ],
    [
      'a newer one was begun, but Git is back',
      newestFirst(deployed('a', 0, good), deployed('b', 5, good)),
      'pending',
      'not deployed to dev yet',
    ],
    [
      'somebody else says that it is healthy',
      [
        deployed('a', 0, [
          [0, 'in_progress'],
          [1, 'success', 666],
        ]),
      ],
      'pending',
      'the deployment to dev is running since 2026-03-02 09:00 UTC',
    ],
    ['somebody else has deployed it', [deployed('a', 0, good, 666)], 'pending', 'not deployed to dev yet'],
    [
      'somebody else deployed after us',
      newestFirst(deployed('a', 0, good), deployed('b', 5, good, 666)),
      'success',
      'healthy in dev',
    ],
  ])('%s', (_, deployments, state, description) => {
    expect(healthGate('dev', [target(deployments)], us)).toEqual({ name: 'health', state, description });
  });

  it('is open only when every target is, and names the one that is not', () => {
    const eu = target([deployed('a', 0, good)], 'rev-a', 'eu');
    const usTarget = target([deployed('a', 0, [[1, 'failure']])], 'rev-a', 'us');
    expect(healthGate('prod', [eu, usTarget], us).description).toBe('the deployment to prod/us failed');
    expect(healthGate('prod', [eu, target(eu.deployments, 'rev-a', 'us')], us).state).toBe('success');
  });
});

describe('the soak', () => {
  const history = (...deployments: readonly Deployment[]) => ownDeployments(newestFirst(...deployments), us);
  it.each<[string, Deployment[], number | undefined]>([
    ['begins at the first success', [deployed('a', 0, good)], 1],
    ['has not begun while it runs', [deployed('a', 0, [[0, 'in_progress']])], undefined],
    ['goes on through a second success', [deployed('a', 0, [...good, [5, 'success']])], 1],
    ['goes on through a retry that says in_progress', [deployed('a', 0, [...good, [5, 'in_progress']])], 1],
    ['goes on when the same release comes in another revision', [deployed('a', 0, good), deployed('a', 7, good)], 1],
    ['ends with a failure', [deployed('a', 0, [...good, [5, 'failure']])], undefined],
    ['goes on though GitHub says inactive, as us', [deployed('a', 0, [...good, [5, 'inactive']])], 1],
    ['begins anew after a failure', [deployed('a', 0, [...good, [5, 'failure'], [8, 'success']])], 8],
    ['ends when another release comes', [deployed('a', 0, good), deployed('b', 5, [])], undefined],
    [
      'begins anew when it is back again',
      [deployed('a', 0, good), deployed('b', 5, [[6, 'success']]), deployed('a', 9, [[10, 'success']])],
      10,
    ],
    ['does not see what others deploy', [deployed('a', 0, good), deployed('b', 5, [[6, 'success']], 666)], 1],
    ['does not see what others say', [deployed('a', 0, [...good, [5, 'failure', 666]])], 1],
    [
      'is not begun by others',
      [
        deployed('a', 0, [
          [0, 'in_progress'],
          [1, 'success', 666],
        ]),
      ],
      undefined,
    ],
  ])('%s', (_, deployments, since) => {
    expect(healthySince(history(...deployments), 'a')).toEqual(since === undefined ? undefined : at(since));
  });

  it('knows every stretch', () => {
    const stretches = occupancies(
      history(deployed('a', 0, good), deployed('b', 5, [[6, 'success']]), deployed('a', 9, [[10, 'success']])),
      ({ release }) => release === 'a',
    );
    expect(stretches).toEqual([
      { from: at(1), to: at(5) },
      { from: at(10), to: undefined },
    ]);
  });

  it.each([
    // The same text for as long as it waits, as every new text is a new status.
    [1, 'pending', `soak of 1h ends at ${utc(at(61))}`],
    [31, 'pending', `soak of 1h ends at ${utc(at(61))}`],
    [60.99, 'pending', `soak of 1h ends at ${utc(at(61))}`],
    [61, 'success', 'healthy in dev for 1h'],
    [900, 'success', 'healthy in dev for 1h'],
  ])('after %d minutes is %s: %s', (minutes, state, description) => {
    const gate = soakGate('dev', [target([deployed('a', 0, good)])], 'a', 3600, us, at(minutes));
    expect(gate).toEqual({ name: 'soak', state, description });
  });

  it('counts from the target that was last, and not while one is missing', () => {
    const slow = target([deployed('a', 0, [[21, 'success']])], 'rev-a', 'us');
    const quick = target([deployed('a', 0, good)], 'rev-a', 'eu');
    expect(soakGate('prod', [quick, slow], 'a', 3600, us, at(61)).description).toBe(
      `soak of 1h ends at ${utc(at(81))}`,
    );
    expect(soakGate('prod', [quick, target([])], 'a', 3600, us, at(61)).description).toBe(
      'starts when it is healthy in prod',
    );
  });

  const a = { id: 'a', versions: new Map() };
  it.each([
    ['a stretch in the past', [deployed('a', 0, good), deployed('b', 90, good)], 3600, true],
    ['no stretch that is long enough', [deployed('a', 0, good), deployed('b', 30, good)], 3600, false],
    [
      'two stretches that are long enough only together',
      [deployed('a', 0, good), deployed('b', 40, good), deployed('a', 50, [[51, 'success']]), deployed('b', 90, good)],
      3600,
      false,
    ],
    ['a stretch that goes on', [deployed('a', 0, good)], 3600, true],
    [
      'a stretch that a failure ended, while it is still there',
      [deployed('a', 0, [...good, [70, 'failure']])],
      3600,
      false,
    ],
    [
      'a stretch before a failure, while it is tried again',
      [deployed('a', 0, [...good, [70, 'failure'], [80, 'in_progress']])],
      3600,
      false,
    ],
    [
      'a stretch before a failure of another revision of it',
      [deployed('a', 0, good), deployed('a', 80, [[81, 'failure']])],
      3600,
      false,
    ],
    [
      'a stretch after a failure that is too short',
      [deployed('a', 0, [...good, [70, 'failure'], [80, 'success']])],
      3600,
      false,
    ],
    [
      'a stretch after a failure that is long enough',
      [deployed('a', 0, [...good, [5, 'failure'], [8, 'success']])],
      3600,
      true,
    ],
    [
      'a stretch that a failure ended, and another release since',
      [deployed('a', 0, [...good, [70, 'failure']]), deployed('b', 90, good)],
      3600,
      true,
    ],
    [
      'a stretch in the past, while it is back and not healthy yet',
      [deployed('a', 0, good), deployed('b', 70, good), deployed('a', 90, [[91, 'in_progress']])],
      3600,
      false,
    ],
    [
      'a stretch that goes on while another revision of it is on its way',
      [deployed('a', 0, good), deployed('a', 90, [[91, 'in_progress']])],
      3600,
      true,
    ],
    ['a failure where nothing is to soak', [deployed('a', 0, [...good, [5, 'failure']])], 0, false],
    ['a failure that somebody else says', [deployed('a', 0, [...good, [70, 'failure', 666]])], 3600, true],
    ['never healthy', [deployed('a', 0, [[0, 'in_progress']])], 0, false],
    ['healthy at all, where nothing is to soak', [deployed('a', 0, good)], 0, true],
  ])('is verified with %s', (_, deployments, soak, soaked) => {
    expect(hasSoaked([target(newestFirst(...deployments))], a, soak, us, at(100))).toBe(soaked);
  });

  it.each([
    [0, '0s'],
    [0.2, '1s'],
    [59, '59s'],
    [59.5, '60s'],
    [60, '1m'],
    [61, '2m'],
    [3600, '1h'],
    [5400, '1h30m'],
    [86_400, '1d'],
    [90_061, '1d1h2m'],
  ])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
});

describe('what a deployment records', () => {
  const record = { version: 1, app: 'shop', target: 'dev', revision: 'sha256:0', release: 'r-0' };
  it('is read back', () => {
    expect(readRecord(record)).toEqual(record);
    const versions = { web: '1.0.0' };
    expect(readRecord({ ...record, versions, more: 1 })).toEqual({ ...record, versions });
  });

  it.each([
    null,
    undefined,
    '',
    JSON.stringify(record),
    [],
    {},
    { ...record, version: 2 },
    { ...record, version: '1' },
    { ...record, release: 7 },
    { ...record, app: null },
    { ...record, target: {} },
    { ...record, revision: ['sha256:0'] },
  ])('is refused as %j', (payload) => expect(readRecord(payload)).toBeUndefined());

  it.each([[['web']], ['web'], [{ web: 1 }], [null]])('passes over versions %j', (versions) => {
    expect(readRecord({ ...record, versions })).toEqual(record);
  });
});

describe('the same release', () => {
  const release = (versions: Record<string, string>) =>
    releaseOf(new Map(Object.entries(versions).map(([name, tag]) => [name, { tag }] as const)));
  const record = (versions: Record<string, string>) => ({
    version: 1 as const,
    app: 'shop',
    target: 'dev',
    revision: 'sha256:0',
    release: release(versions).id,
    versions: recordedVersions(release(versions)),
  });
  it.each([
    ['all the same', { web: '1' }, { web: '1' }, { web: '1' }, true],
    ['another version', { web: '1' }, { web: '1' }, { web: '2' }, false],
    ['a sidecar only here', { web: '1', side: '9' }, { web: '1' }, { web: '1' }, true],
    ['a debugger only upstream', { web: '1' }, { web: '1', debug: '9' }, { web: '1', debug: '3' }, true],
    [
      'one that upstream runs by now and had not then',
      { web: '1', api: '2' },
      { web: '1', api: '2' },
      { web: '1' },
      false,
    ],
    ['nothing shared', { web: '1' }, { api: '1' }, { api: '1' }, false],
  ])('%s', (_, own, upstream, deployedThere, same) => {
    expect(isRelease(release(own), Object.keys(upstream))(record(deployedThere))).toBe(same);
  });

  it('is told by its id where no versions were recorded', () => {
    const { versions: _, ...old } = record({ web: '1' });
    expect(isRelease(release({ web: '1' }), ['web'])(old)).toBe(true);
    expect(isRelease(release({ web: '1', side: '9' }), ['web'])(old)).toBe(false);
  });

  it.each([
    [{ tag: '1.0.0' }, '1.0.0'],
    [{ tag: '1.0.0', digest: 'sha256:ab' }, '1.0.0@sha256:ab'],
    [{ digest: 'sha256:ab' }, '@sha256:ab'],
  ])('records %j as %s', (version, text) => expect(recordedVersion(version)).toBe(text));
});
