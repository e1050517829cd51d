import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../../../src/domain/deploy/inventory.ts';
import { keepReason, pruneCandidates, refusePrune } from '../../../../src/domain/deploy/prune.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';

const map = (name: string): Entry => ({ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'n', name });
const namespace: Entry = { apiVersion: 'v1', kind: 'Namespace', name: 'n' };

test('candidates are the objects that are wanted no more, whatever version they are written in', () => {
  const old = [map('a'), { apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler', namespace: 'n', name: 'h' }];
  const wanted = [{ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespace: 'n', name: 'h' }];
  expect(pruneCandidates(old, wanted)).toEqual([map('a')]);
  expect(pruneCandidates(old, [...wanted, { ...map('a'), namespace: 'other' }])).toEqual([map('a')]);
  expect(pruneCandidates([], wanted)).toEqual([]);
});

describe('refusing to prune', () => {
  test.each<[string, readonly Entry[], readonly Entry[], boolean]>([
    ['nothing to prune', [map('a')], [map('a')], false],
    ['the first deploy', [], [map('a')], false],
    ['some of it', [map('a'), map('b')], [map('b')], false],
    ['a renaming of the only resource', [map('a')], [map('b')], false],
    ['all of it, for other resources', [map('a'), map('b')], [map('c')], true],
    ['all of it, for nothing', [map('a'), map('b')], [], true],
    ['the only resource, for nothing', [map('a')], [], true],
    ['all but a namespace, which is never pruned', [namespace, map('a'), map('b')], [namespace], true],
    ['a namespace alone', [namespace], [map('a')], false],
  ])('%s', (_, old, wanted, refused) => {
    expect(refusePrune(old, wanted) !== undefined).toBe(refused);
  });
});

const live = (
  annotations: JsonObject,
  managers: readonly (readonly [string, string])[] = [['plumbline', 'Apply']],
  uid = 'u',
): JsonObject => ({
  metadata: { annotations, uid, managedFields: managers.map(([manager, operation]) => ({ manager, operation })) },
});

describe('what is kept', () => {
  test.each<[string, Entry, JsonObject, string | undefined]>([
    ['ours', map('a'), live({}), undefined],
    ['a namespace', namespace, live({}), 'never deleted'],
    ['a claim', { ...map('a'), kind: 'PersistentVolumeClaim' }, live({}), 'never deleted'],
    [
      'a kind',
      { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name: 'x' },
      live({}),
      'never deleted',
    ],
    ['Flux', map('a'), live({ 'kustomize.toolkit.fluxcd.io/prune': 'Disabled' }), 'kustomize.toolkit.fluxcd.io/prune'],
    ['Flux, enabled', map('a'), live({ 'kustomize.toolkit.fluxcd.io/prune': 'enabled' }), undefined],
    ['Argo CD', map('a'), live({ 'argocd.argoproj.io/sync-options': 'Validate=false, Prune=false' }), 'argocd'],
    ['Argo CD, other options', map('a'), live({ 'argocd.argoproj.io/sync-options': 'PruneLast=true' }), undefined],
    ['Helm', map('a'), live({ 'helm.sh/resource-policy': 'keep' }), 'helm.sh'],
    ['cli-utils', map('a'), live({ 'client.lifecycle.config.k8s.io/deletion': 'detach' }), 'deletion'],
    ['an annotation that is no text', map('a'), live({ 'helm.sh/resource-policy': 1 }), undefined],
    [
      'edited by another manager beside us',
      map('a'),
      live({}, [
        ['plumbline', 'Apply'],
        ['kubectl-edit', 'Update'],
      ]),
      undefined,
    ],
    ['made anew by somebody else', map('a'), live({}, [['kubectl-create', 'Update']]), 'not managed'],
    ['taken over by another tool', { ...map('a'), uid: 'u' }, live({}, [['flux', 'Apply']]), 'not managed'],
    ['an update of ours, not an apply', map('a'), live({}, [['plumbline', 'Update']]), 'not managed'],
    [
      'without any field, the very object',
      { ...map('a'), uid: 'u' },
      live({}, [['kube-controller-manager', 'Update']]),
      undefined,
    ],
    [
      'without any field, another object',
      { ...map('a'), uid: 'u' },
      live({}, [['someone', 'Update']], 'v'),
      'not managed',
    ],
    ['without any field or id, nobody else’s', map('a'), live({}, [['before-first-apply', 'Update']]), undefined],
  ])('%s', (_, entry, object, reason) => {
    const found = keepReason(entry, object);
    if (reason === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(reason);
  });
});
