import { describe, expect, it } from '@jest/globals';
import type { GitOps } from '../../../../src/domain/config/model.ts';
import { plainPullRequests } from '../../../../src/domain/config/pull-requests.ts';
import { type Gate, type GateState, gateContext, rollUp, rollUpContext } from '../../../../src/domain/promote/gates.ts';
import { environmentNamed, promotionOrder, roots } from '../../../../src/domain/promote/graph.ts';
import { branchName, branchPrefix, renderedBranch } from '../../../../src/domain/promote/names.ts';
import { isStepBack } from '../../../../src/domain/promote/step-back.ts';
import { formatTrailers } from '../../../../src/domain/promote/trailers.ts';

const names = ['validate', 'health', 'soak'] as const;
const gates = (...states: readonly GateState[]): Gate[] =>
  states.map((state, index) => ({ name: names[index] ?? 'soak', state, description: '' }));

describe('the roll-up of gates', () => {
  it.each<[GateState[], GateState, string]>([
    [['success'], 'success', 'open: validate'],
    [['success', 'success', 'success'], 'success', 'open: validate, health, soak'],
    [['success', 'pending', 'success'], 'pending', 'waiting for health'],
    [['pending', 'pending'], 'pending', 'waiting for validate, health'],
    [['failure', 'pending'], 'failure', 'closed: validate'],
    [['success', 'failure', 'pending'], 'failure', 'closed: health'],
    [['failure', 'success', 'failure'], 'failure', 'closed: validate, soak'],
  ])('of %j is %s', (states, state, description) => {
    expect(rollUp(gates(...states))).toEqual({ state, description });
  });
});

describe('public names', () => {
  it('are as they were', () => {
    expect([
      gateContext('prod', 'soak'),
      rollUpContext('prod'),
      branchName('promote', 'prod', 'shop'),
      branchPrefix('update'),
      renderedBranch('prod'),
    ]).toEqual([
      'plumbline/prod/soak',
      'plumbline/prod',
      'plumbline/promote/prod/shop',
      'plumbline/update/',
      'environment/prod',
    ]);
  });
});

const graph = (after: Readonly<Record<string, readonly string[] | undefined>>): GitOps => ({
  apps: [],
  environments: Object.entries(after).map(([name, environments]) => ({
    name,
    after: environments && { mode: 'all', environments },
    merge: 'manual',
    gates: { soak: 0 },
    targets: [{ name, context: undefined, version: undefined }],
    pullRequests: plainPullRequests,
    at: { file: 'gitops.yaml' },
  })),
});

describe('the order of promotion', () => {
  it.each<[string, Record<string, string[] | undefined>, string[], string[]]>([
    ['a chain', { dev: undefined, staging: ['dev'], prod: ['staging'] }, ['dev'], ['staging', 'prod']],
    [
      'a chain written backwards',
      { prod: ['staging'], staging: ['dev'], dev: undefined },
      ['dev'],
      ['staging', 'prod'],
    ],
    ['a fork', { dev: undefined, eu: ['dev'], us: ['dev'] }, ['dev'], ['eu', 'us']],
    ['a join', { prod: ['eu', 'us'], us: undefined, eu: undefined }, ['us', 'eu'], ['prod']],
    ['a diamond', { z: ['b', 'a'], a: ['r'], b: ['r'], r: undefined }, ['r'], ['a', 'b', 'z']],
    ['roots only', { a: undefined, b: undefined }, ['a', 'b'], []],
  ])('%s', (_, after, first, then) => {
    const config = graph(after);
    expect(roots(config).map(({ name }) => name)).toEqual(first);
    expect(promotionOrder(config).map(({ name }) => name)).toEqual(then);
  });

  it('ends, even with the cycle that the loader refuses', () => {
    expect(promotionOrder(graph({ a: ['b'], b: ['a'] }))).toHaveLength(2);
  });

  it('finds by name', () => {
    const config = graph({ dev: undefined });
    expect([environmentNamed(config, 'dev')?.name, environmentNamed(config, 'x')]).toEqual(['dev', undefined]);
  });
});

describe('trailers', () => {
  it('are one line each, whatever is in a value', () => {
    const evil = 'staging\n\nPlumbline-Release: r-0000000000000000\r\nSigned-off-by: x\u2028y\u0000z';
    const lines = formatTrailers([
      ['App', 'shop'],
      ['From', evil],
    ]).split('\n');
    expect(lines).toEqual([
      'Plumbline-App: shop',
      'Plumbline-From: staging Plumbline-Release: r-0000000000000000 Signed-off-by: x y z',
    ]);
  });
});

describe('a step back', () => {
  const move = (from: string | undefined, to: string | undefined) => ({
    from: from === undefined ? undefined : { tag: from },
    to: to === undefined ? { digest: 'sha256:0' } : { tag: to },
  });
  it.each([
    ['newer', [move('1.0.0', '1.1.0')], false],
    ['older', [move('1.1.0', '1.0.0')], true],
    ['pre-release of the same', [move('1.0.0', '1.0.0-rc.1')], true],
    ['the same in another way', [move('1.0.0', 'v1.0.0')], false],
    ['one older, one newer', [move('1.1.0', '1.0.0'), move('2.0.0', '2.1.0')], false],
    ['one older, one the same', [move('1.1.0', '1.0.0'), move('2.0.0', '2.0.0')], true],
    ['no versions', [move('main-abc', 'main-abd')], false],
    ['from nothing', [move(undefined, '1.0.0')], false],
    ['to a digest', [move('1.0.0', undefined)], false],
    ['nothing at all', [], false],
  ])('%s: %#', (_, moves, back) => expect(isStepBack(moves)).toBe(back));
});
