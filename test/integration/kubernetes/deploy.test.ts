import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { deployToKubernetes, type KubernetesDeployment } from '../../../src/actions/deploy/kubernetes.ts';
import { decodeInventory, type Inventory } from '../../../src/domain/deploy/inventory.ts';
import type { JsonObject } from '../../../src/domain/manifests/model.ts';
import type { Cluster } from '../../../src/ports/cluster.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { kubectl } from '../../support/cluster/kubectl.ts';
import { type Kubelet, startKubelet } from '../../support/cluster/kubelet.ts';
import { describeWith } from '../../support/describe-with.ts';
import { eventually } from '../../support/eventually.ts';
import { commits, configMap, connectBy, deployment, desired, RecordingHost, realClock, service } from './fixture.ts';

describeWith(clusterTools, 'deploying to a real API server', () => {
  let server: TestCluster;
  let kubelet: Kubelet;
  let cluster: Cluster;
  let namespace: string;
  let tests = 0;

  beforeAll(async () => {
    server = await startCluster();
    kubelet = await startKubelet(server);
    cluster = await connectBy(server.kubeconfigPath);
  }, 90_000);

  afterAll(async () => {
    await kubelet?.stop();
    await server?.stop();
  });

  /** Runs kubectl in the namespace of the test; throws what it says where it fails. */
  const run = async (args: readonly string[], input?: unknown) => {
    const { status, stdout, stderr } = await kubectl(server, ['--namespace', namespace, ...args], input);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  beforeEach(async () => {
    namespace = `deploy-${++tests}`;
    await run(['create', 'namespace', namespace]);
  });

  const host = () => new RecordingHost();
  const deploy = (values: readonly JsonObject[], more: Partial<KubernetesDeployment> = {}) =>
    deployToKubernetes(desired(namespace, values, more), { cluster, clock: realClock(), host: host() });
  const inventory = async (): Promise<Inventory> => {
    const decoded = decodeInventory(JSON.parse(await run(['get', 'configmap', 'plumbline-shop', '-o', 'json'])));
    if ('reason' in decoded) throw new Error(decoded.reason);
    return decoded;
  };
  const names = async (kind: string) =>
    (await run(['get', kind, '-o', 'jsonpath={.items[*].metadata.name}'])).split(' ');
  const version = async (name: string) => run(['get', name, '-o', 'jsonpath={.metadata.resourceVersion}']);
  const web = (image = 'web:1', spec: JsonObject = {}) => deployment('web', image, spec);

  test('the first deploy makes everything and waits until it is healthy; the second one writes nothing', async () => {
    const values = [web(), service('web'), configMap('settings', { mode: 'fast' })];
    const first = await deploy(values);
    expect(first).toMatchObject({ outcome: 'healthy', unhealthy: [], pruned: [] });
    expect(first.applied.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
    expect(await run(['get', 'deployment', 'web', '-o', 'jsonpath={.status.availableReplicas}'])).toBe('2');
    const noted = await inventory();
    expect(noted).toMatchObject({
      app: 'shop',
      environment: 'dev',
      target: 'dev',
      commit: commits[0],
      state: 'deployed',
    });
    expect(noted.entries.map(({ kind, name }) => `${kind}/${name}`).toSorted()).toEqual([
      'ConfigMap/settings',
      'Deployment/web',
      'Service/web',
    ]);

    const written = ['configmap/plumbline-shop', 'deployment/web', 'configmap/settings'];
    const before = await Promise.all(written.map(version));
    const second = await deploy(values);
    expect(second.outcome).toBe('healthy');
    expect(second.applied.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await Promise.all(written.map(version))).toEqual(before);
  }, 60_000);

  test('an update is healthy when its own Pods are, not when the old ones still are', async () => {
    await deploy([web('web:1')]);
    const result = await deploy([web('web:2-slow')], { commit: commits[1] ?? '' });
    expect(result).toMatchObject({ outcome: 'healthy', applied: [{ outcome: 'configured' }] });
    const live = JSON.parse(await run(['get', 'deployment', 'web', '-o', 'json']));
    expect(live.status).toMatchObject({ observedGeneration: 2, updatedReplicas: 2, availableReplicas: 2, replicas: 2 });
    expect((await run(['get', 'pods', '-o', 'jsonpath={.items[*].spec.containers[*].image}'])).split(' ')).toEqual([
      'web:2-slow',
      'web:2-slow',
    ]);
    expect((await inventory()).commit).toBe(commits[1]);
  }, 60_000);

  test.each([
    ['crash', /^container main of Pod web-\S+: CrashLoopBackOff.*exit code 1/u],
    ['nopull', /^container main of Pod web-\S+: (ErrImagePull|ImagePullBackOff)/u],
  ])(
    'a container that cannot run (%s) fails the deploy with its reason, long before the timeout',
    async (tag, reason) => {
      await deploy([web('web:1'), configMap('old', { a: 'b' })]);
      const start = Date.now();
      const result = await deploy([web(`web:2-${tag}`)], { timeout: 600, commit: commits[1] ?? '' });
      expect(Date.now() - start).toBeLessThan(30_000);
      expect(result.outcome).toBe('unhealthy');
      expect(result.unhealthy).toEqual([
        {
          resource: expect.objectContaining({ kind: 'Deployment', name: 'web' }),
          message: expect.stringMatching(reason),
        },
      ]);
      expect(result.message).toContain(`Deployment ${namespace}/web: container main`);
      // Nothing is pruned before everything is healthy, and nothing is forgotten.
      expect(await names('configmap')).toContain('old');
      expect(await inventory()).toMatchObject({ state: 'deploying', commit: commits[1] });
      expect((await inventory()).entries.map(({ name }) => name).toSorted()).toEqual(['old', 'web']);

      const repaired = await deploy([web('web:3')], { commit: commits[2] ?? '' });
      expect(repaired.outcome).toBe('healthy');
      expect(repaired.pruned).toEqual([{ resource: expect.objectContaining({ name: 'old' }), outcome: 'deleted' }]);
      expect(await inventory()).toMatchObject({ state: 'deployed', entries: [{ name: 'web' }] });
    },
    90_000,
  );

  test('what is not healthy in time is a timeout that says how far it came', async () => {
    const waits = web('web:1', { minReadySeconds: 600, progressDeadlineSeconds: 900 });
    const result = await deploy([waits], { timeout: 3 });
    expect(result.outcome).toBe('timeout');
    expect(result.unhealthy).toEqual([
      { resource: expect.objectContaining({ name: 'web' }), message: '0 of 2 Pods are available' },
    ]);
    expect(result.message).toMatch(/^Not healthy within 3 s\./u);
  }, 60_000);

  test('a field that somebody else manages stops the deploy before anything is applied, and force takes it over', async () => {
    await deploy([web(), configMap('settings', { mode: 'fast' })]);
    await run(['patch', 'deployment', 'web', '--field-manager=kubectl-edit', '-p', '{"spec":{"replicas":3}}']);
    const values = [web(), configMap('settings', { mode: 'slow' })];
    const result = await deploy(values, { commit: commits[1] ?? '' });
    expect(result).toMatchObject({ outcome: 'conflict', applied: [] });
    expect(result.message).toContain(`Deployment ${namespace}/web: .spec.replicas is managed by "kubectl-edit".`);
    expect(result.message).toContain('conflicts: force');
    expect(await run(['get', 'configmap', 'settings', '-o', 'jsonpath={.data.mode}'])).toBe('fast');
    expect((await inventory()).commit).toBe(commits[0]);

    const forced = await deploy(values, { commit: commits[1] ?? '', conflicts: 'force' });
    expect(forced.outcome).toBe('healthy');
    expect(await run(['get', 'deployment', 'web', '-o', 'jsonpath={.spec.replicas}'])).toBe('2');
  }, 60_000);

  test('the fields of a former kubectl apply become ours, so that what Git drops is dropped', async () => {
    await run(['apply', '-f', '-'], configMap('settings', { mode: 'fast', old: 'yes' }));
    const result = await deploy([configMap('settings', { mode: 'slow' })]);
    expect(result).toMatchObject({ outcome: 'healthy', applied: [{ outcome: 'configured' }] });
    const live = JSON.parse(await run(['get', 'configmap', 'settings', '-o', 'json', '--show-managed-fields']));
    expect(live.data).toEqual({ mode: 'slow' });
    expect(live.metadata.annotations).toBeUndefined();
    expect(live.metadata.managedFields.map(({ manager }: { manager: string }) => manager)).toEqual(['plumbline']);
  }, 60_000);

  test('an object whose former kubectl apply already says the same is taken over too', async () => {
    await run(['apply', '-f', '-'], configMap('settings', { mode: 'fast' }));
    expect(await deploy([configMap('settings', { mode: 'fast' })])).toMatchObject({ outcome: 'healthy' });
    const again = await deploy([configMap('settings', { mode: 'fast' })]);
    expect(again.applied).toMatchObject([{ outcome: 'unchanged' }]);
  }, 60_000);

  test('what leaves Git is pruned, except what asks to be kept or is no longer ours', async () => {
    const kept = configMap('kept', {}, { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
    await deploy([configMap('stays', {}), configMap('goes', {}), kept, configMap('taken', { a: 'b' })]);
    await run(['delete', 'configmap', 'taken']);
    await run(['create', 'configmap', 'taken', '--from-literal=mine=yes']);
    const result = await deploy([configMap('stays', {})], { commit: commits[1] ?? '' });
    expect(result.outcome).toBe('healthy');
    const pruned = Object.fromEntries(result.pruned.map(({ resource, outcome }) => [resource.name, outcome]));
    expect(pruned).toEqual({ goes: 'deleted', kept: 'kept', taken: 'kept' });
    expect((await names('configmap')).filter((name) => name !== 'kube-root-ca.crt').toSorted()).toEqual([
      'kept',
      'plumbline-shop',
      'stays',
      'taken',
    ]);
    expect((await inventory()).entries.map(({ name }) => name)).toEqual(['stays']);
  }, 60_000);

  test('what moves to another app is not pruned by the one that it leaves', async () => {
    await deploy([configMap('stays', {}), configMap('moves', { a: 'b' })]);
    await deploy([configMap('moves', { a: 'b' })], { app: 'other', commit: commits[1] ?? '' });
    const result = await deploy([configMap('stays', {})], { commit: commits[1] ?? '' });
    expect(result.pruned).toEqual([
      {
        resource: expect.objectContaining({ name: 'moves' }),
        outcome: 'kept',
        reason: 'the app other lists it as its own (ConfigMap plumbline-other)',
      },
    ]);
    expect(await names('configmap')).toContain('moves');
    const left = await deploy([configMap('new', {})], { app: 'other', commit: commits[2] ?? '' });
    expect(left.pruned).toMatchObject([{ resource: { name: 'moves' }, outcome: 'deleted' }]);
  }, 60_000);

  test('a deploy that would delete everything is refused', async () => {
    await deploy([configMap('a', {}), configMap('b', {})]);
    const other = await deploy([configMap('c', {})], { commit: commits[1] ?? '' });
    expect(other).toMatchObject({ outcome: 'refused', applied: [], pruned: [] });
    expect(other.message).toContain('would delete all of them');
    const none = await deploy([], { commit: commits[1] ?? '' });
    expect(none).toMatchObject({ outcome: 'refused' });
    expect(await names('configmap')).toEqual(expect.arrayContaining(['a', 'b']));
    expect(await names('configmap')).not.toContain('c');
  }, 60_000);

  test('an older commit is refused, unless it is a rollback', async () => {
    await deploy([configMap('settings', { v: '3' })], { commit: commits[2] ?? '' });
    const older = await deploy([configMap('settings', { v: '1' })], { commit: commits[0] ?? '' });
    expect(older).toMatchObject({ outcome: 'overtaken', applied: [] });
    expect(older.message).toContain('A newer commit is deployed already: 333333333333 comes after 111111111111');
    expect(await run(['get', 'configmap', 'settings', '-o', 'jsonpath={.data.v}'])).toBe('3');
    const rollback = await deploy([configMap('settings', { v: '1' })], { commit: commits[0] ?? '', allowOlder: true });
    expect(rollback.outcome).toBe('healthy');
  }, 60_000);

  test('another environment in the same namespace is refused', async () => {
    await deploy([configMap('settings', {})]);
    const other = await deploy([configMap('settings', { a: 'b' })], { environment: 'staging', target: 'staging' });
    expect(other.outcome).toBe('refused');
    expect(other.message).toContain('holds the inventory of shop in dev');
  }, 60_000);

  test('of two runs at the same time one gives way', async () => {
    const runs = await Promise.all(['a', 'b', 'c'].map((mode) => deploy([configMap('settings', { mode })])));
    const outcomes = runs.map(({ outcome }) => outcome);
    expect(outcomes).toContain('healthy');
    expect(outcomes.filter((outcome) => outcome !== 'healthy' && outcome !== 'overtaken')).toEqual([]);
    expect(await inventory()).toMatchObject({ state: 'deployed' });
  }, 60_000);

  test('a custom resource is applied in the batch that brings its kind', async () => {
    const group = `${namespace}.example.com`;
    const definition = (fields: JsonObject): JsonObject => ({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `widgets.${group}` },
      spec: {
        group,
        scope: 'Namespaced',
        names: { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: {
              openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: fields } } },
            },
          },
        ],
      },
    });
    const widget = (spec: JsonObject): JsonObject => ({
      apiVersion: `${group}/v1`,
      kind: 'Widget',
      metadata: { name: 'first' },
      spec,
    });
    const size = { type: 'integer' };
    const first = await deploy([widget({ size: 3 }), definition({ size })]);
    expect(first).toMatchObject({ outcome: 'healthy', applied: [{ outcome: 'created' }, { outcome: 'created' }] });
    expect(first.applied.map(({ resource }) => resource.kind)).toEqual(['CustomResourceDefinition', 'Widget']);
    // A field that the schema only gets in this batch.
    const colour = { type: 'string' };
    const second = await deploy([widget({ size: 3, colour: 'red' }), definition({ size, colour })], {
      commit: commits[1] ?? '',
    });
    expect(second.message).toContain('0 created, 2 configured');
    // A kind is never pruned, its objects are.
    const third = await deploy([configMap('left', {}), widget({ size: 3 })], { commit: commits[2] ?? '' });
    expect(third.pruned).toMatchObject([{ resource: { kind: 'CustomResourceDefinition' }, outcome: 'kept' }]);
  }, 60_000);

  test('the namespace of the app, and another one, may come with the batch', async () => {
    const own = `${namespace}-own`;
    const other = `${namespace}-other`;
    const of = (name: string): JsonObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    const elsewhere = { ...configMap('b', {}), metadata: { name: 'b', namespace: other } };
    const values = [configMap('a', {}), elsewhere, of(own), of(other)];
    const result = await deployToKubernetes(desired(own, values), { cluster, clock: realClock(), host: host() });
    expect(result).toMatchObject({ outcome: 'healthy' });
    expect(result.applied.every(({ outcome }) => outcome === 'created')).toBe(true);
    expect(result.applied).toHaveLength(4);
    const without = await deployToKubernetes(desired(`${namespace}-missing`, [configMap('a', {})]), {
      cluster,
      clock: realClock(),
      host: host(),
    });
    expect(without).toMatchObject({ outcome: 'refused', applied: [] });
    expect(without.message).toContain(`namespaces "${namespace}-missing" not found`);
  }, 60_000);

  test('what the server refuses stops the deploy before anything is applied, all of it named at once', async () => {
    const typo = web('web:1', { replica: 3 });
    const unknown: JsonObject = { apiVersion: 'example.com/v1', kind: 'Gadget', metadata: { name: 'x' } };
    const bad = configMap('Not_A_Name', {});
    const first = await deploy([typo, bad, configMap('fine', {})]);
    expect(first).toMatchObject({ outcome: 'refused', applied: [] });
    expect(first.message).toContain('.spec.replica: field not declared in schema');
    expect(first.message).toContain('ConfigMap');
    expect(await names('configmap')).not.toContain('fine');
    const second = await deploy([unknown, configMap('fine', {})]);
    expect(second.message).toContain('does not know the kind Gadget of example.com/v1');
    const encrypted = { ...configMap('secret', {}), sops: { mac: 'ENC[x]', version: '3.9' } };
    expect((await deploy([encrypted])).message).toContain('is still encrypted by SOPS');
  }, 60_000);

  test('an immutable field is named, with the way out and without its value', async () => {
    await deploy([web()]);
    const moved = web();
    const spec = moved.spec as {
      selector: { matchLabels: JsonObject };
      template: { metadata: { labels: JsonObject } };
    };
    spec.selector.matchLabels = { app: 'hidden-value' };
    spec.template.metadata.labels = { app: 'hidden-value' };
    const result = await deploy([moved], { commit: commits[1] ?? '' });
    expect(result).toMatchObject({ outcome: 'refused', applied: [] });
    expect(result.message).toContain('spec.selector cannot be changed once the object exists');
    expect(result.message).toContain('delete the object');
    expect(result.message).not.toContain('hidden-value');
  }, 60_000);

  test('no value of a Secret is in any message', async () => {
    const secret = (data: JsonObject, more: JsonObject = {}): JsonObject => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'token' },
      ...more,
      ...data,
    });
    await deploy([secret({ stringData: { key: 'hunter2-first' } }, { immutable: true })]);
    expect(await run(['get', 'secret', 'token', '-o', 'jsonpath={.data.key}'])).toBe('aHVudGVyMi1maXJzdA==');
    const changed = await deploy([secret({ stringData: { key: 'hunter2-second' } }, { immutable: true })]);
    expect(changed.outcome).toBe('refused');
    expect(changed.message).toContain('data cannot be changed');
    const broken = await deploy([secret({ data: { key: 'hunter2 is not base64' } })]);
    expect(broken.outcome).toBe('refused');
    for (const { message } of [changed, broken]) expect(message).not.toMatch(/hunter2|aHVudGVy/u);
  }, 60_000);

  test('an admission policy that denies is quoted', async () => {
    const labels = { 'kubernetes.io/metadata.name': namespace };
    const policy = {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name: `${namespace}-deny` },
      spec: {
        matchConstraints: {
          namespaceSelector: { matchLabels: labels },
          resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], resources: ['services'], operations: ['*'] }],
        },
        validations: [{ expression: 'false', message: 'services are made elsewhere' }],
      },
    };
    const binding = {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: `${namespace}-deny` },
      spec: { policyName: `${namespace}-deny`, validationActions: ['Deny'] },
    };
    await run(['apply', '-f', '-'], { apiVersion: 'v1', kind: 'List', items: [policy, binding] });
    // A policy takes effect a moment after it is written.
    await eventually(async () => {
      const tried = await cluster.apply(service('web'), { namespace, force: false, dryRun: true });
      expect(tried.outcome).toBe('refused');
    }, 30_000);
    const result = await deploy([service('web'), configMap('fine', {})]);
    expect(result).toMatchObject({ outcome: 'refused', applied: [] });
    expect(result.message).toContain('services are made elsewhere');
  }, 60_000);

  test('a Job that completes is healthy, one that fails is not', async () => {
    const job = (name: string, image: string): JsonObject => ({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name },
      spec: {
        backoffLimit: 0,
        template: { spec: { restartPolicy: 'Never', containers: [{ name: 'main', image }] } },
      },
    });
    expect(await deploy([job('good', 'job:1')])).toMatchObject({ outcome: 'healthy' });
    const bad = await deploy([job('good', 'job:1'), job('bad', 'job:1-crash')], { commit: commits[1] ?? '' });
    expect(bad.outcome).toBe('unhealthy');
    expect(bad.unhealthy).toMatchObject([
      { resource: { name: 'bad' }, message: expect.stringContaining('has failed') },
    ]);
  }, 60_000);

  test('StatefulSets and DaemonSets are waited for', async () => {
    const template = (app: string) => ({
      selector: { matchLabels: { app } },
      template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'main', image: 'x:1' }] } },
    });
    const set: JsonObject = {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db' },
      spec: { serviceName: 'db', replicas: 2, ...template('db') },
    };
    const agent: JsonObject = {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'agent' },
      spec: template('agent'),
    };
    expect(await deploy([set, agent])).toMatchObject({ outcome: 'healthy' });
    expect(await run(['get', 'statefulset', 'db', '-o', 'jsonpath={.status.readyReplicas}'])).toBe('2');
    const { template: pod } = template('db');
    const broken = {
      ...set,
      spec: {
        ...(set.spec as JsonObject),
        template: { ...pod, spec: { containers: [{ name: 'main', image: 'x:crash' }] } },
      },
    };
    const result = await deploy([broken, agent], { commit: commits[1] ?? '', timeout: 600 });
    expect(result.outcome).toBe('unhealthy');
    expect(result.message).toContain('container main of Pod db-');
  }, 90_000);
});
