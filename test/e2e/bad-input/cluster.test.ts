import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { type Answer, type Handler, startServer, type TestServer } from '../../support/registry/http-server.ts';
import type { BadInput } from './support/case.ts';
import { gitops } from './support/good-repo.ts';
import { kubeconfigOf, kubeToken, writeKubeconfig } from './support/kubeconfig.ts';
import { badInputs } from './support/table.ts';

const servers: TestServer[] = [];
const hostile = '::set-output name=changed::true\r\n##[add-path]/tmp \u001b[31mred\u001b[0m';

/** An API server that answers so; where it is is known when it has started. */
async function serving(handler: Handler): Promise<string> {
  const server = await startServer(handler);
  servers.push(server);
  return server.origin;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const status = (code: number, reason: string, message: string, details: object = {}) =>
  json(code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, details, code });

const resources = (list: readonly (readonly [name: string, kind: string, namespaced: boolean])[]) =>
  json(200, {
    kind: 'APIResourceList',
    resources: list.map(([name, kind, namespaced]) => ({ name, kind, namespaced })),
  });

/** Discovery as a cluster answers it, and something else for the rest. */
const knowing =
  (answer: Answer): Handler =>
  ({ url }) => {
    if (url === '/api/v1')
      return resources([
        ['namespaces', 'Namespace', false],
        ['configmaps', 'ConfigMap', true],
        ['secrets', 'Secret', true],
      ]);
    if (url === '/apis/apps/v1') return resources([['deployments', 'Deployment', true]]);
    return answer;
  };

const forbidden =
  'configmaps "plumbline-shop" is forbidden: User "ci" cannot get resource "configmaps" in API group "" in the namespace "shop"';
const at = {
  unauthorized: await serving(() => status(401, 'Unauthorized', 'Unauthorized')),
  forbidden: await serving(knowing(status(403, 'Forbidden', forbidden))),
  namespace: await serving((request, response) => {
    if (request.method === 'GET' && !request.url.includes('/configmaps') && !request.url.includes('/deployments'))
      return knowing(json(404, {}))(request, response);
    if (request.method === 'GET') return status(404, 'NotFound', 'not found');
    return status(404, 'NotFound', 'namespaces "shop" not found', { name: 'shop', kind: 'namespaces' });
  }),
  page: await serving(() => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>login</html>' })),
  broken: await serving(() => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"kind":' })),
  list: await serving(() => json(200, [])),
  hostile: await serving(knowing(status(403, 'Forbidden', `${hostile} ${kubeToken}`))),
  empty: await serving(() => json(200, {})),
  sops: await serving(knowing(status(404, 'NotFound', 'not found'))),
};

afterAll(() => Promise.all(servers.map((server) => server.stop())));

const deploy = { action: 'deploy', inputs: { environment: 'dev' } } as const;

/** A deploy to a server; nothing was recorded unless it is said. */
const to = (title: string, server: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: deploy,
  prepare: ({ home }) => writeKubeconfig(home, server),
  canaries: [kubeToken],
  says: ['shop in dev', ...says],
});

/** A deploy with this text for a kubeconfig. */
const withConfig = (title: string, text: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: deploy,
  prepare: ({ home }) => {
    mkdirSync(path.join(home, '.kube'));
    writeFileSync(path.join(home, '.kube', 'config'), text);
  },
  canaries: [kubeToken],
  says,
});

const good = kubeconfigOf('http://127.0.0.1:49151');
const sops = `apiVersion: v1
kind: Secret
metadata: { name: db }
stringData:
  password: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]
sops:
  mac: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]
  version: 3.9.0
`;

const clusters: readonly BadInput[] = [
  to('that cannot be reached', 'http://127.0.0.1:49151', 'cannot be reached', /refused/u),
  {
    ...to('that cannot be reached (command line)', 'http://127.0.0.1:49151', 'cannot be reached'),
    how: { cli: ['deploy', '--environment', 'dev'] },
  },
  to('whose name is nobody’s', 'https://cluster.invalid', 'cannot be reached', 'cluster.invalid'),
  to('that does not speak TLS', at.unauthorized.replace('http:', 'https:'), 'cannot be reached', /TLS|certificate/u),
  to('that refuses the credentials', at.unauthorized, 'does not accept the credentials', 'expired'),
  {
    ...to('that does not allow it', at.forbidden, 'not allowed to get configmaps', 'Bind a Role'),
    deployment: 'failure',
  },
  { ...to('without the namespace', at.namespace, 'namespace'), deployment: 'failure' },
  to('that is a page', at.page, 'text/html', 'not as an API server does'),
  to('that breaks off', at.broken, 'not the JSON'),
  to('that answers a list', at.list, 'not as an API server does'),
  { ...to('that answers {}', at.empty, /Namespace|Deployment|kind/u), deployment: 'failure' },
  { ...to('that says commands', at.hostile, 'refused'), deployment: 'failure' },
  {
    ...to('for what SOPS has encrypted', at.sops, 'still encrypted by SOPS', 'must be decrypted'),
    files: { 'apps/shop/dev/secret.yaml': sops },
    deployment: 'failure',
  },
];

badInputs('clusters', clusters);

const kubeconfigs: readonly BadInput[] = [
  { title: 'that are not there', how: deploy, says: ['There is no kubeconfig', 'set KUBECONFIG'] },
  {
    title: 'that KUBECONFIG names in vain',
    how: deploy,
    env: () => ({ KUBECONFIG: '/nonexistent/config' }),
    says: ['KUBECONFIG names no file that exists', 'Check the step'],
  },
  {
    title: 'inside the checkout',
    how: deploy,
    files: { 'kube/config': good },
    env: ({ workspace }) => ({ KUBECONFIG: path.join(workspace, 'kube/config') }),
    canaries: [kubeToken],
    says: ['lies inside the checkout', '$RUNNER_TEMP'],
  },
  {
    title: 'that are a directory',
    how: deploy,
    env: ({ home }) => ({ KUBECONFIG: home }),
    says: ['cannot be read', 'Check that it is a file'],
  },
  withConfig(
    'that are no YAML',
    `${good}  token: [${kubeToken}\n`,
    'The kubeconfig is not YAML',
    'kubectl config view',
  ),
  withConfig('that are a list', '- 1\n', 'The kubeconfig is not a mapping'),
  withConfig(
    'without a current context',
    good.replace('current-context: test\n', ''),
    'no current context',
    'use-context',
  ),
  withConfig('without the server', good.replace(/server: "[^"]*"/u, 'x: y'), 'has no server'),
  withConfig(
    'with a plain server elsewhere',
    good.replace(/server: "[^"]*"/u, 'server: "http://cluster.example.com"'),
    /http/u,
  ),
  withConfig(
    'with a context to nowhere',
    good.replace('cluster: test, user', 'cluster: nowhere, user'),
    'names the cluster "nowhere"',
    'It has: test',
  ),
  {
    ...withConfig('without the context that gitops.yaml names', good, 'has no context "prod-eu"', 'It has: test'),
    files: {
      'gitops.yaml': gitops('ghcr.io').replace(
        '[dev, prod]',
        '{ dev: { targets: { eu: { kubernetes: { context: prod-eu } } } } }',
      ),
    },
  },
  withConfig(
    'whose plugin is not there',
    good.replace(
      /user: \{ token.*\}/u,
      'user: { exec: { apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin, interactiveMode: Never } }',
    ),
    /no-such-plugin/u,
  ),
];

badInputs('kubeconfigs', kubeconfigs);
