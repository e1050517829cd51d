import { describe, expect, test } from '@jest/globals';
import { behaviourOfTag } from '../../support/cluster/container-status.ts';
import { type Pod, podStatus } from '../../support/cluster/pod-status.ts';

describe('behaviourOfTag', () => {
  test.each([
    ['shop/web:1.0.0', 'run'],
    ['shop/web', 'run'],
    ['shop/web:1.0.0-crash', 'crash'],
    ['127.0.0.1:5000/shop/web:nopull', 'nopull'],
    ['127.0.0.1:5000/shop/web', 'run'],
    ['shop/crash/web:1', 'run'],
    [`shop/web:slow@sha256:${'a'.repeat(64)}`, 'slow'],
    [`shop/web@sha256:${'a'.repeat(64)}`, 'run'],
  ])('%s: %s', (image, expected) => expect(behaviourOfTag(image)).toBe(expected));
});

describe('podStatus', () => {
  const pod = (tags: readonly string[], restartPolicy: Pod['spec']['restartPolicy'] = 'Always'): Pod => ({
    metadata: { name: 'web', namespace: 'default', uid: 'u' },
    spec: { restartPolicy, containers: tags.map((tag, place) => ({ name: `c${place}`, image: `shop/web:${tag}` })) },
  });
  const at = (seconds: number, ...[tags, policy]: Parameters<typeof pod>) => {
    const { status, next } = podStatus(pod(tags, policy), '10.244.0.1', 0, seconds * 1000, behaviourOfTag);
    const reasons = status.containerStatuses.map(({ state }) => (state?.waiting ?? state?.terminated)?.reason ?? 'run');
    const ready = status.conditions.find(({ type }) => type === 'Ready');
    return [
      status.phase,
      ready?.status,
      reasons.join(' '),
      next / 1000,
      Date.parse(ready?.lastTransitionTime ?? '') / 1000,
    ];
  };
  const never = Number.POSITIVE_INFINITY;

  test.each([
    // tags, seconds since the Pod came, then: phase, ready, containers, when it changes next, ready or unready since
    [['1'], 0, ['Running', 'True', 'run', never, 0]],
    [['slow'], 0.5, ['Pending', 'False', 'ContainerCreating', 2, 0]],
    [['slow'], 2, ['Running', 'True', 'run', never, 2]],
    [['slow'], 9, ['Running', 'True', 'run', never, 2]],
    [['nopull'], 0, ['Pending', 'False', 'ErrImagePull', 1, 0]],
    [['nopull'], 1, ['Pending', 'False', 'ImagePullBackOff', never, 0]],
    [['crash'], 0, ['Running', 'False', 'CrashLoopBackOff', 1, 0]],
    [['crash'], 1, ['Running', 'False', 'CrashLoopBackOff', 3, 0]],
    [['crash'], 5, ['Running', 'False', 'CrashLoopBackOff', 7, 0]],
    [['1', 'crash'], 3, ['Running', 'False', 'run CrashLoopBackOff', 7, 0]],
    [['1', 'nopull'], 0, ['Pending', 'False', 'run ErrImagePull', 1, 0]],
    [['1', 'slow'], 2, ['Running', 'True', 'run run', never, 2]],
  ] as const)('%j after %d s', (tags, seconds, expected) => expect(at(seconds, tags)).toEqual(expected));

  test.each([
    [['1'], 0, ['Succeeded', 'False', 'Completed', never, 0]],
    [['slow'], 1, ['Pending', 'False', 'ContainerCreating', 2, 0]],
    [['crash'], 0, ['Failed', 'False', 'Error', never, 0]],
    [['1', 'crash'], 0, ['Failed', 'False', 'Completed Error', never, 0]],
    [['nopull'], 3, ['Pending', 'False', 'ImagePullBackOff', never, 0]],
  ] as const)('%j of a Job after %d s', (tags, seconds, expected) =>
    expect(at(seconds, tags, 'Never')).toEqual(expected),
  );

  test('counts restarts after 1, 2 and 4 more seconds', () => {
    const restarts = [0, 0.9, 1, 2.9, 3, 6.9, 7].map(
      (seconds) =>
        podStatus(pod(['crash']), '', 0, seconds * 1000, behaviourOfTag).status.containerStatuses[0]?.restartCount,
    );
    expect(restarts).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });
});
