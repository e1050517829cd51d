import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Api } from '../../support/cluster/api.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { kubectl } from '../../support/cluster/kubectl.ts';
import { type Kubelet, startKubelet } from '../../support/cluster/kubelet.ts';
import { describeWith } from '../../support/describe-with.ts';
import { eventually } from '../../support/eventually.ts';

interface PodWithStatus {
  readonly status: { readonly containerStatuses?: readonly { state: { waiting?: { reason: string } } }[] };
}

const labels = { app: 'web' };

/** A Deployment that gives up after 2 s. */
const deployment = (image: string, replicas = 2) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas,
    progressDeadlineSeconds: 2,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'web', image }] } },
  },
});

describeWith(clusterTools, 'a Deployment on the test cluster', () => {
  let cluster: TestCluster;
  let kubelet: Kubelet;
  let namespace: string;
  let tests = 0;

  beforeAll(async () => {
    cluster = await startCluster();
    kubelet = await startKubelet(cluster);
  }, 90_000);

  afterAll(async () => {
    await kubelet?.stop();
    await cluster?.stop();
  });

  /** Runs kubectl in the namespace of the test; throws what it says where it fails. */
  const run = async (args: readonly string[], input?: unknown) => {
    const { status, stdout, stderr } = await kubectl(cluster, ['--namespace', namespace, ...args], input);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const apply = (image: string, replicas?: number) =>
    run(['apply', '--server-side', '--filename', '-'], deployment(image, replicas));
  const waitFor = (condition: string) => run(['wait', `--for=${condition}`, 'deployment/web', '--timeout=20s']);
  const pods = async (path: string) => (await run(['get', 'pods', '-o', `jsonpath={.items[*]${path}}`])).split(' ');

  beforeEach(async () => {
    namespace = `test-${++tests}`;
    await run(['create', 'namespace', namespace]);
  });

  test('is applied on the server and becomes available', async () => {
    expect(await apply('shop/web:1.0.0')).toBe('deployment.apps/web serverside-applied\n');
    await waitFor('condition=Available');
    expect(await pods('.status.phase')).toEqual(['Running', 'Running']);
    expect(await pods('.spec.containers[0].image')).toEqual(['shop/web:1.0.0', 'shop/web:1.0.0']);
    expect(new Set(await pods('.status.podIP')).size).toBe(2);
  }, 30_000);

  test('is replaced by its next version, Pod by Pod', async () => {
    await apply('shop/web:1.0.0');
    await waitFor('condition=Available');
    await apply('shop/web:1.1.0');
    await run(['rollout', 'status', 'deployment/web', '--timeout=20s']);
    expect(await pods('.spec.containers[0].image')).toEqual(['shop/web:1.1.0', 'shop/web:1.1.0']);
  }, 30_000);

  test('with an image that crashes exceeds its deadline', async () => {
    await apply('shop/web:1.0.0-crash');
    await waitFor('jsonpath={.status.conditions[?(@.type=="Progressing")].reason}=ProgressDeadlineExceeded');
    const available = '-o=jsonpath={.status.conditions[?(@.type=="Available")].status}';
    expect(await run(['get', 'deployment/web', available])).toBe('False');
    expect(await pods('.status.containerStatuses[0].state.waiting.reason')).toEqual([
      'CrashLoopBackOff',
      'CrashLoopBackOff',
    ]);
    const restarts = async () => Number((await pods('.status.containerStatuses[0].restartCount'))[0]);
    const before = await restarts();
    await eventually(async () => expect(await restarts()).toBeGreaterThan(before));
  }, 30_000);

  test('with an image that cannot be pulled shows the error, then the back-off', async () => {
    const seen = new Set<string | undefined>();
    const stopped = new AbortController();
    const api = new Api(cluster);
    const watched = (async () => {
      for await (const { object } of api.watch<PodWithStatus>(
        `/api/v1/namespaces/${namespace}/pods`,
        '0',
        stopped.signal,
      )) {
        seen.add(object.status.containerStatuses?.[0]?.state.waiting?.reason);
        if (seen.has('ImagePullBackOff')) return;
      }
    })();
    await apply('shop/web:nopull', 1);
    await watched.finally(() => stopped.abort());
    expect([...seen].filter(Boolean)).toEqual(['ErrImagePull', 'ImagePullBackOff']);
    expect(await pods('.status.phase')).toEqual(['Pending']);
  }, 30_000);

  test('loses its Pods when it is scaled down', async () => {
    await apply('shop/web:1.0.0', 3);
    await waitFor('condition=Available');
    const before = await pods('.metadata.name');
    expect(before).toHaveLength(3);
    await run(['scale', 'deployment/web', '--replicas=1']);
    const after = await eventually(async () => {
      const names = await pods('.metadata.name');
      expect(names).toHaveLength(1);
      return names;
    });
    expect(before).toEqual(expect.arrayContaining(after));
  }, 30_000);

  test('is followed into its grave by its ReplicaSets and Pods', async () => {
    await apply('shop/web:1.0.0');
    await waitFor('condition=Available');
    await run(['delete', 'deployment', 'web']);
    await eventually(async () => expect(await run(['get', 'replicasets,pods', '--output=name'])).toBe(''));
  }, 30_000);
});
