import { describe, expect, it } from '@jest/globals';
import { failure, run } from '../../../../src/actions/deploy/run.ts';
import { ClusterError } from '../../../../src/kit/errors.ts';
import { MemoryCluster } from '../../../support/memory/cluster.ts';
import { deployment } from '../../../support/memory/config-repo.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const configMap = (name: string, value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { v: "${value}" }\n`;

/** A config repo with these apps in `dev`, each in a namespace of its own, and a cluster. */
function start(apps: Readonly<Record<string, string>>) {
  const lines = Object.keys(apps).map(
    (name) => `  ${name}: { source: "apps/${name}/{environment}", deploy: { with: kubernetes, namespace: ${name} } }\n`,
  );
  const files = Object.entries(apps).map(([name, manifest]) => [`apps/${name}/dev/all.yaml`, manifest] as const);
  const gitops = `version: 1\nenvironments: [dev]\napps:\n${lines.join('')}`;
  const world = createWorld({ 'gitops.yaml': gitops, ...Object.fromEntries(files) });
  return { world, cluster: new MemoryCluster() };
}

type Started = ReturnType<typeof start>;
type Ports = Parameters<typeof run>[1];

async function deploy({ world, cluster }: Started, more: (ports: Ports) => Partial<Ports> = () => ({})) {
  const memory = world.ports();
  const ports = { ...memory, cluster: async () => cluster };
  const inputs = { token: 't', config: 'gitops.yaml', environment: 'dev', apps: [], overrideGates: '' };
  const before = world.writes.log.length;
  const outputs = await run({ ...inputs, promoteWorkflow: 'none' }, { ...ports, ...more(ports) });
  const outcomes = outputs.deployments.map(({ app, outcome }) => `${app} ${outcome}`);
  return { outputs, outcomes, host: memory.host, writes: world.writes.log.slice(before) };
}

const history = (world: World) =>
  world.state.deployments.map(({ statuses }) => statuses.map(({ state }) => state).join(' '));
const push = (world: World, app: string, manifest: string) =>
  world.repository.push('main', { [`apps/${app}/dev/all.yaml`]: manifest });

describe('deploy to a cluster', () => {
  it('applies, records, and records no second time', async () => {
    const started = start({ shop: configMap('settings', '1') });
    expect((await deploy(started)).outcomes).toEqual(['shop healthy']);
    expect(history(started.world)).toEqual(['in_progress success']);
    const second = await deploy(started);
    expect([second.outcomes, second.writes]).toEqual([['shop unchanged'], []]);
  });

  it('records as failed what the cluster refuses, before and after it was begun', async () => {
    const started = start({ shop: configMap('settings', '1') });
    started.cluster.applying = async () => ({ outcome: 'refused', reason: 'no', missing: false });
    expect((await deploy(started)).outcomes).toEqual(['shop failed']);
    started.cluster.applying = async ({ dryRun }) =>
      dryRun ? undefined : { outcome: 'refused', reason: 'no', missing: false };
    expect((await deploy(started)).outcomes).toEqual(['shop failed']);
    expect(history(started.world)).toEqual(['in_progress failure in_progress failure']);
  });
});

describe('a lost race is no failure of the release', () => {
  it('when a newer commit is deployed already', async () => {
    const started = start({ shop: configMap('settings', '1') });
    const old = started.world.repository.branches.get('main') ?? '';
    push(started.world, 'shop', configMap('settings', '2'));
    await deploy(started);
    started.world.repository.branches.set('main', old);
    const { outcomes, outputs, writes, host } = await deploy(started);
    expect([outcomes, writes]).toEqual([['shop waiting'], []]);
    expect(history(started.world)).toEqual(['in_progress success']);
    expect(failure(outputs)?.message).toBe('Not healthy: shop in dev (waiting).');
    expect(host.findings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('A newer commit is deployed already') }),
    ]);
  });

  it('when another run was faster, and the next run goes on with what was begun', async () => {
    const started = start({ shop: configMap('settings', '1') });
    started.cluster.outrun = true;
    const { outcomes, host } = await deploy(started);
    expect(outcomes).toEqual(['shop waiting']);
    expect(host.findings[0]?.message).toContain('this one gives way');
    expect(history(started.world)).toEqual(['in_progress']);
    started.cluster.outrun = false;
    expect((await deploy(started)).outcomes).toEqual(['shop healthy']);
    expect(history(started.world)).toEqual(['in_progress success']);
  });

  it('nor does it end the health of what is healthy', async () => {
    const started = start({ shop: configMap('settings', '1') });
    await deploy(started);
    push(started.world, 'other', configMap('settings', '2'));
    started.cluster.objects.delete('ConfigMap shop settings');
    started.cluster.outrun = true;
    const { outcomes, writes } = await deploy(started);
    expect([outcomes, writes]).toEqual([['shop waiting'], []]);
  });

  const cancelledBy =
    ({ signal }: AbortController) =>
    ({ clock }: Ports): Partial<Ports> => ({
      clock: {
        now: () => clock.now(),
        sleep: (milliseconds: number) => clock.sleep(milliseconds),
        cancelled: signal,
      },
    });

  it('nor is it when the run is cancelled while it waits', async () => {
    const started = start({ shop: deployment('web', ['nginx:1.0.0']) });
    const abort = new AbortController();
    started.world.clock.meanwhile = () => abort.abort();
    const waiting = await deploy(started, cancelledBy(abort));
    expect(waiting.outcomes).toEqual(['shop waiting']);
    expect(waiting.host.findings[0]?.message).toContain('The run was cancelled');
    expect(history(started.world)).toEqual(['in_progress']);
  });

  it('nor is it when the cluster is not asked again because the run is cancelled', async () => {
    const started = start({ shop: configMap('settings', '1') });
    const abort = new AbortController();
    started.cluster.applying = async ({ dryRun }) => {
      if (dryRun) return undefined;
      abort.abort();
      throw new ClusterError('The cluster memory cannot be reached.', 0);
    };
    expect((await deploy(started, cancelledBy(abort))).outcomes).toEqual(['shop waiting']);
    expect(history(started.world)).toEqual(['in_progress']);
  });
});

describe('several applications in one cluster', () => {
  const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, configMap('settings', name)]));

  it('do not wait for one that hangs, and are told in the order of the file', async () => {
    const started = start({ ...many, a: deployment('stuck', ['nginx:1.0.0']) });
    let others = 0;
    let done = () => {};
    const waited = new Promise<void>((resolve) => {
      done = resolve;
    });
    started.world.writes.before = (what) => {
      if (what.endsWith(' success')) others += 1;
      if (others === 5) done();
    };
    started.cluster.reading = async (name) => {
      if (name === 'stuck') await waited;
    };
    const { outcomes } = await deploy(started);
    expect(outcomes).toEqual(['a failed', 'b healthy', 'c healthy', 'd healthy', 'e healthy', 'f healthy']);
  });

  it('come four at a time', async () => {
    const started = start(many);
    let active = 0;
    let most = 0;
    started.cluster.applying = async () => {
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setTimeout(resolve, 5));
      active -= 1;
      return undefined;
    };
    expect((await deploy(started)).outcomes).toHaveLength(6);
    expect(most).toBe(4);
  });

  it('are tried once more when they only missed what another one brings, and recorded once', async () => {
    const started = start({
      a: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: late }\n',
      b: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: late }\n',
    });
    const { cluster } = started;
    cluster.applying = async ({ resource }) =>
      (resource.metadata as { namespace?: string }).namespace === 'late' && !cluster.objects.has('Namespace  late')
        ? { outcome: 'refused', reason: 'namespaces "late" not found', missing: true }
        : undefined;
    expect((await deploy(started)).outcomes).toEqual(['a healthy', 'b healthy']);
    expect(history(started.world)).toEqual(['in_progress success', 'in_progress success']);
  });

  it('all fail, one by one, where the cluster cannot be reached', async () => {
    const { outcomes, writes } = await deploy(start(many), () => ({
      cluster: async () => {
        throw new ClusterError('The cluster memory cannot be reached.', 0);
      },
    }));
    expect([outcomes, writes]).toEqual([Object.keys(many).map((name) => `${name} failed`), []]);
  });
});

it('statuses of deployments link to the run that wrote them', async () => {
  const urls: (string | undefined)[] = [];
  const runUrl = 'https://github.test/acme/config/actions/runs/7';
  const keeping = ({ forge }: Ports): Partial<Ports> => ({
    forge: {
      ...forge,
      setDeploymentStatus: (id, status) => {
        urls.push(status.url);
        return forge.setDeploymentStatus(id, status);
      },
    },
  });
  const started = start({ shop: configMap('settings', '1') });
  await deploy(started, (ports) => ({ ...keeping(ports), trigger: { event: 'push', runUrl } }));
  expect(urls).toEqual([runUrl, runUrl]);
  push(started.world, 'shop', configMap('settings', '2'));
  await deploy(started, keeping);
  expect(urls.slice(2)).toEqual([undefined, undefined]);
});
