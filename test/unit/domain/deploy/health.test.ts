import { describe, expect, test } from '@jest/globals';
import { healthOf } from '../../../../src/domain/deploy/health.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

type Row = readonly [title: string, object: JsonObject, state: string, message: string, pods?: readonly JsonObject[]];

const object = (
  apiVersion: string,
  kind: string,
  spec: JsonObject,
  status: JsonObject,
  metadata: JsonObject = {},
): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name: 'x', generation: 1, ...metadata },
  spec,
  status,
});
const condition = (type: string, status: string, reason = '', message = '') => ({ type, status, reason, message });
const seen = { observedGeneration: 1 };

const deployment = (status: JsonObject, spec: JsonObject = {}, metadata: JsonObject = {}) =>
  object(
    'apps/v1',
    'Deployment',
    { replicas: 2, progressDeadlineSeconds: 600, ...spec },
    { ...seen, ...status },
    metadata,
  );
const counts = { replicas: 2, updatedReplicas: 2, availableReplicas: 2, readyReplicas: 2 };
const done = [condition('Progressing', 'True', 'NewReplicaSetAvailable'), condition('Available', 'True')];

const pod = (status: JsonObject, name = 'x-1') => object('v1', 'Pod', {}, status, { name });
const waits = (reason: string, message?: string): JsonObject =>
  pod({
    phase: 'Running',
    containerStatuses: [{ name: 'main', state: { waiting: { reason, ...(message ? { message } : {}) } } }],
  });

const statefulSet = (status: JsonObject, spec: JsonObject = {}) =>
  object('apps/v1', 'StatefulSet', { replicas: 3, ...spec }, { ...seen, ...status });
const ordinals = {
  replicas: 3,
  readyReplicas: 3,
  currentReplicas: 3,
  updatedReplicas: 3,
  currentRevision: 'a',
  updateRevision: 'a',
};

const daemonSet = (status: JsonObject, spec: JsonObject = {}, metadata: JsonObject = {}) =>
  object('apps/v1', 'DaemonSet', spec, { ...seen, ...status }, metadata);
const nodes = {
  desiredNumberScheduled: 2,
  currentNumberScheduled: 2,
  updatedNumberScheduled: 2,
  numberAvailable: 2,
  numberReady: 2,
};

const job = (status: JsonObject, spec: JsonObject = {}) => object('batch/v1', 'Job', spec, status);
const crd = (...conditions: JsonObject[]) =>
  object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {}, { conditions });
const custom = (status: JsonObject, metadata: JsonObject = {}) =>
  object('example.com/v1', 'Widget', {}, status, metadata);

const tables: Record<string, readonly Row[]> = {
  'any kind': [
    [
      'leaving',
      { ...deployment({}), metadata: { name: 'x', deletionTimestamp: '2026-01-01T00:00:00Z' } },
      'progressing',
      'is being deleted',
    ],
    [
      'an old generation',
      custom({ observedGeneration: 1 }, { generation: 2 }),
      'progressing',
      'its controller has seen generation 1 of 2',
    ],
    [
      'stalled',
      custom({ conditions: [condition('Stalled', 'True', 'Bad', 'no such chart')] }),
      'failed',
      'is stalled: no such chart',
    ],
    [
      'reconciling',
      custom({ conditions: [condition('Reconciling', 'True', 'Work', 'is at it')] }),
      'progressing',
      'is at it',
    ],
    ['without a status', object('v1', 'ConfigMap', {}, {}), 'current', ''],
    ['of no shape at all', {}, 'current', ''],
    [
      'a hostile shape',
      { apiVersion: 1, kind: ['Pod'], metadata: 'x', status: [] } as unknown as JsonObject,
      'current',
      '',
    ],
    ['a kind named as a property of objects', object('v1', 'constructor', {}, {}), 'current', ''],
  ],
  Deployment: [
    ['no status', { ...deployment({}), status: {} }, 'progressing', 'its controller has not seen it yet'],
    ['nothing updated', deployment({}), 'progressing', '0 of 2 Pods are updated'],
    ['an old Pod', deployment({ ...counts, replicas: 3 }), 'progressing', '1 old Pods are still there'],
    ['not available', deployment({ ...counts, availableReplicas: 1 }), 'progressing', '1 of 2 Pods are available'],
    ['not ready', deployment({ ...counts, readyReplicas: 1 }), 'progressing', '1 of 2 Pods are ready'],
    [
      'not complete',
      deployment({ ...counts, conditions: [condition('Progressing', 'True', 'ReplicaSetUpdated')] }),
      'progressing',
      'its rollout is not complete',
    ],
    [
      'Available=False',
      deployment({ ...counts, conditions: [done[0] ?? {}, condition('Available', 'False', 'Min', 'too few')] }),
      'progressing',
      'too few',
    ],
    ['complete', deployment({ ...counts, conditions: done }), 'current', ''],
    [
      'complete without a deadline',
      deployment({ ...counts, conditions: [done[1] ?? {}] }, { progressDeadlineSeconds: 2147483647 }),
      'current',
      '',
    ],
    ['one replica by default', { ...deployment({ ...counts, conditions: done }), spec: {} }, 'current', ''],
    ['scaled to nothing', deployment({ conditions: done }, { replicas: 0 }), 'current', ''],
    [
      'past its deadline',
      deployment({ conditions: [condition('Progressing', 'False', 'ProgressDeadlineExceeded', 'took too long')] }),
      'failed',
      'took too long',
    ],
    [
      'past its deadline, with a reason',
      deployment({ conditions: [condition('Progressing', 'False', 'ProgressDeadlineExceeded', 'took too long')] }),
      'failed',
      'container main of Pod x-1: CrashLoopBackOff',
      [waits('CrashLoopBackOff')],
    ],
    ['paused', deployment({}, { paused: true }), 'progressing', 'is paused: its new Pods are not rolled out'],
    [
      'Pods that may not be made',
      deployment({ conditions: [condition('ReplicaFailure', 'True', 'FailedCreate', 'exceeded quota')] }),
      'failed?',
      'its Pods cannot be made: exceeded quota',
    ],
    [
      'a crashing Pod',
      deployment({ ...counts, availableReplicas: 1 }),
      'failed?',
      'container main of Pod x-1: CrashLoopBackOff (back-off 10s)',
      [waits('CrashLoopBackOff', 'back-off 10s')],
    ],
    ['a Pod that starts', deployment({}), 'progressing', '0 of 2 Pods are updated', [waits('ContainerCreating')]],
    [
      'complete, whatever its Pods say',
      deployment({ ...counts, conditions: done }),
      'current',
      '',
      [waits('CrashLoopBackOff')],
    ],
  ],
  StatefulSet: [
    ['too few', statefulSet({ replicas: 1 }), 'progressing', '1 of 3 Pods are made'],
    ['not ready', statefulSet({ ...ordinals, readyReplicas: 2 }), 'progressing', '2 of 3 Pods are ready'],
    ['too many', statefulSet({ ...ordinals, replicas: 4 }), 'progressing', '1 Pods too many'],
    [
      'half updated',
      statefulSet({ ...ordinals, currentReplicas: 1, updatedReplicas: 2 }),
      'progressing',
      '2 of 3 Pods are updated',
    ],
    [
      'of two revisions',
      statefulSet({ ...ordinals, updateRevision: 'b' }),
      'progressing',
      'its Pods are of two revisions',
    ],
    ['complete', statefulSet(ordinals), 'current', ''],
    [
      'complete up to its partition',
      statefulSet(
        { ...ordinals, updatedReplicas: 2, updateRevision: 'b' },
        { updateStrategy: { rollingUpdate: { partition: 1 } } },
      ),
      'current',
      '',
    ],
    [
      'before its partition',
      statefulSet({ ...ordinals, updatedReplicas: 0 }, { updateStrategy: { rollingUpdate: { partition: 1 } } }),
      'progressing',
      '0 of 2 Pods are updated',
    ],
    [
      'OnDelete',
      statefulSet({ ...ordinals, readyReplicas: 0 }, { updateStrategy: { type: 'OnDelete' } }),
      'current',
      '',
    ],
    [
      'a Pod without its image',
      statefulSet({ replicas: 1 }),
      'failed?',
      'container main of Pod x-1: ImagePullBackOff',
      [waits('ImagePullBackOff')],
    ],
  ],
  DaemonSet: [
    [
      'an old generation, though all counts agree',
      daemonSet(nodes, {}, { generation: 2 }),
      'progressing',
      'its controller has seen generation 1 of 2',
    ],
    ['not scheduled', daemonSet({ ...nodes, currentNumberScheduled: 1 }), 'progressing', '1 of 2 Pods are scheduled'],
    ['not updated', daemonSet({ ...nodes, updatedNumberScheduled: 0 }), 'progressing', '0 of 2 Pods are updated'],
    ['not available', daemonSet({ ...nodes, numberAvailable: 0 }), 'progressing', '0 of 2 Pods are available'],
    ['not ready', daemonSet({ ...nodes, numberReady: 0 }), 'progressing', '0 of 2 Pods are ready'],
    ['complete', daemonSet(nodes), 'current', ''],
    ['on no node', daemonSet({}), 'current', ''],
    ['OnDelete', daemonSet({ ...nodes, numberReady: 0 }, { updateStrategy: { type: 'OnDelete' } }), 'current', ''],
  ],
  ReplicaSet: [
    [
      'complete',
      object(
        'apps/v1',
        'ReplicaSet',
        { replicas: 1 },
        { ...seen, replicas: 1, fullyLabeledReplicas: 1, availableReplicas: 1, readyReplicas: 1 },
      ),
      'current',
      '',
    ],
    [
      'too few',
      object('apps/v1', 'ReplicaSet', { replicas: 2 }, { ...seen, fullyLabeledReplicas: 1 }),
      'progressing',
      '1 of 2 Pods are labelled',
    ],
    [
      'too many',
      object(
        'apps/v1',
        'ReplicaSet',
        { replicas: 1 },
        { ...seen, replicas: 2, fullyLabeledReplicas: 2, availableReplicas: 2, readyReplicas: 2 },
      ),
      'progressing',
      '1 Pods too many',
    ],
  ],
  Pod: [
    ['no status', object('v1', 'Pod', {}, {}), 'progressing', 'has not started'],
    ['finished', pod({ phase: 'Succeeded' }), 'current', ''],
    ['failed', pod({ phase: 'Failed', message: 'evicted' }), 'failed', 'evicted'],
    ['running and ready', pod({ phase: 'Running', conditions: [condition('Ready', 'True')] }), 'current', ''],
    [
      'running, not ready',
      pod({ phase: 'Running', conditions: [condition('Ready', 'False')] }),
      'progressing',
      'is not ready',
    ],
    [
      'unschedulable',
      pod({ phase: 'Pending', conditions: [condition('PodScheduled', 'False', 'Unschedulable', 'no cpu')] }),
      'progressing',
      'no node takes it: no cpu',
    ],
    ['crashing', waits('CrashLoopBackOff'), 'failed?', 'container main of Pod x-1: CrashLoopBackOff'],
    ['a name that is none', waits('InvalidImageName'), 'failed?', 'container main of Pod x-1: InvalidImageName'],
    [
      'a missing ConfigMap',
      waits('CreateContainerConfigError', 'configmap "a" not found'),
      'failed?',
      'container main of Pod x-1: CreateContainerConfigError (configmap "a" not found)',
    ],
    [
      'an init container that ended badly',
      pod({
        phase: 'Pending',
        initContainerStatuses: [{ name: 'init', state: { terminated: { exitCode: 3, reason: 'Error' } } }],
      }),
      'failed?',
      'container init of Pod x-1 ended with exit code 3 (Error)',
    ],
    [
      'how it crashed the last time',
      pod({
        containerStatuses: [
          {
            name: 'main',
            state: { waiting: { reason: 'CrashLoopBackOff' } },
            lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
          },
        ],
      }),
      'failed?',
      'container main of Pod x-1: CrashLoopBackOff, it ended with exit code 137 (OOMKilled)',
    ],
    [
      'control characters',
      waits('CrashLoopBackOff', '\u001b[31mred\u0007\n::set-output name=a::b'),
      'failed?',
      'container main of Pod x-1: CrashLoopBackOff ( [31mred ::set-output name=a::b)',
    ],
  ],
  Job: [
    ['not started', job({}), 'progressing', 'has not started'],
    ['running', job({ startTime: '2026-01-01T00:00:00Z' }), 'progressing', 'is running'],
    ['complete', job({ conditions: [condition('Complete', 'True')] }), 'current', ''],
    [
      'failed',
      job({ conditions: [condition('Failed', 'True', 'BackoffLimitExceeded', 'too often')] }),
      'failed',
      'has failed: too often',
    ],
    ['suspended', job({}, { suspend: true }), 'current', ''],
    [
      'trying again',
      job({}),
      'progressing',
      'container main of Pod x-1: CrashLoopBackOff',
      [waits('CrashLoopBackOff')],
    ],
    ['without its image', job({}), 'failed?', 'container main of Pod x-1: ErrImagePull', [waits('ErrImagePull')]],
  ],
  'other kinds': [
    [
      'a claim that waits',
      object('v1', 'PersistentVolumeClaim', {}, { phase: 'Pending' }),
      'progressing',
      'is not bound to a volume',
    ],
    ['a bound claim', object('v1', 'PersistentVolumeClaim', {}, { phase: 'Bound' }), 'current', ''],
    ['a lost claim', object('v1', 'PersistentVolumeClaim', {}, { phase: 'Lost' }), 'failed', 'has lost its volume'],
    [
      'a load balancer without an address',
      object('v1', 'Service', { type: 'LoadBalancer' }, {}),
      'progressing',
      'has no address',
    ],
    [
      'a load balancer with one',
      object('v1', 'Service', { type: 'LoadBalancer', clusterIP: '10.0.0.1' }, {}),
      'current',
      '',
    ],
    ['a service', object('v1', 'Service', {}, {}), 'current', ''],
    ['a leaving namespace', object('v1', 'Namespace', {}, { phase: 'Terminating' }), 'progressing', 'is being deleted'],
    ['a new kind', crd(), 'progressing', 'is being installed'],
    ['an installing kind', crd(condition('Established', 'False', 'Installing')), 'progressing', 'is being installed'],
    [
      'a kind whose names are taken',
      crd(condition('NamesAccepted', 'False', 'Taken', 'widgets are taken')),
      'failed',
      'its names are not accepted: widgets are taken',
    ],
    [
      'a kind that is not established',
      crd(condition('Established', 'False', 'NotAccepted', 'no')),
      'failed',
      'is not established: no',
    ],
    ['an established kind', crd(condition('NamesAccepted', 'True'), condition('Established', 'True')), 'current', ''],
    ['an APIService', object('apiregistration.k8s.io/v1', 'APIService', {}, {}), 'progressing', 'is not available'],
    ['a CronJob', object('batch/v1', 'CronJob', {}, {}), 'current', ''],
    ['a ready custom resource', custom({ conditions: [condition('Ready', 'True')] }), 'current', ''],
    [
      'one that is not ready',
      custom({ conditions: [condition('Ready', 'False', 'NotReadyYet')] }),
      'progressing',
      'NotReadyYet',
    ],
    [
      'one that is ready for an older generation',
      custom({ conditions: [{ ...condition('Ready', 'True'), observedGeneration: 1 }] }, { generation: 2 }),
      'progressing',
      'its condition Ready is about generation 1 of 2',
    ],
    ['a Deployment of somebody else', object('example.com/v1', 'Deployment', {}, {}), 'current', ''],
  ],
};

describe.each(Object.entries(tables))('health of %s', (_, rows) => {
  test.each(rows)('%s', (_title, live, state, message, pods = []) => {
    const health = healthOf(live, pods);
    const kind = health.state === 'failed' && health.recoverable ? 'failed?' : health.state;
    expect({ state: kind, message: health.message }).toEqual({ state, message });
  });
});

test('a message of any length is cut', () => {
  const { message } = healthOf(custom({ conditions: [condition('Stalled', 'True', '', 'x'.repeat(100_000))] }));
  expect(message.length).toBeLessThan(450);
});
