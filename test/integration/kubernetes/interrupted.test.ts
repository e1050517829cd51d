import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deployToKubernetes } from '../../../src/actions/deploy/kubernetes.ts';
import { decodeInventory } from '../../../src/domain/deploy/inventory.ts';
import type { JsonObject } from '../../../src/domain/manifests/model.ts';
import type { Cluster } from '../../../src/ports/cluster.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { type Kubelet, startKubelet } from '../../support/cluster/kubelet.ts';
import { describeWith } from '../../support/describe-with.ts';
import { commits, configMap, connectBy, deployment, desired, RecordingHost, realClock } from './fixture.ts';

/** A run that died: nobody catches it, nothing is tidied up. */
class Killed extends Error {}

/** Calls `strike` at the n-th write, before it is sent or when it was answered. Dry runs and reads are no writes. */
function striking(
  cluster: Cluster,
  n: number,
  moment: 'before' | 'after',
  strike: () => void,
): Cluster & { writes: number } {
  const count = async <T>(call: () => Promise<T>): Promise<T> => {
    struck.writes += 1;
    const hit = struck.writes === n;
    if (hit && moment === 'before') strike();
    const result = await call();
    if (hit && moment === 'after') strike();
    return result;
  };
  const struck = {
    ...cluster,
    writes: 0,
    apply: (resource: JsonObject, options: Parameters<Cluster['apply']>[1]) =>
      options.dryRun ? cluster.apply(resource, options) : count(() => cluster.apply(resource, options)),
    delete: (...args: Parameters<Cluster['delete']>) => count(() => cluster.delete(...args)),
    replace: (...args: Parameters<Cluster['replace']>) => count(() => cluster.replace(...args)),
  };
  return struck;
}

describeWith(clusterTools, 'a deploy that is interrupted', () => {
  let server: TestCluster;
  let kubelet: Kubelet;
  let cluster: Cluster;

  beforeAll(async () => {
    server = await startCluster();
    kubelet = await startKubelet(server);
    cluster = await connectBy(server.kubeconfigPath);
  }, 90_000);

  afterAll(async () => {
    await kubelet?.stop();
    await server?.stop();
  });

  const of = (name: string): JsonObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  /** The server records no manager for it: no field is applied but its name. */
  const account: JsonObject = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'gone' } };
  const before = (namespace: string) => [
    of(namespace),
    account,
    configMap('same', { v: '1' }),
    configMap('changed', { v: '1' }),
    configMap('gone', {}),
  ];
  const after = (namespace: string) => [
    of(namespace),
    configMap('same', { v: '1' }),
    configMap('changed', { v: '2' }),
    configMap('made', {}),
  ];

  /** Names and data of all that a namespace holds of ours, and what the inventory says. */
  const state = async (namespace: string) => {
    const maps = await cluster.list('v1', 'ConfigMap', namespace, {});
    const named = maps.map((map) => [String((map.metadata as JsonObject).name), map] as const);
    const ledger = named.find(([name]) => name === 'plumbline-shop')?.[1];
    const inventory = ledger && decodeInventory(ledger);
    if (!inventory || 'reason' in inventory) throw new Error('There is no inventory.');
    const data = named
      .filter(([name]) => !['plumbline-shop', 'kube-root-ca.crt'].includes(name))
      .map(([name, map]) => [name, map.data ?? {}]);
    const { state: progress, commit, entries } = inventory;
    const accounts = await cluster.list('v1', 'ServiceAccount', namespace, {});
    const found = accounts
      .map(({ metadata }) => String((metadata as JsonObject).name))
      .filter((name) => name !== 'default');
    return {
      data: Object.fromEntries(data),
      accounts: found,
      progress,
      commit,
      entries: entries.map(({ name }) => name).toSorted(),
    };
  };
  const converged = (namespace: string) => ({
    data: { same: { v: '1' }, changed: { v: '2' }, made: {} },
    accounts: [],
    progress: 'deployed',
    commit: commits[1],
    entries: ['changed', 'made', namespace, 'same'].toSorted(),
  });

  const host = () => new RecordingHost();
  const first = (namespace: string, through: Cluster, signal?: AbortSignal) =>
    deployToKubernetes(desired(namespace, before(namespace)), {
      cluster: through,
      clock: realClock(signal),
      host: host(),
    });
  const second = (namespace: string, through: Cluster, signal?: AbortSignal) =>
    deployToKubernetes(desired(namespace, after(namespace), { commit: commits[1] ?? '' }), {
      cluster: through,
      clock: realClock(signal),
      host: host(),
    });

  const kill = () => {
    throw new Killed();
  };

  test.each(['before', 'after'] as const)(
    'killed %s any write, it is finished by the next run',
    async (moment) => {
      let runs = 0;
      for (let n = 1, done = false; !done; n++) {
        const namespace = `killed-${moment}-${n}`;
        await first(namespace, cluster);
        const struck = striking(cluster, n, moment, kill);
        await second(namespace, struck).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        done = struck.writes < n;
        // Whatever exists is known to somebody: no run can have left an orphan behind.
        const { data, entries } = await state(namespace);
        expect(entries).toEqual(expect.arrayContaining(Object.keys(data)));
        expect(await second(namespace, cluster)).toMatchObject({ outcome: 'healthy' });
        expect(await state(namespace)).toEqual(converged(namespace));
        runs += 1;
      }
      // Two of the inventory, one changed, one made, two deleted; and the run that nobody struck.
      expect(runs).toBe(7);
    },
    120_000,
  );

  test('killed at any write of the very first deploy, it is finished by the next run', async () => {
    let runs = 0;
    for (let n = 1, done = false; !done; n++) {
      const namespace = `first-${n}`;
      const struck = striking(cluster, n, 'after', kill);
      await first(namespace, struck).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      done = struck.writes < n;
      expect(await first(namespace, cluster)).toMatchObject({ outcome: 'healthy' });
      expect((await state(namespace)).entries).toEqual(['changed', 'gone', 'gone', namespace, 'same'].toSorted());
      runs += 1;
    }
    expect(runs).toBe(8);
  }, 120_000);

  test('cancelled, it stops soon, says so, and is finished by the next run', async () => {
    for (let n = 1; n <= 6; n++) {
      const namespace = `cancelled-${n}`;
      await first(namespace, cluster);
      const abort = new AbortController();
      const struck = striking(cluster, n, 'before', () => abort.abort());
      const result = await second(namespace, struck, abort.signal);
      // From the last deletions on nothing is left to stop: the deploy is complete.
      expect(n < 4 ? ['cancelled'] : ['cancelled', 'healthy']).toContain(result.outcome);
      if (n < 4) expect(result.message).toContain('The next run goes on from what it finds.');
      expect(await second(namespace, cluster)).toMatchObject({ outcome: 'healthy' });
      expect(await state(namespace)).toEqual(converged(namespace));
    }
  }, 120_000);

  test('cancelled while it waits, it ends at once', async () => {
    const namespace = 'cancelled-wait';
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1500);
    const start = Date.now();
    const waits = deployment('web', 'web:1', { minReadySeconds: 500, progressDeadlineSeconds: 900 });
    const result = await deployToKubernetes(desired(namespace, [of(namespace), waits], { timeout: 600 }), {
      cluster,
      clock: realClock(abort.signal),
      host: host(),
    });
    expect(Date.now() - start).toBeLessThan(5000);
    expect(result).toMatchObject({ outcome: 'cancelled', unhealthy: [{ resource: { name: 'web' } }] });
  }, 30_000);
});
