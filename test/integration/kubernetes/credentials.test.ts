import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ConnectOptions } from '../../../src/adapters/kubernetes/connect.ts';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import { formatUserError, UserError } from '../../../src/kit/errors.ts';
import type { Command, Shell } from '../../../src/ports/shell.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { describeWith } from '../../support/describe-with.ts';
import { connectBy } from './fixture.ts';

const namespaceOf = { apiVersion: 'v1', kind: 'Namespace', name: 'default' };

/** The real shell, and what it was asked for. */
function recordingShell(): Pick<Shell, 'run'> & { commands: Command[] } {
  const shell = createShell({ env: process.env });
  const commands: Command[] = [];
  const run = (command: Command) => {
    commands.push(command);
    return shell.run(command);
  };
  return { run, commands };
}

async function errorOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error('There was no error for a user.', { cause: error });
  return formatUserError(error);
}

describeWith(clusterTools, 'credentials of a kubeconfig', () => {
  let server: TestCluster;
  let folder: string;

  beforeAll(async () => {
    server = await startCluster();
  }, 90_000);
  afterAll(async () => {
    await server?.stop();
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline-credentials-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const connectAs = async (user: object, cluster: object = {}, more: Partial<ConnectOptions> = {}) => {
    const file = path.join(folder, 'config');
    const data = Buffer.from(server.ca).toString('base64');
    const config = {
      'current-context': 'test',
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
      clusters: [{ name: 'test', cluster: { server: server.url, 'certificate-authority-data': data, ...cluster } }],
      users: [{ name: 'test', user }],
    };
    await writeFile(file, JSON.stringify(config), { mode: 0o600 });
    return connectBy(file, more);
  };

  /** A plugin that prints what `answers` hold, one after the other, and writes down what it was given. */
  const plugin = async (...answers: unknown[]) => {
    await Promise.all(
      answers.map((answer, index) =>
        writeFile(
          path.join(folder, `answer-${index + 1}`),
          typeof answer === 'string' ? answer : JSON.stringify(answer),
        ),
      ),
    );
    const script = `#!/bin/sh
cd ${folder}
echo run >> runs
env > given
n=$(wc -l < runs | tr -d ' ')
cat answer-$n 2>/dev/null || cat answer-${answers.length}
`;
    const file = path.join(folder, 'plugin');
    await writeFile(file, script);
    await chmod(file, 0o755);
  };
  const runs = async () => (await readFile(path.join(folder, 'runs'), 'utf8')).trim().split('\n').length;
  const credential = (status: object, version = 'v1') => ({
    apiVersion: `client.authentication.k8s.io/${version}`,
    kind: 'ExecCredential',
    status,
  });
  const exec = (more: object = {}, version = 'v1') => ({
    exec: {
      apiVersion: `client.authentication.k8s.io/${version}`,
      command: './plugin',
      interactiveMode: 'IfAvailable',
      ...more,
    },
  });

  test.each(['v1', 'v1beta1'])(
    'an exec plugin of %s gives a token, once for many requests, and it is masked',
    async (version) => {
      await plugin(credential({ token: server.token, expirationTimestamp: '2999-01-01T00:00:00Z' }, version));
      const masked: string[] = [];
      const shell = recordingShell();
      const env = {
        KUBECONFIG: path.join(folder, 'config'),
        AWS_PROFILE: 'dev',
        GITHUB_TOKEN: 'ghs_x',
        INPUT_TOKEN: 'y',
        NODE_OPTIONS: '--z',
      };
      const user = exec(
        { args: ['get-token', '--cluster=x'], env: [{ name: 'EXTRA', value: 'yes' }], provideClusterInfo: true },
        version,
      );
      const cluster = await connectAs(user, {}, { shell, env, mask: (value) => masked.push(value) });
      expect(await runs().catch(() => 0)).toBe(0);
      const found = await Promise.all(Array.from({ length: 20 }, () => cluster.get(namespaceOf)));
      expect(found.every((live) => live !== undefined)).toBe(true);
      expect(await runs()).toBe(1);
      expect(masked).toEqual([server.token]);
      expect(shell.commands[0]?.args).toEqual(['get-token', '--cluster=x']);
      const given = await readFile(path.join(folder, 'given'), 'utf8');
      expect(given).toMatch(/^AWS_PROFILE=dev$/mu);
      expect(given).toMatch(/^EXTRA=yes$/mu);
      expect(given).not.toMatch(/GITHUB_TOKEN|INPUT_TOKEN|NODE_OPTIONS/u);
      const info = JSON.parse(/^KUBERNETES_EXEC_INFO=(.*)$/mu.exec(given)?.[1] ?? '');
      expect(info).toMatchObject({
        kind: 'ExecCredential',
        spec: { interactive: false, cluster: { server: server.url } },
      });
    },
  );

  test('a token that is refused, or that ends soon, is made anew', async () => {
    await plugin(
      credential({ token: 'stale' }),
      credential({ token: server.token, expirationTimestamp: new Date(Date.now() + 5000).toISOString() }),
    );
    const cluster = await connectAs(exec(), {}, { shell: recordingShell() });
    expect(await cluster.get(namespaceOf)).toBeDefined();
    expect(await runs()).toBeGreaterThanOrEqual(2);
  });

  test('a token that is refused twice is an error', async () => {
    await plugin(credential({ token: 'hunter2' }));
    const cluster = await connectAs(exec(), {}, { shell: recordingShell() });
    const text = await errorOf(cluster.get(namespaceOf));
    expect(text).toContain('does not accept the credentials');
    expect(text).not.toContain('hunter2');
    expect(await runs()).toBe(2);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', 'hunter2', 'did not print JSON'],
    ['another kind', { ...credential({ token: 'hunter2' }), kind: 'Status' }, 'did not print an ExecCredential'],
    ['another version', credential({ token: 'hunter2' }, 'v1beta1'), 'answered in another version'],
    ['no credential', credential({ expirationTimestamp: 'hunter2' }), 'gave neither a token nor a client certificate'],
    [
      'half a certificate',
      credential({ clientCertificateData: 'hunter2' }),
      'gave neither a token nor a client certificate',
    ],
  ])('an exec plugin that prints %s', async (_, answer, expected) => {
    await plugin(answer);
    const cluster = await connectAs(exec(), {}, { shell: recordingShell() });
    const text = await errorOf(cluster.get(namespaceOf));
    expect(text).toContain(expected);
    expect(text).not.toContain('hunter2');
  });

  test('an exec plugin that is missing is named, with the hint of the kubeconfig', async () => {
    const cluster = await connectAs(
      exec({ command: 'no-such-plugin', installHint: 'Install it from there.' }),
      {},
      { shell: recordingShell() },
    );
    const text = await errorOf(cluster.get(namespaceOf));
    expect(text).toContain('The exec plugin "no-such-plugin" of user "test" failed.');
    expect(text).toContain('Install it from there.');
  });

  test('an exec plugin that fails is quoted by its standard error alone', async () => {
    const file = path.join(folder, 'plugin');
    await writeFile(file, '#!/bin/sh\necho hunter2\necho "Token has expired: log in" >&2\nexit 3\n');
    await chmod(file, 0o755);
    const cluster = await connectAs(exec(), {}, { shell: recordingShell() });
    const text = await errorOf(cluster.get(namespaceOf));
    expect(text).toContain('The exec plugin "./plugin" of user "test" failed.');
    expect(text).toContain('Token has expired: log in');
    expect(text).not.toContain('hunter2');
  });

  test.each<[string, object, object, string]>([
    ['an old version', exec({}, 'v1alpha1'), {}, 'v1alpha1'],
    ['a terminal', exec({ interactiveMode: 'Always' }), {}, 'wants a terminal'],
    ['an auth-provider', { 'auth-provider': { name: 'gcp' } }, {}, 'has an auth-provider'],
    ['a certificate without a key', { 'client-certificate-data': 'eA==' }, {}, 'without its key'],
    [
      'a key that is not there',
      { 'client-key': 'missing.pem', 'client-certificate-data': 'eA==' },
      {},
      'client-key of "test" cannot be read',
    ],
    ['a token that is a number', { token: 12345 }, {}, 'token of "test" is not text'],
    ['a server over http', { token: 'x' }, { server: 'http://cluster.example' }, 'is not reached by https'],
    ['a server that is none', { token: 'x' }, { server: 'https://' }, 'is not a URL'],
    ['no server', { token: 'x' }, { server: '' }, 'has no server'],
    [
      'a server with a password',
      { token: 'x' },
      { server: 'https://user:hunter2@cluster.example' },
      'has credentials in its URL',
    ],
    ['a SOCKS proxy', { token: 'x' }, { 'proxy-url': 'socks5://127.0.0.1:1' }, 'is not the URL of an HTTP proxy'],
  ])('is refused: %s', async (_, user, cluster, expected) => {
    const text = await errorOf(connectAs(user, cluster));
    expect(text).toContain(expected);
    expect(text).not.toContain('hunter2');
  });

  test('a token that is not there when it is needed', async () => {
    const cluster = await connectAs({ tokenFile: 'missing' });
    expect(await errorOf(cluster.get(namespaceOf))).toContain('The token file of "test" cannot be read: ENOENT.');
  });

  /** A server of our own that asks for certificates and says what it saw. */
  const tlsServer = async () => {
    const [cert, key] = await Promise.all(
      ['crt', 'key'].map((end) => readFile(path.join(server.directory, `apiserver.${end}`))),
    );
    const tls = createTlsServer(
      { cert: cert ?? '', key: key ?? '', requestCert: true, rejectUnauthorized: false },
      (request, response) => {
        const peer = (request.socket as TLSSocket).getPeerCertificate();
        const seen = { authorization: request.headers.authorization ?? '', subject: peer?.subject?.CN ?? '' };
        const resources = [{ name: 'namespaces', kind: 'Namespace', namespaced: false }];
        response
          .writeHead(200, { 'Content-Type': 'application/json' })
          .end(JSON.stringify(request.url === '/api/v1' ? { resources } : seen));
      },
    );
    tls.listen(0, '127.0.0.1');
    await once(tls, 'listening');
    const { port } = tls.address() as AddressInfo;
    const stop = () => {
      tls.closeAllConnections();
      tls.close();
    };
    return { url: `https://127.0.0.1:${port}`, cert: String(cert), key: String(key), stop };
  };

  test('client certificates, basic auth and certificates of plugins arrive', async () => {
    const tls = await tlsServer();
    try {
      const data = (text: string) => Buffer.from(text).toString('base64');
      const byData = await connectAs(
        { 'client-certificate-data': data(tls.cert), 'client-key-data': data(tls.key) },
        { server: tls.url },
      );
      expect(await byData.get(namespaceOf)).toMatchObject({ subject: expect.stringMatching(/127\.0\.0\.1/u) });
      await writeFile(path.join(folder, 'c.pem'), tls.cert);
      await writeFile(path.join(folder, 'k.pem'), tls.key);
      const byFile = await connectAs({ 'client-certificate': 'c.pem', 'client-key': 'k.pem' }, { server: tls.url });
      expect(await byFile.get(namespaceOf)).toMatchObject({ subject: expect.stringMatching(/127\.0\.0\.1/u) });
      const basic = await connectAs({ username: 'user', password: 'pässword' }, { server: tls.url });
      expect(await basic.get(namespaceOf)).toMatchObject({
        authorization: `Basic ${data('user:pässword')}`,
        subject: '',
      });
      await plugin(credential({ clientCertificateData: tls.cert, clientKeyData: tls.key }));
      const byPlugin = await connectAs(exec(), { server: tls.url }, { shell: recordingShell() });
      expect(await byPlugin.get(namespaceOf)).toMatchObject({ subject: expect.stringMatching(/127\.0\.0\.1/u) });
    } finally {
      tls.stop();
    }
  });

  test('a certificate for another name is refused, unless the kubeconfig names it', async () => {
    const tls = await tlsServer();
    try {
      const other = tls.url.replace('127.0.0.1', 'localhost');
      const strict = await connectAs({ token: 'x' }, { server: other, 'tls-server-name': 'other.example' });
      expect(await errorOf(strict.get(namespaceOf))).toContain('its certificate is for another name');
      const named = await connectAs({ token: 'x' }, { server: other, 'tls-server-name': 'kubernetes.default.svc' });
      expect(await named.get(namespaceOf)).toMatchObject({ authorization: 'Bearer x' });
    } finally {
      tls.stop();
    }
  });

  test.each(['proxy-url', 'HTTPS_PROXY'])('an HTTP proxy (%s) is gone through', async (way) => {
    const through: string[] = [];
    const proxy = createHttpServer();
    proxy.on('connect', (request, socket, head) => {
      through.push(request.url ?? '');
      const [host = '', port] = (request.url ?? '').split(':');
      const target = connectSocket(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        target.write(head);
        target.pipe(socket).pipe(target);
      });
      for (const end of [socket, target]) end.on('error', () => target.destroy());
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      const inConfig = way === 'proxy-url' ? { 'proxy-url': url } : {};
      const env = { KUBECONFIG: path.join(folder, 'config'), ...(way === 'proxy-url' ? {} : { HTTPS_PROXY: url }) };
      const cluster = await connectAs({ token: server.token }, inConfig, { env });
      expect(await cluster.get(namespaceOf)).toMatchObject({ metadata: { name: 'default' } });
      expect(through[0]).toBe(new URL(server.url).host);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});
