import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../src/ports/forge.ts';
import type { Person } from '../../support/github/control/person.ts';
import type { RepositoryControl } from '../../support/github/control/repository-control.ts';
import type { FaultKind } from '../../support/github/faults.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { forgeOn, permissions, type TestClock, testClock } from './support.ts';

let github: GitHub;
let repository: RepositoryControl;
let person: Person;
let forge: Forge;
let clock: TestClock;
let main: string;

const branch = 'plumbline/update/dev/a';
const task = 'deploy:a@dev';

beforeEach(async () => {
  github = await startGitHub();
  repository = github.createRepository('acme/config', { files: { 'a.yaml': 'a: 1\n' } });
  person = github.user('ada', 'admin');
  clock = testClock();
  forge = forgeOn(github, github.token({ kind: 'app', repositories: ['acme/config'], permissions }), {
    clock,
    timeout: 900,
  });
  main = repository.sha() ?? '';
});

afterEach(async () => {
  await github.stop();
});

/** What can happen to a request whose work was done. */
const lost: readonly [string, { with: FaultKind; afterEffect?: boolean }][] = [
  ['500 after the effect', { with: 500, afterEffect: true }],
  ['502 after the effect', { with: 502, afterEffect: true }],
  ['503 after the effect', { with: 503, afterEffect: true }],
  ['reset after the effect', { with: 'reset-after' }],
  ['half an answer', { with: 'truncate' }],
  ['a page of HTML', { with: 'html' }],
  ['500 before the effect', { with: 500 }],
  ['reset before the effect', { with: 'reset-before' }],
  ['an answer that takes too long', { with: { delay: 1300 } }],
];

const commit = (own = forge) =>
  own.commit({
    branch,
    base: main,
    expected: undefined,
    headline: 'Update a',
    body: 'Plumbline-App: a',
    writes: [{ path: 'a.yaml', text: 'a: 2\n' }],
  });
const rebuild = async (own = forge) => {
  const expected = await own.branch(branch);
  return own.commit({
    branch,
    base: main,
    expected,
    headline: 'Again',
    body: '',
    writes: [{ path: 'a.yaml', text: 'a: 3\n' }],
  });
};
const open = (own = forge) => own.createPullRequest({ branch, base: 'main', title: 't', body: 'b', labels: [] });
const deploy = (own = forge) =>
  own.createDeployment({
    commit: main,
    environment: 'dev',
    task,
    description: 'd',
    payload: { version: 1, app: 'a' },
    production: false,
  });

/** Each write: how it is prepared, done, and counted afterwards. */
const writes: readonly [
  string,
  string,
  () => Promise<unknown>,
  () => Promise<unknown>,
  () => Promise<unknown>,
  unknown,
][] = [
  [
    'the branch',
    'POST /repos/{owner}/{repo}/git/refs',
    async () => {},
    commit,
    async () => repository.log(branch).length,
    2,
  ],
  ['the commit', 'graphql createCommitOnBranch', async () => {}, commit, async () => repository.log(branch).length, 2],
  [
    'the rebuilt branch',
    'graphql updateRefs',
    commit,
    rebuild,
    async () => repository.log(branch).map(({ message }) => message),
    ['Again', 'Initial commit'],
  ],
  ['the pull request', 'POST /repos/{owner}/{repo}/pulls', commit, open, async () => repository.pulls().length, 1],
  [
    'the comment',
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    async () => {
      await commit();
      await open();
    },
    () => forge.createComment(1, 'hello'),
    async () => (await forge.ownComments(1)).length,
    1,
  ],
  [
    'the deployment',
    'POST /repos/{owner}/{repo}/deployments',
    async () => {},
    deploy,
    async () => (await forge.deployments('dev', task)).length,
    1,
  ],
  [
    'the state of a deployment',
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    deploy,
    async () => {
      const [deployment] = await forge.deployments('dev', task);
      await forge.setDeploymentStatus(deployment?.id ?? 0, { state: 'success', description: 'ok', environment: 'dev' });
    },
    async () => (await forge.deployments('dev', task))[0]?.statuses.length,
    1,
  ],
  [
    'the merge',
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    async () => {
      await commit();
      await open();
    },
    async () => {
      const outcome = await forge.merge({
        number: 1,
        expectedHead: (await forge.branch(branch)) ?? '',
        method: 'merge',
        title: 't',
        message: 'm',
      });
      expect(outcome).toEqual({ merged: true, commit: repository.sha() });
    },
    async () => repository.log().filter(({ parents }) => parents.length === 2).length,
    1,
  ],
];

describe.each(writes)('a lost answer to %s', (_, operation, prepare, write, count, expected) => {
  test.each(lost)('(%s) is done exactly once', async (_kind, fault) => {
    await prepare();
    const known = github.requests.length;
    github.fail({ operation: operationOf(operation), ...fault });
    await write();
    expect(await count()).toEqual(expected);
    expect(github.requests.length).toBeGreaterThan(known);
    expect(clock.pauses.length).toBeGreaterThan(0);
  });
});

// The simulator names GraphQL requests by the document's operation.
function operationOf(operation: string): string {
  return operation
    .replace('graphql createCommitOnBranch', 'graphql Commit')
    .replace('graphql updateRefs', 'graphql MoveRef');
}

describe('reads', () => {
  test.each([
    ...lost.filter(([, fault]) => fault.with !== 'html'),
    ['an error page', { with: 'html' as const }] as const,
  ])('survive %s', async (_, fault) => {
    github.fail({ operation: /git\/ref/, ...fault });
    expect(await forge.branch('main')).toBe(main);
  });

  test('give up on a server that stays down, soon and clearly', async () => {
    github.fail({ operation: /./, nth: 'every', with: 502 });
    await expect(forge.branch('main')).rejects.toMatchObject({
      name: 'ForgeError',
      status: 502,
      message: expect.stringContaining('Cannot read the branch main: GitHub answered 502'),
    });
    expect(clock.pauses).toEqual([250, 500, 1000, 2000]);
  });

  test('of a host that is not there say which', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const url = `http://127.0.0.1:${port}`;
    const nowhere = forgeOn({ url, apiUrl: `${url}/api/v3`, graphqlUrl: `${url}/api/graphql` }, 'ghs_x');
    await expect(nowhere.branch('main')).rejects.toMatchObject({
      status: 0,
      message: expect.stringMatching(
        /^Cannot read the branch main: 127\.0\.0\.1:\d+ could not be reached .*ECONNREFUSED/,
      ),
      hint: expect.stringContaining('GITHUB_API_URL'),
    });
  });
});

describe('limits', () => {
  test.each([
    ['a secondary limit with Retry-After', { 'retry-after': '7' }, 403, 7000],
    ['a 429', { 'retry-after': '3' }, 429, 3000],
    ['a secondary limit without a header', {}, 403, 60_000],
  ])('%s is waited for, and the write is done once', async (_, headers, status, pause) => {
    await commit();
    const before = clock.pauses.length;
    github.fail({
      operation: 'POST /repos/{owner}/{repo}/pulls',
      with: status,
      headers,
      message: 'You have exceeded a secondary rate limit.',
    });
    await open();
    expect(clock.pauses.slice(before)).toEqual([pause]);
    expect(repository.pulls()).toHaveLength(1);
  });

  test('that end too late fail the run and name the time', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 1800);
    github.fail({
      operation: /git\/ref/,
      with: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      message: 'API rate limit exceeded',
    });
    await expect(forge.branch('main')).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining(new Date(Number(reset) * 1000).toISOString()),
    });
    expect(clock.pauses).toEqual([]);
  });

  test('of the hour, when they are used up, are told apart from a missing permission', async () => {
    const own = forgeOn(
      github,
      github.token({ kind: 'workflow', repositories: ['acme/config'], permissions, rateLimit: 1 }),
    );
    expect(await own.branch('main')).toBe(main);
    await expect(own.branch('main')).rejects.toMatchObject({ hint: expect.stringContaining('used up') });
  });
});

describe('refusals are answers', () => {
  test.each([400, 401, 404, 405, 409, 412, 422])('%i is not tried again', async (status) => {
    await commit();
    const before = github.requests.length;
    github.fail({ operation: 'POST /repos/{owner}/{repo}/pulls', nth: 'every', with: status, message: 'No' });
    await expect(open()).rejects.toMatchObject({ name: 'ForgeError', status });
    const posts = github.requests
      .slice(before)
      .filter(({ operation }) => operation === 'POST /repos/{owner}/{repo}/pulls');
    expect(posts).toHaveLength(1);
    expect(clock.pauses).toEqual([]);
  });

  test('a token that is not known is refused, and not shown', async () => {
    const token = 'ghs_canary0123456789abcdef';
    const failure = await forgeOn(github, token)
      .identity()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ status: 401, hint: expect.stringContaining('expired') });
    expect(everythingOf(failure)).not.toContain(token);
  });

  test.each([
    ['create the branch', 'contents: write', () => commit],
    ['create the pull request', 'pull-requests: write', () => open],
    ['record a deployment', 'deployments: write', () => deploy],
    [
      'set the status',
      'statuses: write',
      () => (own: Forge) => own.setStatus(main, { context: 'c', state: 'success', description: '' }),
    ],
  ])('to %s without the permission names it', async (doing, permission, write) => {
    await commit();
    const { [permission.split(':')[0] as 'contents']: _, ...others } = permissions;
    const poor = {
      ...others,
      contents: permission.startsWith('contents') ? 'read' : 'write',
      metadata: 'read',
    } as const;
    const own = forgeOn(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions: poor }));
    if (permission.startsWith('contents')) await forge.deleteBranch(branch, (await forge.branch(branch)) ?? '');
    await expect(write()(own)).rejects.toMatchObject({
      name: 'ForgeError',
      status: 403,
      message: expect.stringContaining(doing),
      hint: expect.stringContaining(permission),
    });
  });
});

describe('the answer of a GraphQL query', () => {
  test('that went wrong inside of GitHub is asked for again', async () => {
    github.fail({ operation: 'graphql Surroundings', with: 502 });
    expect((await forge.identity()).login).toBe('plumbline-app[bot]');
  });
});

test('people can still be told from bots after all that', async () => {
  await commit();
  await open();
  await person.commit(repository, { branch, files: { 'b.yaml': 'b' } });
  const { id } = await forge.identity();
  const [pull] = await forge.pullRequestsFrom(branch);
  expect(pull?.committers.filter((committer) => committer !== id)).toEqual([person.caller.actor.id]);
});

/** All that a careless log could print of an error. */
function everythingOf(error: unknown): string {
  const seen: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    seen.push(at.message, at.stack ?? '', JSON.stringify(at, Object.getOwnPropertyNames(at)));
  return seen.join('\n');
}
