import { afterAll } from '@jest/globals';
import type { Handler } from '../../support/registry/http-server.ts';
import { startServer, type TestServer } from '../../support/registry/http-server.ts';
import type { BadInput } from './support/case.ts';
import { deployment, gitops } from './support/good-repo.ts';
import { badInputs } from './support/table.ts';

const servers: TestServer[] = [];
const hostile = '::set-output name=changed::true\r\n##[add-path]/tmp \u001b[31mred\u001b[0m';
const canary = 'canary-registry-passw0rd';

/** A registry that answers so; what it is called is known when it has started. */
async function serving(handler: Handler): Promise<string> {
  const server = await startServer(handler);
  servers.push(server);
  return server.host;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const tags = (list: readonly unknown[]) => json(200, { name: 'acme/shop', tags: list });

const hosts = {
  unauthorized: await serving(() =>
    json(
      401,
      { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
      { 'www-authenticate': 'Basic realm="r"' },
    ),
  ),
  missing: await serving(() => json(404, { errors: [{ code: 'NAME_UNKNOWN', message: hostile }] })),
  busy: await serving(() =>
    json(429, { errors: [{ code: 'TOOMANYREQUESTS', message: 'slow down' }] }, { 'retry-after': '86400' }),
  ),
  page: await serving(() => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>login</html>' })),
  empty: await serving(() => json(200, {})),
  wrong: await serving(() => json(200, { tags: 'latest' })),
  broken: await serving(() => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"tags":["1.0',
  })),
  cut: await serving((_, response) => {
    response.socket?.destroy();
    return undefined;
  }),
  elsewhere: await serving(() =>
    json(200, { tags: ['1.0.0'] }, { link: '<https://evil.example/v2/acme/shop/tags/list?n=1&last=x>; rel="next"' }),
  ),
  ssrf: await serving(() =>
    json(401, {}, { 'www-authenticate': 'Bearer realm="http://169.254.169.254/latest/meta-data",service="x"' }),
  ),
  wrongDigest: await serving(({ url, method }) =>
    url.includes('/tags/')
      ? tags(['1.0.0', '1.1.0'])
      : {
          status: 200,
          headers: { 'docker-content-digest': `${hostile.replaceAll(/[^ -~]/gu, '')}` },
          body: method === 'HEAD' ? '' : '{}',
        },
  ),
};

afterAll(() => Promise.all(servers.map((server) => server.stop())));

const following = (title: string, host: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { action: 'update' },
  files: {
    'gitops.yaml': gitops(host),
    'apps/shop/dev/deployment.yaml': deployment(host, '1.0.0'),
    'apps/shop/prod/deployment.yaml': deployment(host, '1.0.0'),
  },
  says: ['shop in dev: ', ...says],
});

const cases: readonly BadInput[] = [
  following(
    'that cannot be reached',
    '127.0.0.1:9',
    '127.0.0.1:9',
    'refuses connections',
    'Check the name of the registry',
  ),
  {
    ...following('that cannot be reached (command line)', '127.0.0.1:9', 'refuses connections', 'Check the name'),
    how: { cli: ['update'] },
  },
  {
    ...following('that cannot be reached (drift-check)', '127.0.0.1:9', 'refuses connections', 'Check the name'),
    how: { action: 'drift-check' },
  },
  following('whose name is nobody’s', 'registry.invalid', 'registry.invalid', 'Check the name'),
  following('that wants credentials', hosts.unauthorized, 'answers 401', 'log in before this step'),
  {
    ...following('that refuses the credentials', hosts.unauthorized, 'answers 401', 'log in again'),
    prepare: async ({ home }) => {
      const { mkdirSync, writeFileSync } = await import('node:fs');
      mkdirSync(`${home}/.docker`, { recursive: true });
      const auth = Buffer.from(`user:${canary}`).toString('base64');
      writeFileSync(`${home}/.docker/config.json`, JSON.stringify({ auths: { [hosts.unauthorized]: { auth } } }));
    },
    canaries: [canary, Buffer.from(`user:${canary}`).toString('base64')],
  },
  {
    ...following(
      'whose credentials cannot be read',
      hosts.unauthorized,
      "Docker's configuration is not a JSON object",
      'Log in again',
    ),
    prepare: async ({ home }) => {
      const { mkdirSync, writeFileSync } = await import('node:fs');
      mkdirSync(`${home}/.docker`, { recursive: true });
      writeFileSync(`${home}/.docker/config.json`, `{"auths": {"x": {"auth": "${canary}`);
    },
    canaries: [canary],
  },
  following('without the image', hosts.missing, 'answers 404', 'name'),
  following('that limits', hosts.busy, 'answers 429', 'run less often'),
  following('that are a page', hosts.page, 'something else than a list of tags', 'login page'),
  following('that answer {}', hosts.empty, 'something else than a list of tags'),
  following('with tags of another kind', hosts.wrong, 'something else than a list of tags'),
  following('that break off', hosts.broken, 'something else than a list of tags'),
  following('that cut the connection', hosts.cut, /cut|closed/u),
  following('that continue elsewhere', hosts.elsewhere, 'continues the list at another host'),
  following('that send us to the metadata service', hosts.ssrf, /169\.254\.169\.254|link-local|encrypted/u),
  following('with a digest that is none', hosts.wrongDigest, 'something else than a manifest'),
];

badInputs('registries', cases);
