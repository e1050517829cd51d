import { describe, expect, test } from '@jest/globals';
import {
  type DeploymentNode,
  describeDeployment,
  newestFirst,
} from '../../../../src/adapters/github/deployment-reads.ts';

type Status = NonNullable<DeploymentNode['latestStatus']>;

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();

function status(id: string, state: Status['state'], seconds: number): Status {
  return { id, state, description: id, createdAt: at(seconds), creator: { login: 'us', databaseId: 1 } };
}

function node(more: Partial<DeploymentNode>): DeploymentNode {
  return {
    databaseId: 1,
    commitOid: '0'.repeat(40),
    environment: 'dev',
    task: 'deploy:a@dev',
    createdAt: at(0),
    payload: null,
    creator: null,
    latestStatus: null,
    statuses: null,
    otherStatuses: null,
    ...more,
  };
}

const order = (given: DeploymentNode) => describeDeployment(given).statuses.map(({ description }) => description);

describe('statuses of a deployment', () => {
  const started = status('started', 'IN_PROGRESS', 1);
  const failed = status('failed', 'FAILURE', 2);
  const again = status('again', 'IN_PROGRESS', 3);
  const done = status('done', 'SUCCESS', 3);
  const newest = ['done', 'again', 'failed', 'started'];

  test.each([
    ['newest first', [done, again, failed, started]],
    ['oldest first', [started, failed, again, done]],
    ['any other order', [again, started, done, failed]],
  ])('are the newest first, given %s', (_, nodes) => {
    expect(order(node({ statuses: { nodes } }))).toEqual(newest);
  });

  test('are taken from both ends, each once', () => {
    const [statuses, otherStatuses] = [{ nodes: [started, failed] }, { nodes: [failed, again, done] }];
    expect(order(node({ statuses, otherStatuses }))).toEqual(newest);
  });

  test('have the latest among them, wherever it is', () => {
    expect(order(node({ statuses: { nodes: [started, failed] }, latestStatus: again }))[0]).toBe('again');
  });

  test('of one second begin with what GitHub calls the latest', () => {
    expect(order(node({ statuses: { nodes: [done, again] }, latestStatus: again }))).toEqual(['again', 'done']);
    const gone = status('gone', 'INACTIVE', 3);
    expect(order(node({ statuses: { nodes: [again, done, gone] }, latestStatus: gone }))).toEqual([
      'gone',
      'done',
      'again',
    ]);
  });
});

test('deployments of one second are told apart by their number', () => {
  const all = [2, 10, 9, 1].map((databaseId) =>
    describeDeployment(node({ databaseId, createdAt: at(databaseId === 1 ? 5 : 0) })),
  );
  expect(newestFirst(all).map(({ id }) => id)).toEqual([1, 10, 9, 2]);
});
