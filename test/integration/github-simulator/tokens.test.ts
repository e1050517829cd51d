import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { octokitOf, refusal, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

describe('who', () => {
  test('GITHUB_TOKEN is github-actions[bot] with its real id, an App is its own bot, a person is themselves', async () => {
    const { github } = setup;
    const viewer = async (token: string) => {
      const { viewer: found } = await octokitOf(github, token).graphql<{
        viewer: { login: string; databaseId: number };
      }>('{ viewer { login databaseId } }');
      return found;
    };
    const workflow = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { contents: 'read' },
    });
    expect(await viewer(workflow)).toEqual({ login: 'github-actions[bot]', databaseId: 41898282 });
    const app = github.token({ kind: 'app', slug: 'other', repositories: ['acme/config'] });
    expect(await viewer(app)).toMatchObject({ login: 'other[bot]' });
    const alice = github.user('alice');
    expect(await viewer(alice.token)).toMatchObject({ login: 'alice' });
    expect((await octokitOf(github, alice.token).rest.users.getAuthenticated()).data).toMatchObject({
      login: 'alice',
      type: 'User',
    });
    expect(await refusal(octokitOf(github, workflow).rest.users.getAuthenticated())).toMatchObject({ status: 403 });
  });
});

describe('what', () => {
  test('an unknown token is 401 everywhere, even for public things', async () => {
    const { github, at } = setup;
    github.createRepository('acme/public', { private: false, files: { a: 'a' } });
    const octokit = octokitOf(github, 'ghp_nonsense');
    expect(await refusal(octokit.rest.repos.get(at))).toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    });
    expect(await refusal(octokit.rest.repos.get({ owner: 'acme', repo: 'public' }))).toMatchObject({ status: 401 });
  });

  test('without a token public things are readable, private ones are not there, and nothing is writable', async () => {
    const { github } = setup;
    const { record } = github.createRepository('acme/public', { private: false, files: { a: 'a' } });
    const status = async (path: string, init?: RequestInit) => (await fetch(`${github.apiUrl}${path}`, init)).status;
    expect(await status('/repos/acme/public/contents/a')).toBe(200);
    expect(await status('/repos/acme/config')).toBe(404);
    const body = JSON.stringify({ title: 't' });
    expect(await status('/repos/acme/public/issues', { method: 'POST', body })).toBe(401);
    expect(record.issues.size).toBe(0);
  });

  test('another repository is not there for an App or a workflow', async () => {
    const { github, octokit } = setup;
    github.createRepository('acme/other', { files: { a: 'a' } });
    expect(await refusal(octokit.rest.repos.get({ owner: 'acme', repo: 'other' }))).toMatchObject({ status: 404 });
    expect(
      (await octokit.rest.apps.listReposAccessibleToInstallation()).data.repositories.map(({ name }) => name),
    ).toEqual(['config']);
  });

  test.each([
    [
      'contents',
      (octokit: Setup['octokit'], at: Setup['at'], sha: string) =>
        octokit.rest.git.createRef({ ...at, ref: 'refs/heads/x', sha }),
    ],
    [
      'statuses',
      (octokit: Setup['octokit'], at: Setup['at'], sha: string) =>
        octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'success' }),
    ],
    [
      'checks',
      (octokit: Setup['octokit'], at: Setup['at'], sha: string) =>
        octokit.rest.checks.create({ ...at, name: 'x', head_sha: sha }),
    ],
    [
      'deployments',
      (octokit: Setup['octokit'], at: Setup['at'], sha: string) =>
        octokit.rest.repos.createDeployment({ ...at, ref: sha }),
    ],
    ['issues', (octokit: Setup['octokit'], at: Setup['at']) => octokit.rest.issues.create({ ...at, title: 't' })],
    [
      'pull_requests',
      (octokit: Setup['octokit'], at: Setup['at']) =>
        octokit.rest.pulls.create({ ...at, title: 't', head: 'x', base: 'main' }),
    ],
    [
      'actions',
      (octokit: Setup['octokit'], at: Setup['at']) =>
        octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id: 'x.yml', ref: 'main' }),
    ],
    [
      'variables',
      (octokit: Setup['octokit'], at: Setup['at']) =>
        octokit.rest.actions.createRepoVariable({ ...at, name: 'X', value: 'x' }),
    ],
    [
      'administration',
      (octokit: Setup['octokit'], at: Setup['at']) =>
        octokit.rest.repos.createOrUpdateEnvironment({ ...at, environment_name: 'dev' }),
    ],
  ] as const)('%s: reading does not mean writing', async (permission, write) => {
    const { github, at, repository } = setup;
    const token = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { [permission]: 'read' },
    });
    const refused = await refusal(write(octokitOf(github, token), at, repository.sha() ?? ''));
    expect(refused).toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    expect(refused.headers['x-accepted-github-permissions']).toContain(`${permission}=write`);
  });

  test('a private repository is not readable without the permission either', async () => {
    const { github, at } = setup;
    const token = github.token({ kind: 'workflow', repositories: ['acme/config'], permissions: {} });
    expect(await refusal(octokitOf(github, token).rest.repos.listBranches(at))).toMatchObject({ status: 403 });
    expect((await octokitOf(github, token).rest.repos.get(at)).status).toBe(200);
  });

  test('a person without write access may comment and no more', async () => {
    const { github, at, repository } = setup;
    const reader = octokitOf(github, github.user('reader', 'read').token);
    const { data: issue } = await reader.rest.issues.create({ ...at, title: 'Hello' });
    await reader.rest.issues.createComment({ ...at, issue_number: issue.number, body: 'hi' });
    const refused = await refusal(
      reader.rest.git.createRef({ ...at, ref: 'refs/heads/x', sha: repository.sha() ?? '' }),
    );
    expect(refused.status).toBe(403);
    const stranger = octokitOf(github, github.user('stranger', 'none').token);
    expect(await refusal(stranger.rest.repos.get(at))).toMatchObject({ status: 404 });
  });

  test('GITHUB_TOKEN cannot change workflow files, an App only with `workflows: write`', async () => {
    const { github, at, token } = setup;
    const path = '.github/workflows/ci.yml';
    const put = (with_: string) =>
      octokitOf(github, with_).rest.repos.createOrUpdateFileContents({
        ...at,
        path,
        message: 'm',
        content: Buffer.from('on: push\n').toString('base64'),
      });
    const permissions = { contents: 'write', workflows: 'write' } as const;
    const workflow = github.token({ kind: 'workflow', repositories: ['acme/config'], permissions });
    expect(await refusal(put(workflow))).toMatchObject({
      status: 403,
      message: expect.stringContaining('without `workflows` permission'),
    });
    const app = github.token({ kind: 'app', repositories: ['acme/config'], permissions: { contents: 'write' } });
    expect(await refusal(put(app))).toMatchObject({ status: 403 });
    expect((await put(token)).status).toBe(201);
  });
});

describe('how often', () => {
  test('the budget goes down by one and then refuses', async () => {
    const { github, at } = setup;
    const token = github.token({
      kind: 'app',
      repositories: ['acme/config'],
      permissions: { contents: 'read' },
      rateLimit: 2,
    });
    const octokit = octokitOf(github, token);
    const { headers } = await octokit.rest.repos.get(at);
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-used': '1',
      'x-ratelimit-resource': 'core',
    });
    await octokit.rest.repos.get(at);
    const refused = await refusal(octokit.rest.repos.get(at));
    expect(refused).toMatchObject({ status: 403, message: expect.stringContaining('API rate limit exceeded') });
    expect(refused.headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
    expect((await octokit.rest.rateLimit.get()).data.rate).toMatchObject({ limit: 2, remaining: 0, used: 2 });
  });

  test('an unchanged answer is a 304 and free', async () => {
    const { github, at, token } = setup;
    const url = `${github.apiUrl}/repos/${at.owner}/${at.repo}/branches/main`;
    const first = await fetch(url, { headers: { authorization: `token ${token}` } });
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { authorization: `token ${token}`, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'));
    await github.user('alice').commit(setup.repository, { files: { a: 'a' } });
    expect((await fetch(url, { headers: { authorization: `token ${token}`, 'if-none-match': etag } })).status).toBe(
      200,
    );
  });
});

test('writes in a hurry meet the secondary limit, until time has passed', async () => {
  let now = new Date('2026-11-20T10:00:00Z');
  const limited = await startWithRepository({
    clock: () => now,
    secondaryLimit: { writesPerMinute: 2, retryAfterSeconds: 60 },
  });
  const create = () => limited.octokit.rest.issues.create({ ...limited.at, title: 't' });
  await create();
  await create();
  const refused = await refusal(create());
  expect(refused).toMatchObject({ status: 403, message: expect.stringContaining('secondary rate limit') });
  expect(refused.headers['retry-after']).toBe('60');
  now = new Date(now.getTime() + 61_000);
  expect((await create()).data.created_at).toBe('2026-11-20T10:01:01Z');
  await limited.github.stop();
});
