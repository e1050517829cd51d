import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { kubectl } from '../../support/cluster/kubectl.ts';
import { type Kubelet, startKubelet } from '../../support/cluster/kubelet.ts';
import { describeWith } from '../../support/describe-with.ts';

const broken = `sha256:${'bad0'.repeat(16)}`;

describeWith(clusterTools, 'the fake kubelet', () => {
  let cluster: TestCluster;
  let kubelet: Kubelet;

  beforeAll(async () => {
    cluster = await startCluster();
    kubelet = await startKubelet(cluster, (image) => (image.endsWith(broken) ? 'crash' : 'run'));
  }, 90_000);

  afterAll(async () => {
    await kubelet?.stop();
    await cluster?.stop();
  });

  const run = async (...args: string[]) => {
    const { status, stdout, stderr } = await kubectl(cluster, args);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  test('completes the Pods of a Job', async () => {
    await run('create', 'job', 'migrate', '--image=shop/migrate:1');
    await run('wait', '--for=condition=Complete', 'job/migrate', '--timeout=20s');
  }, 30_000);

  test('takes the rule that a test gives it, where an image has no tag', async () => {
    await run('run', 'web', `--image=shop/web@${broken}`);
    const reason = 'jsonpath={.status.containerStatuses[0].state.waiting.reason}=CrashLoopBackOff';
    await run('wait', `--for=${reason}`, 'pod/web', '--timeout=20s');
  }, 30_000);

  test('lets a DaemonSet run on its node', async () => {
    const labels = { app: 'agent' };
    const template = { metadata: { labels }, spec: { containers: [{ name: 'agent', image: 'shop/agent:1' }] } };
    const spec = { selector: { matchLabels: labels }, template };
    const set = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'agent' }, spec };
    await kubectl(cluster, ['apply', '--server-side', '--filename=-'], set);
    expect(await run('rollout', 'status', 'daemonset/agent', '--timeout=20s')).toContain('successfully rolled out');
  }, 30_000);

  test('ends the deletion of a Pod', async () => {
    await run('run', 'short', '--image=shop/web:1');
    await run('wait', '--for=condition=Ready', 'pod/short', '--timeout=20s');
    await run('delete', 'pod', 'short', '--grace-period=30', '--timeout=10s');
    expect(await run('get', 'pod', 'short', '--ignore-not-found')).toBe('');
  }, 30_000);

  test('empties a namespace that is deleted', async () => {
    await run('create', 'namespace', 'old');
    // The namespace controller comes back for the rest after half the grace period of the Pods that it finds.
    const spec = { terminationGracePeriodSeconds: 1, containers: [{ name: 'web', image: 'shop/web:1' }] };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'old' }, spec };
    await kubectl(cluster, ['apply', '--server-side', '--filename=-'], pod);
    await run('--namespace=old', 'wait', '--for=condition=Ready', 'pod/web', '--timeout=20s');
    await run('delete', 'namespace', 'old', '--timeout=20s');
  }, 45_000);
});
