import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub } from '../../support/github/start.ts';
import { octokitOf, refusal, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

/** Takes the violations, so that stopping does not complain about what the test provoked. */
function violations(): string[] {
  return setup.github.violations
    .splice(0)
    .map(({ kind, operation, problems }) => `${kind}: ${operation}: ${problems.join('; ')}`);
}

describe('what GitHub does not know is reported', () => {
  test('an operation that is not simulated', async () => {
    const { octokit, at, github } = setup;
    expect(await refusal(octokit.request('GET /repos/{owner}/{repo}/topics', at))).toMatchObject({ status: 404 });
    expect(() => github.assertClean()).toThrow(/unknown-route: GET \/api\/v3\/repos\/acme\/config\/topics/);
    expect(violations()).toHaveLength(1);
  });

  test.each([
    ['a missing member', { ref: 'refs/heads/x' }, /required property 'sha'/],
    ['a wrong type', { ref: 'refs/heads/x', sha: 1 }, /must be string/],
    ['an invented member', { ref: 'refs/heads/x', sha: 'x', forced: true }, /the body's member forced does not exist/],
  ])('%s of a body', async (_, body, problem) => {
    const { octokit, at } = setup;
    expect(
      await refusal(octokit.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ...body } as never)),
    ).toMatchObject({ status: 422 });
    expect(violations()).toEqual([expect.stringMatching(problem)]);
  });

  test('something that GitHub would heed and the simulator does not', async () => {
    const { octokit, at } = setup;
    await octokit.rest.actions.listWorkflowRunsForRepo({ ...at, created: '2026-01-01T00:00:00Z' });
    await octokit.rest.checks.create({
      ...at,
      name: 'x',
      head_sha: setup.repository.sha() ?? '',
      actions: [{ label: 'l', description: 'd', identifier: 'i' }],
    });
    expect(violations()).toEqual([
      expect.stringContaining('query created is not simulated'),
      expect.stringContaining('body actions is not simulated'),
    ]);
  });

  test('a mode that no tree has', async () => {
    const { octokit, at } = setup;
    const tree = [{ path: 'a', mode: '100600', type: 'blob', content: '' }];
    expect(await refusal(octokit.rest.git.createTree({ ...at, tree: tree as never }))).toMatchObject({ status: 422 });
    expect(violations()).toEqual([expect.stringContaining('request: POST /repos/{owner}/{repo}/git/trees')]);
  });

  test('an invented or ill-typed query parameter', async () => {
    const { octokit, at } = setup;
    await refusal(octokit.request('GET /repos/{owner}/{repo}/pulls', { ...at, branch: 'x' } as never));
    await refusal(octokit.request('GET /repos/{owner}/{repo}/pulls', { ...at, state: 'merged' } as never));
    expect(violations()).toEqual([
      expect.stringContaining('the query parameter branch does not exist'),
      expect.stringContaining('query parameter state'),
    ]);
  });

  test('a body that is not JSON', async () => {
    const { github, token } = setup;
    const response = await fetch(`${github.apiUrl}/repos/acme/config/git/refs`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: '{"ref":',
    });
    expect(response.status).toBe(422);
    expect(violations()).toHaveLength(1);
  });

  test('a GraphQL field, argument or variable that the schema does not have', async () => {
    const octokit = octokitOf(setup.github, setup.token);
    await refusal(octokit.graphql('{ repository(owner: "acme", name: "config") { favouriteColour } }'));
    await refusal(
      octokit.graphql(
        'query($n: Int!) { repository(owner: "acme", name: "config") { pullRequest(number: $n) { id } } }',
        { n: 'x' },
      ),
    );
    expect(violations()).toEqual([
      expect.stringContaining('Cannot query field "favouriteColour" on type "Repository"'),
      expect.stringContaining('Variable "$n" got invalid value "x"'),
    ]);
  });

  test('a GraphQL field that exists but is not simulated', async () => {
    const octokit = octokitOf(setup.github, setup.token);
    await refusal(octokit.graphql('{ repository(owner: "acme", name: "config") { stargazerCount } }'));
    expect(violations()).toEqual([expect.stringContaining('Repository.stargazerCount')]);
  });

  test('stopping with violations throws', async () => {
    const github = await startGitHub();
    await fetch(`${github.apiUrl}/nonsense`);
    await expect(github.stop()).rejects.toThrow('1 violation');
  });
});

test('a client that hangs up in the middle of a request is no violation', async () => {
  const { github, token } = setup;
  const socket = connect(Number(new URL(github.url).port), '127.0.0.1');
  const head = [
    'POST /api/v3/repos/acme/config/issues HTTP/1.1',
    'host: x',
    `authorization: token ${token}`,
    'content-length: 100',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{"title":`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(setup.repository.record.issues.size).toBe(0);
  github.assertClean();
});

describe('the journal', () => {
  test('tells every request', async () => {
    const { octokit, at, github } = setup;
    await octokit.rest.issues.create({ ...at, title: 't' });
    await refusal(octokit.rest.issues.get({ ...at, issue_number: 9 }));
    expect(github.requests).toMatchObject([
      {
        method: 'POST',
        path: '/api/v3/repos/acme/config/issues',
        operation: 'POST /repos/{owner}/{repo}/issues',
        tokenKind: 'app',
        login: 'plumbline-app[bot]',
        status: 201,
        body: { title: 't' },
      },
      { method: 'GET', operation: 'GET /repos/{owner}/{repo}/issues/{issue_number}', status: 404 },
    ]);
  });
});

describe('faults', () => {
  const CREATE = 'POST /repos/{owner}/{repo}/issues';
  const create = () => setup.octokit.rest.issues.create({ ...setup.at, title: 't' });
  const count = () => setup.repository.record.issues.size;

  test('a status before the effect, once', async () => {
    setup.github.fail({ operation: CREATE, with: 502 });
    expect(await refusal(create())).toMatchObject({ status: 502 });
    expect(count()).toBe(0);
    await create();
    expect(count()).toBe(1);
  });

  test('a status after the effect: the answer is lost', async () => {
    setup.github.fail({ operation: CREATE, with: 502, afterEffect: true });
    expect(await refusal(create())).toMatchObject({ status: 502 });
    expect(count()).toBe(1);
  });

  test('the second call only, with headers', async () => {
    setup.github.fail({
      operation: /^POST .*\/issues$/,
      nth: 2,
      with: 429,
      headers: { 'retry-after': '7' },
      message: 'slow down',
    });
    await create();
    const refused = await refusal(create());
    expect(refused).toMatchObject({ status: 429, message: expect.stringContaining('slow down') });
    expect(refused.headers['retry-after']).toBe('7');
    await create();
    expect(count()).toBe(2);
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
  ] as const)('%s', async (kind, effects) => {
    setup.github.fail({ operation: CREATE, with: kind });
    await expect(create()).rejects.toThrow();
    expect(count()).toBe(effects);
  });

  test('half a body', async () => {
    const { github, at, token } = setup;
    github.fail({ operation: 'GET /repos/{owner}/{repo}', with: 'truncate' });
    const headers = { authorization: `token ${token}` };
    const response = await fetch(`${github.apiUrl}/repos/${at.owner}/${at.repo}`, { headers });
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow();
  });

  test('a page of HTML, and a slow answer', async () => {
    const { github, octokit, at } = setup;
    github.fail({ operation: 'GET /repos/{owner}/{repo}', with: 'html' });
    expect((await octokit.rest.repos.get(at)).headers['content-type']).toBe('text/html');
    github.fail({ operation: 'GET /repos/{owner}/{repo}', with: { delay: 50 } });
    const start = performance.now();
    await octokit.rest.repos.get(at);
    expect(performance.now() - start).toBeGreaterThan(45);
  });

  test('GraphQL operations by name, every time until cleared', async () => {
    const { github, octokit } = setup;
    github.fail({ operation: 'graphql Who', with: 500, nth: 'every' });
    const who = () => octokit.graphql('query Who { viewer { login } }');
    await refusal(who());
    await refusal(who());
    github.clearFaults();
    expect(await who()).toMatchObject({ viewer: { login: 'plumbline-app[bot]' } });
  });
});

test('starting takes less than half a second, and a stopped server is gone', async () => {
  const start = performance.now();
  const github = await startGitHub();
  expect(performance.now() - start).toBeLessThan(500);
  await github.stop();
  await expect(fetch(github.url)).rejects.toThrow();
});
