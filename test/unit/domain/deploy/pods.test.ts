import { expect, test } from '@jest/globals';
import { podsOf } from '../../../../src/domain/deploy/pods.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

const owned = (kind: string, name: string, owner: string, more: JsonObject = {}): JsonObject => ({
  kind,
  metadata: { name, uid: name, ownerReferences: [{ controller: true, uid: owner }], ...more },
  status: { phase: 'Running' },
});
const revision = (number: string) => ({ annotations: { 'deployment.kubernetes.io/revision': number } });
const named = (pods: readonly JsonObject[]) => pods.map((pod) => (pod.metadata as JsonObject).name);

test('the Pods of a Deployment are those of its newest ReplicaSet', () => {
  const deployment = { kind: 'Deployment', metadata: { uid: 'd', ...revision('2') } };
  const sets = [
    owned('ReplicaSet', 'old', 'd', revision('1')),
    owned('ReplicaSet', 'new', 'd', revision('2')),
    owned('ReplicaSet', 'foreign', 'other', revision('2')),
  ];
  const pods = [
    owned('Pod', 'a', 'old'),
    owned('Pod', 'b', 'new'),
    owned('Pod', 'c', 'foreign'),
    owned('Pod', 'leaving', 'new', { deletionTimestamp: '2026-01-01T00:00:00Z' }),
    { ...owned('Pod', 'evicted', 'new'), status: { phase: 'Failed' } },
  ];
  expect(named(podsOf(deployment, pods, sets))).toEqual(['b']);
  expect(podsOf({ kind: 'Deployment', metadata: { uid: 'd' } }, pods, sets)).toEqual([]);
});

test('the Pods of a StatefulSet and of a DaemonSet are those of their newest revision', () => {
  const set = { kind: 'StatefulSet', metadata: { uid: 's' }, status: { updateRevision: 's-2' } };
  const hash = (value: string) => ({ labels: { 'controller-revision-hash': value } });
  expect(named(podsOf(set, [owned('Pod', 'a', 's', hash('s-1')), owned('Pod', 'b', 's', hash('s-2'))], []))).toEqual([
    'b',
  ]);
  const daemons = {
    kind: 'DaemonSet',
    metadata: { uid: 'd', annotations: { 'deprecated.daemonset.template.generation': '3' } },
  };
  const generation = (value: string) => ({ labels: { 'pod-template-generation': value } });
  expect(
    named(podsOf(daemons, [owned('Pod', 'a', 'd', generation('2')), owned('Pod', 'b', 'd', generation('3'))], [])),
  ).toEqual(['b']);
});

test('Pods that only carry the labels are not those of a Job', () => {
  const job = { kind: 'Job', metadata: { uid: 'j' } };
  expect(named(podsOf(job, [owned('Pod', 'a', 'j'), owned('Pod', 'b', 'k'), { kind: 'Pod' }], []))).toEqual(['a']);
});
