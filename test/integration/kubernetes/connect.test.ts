import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { deployToKubernetes } from '../../../src/actions/deploy/kubernetes.ts';
import { ClusterError, ConfigError, formatUserError, UserError } from '../../../src/kit/errors.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { kubectl } from '../../support/cluster/kubectl.ts';
import { describeWith } from '../../support/describe-with.ts';
import { eventually } from '../../support/eventually.ts';
import { configMap, connectBy, desired, RecordingHost, realClock } from './fixture.ts';

const namespaceOf = { apiVersion: 'v1', kind: 'Namespace', name: 'default' };

/** The error that a promise ends with, as a person reads it. */
async function errorOf(promise: Promise<unknown>): Promise<{ error: UserError; text: string }> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error('There was no error for a user.', { cause: error });
  return { error, text: formatUserError(error) };
}

describeWith(clusterTools, 'connecting to a real API server', () => {
  let server: TestCluster;
  let folder: string;

  beforeAll(async () => {
    server = await startCluster();
  }, 90_000);

  afterAll(async () => {
    await server?.stop();
  });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline-connect-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** Writes a kubeconfig of JSON, which is YAML, and gives its path. */
  const write = async (user: object, cluster: object = {}, name = 'config') => {
    const file = path.join(folder, name);
    const data = Buffer.from(server.ca).toString('base64');
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'test',
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
      clusters: [{ name: 'test', cluster: { server: server.url, 'certificate-authority-data': data, ...cluster } }],
      users: [{ name: 'test', user }],
    };
    await writeFile(file, JSON.stringify(config), { mode: 0o600 });
    return file;
  };
  const run = async (args: readonly string[], input?: unknown) => {
    const { status, stdout, stderr } = await kubectl(server, args, input);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  test('a token in a file is read anew for every request', async () => {
    await writeFile(path.join(folder, 'token'), 'wrong-token-hunter2\n');
    const cluster = await connectBy(await write({ tokenFile: 'token' }));
    const { error, text } = await errorOf(cluster.get(namespaceOf));
    expect(error).toBeInstanceOf(ClusterError);
    expect((error as ClusterError).status).toBe(401);
    expect(text).toContain('does not accept the credentials');
    expect(text).not.toContain('hunter2');
    await writeFile(path.join(folder, 'token'), `${server.token}\n`);
    expect(await cluster.get(namespaceOf)).toMatchObject({ metadata: { name: 'default' } });
  });

  test('what the credentials may not do is named: verb, resource, namespace and the way out', async () => {
    await run(['create', 'namespace', 'narrow']);
    await run(['create', 'serviceaccount', 'deployer', '--namespace', 'narrow']);
    await run(['create', 'role', 'reader', '--verb=get,list', '--resource=configmaps', '--namespace', 'narrow']);
    await run([
      'create',
      'rolebinding',
      'reader',
      '--role=reader',
      '--serviceaccount=narrow:deployer',
      '--namespace',
      'narrow',
    ]);
    const token = (await run(['create', 'token', 'deployer', '--namespace', 'narrow'])).trim();
    const cluster = await connectBy(await write({ token }));
    const ports = { cluster, clock: realClock(), host: new RecordingHost() };
    const result = await deployToKubernetes(desired('narrow', [configMap('a', {})]), ports);
    expect(result).toMatchObject({ outcome: 'refused', applied: [] });
    expect(result.message).toContain('not allowed to patch configmaps "a" in namespace "narrow"');
    expect(result.message).toContain('Bind a Role that allows "patch" on "configmaps"');
    const writer = ['create', 'role', 'writer', '--verb=get,list,patch,create,update,delete', '--resource=configmaps'];
    await run([...writer, '--namespace', 'narrow']);
    const bind = ['create', 'rolebinding', 'writer', '--role=writer', '--serviceaccount=narrow:deployer'];
    await run([...bind, '--namespace', 'narrow']);
    // A role in one namespace is all that a deploy needs, pruning included.
    await eventually(async () => {
      const made = await deployToKubernetes(desired('narrow', [configMap('a', {}), configMap('b', {})]), ports);
      expect(made.outcome).toBe('healthy');
    });
    const pruned = await deployToKubernetes(desired('narrow', [configMap('a', {})]), ports);
    expect(pruned).toMatchObject({ outcome: 'healthy', pruned: [{ resource: { name: 'b' }, outcome: 'deleted' }] });
    const { error, text } = await errorOf(cluster.list('v1', 'Secret', 'narrow', {}));
    expect((error as ClusterError).status).toBe(403);
    expect(text).toContain('not allowed to list secrets in namespace "narrow"');
    expect(text).not.toContain(token);
  });

  test('impersonation is passed on', async () => {
    const cluster = await connectBy(
      await write({ token: server.token, as: 'nobody', 'as-groups': ['none', 'system:authenticated'] }),
    );
    const { text } = await errorOf(cluster.get({ ...namespaceOf, name: 'kube-system' }));
    expect(text).toContain('not allowed to get namespaces "kube-system"');
  });

  test('several kubeconfigs are merged, the first that names something wins', async () => {
    const first = await write({ token: server.token }, {}, 'first');
    const second = await write({ token: 'wrong' }, { server: 'https://127.0.0.1:1' }, 'second');
    const missing = path.join(folder, 'missing');
    const cluster = await connectBy([missing, first, second].join(path.delimiter));
    expect(cluster.name).toBe('test');
    expect(await cluster.namespaced('apps/v1', 'Deployment')).toBe(true);
    expect(await cluster.namespaced('v1', 'Namespace')).toBe(false);
    expect(await cluster.namespaced('example.com/v1', 'Gadget')).toBeUndefined();
    expect(await cluster.namespaced('v1', 'Gadget')).toBeUndefined();
    expect(await cluster.namespaced('../../version', 'Gadget')).toBeUndefined();
  });

  test('a certificate that is not checked is warned about, one that is not trusted is refused', async () => {
    const warnings: string[] = [];
    const insecure = { 'certificate-authority-data': undefined, 'insecure-skip-tls-verify': true };
    const open = await connectBy(await write({ token: server.token }, insecure), {
      warn: (text) => warnings.push(text),
    });
    expect(await open.get(namespaceOf)).toBeDefined();
    expect(warnings).toEqual([expect.stringContaining('insecure-skip-tls-verify')]);
    const strict = await connectBy(await write({ token: server.token }, { 'certificate-authority-data': undefined }));
    const { text } = await errorOf(strict.get(namespaceOf));
    expect(text).toContain('its certificate is not trusted');
    expect(text).toContain('certificate-authority-data');
  });

  test('a cluster that nobody serves is an error that says so, in seconds', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    const cluster = await connectBy(await write({ token: 'hunter2' }, { server: `https://127.0.0.1:${port}` }));
    const { error, text } = await errorOf(cluster.get(namespaceOf));
    expect((error as ClusterError).status).toBe(0);
    expect(text).toContain(
      `The cluster test (https://127.0.0.1:${port}) cannot be reached: the connection was refused.`,
    );
    expect(text).not.toContain('hunter2');
  }, 30_000);

  test('a context that does not exist is answered with those that do', async () => {
    const file = await write({ token: server.token });
    const { error, text } = await errorOf(connectBy(file, { context: 'prod' }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(text).toContain('no context "prod"');
    expect(text).toContain('It has: test.');
  });

  test('a missing kubeconfig', async () => {
    const missing = path.join(folder, 'missing');
    expect((await errorOf(connectBy(missing))).text).toContain(`KUBECONFIG names no file that exists: ${missing}`);
    expect((await errorOf(connectBy('', { home: folder, env: {} }))).text).toContain('There is no kubeconfig.');
    expect((await errorOf(connectBy(folder))).text).toContain('cannot be read');
  });

  test('a kubeconfig that cannot be read or parsed, without a word of what it holds', async () => {
    const broken = path.join(folder, 'broken');
    await writeFile(broken, 'users:\n- name: x\n  user: {token: hunter2\n');
    const { text } = await errorOf(connectBy(broken));
    expect(text).toMatch(/broken:\d+:\d+: The kubeconfig is not YAML/u);
    expect(text).not.toContain('hunter2');
    const list = path.join(folder, 'list');
    await writeFile(list, '- hunter2\n');
    expect((await errorOf(connectBy(list))).text).toContain('is not a mapping');
    const empty = path.join(folder, 'empty');
    await writeFile(empty, '');
    expect((await errorOf(connectBy(empty))).text).toContain('no current context');
    const locked = await write({ token: 'hunter2' }, {}, 'locked');
    await chmod(locked, 0);
    // Root may read everything.
    if (process.getuid?.() !== 0) expect((await errorOf(connectBy(locked))).text).toContain('EACCES');
  });

  test('a kubeconfig inside the checkout is refused, however it is reached', async () => {
    const checkout = path.join(folder, 'checkout');
    await mkdir(checkout);
    const inside = await write({ token: server.token }, {}, 'checkout/config');
    const link = path.join(folder, 'link');
    await symlink(inside, link);
    const outside = await write({ token: server.token });
    const back = path.join(checkout, 'back');
    await symlink(outside, back);
    for (const file of [inside, link, back]) {
      const { text } = await errorOf(connectBy(file, { workspace: checkout }));
      expect(text).toContain('lies inside the checkout');
    }
    expect((await connectBy(outside, { workspace: checkout })).name).toBe('test');
  });

  test('inside a Pod the service account is used', async () => {
    const url = new URL(server.url);
    await writeFile(path.join(folder, 'token'), server.token);
    await writeFile(path.join(folder, 'ca.crt'), server.ca);
    const env = { KUBERNETES_SERVICE_HOST: url.hostname, KUBERNETES_SERVICE_PORT: url.port };
    const cluster = await connectBy('', { home: folder, env, serviceAccount: folder });
    expect(cluster.name).toBe('in-cluster');
    expect(await cluster.get(namespaceOf)).toBeDefined();
  });

  test('create and replace are compare-and-swap', async () => {
    const cluster = await connectBy(server.kubeconfigPath);
    const object = (mode: string) => ({
      ...configMap('swap', { mode }),
      metadata: { name: 'swap', namespace: 'default' },
    });
    const made = await cluster.replace(object('a'), undefined);
    const version = (of: unknown) => (of as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
    expect(made).toMatchObject({ data: { mode: 'a' } });
    expect(await cluster.replace(object('b'), undefined)).toBeUndefined();
    const next = await cluster.replace(object('b'), version(made));
    expect(next).toMatchObject({ data: { mode: 'b' } });
    expect(await cluster.replace(object('c'), version(made))).toBeUndefined();
    // What a lost answer looks like: the write is there, and the repeated one finds it.
    expect(await cluster.replace(object('b'), version(made))).toMatchObject({ data: { mode: 'b' } });
  });

  test('only the very object that was meant is deleted', async () => {
    const cluster = await connectBy(server.kubeconfigPath);
    const name = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'default', name: 'doomed' };
    await run(['create', 'configmap', 'doomed']);
    await cluster.delete(name, '00000000-0000-0000-0000-000000000000');
    expect(await cluster.get(name)).toBeDefined();
    await cluster.delete(name, (await run(['get', 'configmap', 'doomed', '-o', 'jsonpath={.metadata.uid}'])).trim());
    expect(await cluster.get(name)).toBeUndefined();
    await cluster.delete(name);
  });
});
