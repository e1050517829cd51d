import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createModuleRegistries } from '../../../src/adapters/modules/registries.ts';
import { RegistryError } from '../../../src/kit/errors.ts';
import { type Answer, type Handler, startServer, type TestServer } from '../../support/registry/http-server.ts';
import { testWeb } from '../registry/client.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const token = 'module-token-only-for-tests';
let handler: Handler;
let server: TestServer;

const json = (value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const versions = json({ modules: [{ versions: [{ version: '5.1.0' }, { version: '5.0.0' }, { nothing: 1 }] }] });

/** https://developer.hashicorp.com/terraform/internals/module-registry-protocol */
const wellBehaved: Handler = ({ url }) => {
  if (url === '/.well-known/terraform.json') return json({ 'modules.v1': '/v1/modules' });
  if (url === '/v1/modules/acme/vpc/aws/versions') return versions;
  if (url === '/v1/modules/acme/vpc/aws/5.1.0') return json({ published_at: '2026-02-03T04:05:06Z' });
  if (url === '/v1/modules/acme/vpc/aws/5.1.0/download') {
    const address = `git::https://github.com/acme/terraform-aws-vpc.git//modules/vpc?ref=${commit}`;
    return { status: 204, headers: { 'x-terraform-get': address } };
  }
  return { status: 404, headers: { 'content-type': 'application/json' }, body: '{"errors":["Not Found"]}' };
};

beforeEach(async () => {
  handler = wellBehaved;
  server = await startServer((request, response) => handler(request, response));
});
afterEach(() => server.stop());

function modules(env: Readonly<Record<string, string>> = {}) {
  const { web, ...seen } = testWeb(undefined, { network: { timeout: 1_000 } });
  return { ...createModuleRegistries({ web, env }), ...seen };
}

const name = () => `${server.host}/acme/vpc/aws`;

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  return error as RegistryError;
}

describe('a module registry', () => {
  test('lists versions, and each stands for its own name', async () => {
    const registry = modules();
    expect(await registry.versions(name())).toEqual([{ tag: '5.1.0' }, { tag: '5.0.0' }]);
    expect(await registry.digest(name(), '5.0.0')).toBe('5.0.0');
    expect(await registry.confirm(name(), '4.0.0')).toBeUndefined();
  });

  test('is asked each thing once', async () => {
    const registry = modules();
    await Promise.all([registry.versions(name()), registry.versions(name()), registry.digest(name(), '5.0.0')]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/.well-known/terraform.json',
      '/v1/modules/acme/vpc/aws/versions',
    ]);
  });

  test('says where a version comes from, and when it was published, as far as it knows', async () => {
    const registry = modules();
    expect(await registry.describe(name(), '5.1.0')).toEqual({
      digest: '5.1.0',
      platforms: [],
      source: 'https://github.com/acme/terraform-aws-vpc',
      revision: commit,
      created: new Date('2026-02-03T04:05:06Z'),
    });
    expect(await registry.describe(name(), '5.0.0')).toEqual({ digest: '5.0.0', platforms: [] });
    expect(await registry.describe(name(), '9.9.9')).toBeUndefined();
    expect(await registry.dated(name(), [{ tag: '5.1.0' }, { tag: '5.0.0' }])).toEqual([
      { tag: '5.1.0', created: new Date('2026-02-03T04:05:06Z') },
      { tag: '5.0.0' },
    ]);
  });

  // https://opentofu.org/docs/internals/module-registry-protocol/
  test('of OpenTofu says where a version comes from in its answer', async () => {
    handler = (request, response) =>
      request.url.endsWith('/download')
        ? json({ location: `git::ssh://git@git.acme.test:2222/acme/vpc?ref=v5` })
        : wellBehaved(request, response);
    expect(await modules().describe(name(), '5.0.0')).toEqual({
      digest: '5.0.0',
      platforms: [],
      source: 'https://git.acme.test/acme/vpc',
    });
  });

  test.each(['https://s3.test/x.zip?X-Amz-Signature=1', '/local/x.tgz', 'git::nonsense', 'git::file:///etc'])(
    'that has a version at %s names no source',
    async (location) => {
      handler = (request, response) =>
        request.url.endsWith('/download')
          ? { status: 204, headers: { 'x-terraform-get': location } }
          : wellBehaved(request, response);
      expect(await modules().describe(name(), '5.0.0')).toEqual({ digest: '5.0.0', platforms: [] });
    },
  );

  test.each([
    '',
    'vpc',
    'acme/vpc/aws',
    'x.test/acme/vpc',
    'x.test/acme/vpc/aws/5',
    'x.test/../vpc/aws',
    'x.test/a/b/AWS',
    'x.test:99999/a/b/c',
  ])('is not asked for "%s"', async (text) => {
    expect((await failureOf(modules().versions(text))).message).toContain('is not the name of a module');
  });

  test('says what is not there', async () => {
    expect(await failureOf(modules().versions(`${server.host}/acme/none/aws`))).toMatchObject({
      status: 404,
      hint: `Check the name ${server.host}/acme/none/aws; a private module looks the same to those who may not see it.`,
    });
  });
});

describe('the token of a module registry', () => {
  const variable = (host: string) => `TF_TOKEN_${host.replaceAll('.', '_')}`;

  test('is shown to its host alone, which needs a name without a port', async () => {
    // By name, on the port that HTTP has by default, nobody listens here: the host is judged before.
    const { moduleToken } = await import('../../../src/adapters/modules/token.ts');
    expect(moduleToken({ TF_TOKEN_app_terraform_io: token }, 'app.terraform.io')).toBe(token);
    expect(moduleToken({ TF_TOKEN_my__host_acme_test: token }, 'my-host.acme.test')).toBe(token);
    expect(moduleToken({ 'TF_TOKEN_my-host_acme_test': token }, 'my-host.acme.test')).toBe(token);
    expect(moduleToken({ TF_TOKEN_acme_test: token }, 'evil.acme.test')).toBeUndefined();
    expect(moduleToken({ TF_TOKEN_acme_test: token }, 'acme.test.evil')).toBeUndefined();
    expect(moduleToken({ TF_TOKEN_acme_test: 'two\nlines' }, 'acme.test')).toBeUndefined();
    expect(moduleToken({ [variable('127.0.0.1')]: token }, server.host)).toBeUndefined();
  });

  test('does not follow the modules to another host', async () => {
    await using foreign = await startServer(() => versions);
    handler = () => json({ 'modules.v1': `${foreign.origin}/v1/modules/` });
    // The only way to write a port: what a test has, and no shell.
    const registry = modules({ [`TF_TOKEN_${server.host}`]: token });
    expect(await registry.versions(name())).toHaveLength(2);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`]);
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(registry.masked).toEqual([token]);
  });

  test('does not follow a redirect either', async () => {
    await using foreign = await startServer(() => versions);
    handler = ({ url }) =>
      url.includes('well-known')
        ? json({ 'modules.v1': '/m/' })
        : { status: 307, headers: { location: `${foreign.origin}/` } };
    expect(await modules({ [`TF_TOKEN_${server.host}`]: token }).versions(name())).toHaveLength(2);
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('a hostile module registry', () => {
  test.each<[string, unknown]>([
    ['a file', 'file:///etc/'],
    ['another scheme', 'gopher://x/'],
    ['credentials', 'https://a:b@x.test/'],
  ])('keeps its modules at %s', async (_, where) => {
    handler = () => json({ 'modules.v1': where });
    expect((await failureOf(modules().versions(name()))).message).toContain('must not be asked for');
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['a number', { 'modules.v1': 1 }],
    ['no address', { 'modules.v1': 'http://[' }],
    ['a list', []],
  ])('keeps its modules at %s', async (_, body) => {
    handler = () => json(body);
    expect((await failureOf(modules().versions(name()))).message).toContain('without saying where its modules are');
  });

  test('sends us to a metadata service', async () => {
    handler = () => json({ 'modules.v1': 'http://169.254.169.254/latest/' });
    expect((await failureOf(modules().versions(name()))).message).toContain('link-local or reserved address');
  });

  test('sends us to a private address', async () => {
    handler = () => json({ 'modules.v1': 'http://10.0.0.1/' });
    expect((await failureOf(modules().versions(name()))).message).toContain('private address');
  });

  test.each<[string, string]>([
    ['no JSON', '<html>'],
    ['a list', '[]'],
    ['no modules', '{"modules":[]}'],
    ['modules that are none', '{"modules":[1,"x",{"versions":{}}]}'],
    ['JSON that breaks off', '{"modules":[{"versions":[{"version":"1'],
  ])('answers with %s', async (_, body) => {
    handler = ({ url }) => (url.includes('well-known') ? json({ 'modules.v1': '/m/' }) : { status: 200, body });
    expect((await failureOf(modules().versions(name()))).message).toContain('something else than a list of versions');
  });

  test('has a problem of its own when the time of a version is asked for: an error, not a version without time', async () => {
    handler = (request, response) =>
      request.url.endsWith('/5.1.0') ? { status: 500 } : wellBehaved(request, response);
    expect(await failureOf(modules().dated(name(), [{ tag: '5.1.0' }]))).toMatchObject({ status: 500 });
  });
});
