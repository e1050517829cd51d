import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCharts } from '../../../src/adapters/charts/charts.ts';
import { readHelmPassword } from '../../../src/adapters/charts/helm-credentials.ts';
import { createChartRepositories } from '../../../src/adapters/charts/repositories.ts';
import { RegistryError } from '../../../src/kit/errors.ts';
import { type Handler, startServer, type TestServer } from '../../support/registry/http-server.ts';
import { startRegistry } from '../../support/registry/registry.ts';
import { testClient, testWeb } from '../registry/client.ts';

const digest = 'ab'.repeat(32);
/** As `helm repo index` writes it, with the mistakes that people make in `Chart.yaml`. */
const index = `apiVersion: v1
entries:
  web:
  - apiVersion: v2
    appVersion: "4.5"
    created: "2026-01-02T03:04:05.123456789+01:00"
    digest: ${digest}
    name: web
    sources:
    - https://github.com/acme/web.git
    urls:
    - https://charts.acme.test/web-1.10.0.tgz
    version: 1.10.0
  - version: 1.10
    appVersion: 1.0
  - version: v1.2.3-rc.1+build.5
    digest: sha256:${'cd'.repeat(32)}
    deprecated: true
  - version: "with blanks in it"
  - notAVersion: true
  old:
  - version: 0.1.0
    deprecated: true
  broken: not a list
generated: "2026-01-02T03:04:05Z"
`;

let handler: Handler;
let server: TestServer;
let folder: string;

beforeEach(async () => {
  handler = ({ url }) => (url === '/stable/index.yaml' ? { status: 200, body: index } : { status: 404 });
  server = await startServer((request, response) => handler(request, response));
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-charts-'));
});

afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function repositories(timeout = 2_000) {
  const env = { HELM_REPOSITORY_CONFIG: path.join(folder, 'repositories.yaml') };
  const { web, ...seen } = testWeb(undefined, { network: { timeout } });
  const password = (repository: string) => readHelmPassword(env, repository);
  return { ...createChartRepositories({ web, password }), ...seen };
}

/** By https, as charts are named; on this machine it is asked without. */
const chart = (name = 'web') => `https://${server.host}/stable/${name}`;

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  return error as RegistryError;
}

describe('a classic chart repository', () => {
  test('lists the versions of a chart as they are written, with their digests and times', async () => {
    expect(await repositories().versions(chart())).toEqual([
      { tag: '1.10.0', digest: `sha256:${digest}`, created: new Date('2026-01-02T02:04:05.123Z') },
      { tag: '1.10' },
      { tag: 'v1.2.3-rc.1+build.5', digest: `sha256:${'cd'.repeat(32)}` },
    ]);
  });

  test('describes a version', async () => {
    expect(await repositories().describe(chart(), '1.10.0')).toEqual({
      digest: `sha256:${digest}`,
      created: new Date('2026-01-02T02:04:05.123Z'),
      platforms: [],
      source: 'https://github.com/acme/web',
      version: '4.5',
    });
    expect(await repositories().describe(chart(), '9')).toBeUndefined();
  });

  test('knows what a version stands for: its digest, or no more than its name', async () => {
    const charts = repositories();
    expect(await charts.digest(chart(), '1.10.0')).toBe(`sha256:${digest}`);
    expect(await charts.confirm(chart(), '1.10')).toBe('1.10');
    expect(await charts.digest(chart(), '2')).toBeUndefined();
  });

  test('is asked once, whatever is asked of it, and for several charts', async () => {
    const charts = repositories();
    await Promise.all([charts.versions(chart()), charts.describe(chart(), '1.10.0'), charts.versions(chart('old'))]);
    await charts.dated(chart(), await charts.versions(chart()));
    expect(server.requests.map(({ url }) => url)).toEqual(['/stable/index.yaml']);
    expect(charts.warnings).toEqual([`The chart ${chart('old')} is deprecated: its maintainers have given it up.`]);
  });

  test('is read as JSON too', async () => {
    handler = () => ({ status: 200, body: JSON.stringify({ entries: { web: [{ version: '1.0.0' }] } }) });
    expect(await repositories().versions(chart())).toEqual([{ tag: '1.0.0' }]);
  });

  test('may be packed', async () => {
    handler = ({ headers }) => ({
      status: headers['accept-encoding'] === 'gzip' ? 200 : 406,
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(index),
    });
    expect(await repositories().versions(chart())).toHaveLength(3);
  });

  test('says what is not there', async () => {
    const charts = repositories();
    expect(await failureOf(charts.versions(chart('none')))).toMatchObject({
      status: 404,
      message: `The chart repository ${server.origin}/stable has no chart none.`,
    });
    expect((await failureOf(charts.versions(chart('broken')))).message).toContain('no list of versions');
    expect(await failureOf(charts.versions(`https://${server.host}/other/web`))).toMatchObject({
      status: 404,
      message: `Cannot read the charts of ${server.origin}/other: ${server.host} answers 404.`,
    });
  });

  test.each([
    'web',
    'oci://x/y',
    'ftp://x/y',
    'https://x',
    'https://a:b@x/y',
    'https://x/y?z',
    'https://x/..%2fy/',
    'https://x/y/',
    'http://x.test/y',
  ])('is not %s', async (name) => {
    expect((await failureOf(repositories().versions(name))).message).toContain('is not the name of a chart');
  });
});

describe('credentials of a chart repository', () => {
  const basic = `Basic ${Buffer.from('ada:s3cret-password').toString('base64')}`;
  const remember = (...urls: string[]) =>
    writeFile(
      path.join(folder, 'repositories.yaml'),
      `repositories:\n${urls.map((url) => `- name: x\n  url: ${url}\n  username: ada\n  password: s3cret-password\n`).join('')}`,
    );

  test.each<[string, () => string]>([
    ['its address', () => `${server.origin}/stable/`],
    ['another repository of its host', () => `${server.origin}/other`],
  ])('are those that Helm has for %s', async (_, url) => {
    await remember(url());
    const charts = repositories();
    await charts.versions(chart());
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([basic]);
    expect(charts.masked).toContain('s3cret-password');
  });

  test('are not those of another host, however alike', async () => {
    const others = ['http://127.0.0.1', `${server.origin}0`, `https://${server.host}`, `http://x${server.host}`];
    await remember(...others);
    await repositories().versions(chart());
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('go nowhere else with a redirect', async () => {
    await using foreign = await startServer(() => ({ status: 200, body: index }));
    await remember(server.origin);
    handler = () => ({ status: 302, headers: { location: `${foreign.origin}/index.yaml` } });
    expect(await repositories().versions(chart())).toHaveLength(3);
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([basic]);
  });

  test('that are missing or wrong are said to be', async () => {
    handler = () => ({ status: 401, headers: { 'content-type': 'text/plain' }, body: `no ${basic}` });
    expect((await failureOf(repositories().versions(chart()))).hint).toContain('There are no credentials');
    await remember(server.origin);
    const error = await failureOf(repositories().versions(chart()));
    expect(error.hint).toContain('are not accepted');
    expect(error.message).not.toContain(basic.slice(6));
  });

  test('in a file that is none are an error that does not quote it', async () => {
    await writeFile(path.join(folder, 'repositories.yaml'), 'password: [s3cret-password');
    const error = await repositories()
      .versions(chart())
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ConfigError' });
    expect(String(error)).not.toContain('s3cret');
  });
});

describe('a hostile chart repository', () => {
  const nested = `entries: ${'['.repeat(5_000)}`;
  const laughs = `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\nentries: { web: *b29 }`;

  test.each<[string, string | Buffer]>([
    ['no YAML', 'entries: {web: ['],
    ['HTML', '<!doctype html><title>Log in</title>'],
    ['a list', '- entries'],
    ['no entries', 'apiVersion: v1'],
    ['broken JSON', '{"entries": {'],
    ['nesting', nested],
    ['aliases without end', laughs],
    ['something compressed', gzipSync(index)],
    ['nothing', ''],
  ])('that answers with %s', async (_, body) => {
    handler = () => ({ status: 200, body });
    const began = Date.now();
    const error = await failureOf(repositories().versions(chart()));
    expect(error.message).toContain('something else than an index of charts');
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test.each(['__proto__', 'constructor', 'toString'])('has no chart %s unless it lists it', async (name) => {
    expect((await failureOf(repositories().versions(chart(name)))).message).toMatch(/has no chart|is not the name/);
  });

  test('that never ends is given up at 64 MiB', async () => {
    handler = (_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(1024 * 1024, 'a');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
      return undefined;
    };
    expect((await failureOf(repositories(20_000).versions(chart()))).message).toContain('larger than 67108864 bytes');
  }, 30_000);

  test('that is packed to be small on the way only is given up at 64 MiB', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, '#'));
    handler = () => ({ status: 200, headers: { 'content-encoding': 'gzip' }, body: bomb });
    expect((await failureOf(repositories().versions(chart()))).message).toContain('larger than 67108864 bytes');
    handler = () => ({ status: 200, headers: { 'content-encoding': 'gzip' }, body: bomb.subarray(0, 100) });
    expect((await failureOf(repositories().versions(chart()))).message).toContain('packed in a way that is broken');
  });

  test.each<[string, string, boolean]>([
    ['a part of an index', index.slice(0, index.indexOf('  old:')), false],
    ['an index that nobody can tell the end of', 'entries:\n  web:\n  - version: 1.0.0\n', false],
    ['an index with the time that Helm puts at its end', index, true],
    ['JSON', '{"entries":{"web":[{"version":"1.0.0"}]}}', true],
  ])('that ends its answer with the connection, after %s', async (_, body, isWhole) => {
    handler = (_, response) => void response.socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${body}`);
    const versions = repositories().versions(chart());
    if (isWhole) expect((await versions).length).toBeGreaterThan(0);
    else expect((await failureOf(versions)).message).toContain('a part of it may be missing');
  });

  test('that drips is given up in time', async () => {
    handler = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('#'), 50);
      response.on('close', () => clearInterval(timer));
      return undefined;
    };
    expect((await failureOf(repositories(300).versions(chart()))).message).toContain('took too long');
  });
});

describe('charts in registries', () => {
  test('have the plus of their versions back, which tags cannot hold', async () => {
    await using registry = await startRegistry();
    const config = { mediaType: 'application/vnd.cncf.helm.config.v1+json', content: { appVersion: '7' } };
    const pushed = registry.push('charts/web', '1.2.3_build.1', { config });
    registry.push('charts/web', '1.0.0', { config, content: 'older' });
    const charts = createCharts(testClient(), repositories());
    const name = `oci://${registry.host}/charts/web`;
    expect((await charts.versions(name)).map(({ tag }) => tag)).toEqual(['1.0.0', '1.2.3+build.1']);
    expect(await charts.digest(name, '1.2.3+build.1')).toBe(pushed);
    expect(await charts.confirm(name, '1.2.3+build.1')).toBe(pushed);
    expect(await charts.describe(name, '1.2.3+build.1')).toEqual({ digest: pushed, platforms: [], version: '7' });
    expect(await charts.dated(name, [{ tag: '1.2.3+build.1' }])).toEqual([{ tag: '1.2.3+build.1' }]);
    expect(await charts.versions(chart())).toHaveLength(3);
  });
});
