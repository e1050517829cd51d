import { expect, test } from '@jest/globals';
import { inDeletionStages, inStages, isServed, stageOf } from '../../../../src/domain/deploy/order.ts';

const of = (apiVersion: string, kind: string, name = 'x') => ({ apiVersion, kind, name });

const stages = [
  [
    of('v1', 'Namespace'),
    of('apiextensions.k8s.io/v1', 'CustomResourceDefinition'),
    of('rbac.authorization.k8s.io/v1', 'ClusterRole'),
  ],
  [
    of('storage.k8s.io/v1', 'StorageClass'),
    of('gateway.networking.k8s.io/v1', 'GatewayClass'),
    of('scheduling.k8s.io/v1', 'PriorityClass'),
  ],
  [
    of('v1', 'ServiceAccount'),
    of('v1', 'ConfigMap'),
    of('v1', 'Secret'),
    of('v1', 'PersistentVolumeClaim'),
    of('v1', 'ResourceQuota'),
    of('v1', 'LimitRange'),
    of('networking.k8s.io/v1', 'NetworkPolicy'),
    of('policy/v1', 'PodDisruptionBudget'),
    of('rbac.authorization.k8s.io/v1', 'Role'),
  ],
  [of('rbac.authorization.k8s.io/v1', 'RoleBinding'), of('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding')],
  [
    of('v1', 'Service'),
    of('apps/v1', 'Deployment'),
    of('batch/v1', 'CronJob'),
    of('networking.k8s.io/v1', 'Ingress'),
    of('example.com/v1', 'Namespace'),
    of('example.com/v1', 'Widget'),
    of('serving.knative.dev/v1', 'Service'),
  ],
  [
    of('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration'),
    of('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration'),
    of('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding'),
    of('apiregistration.k8s.io/v1', 'APIService'),
  ],
];

test.each(stages.flatMap((kinds, stage) => kinds.map((kind) => [kind.kind, kind.apiVersion, stage] as const)))(
  '%s of %s is in stage %i',
  (kind, apiVersion, stage) => {
    expect(stageOf({ kind, apiVersion })).toBe(stage);
    expect(isServed({ kind, apiVersion })).toBe(stage === 4);
  },
);

test('resources are grouped by stage, sorted within, and deleted the other way round', () => {
  const resources = [
    of('apps/v1', 'Deployment', 'b'),
    of('v1', 'Secret', 's'),
    of('apps/v1', 'Deployment', 'a'),
    of('v1', 'Namespace', 'n'),
  ];
  const names = inStages(resources).map((stage) => stage.map(({ name }) => name));
  expect(names).toEqual([['n'], ['s'], ['a', 'b']]);
  expect(inDeletionStages(resources).map((stage) => stage.map(({ name }) => name))).toEqual([['a', 'b'], ['s'], ['n']]);
  expect(inStages([])).toEqual([]);
});
