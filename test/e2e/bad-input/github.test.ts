import type { Answer, RecordedRequest } from '../../support/registry/http-server.ts';
import type { BadInput, How } from './support/case.ts';
import { gitops } from './support/good-repo.ts';
import { badInputs } from './support/table.ts';

const plan: How = { action: 'plan' };
const update: How = { action: 'update', inputs: { environments: 'dev' } };
const cli: How = { cli: ['plan'] };

const json = (body: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const html: Answer = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><h1>Sign in</h1></html>' };

/** Answers what is asked of this path, or by this GraphQL document. */
const at =
  (pattern: RegExp, answer: Answer | 'cut') =>
  (request: RecordedRequest): Answer | 'cut' | undefined =>
    pattern.test(
      `${request.method} ${request.url} ${/"(?:query|mutation) (\w+)/u.exec(request.body.toString())?.[0] ?? ''}`,
    )
      ? answer
      : undefined;

const first = /graphql.*Surroundings/u;
const hostile = '::set-output name=changed::true\r\n::error::x\r##[add-path]/tmp \u001b[31mred\u001b[0m \u202egnp';
const write = {
  contents: 'write',
  pull_requests: 'write',
  statuses: 'write',
  deployments: 'write',
  checks: 'read',
  actions: 'write',
} as const;
const without = (name: keyof typeof write) => ({
  permissions: Object.fromEntries(Object.entries(write).filter(([key]) => key !== name)),
});

badInputs('the token', [
  {
    title: 'is refused',
    how: plan,
    token: 'ghs_notAToken',
    says: ['GitHub answered 401', 'not valid or has expired', 'input `token`'],
  },
  {
    title: 'is refused (command line)',
    how: cli,
    token: 'ghs_notAToken',
    says: ['GitHub answered 401', 'not valid or has expired'],
  },
  {
    title: 'is empty',
    how: { action: 'plan', inputs: { token: '' } },
    says: ['The token for GitHub is empty', 'Check the secret'],
  },
  {
    title: 'is not there (command line)',
    how: cli,
    env: () => ({ GITHUB_TOKEN: '' }),
    says: ['There is no token for GitHub.', 'Set GITHUB_TOKEN'],
  },
  {
    title: 'has a line end',
    how: plan,
    token: 'ghs_abc\ndef',
    canaries: ['ghs_abc'],
    says: ['The token for GitHub has blanks, line ends', 'Check the secret'],
  },
  {
    title: 'may not write contents',
    how: update,
    token: without('contents'),
    says: ['403', /contents: (?:read|write)/u],
  },
  {
    title: 'may not write deployments',
    how: { action: 'deploy', inputs: { environment: 'dev' } },
    files: { 'gitops.yaml': gitops('x', 'with: branch, health: none') },
    token: { permissions: { ...write, deployments: 'read' } },
    says: ['403', 'deployments: write'],
  },
  { title: 'sees no deployments', how: plan, token: without('deployments'), says: ['403', 'deployments: read'] },
  {
    title: 'belongs to another repository',
    how: plan,
    env: ({ github }) => {
      github.createRepository('evil/private', { private: true, files: { a: 'a' } });
      return { GITHUB_REPOSITORY: 'evil/private' };
    },
    says: ['evil/private', /cannot (?:be seen|see)/u, 'access'],
  },
  {
    title: 'has used up its requests',
    how: plan,
    token: { permissions: write, rateLimit: 0 },
    says: [/rate limit/iu, /Run it again after \d{4}-/u],
  },
]);

badInputs('GitHub', [
  {
    title: 'cannot be reached',
    how: plan,
    env: () => ({
      GITHUB_API_URL: 'http://127.0.0.1:49151/api/v3',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:49151/api/graphql',
    }),
    says: ['127.0.0.1:49151 could not be reached', 'ECONNREFUSED', 'Check the network'],
  },
  {
    title: 'cannot be reached (command line)',
    how: cli,
    env: () => ({
      GITHUB_API_URL: 'http://127.0.0.1:49151/api/v3',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:49151/api/graphql',
    }),
    says: ['127.0.0.1:49151 could not be reached', 'Check the network'],
  },
  {
    title: 'cuts the connection',
    how: plan,
    intercept: at(first, 'cut'),
    says: ['could not be reached', 'Run it again'],
  },
  {
    title: 'is a page',
    how: plan,
    intercept: at(first, html),
    says: ["gave an answer that is not GitHub's", 'sign-in page'],
  },
  {
    title: 'breaks off',
    how: plan,
    intercept: at(first, json('{"data":{"viewer":{"login":')),
    says: ["gave an answer that is not GitHub's", 'proxy'],
  },
  {
    title: 'is down',
    how: plan,
    intercept: at(first, json({ message: 'Unicorn' }, 503)),
    says: ['GitHub answered 503 (Unicorn)', 'githubstatus.com'],
  },
  {
    title: 'answers {}',
    how: plan,
    intercept: at(first, json({})),
    says: ["gave an answer that is not GitHub's", 'proxy'],
  },
  {
    title: 'answers {data: {}}',
    how: plan,
    intercept: at(first, json({ data: {} })),
    says: ["is not GitHub's", 'viewer'],
  },
  { title: 'answers a list', how: plan, intercept: at(first, json([])), says: ["is not GitHub's"] },
  { title: 'answers null', how: plan, intercept: at(first, json('null')), says: ["is not GitHub's"] },
  {
    title: 'gives a repository of another shape',
    how: plan,
    intercept: at(first, json({ data: { viewer: { login: 'x', databaseId: 1 }, repository: { id: 7 } } })),
    says: ["is not GitHub's", 'repository.id'],
  },
  {
    title: 'gives deployments of another shape',
    how: plan,
    intercept: at(/graphql.*Deployments/u, json({ data: { repository: { deployments: {} } } })),
    says: ["is not GitHub's", 'pageInfo'],
  },
  {
    title: 'gives pull requests of another shape',
    how: update,
    intercept: at(
      /graphql.*PullRequests/u,
      json({ data: { repository: { pullRequests: { pageInfo: { hasNextPage: false }, nodes: [{}] } } } }),
    ),
    says: ["is not GitHub's", 'nodes[0].number'],
  },
  {
    title: 'gives a branch of another shape',
    how: update,
    intercept: at(/GET .*\/git\/ref/u, json({})),
    says: ["is not GitHub's", 'object'],
  },
  {
    title: 'redirects to another host',
    how: plan,
    intercept: at(first, { status: 302, headers: { location: 'https://evil.example/graphql' } }),
    says: ['evil.example', 'GITHUB_API_URL'],
  },
  {
    title: 'says commands',
    how: plan,
    intercept: at(first, json({ message: hostile }, 422)),
    says: ['GitHub answered 422'],
  },
  {
    title: 'says commands (command line)',
    how: cli,
    intercept: at(first, json({ message: hostile }, 422)),
    says: ['GitHub answered 422'],
  },
  {
    title: 'is no address',
    how: plan,
    env: () => ({ GITHUB_API_URL: 'https://user:canary-pass@api.example.com' }),
    canaries: ['canary-pass'],
    says: ['GITHUB_API_URL'],
  },
  {
    title: 'is no address (command line)',
    how: cli,
    env: () => ({ GITHUB_SERVER_URL: 'file:///etc/passwd' }),
    says: ['GITHUB_SERVER_URL', 'http or https'],
  },
  { title: 'does not serve Git', how: plan, intercept: at(/./u, json({})), env: () => ({}), says: ["is not GitHub's"] },
]);

const pulls = (
  title: string,
  event: string,
  payload: object,
  says: BadInput['says'],
  how: Partial<{ action: string; inputs: Record<string, string> }> = {},
): BadInput => ({
  title,
  how: { action: 'deploy', inputs: { environment: 'dev' }, event, payload, ...how },
  says,
});
const pull = {
  number: 1,
  title: hostile,
  body: hostile,
  head: { ref: '$(id)`id`\n::error::x', repo: { full_name: 'fork/config' } },
  base: { ref: 'main' },
};

badInputs('events', [
  pulls('deploy for a pull request', 'pull_request', { pull_request: pull }, [
    'does not run for the event pull_request',
    'Deploy what was merged',
  ]),
  pulls('deploy for pull_request_target', 'pull_request_target', { pull_request: pull }, [
    'does not run for the event pull_request_target',
  ]),
  pulls('deploy for workflow_run', 'workflow_run', { workflow_run: { head_branch: hostile } }, [
    'does not run for the event workflow_run',
  ]),
  pulls('deploy for a comment', 'issue_comment', { comment: { body: hostile } }, [
    'does not run for the event issue_comment',
  ]),
  pulls('an event that is no name', '::set-output name=x::y', {}, [
    'GITHUB_EVENT_NAME makes no sense',
    'runner sets it',
  ]),
  pulls('a payload that is a list', 'push', [], ['GITHUB_EVENT_PATH', 'is not an object']),
  pulls(
    'a base branch with commands',
    'pull_request',
    { pull_request: { ...pull, base: { ref: '::set-output name=changed::true\n##[error]' } } },
    [/base|branch/u],
    { action: 'diff', inputs: {} },
  ),
]);
