import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommitRequest, Forge } from '../../../src/ports/forge.ts';
import type { Person } from '../../support/github/control/person.ts';
import type { RepositoryControl } from '../../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { readCommit, writeCommit } from '../../support/github/storage/commits.ts';
import { changeTree, findInTree } from '../../support/github/storage/trees.ts';
import { forgeOn, permissions, type TestClock, testClock } from './support.ts';

let github: GitHub;
let repository: RepositoryControl;
let person: Person;
let forge: Forge;
let clock: TestClock;
let main: string;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.createRepository('acme/config', { files: { 'apps/a.yaml': 'image: a:1\n' } });
  person = github.user('ada', 'admin');
  clock = testClock();
  forge = forgeOn(github, github.token({ kind: 'app', repositories: ['acme/config'], permissions }), { clock });
  main = repository.sha() ?? '';
});

afterEach(async () => {
  await github.stop();
});

const branch = 'plumbline/update/dev/a';

function request(more: Partial<CommitRequest> = {}): CommitRequest {
  return {
    branch,
    base: main,
    expected: undefined,
    headline: 'Update a to 2',
    body: 'Plumbline-App: a',
    writes: [{ path: 'apps/a.yaml', text: 'image: a:2\n' }],
    ...more,
  };
}

/** Adds an executable to `main`, past the API, and returns the commit. */
function commitExecutable(path: string, text: string): string {
  const { objects, refs } = repository.record.git;
  const parent = readCommit(objects, main);
  if (!parent) throw new Error('main has no commit');
  const entry = { mode: '100755', sha: objects.write('blob', Buffer.from(text)) } as const;
  const tree = changeTree(objects, parent.tree, [{ path, entry }]);
  const sha = writeCommit(objects, { ...parent, tree, parents: [main], message: 'Executable' });
  refs.update([{ name: 'refs/heads/main', before: main, after: sha }]);
  return sha;
}

async function openPull(): Promise<number> {
  await forge.commit(request());
  return (await forge.createPullRequest({ branch, base: 'main', title: 'Update', body: 'Body', labels: ['dev'] }))
    .number;
}

describe('identity and repository', () => {
  test.each([
    ['app', 'plumbline-app[bot]', false],
    ['workflow', 'github-actions[bot]', true],
    ['user', 'ada', false],
  ] as const)('of a token of kind %s', async (kind, login, workflowToken) => {
    const token = github.token(
      kind === 'user' ? { kind, login } : { kind, repositories: ['acme/config'], permissions },
    );
    const seen: string[] = [];
    const own = forgeOn(github, token, { mask: (secret) => seen.push(secret) });
    expect(await own.identity()).toMatchObject({ login, workflowToken });
    expect(seen).toEqual([token]);
  });

  test('are asked for once in a run', async () => {
    await Promise.all([forge.identity(), forge.repository(), forge.identity()]);
    expect(await forge.repository()).toEqual({
      owner: 'acme',
      name: 'config',
      url: repository.url,
      defaultBranch: 'main',
      mergeMethods: ['squash', 'merge', 'rebase'],
    });
    expect(github.requests).toHaveLength(1);
  });

  test('of a repository that the token cannot see say so', async () => {
    const other = forgeOn(github, github.token({ kind: 'app', repositories: ['acme/config'], permissions }), {
      repo: 'secret',
    });
    await expect(other.repository()).rejects.toMatchObject({
      name: 'ForgeError',
      status: 404,
      hint: expect.stringContaining('acme/secret'),
    });
  });
});

describe('commit', () => {
  test('creates the branch and a signed commit on it', async () => {
    const commit = await forge.commit(request());
    expect(await forge.branch(branch)).toBe(commit);
    expect(repository.read('apps/a.yaml', branch)).toBe('image: a:2\n');
    const record = repository.log(branch)[0];
    expect(record).toMatchObject({ parents: [main], message: 'Update a to 2\n\nPlumbline-App: a' });
    expect(record?.signature).toBeDefined();
  });

  test('goes on from a branch that a killed run left at the base', async () => {
    repository.record.git.refs.update([{ name: `refs/heads/${branch}`, before: undefined, after: main }]);
    const commit = await forge.commit(request());
    expect(repository.log(branch).map(({ sha }) => sha)).toEqual([commit, main]);
  });

  test('rebuilds a branch on a newer base without ever showing its pull request empty', async () => {
    const number = await openPull();
    const first = (await forge.branch(branch)) ?? '';
    await person.commit(repository, { files: { 'README.md': 'new' } });
    main = repository.sha() ?? '';
    const second = await forge.commit(
      request({ expected: first, writes: [{ path: 'apps/a.yaml', text: 'image: a:3\n' }] }),
    );
    expect(repository.log(branch)[0]).toMatchObject({ sha: second, parents: [main] });
    expect(repository.log(branch)[0]?.signature).toBeDefined();
    const pull = await forge.pullRequest(number);
    expect(pull).toMatchObject({ state: 'open', head: { commit: second } });
    expect(github.events.filter(({ name, payload }) => name === 'pull_request' && payload.action === 'closed')).toEqual(
      [],
    );
  });

  test('keeps the mode of an executable that it writes', async () => {
    const first = await forge.commit(request());
    const base = commitExecutable('run.sh', 'echo 1\n');
    const second = await forge.commit(
      request({ base, expected: first, writes: [{ path: 'run.sh', text: 'echo 2\n' }] }),
    );
    const { objects } = repository.record.git;
    const found = findInTree(objects, readCommit(objects, second)?.tree ?? '', 'run.sh');
    expect(found?.mode).toBe('100755');
    expect(repository.read('run.sh', second)).toBe('echo 2\n');
  });

  test.each(['createCommitOnBranch on a branch at base', 'updateRefs on a branch elsewhere'])(
    'loses to whoever was faster: %s',
    async (kind) => {
      const first = await forge.commit(request());
      const theirs = await person.commit(repository, { branch, files: { 'x.txt': 'theirs' } });
      const late = kind.startsWith('create') ? request({ base: first, expected: first }) : request({ expected: first });
      await expect(forge.commit(late)).rejects.toMatchObject({
        name: 'ForgeError',
        status: 409,
        message: expect.stringContaining('has moved'),
      });
      expect(await forge.branch(branch)).toBe(theirs);
    },
  );

  test('of a branch that should not exist loses too', async () => {
    await person.commit(repository, { branch, files: { 'x.txt': 'theirs' } });
    await expect(forge.commit(request())).rejects.toMatchObject({ status: 409 });
  });

  test.each([undefined, 'existing'])('of ten at a time one wins (branch %s)', async (existing) => {
    const expected = existing && (await forge.commit(request()));
    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        forgeOn(github, person.token).commit(
          request({ expected, writes: [{ path: 'apps/a.yaml', text: `image: a:${index}\n` }] }),
        ),
      ),
    );
    const winners = ends.filter((end) => end.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ status: 409 });
    expect(await forge.branch(branch)).toBe(winners[0]?.value);
  });

  test('and deleteBranch are done when they are done already', async () => {
    const commit = await forge.commit(request());
    expect(await forge.deleteBranch(branch, commit)).toBe(true);
    expect(await forge.deleteBranch(branch, commit)).toBe(true);
    expect(await forge.branch(branch)).toBeUndefined();
  });

  test('and a branch that somebody has pushed to is not deleted, neither before nor at this moment', async () => {
    const commit = await forge.commit(request());
    const pushed = await person.commit(repository, { branch, files: { 'x.txt': 'by hand' } });
    expect(await forge.deleteBranch(branch, commit)).toBe(false);
    let last = '';
    const token = github.token({ kind: 'app', repositories: ['acme/config'], permissions });
    const late = forgeOn(github, token, {
      fetch: async (url, init) => {
        if (String(init?.body).includes('MoveRef'))
          last = await person.commit(repository, { branch, files: { 'y.txt': 'at this moment' } });
        return await fetch(url, init);
      },
    });
    expect(await late.deleteBranch(branch, pushed)).toBe(false);
    expect([last === '', await forge.branch(branch)]).toEqual([false, last]);
  });
});

describe('pull requests', () => {
  test('are created with labels, found by branch, updated and closed', async () => {
    const number = await openPull();
    const [pull] = await forge.pullRequestsFrom(branch);
    const { id, login } = await forge.identity();
    expect(pull).toMatchObject({
      number,
      title: 'Update',
      body: 'Body',
      state: 'open',
      head: { branch, commit: await forge.branch(branch), sameRepository: true },
      base: { branch: 'main' },
      author: { id },
      draft: false,
      labels: ['dev'],
      committers: [id],
    });
    expect(login).toBe('plumbline-app[bot]');
    await forge.updatePullRequest(number, { title: 'New', body: 'Other', labels: ['dev', 'more'] });
    expect(await forge.pullRequest(number)).toMatchObject({ title: 'New', body: 'Other', labels: ['dev', 'more'] });
    await forge.closePullRequest(number);
    expect((await forge.pullRequestsFrom(branch)).map(({ state }) => state)).toEqual(['closed']);
    expect(await forge.openPullRequests('plumbline/')).toEqual([]);
  });

  test('are there without labels when the token may not label', async () => {
    const warnings: string[] = [];
    const own = forgeOn(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions }), {
      warn: (message) => warnings.push(message),
    });
    github.fail({
      operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      nth: 'every',
      with: 403,
      message: 'Resource not accessible by integration',
    });
    await own.commit(request());
    const pull = await own.createPullRequest({ branch, base: 'main', title: 't', body: 'b', labels: ['dev', 'auto'] });
    expect(pull).toMatchObject({ state: 'open', labels: [] });
    await own.updatePullRequest(pull.number, { title: 'New', body: 'b', labels: ['dev'] });
    expect((await own.pullRequest(pull.number)).title).toBe('New');
    expect(warnings).toEqual([
      `Cannot label the pull request #${pull.number}: GitHub answered 403 (Resource not accessible by integration). It stays without dev, auto. The token lacks a permission. It needs: issues: write.`,
      expect.stringContaining('It stays without dev.'),
    ]);
  });

  test('name whoever committed to them', async () => {
    const number = await openPull();
    await person.commit(repository, { branch, files: { 'x.txt': 'by hand' } });
    const { id } = await forge.identity();
    expect((await forge.pullRequest(number)).committers).toEqual([id, person.caller.actor.id]);
  });

  test('show who amended a commit, whose author stays', async () => {
    const before = await forge.commit(request());
    const { objects, refs } = repository.record.git;
    const known = readCommit(objects, before);
    if (!known) throw new Error('the branch has no commit');
    const { id, name, email } = person.caller.actor;
    const after = writeCommit(objects, { ...known, committer: { name, email, date: new Date(0) } });
    refs.update([{ name: `refs/heads/${branch}`, before, after }]);
    const { committers } = await forge.createPullRequest({ branch, base: 'main', title: 'Update', body: '' });
    expect(committers).toEqual([(await forge.identity()).id, id]);
  });

  test('that exist already are taken, not doubled', async () => {
    const number = await openPull();
    const again = await forge.createPullRequest({ branch, base: 'main', title: 'Other', body: '', labels: [] });
    expect(again.number).toBe(number);
    expect(repository.pulls()).toHaveLength(1);
  });

  test('of a fork with the same branch are not ours', async () => {
    const fork = github.fork('acme/config', 'mallory');
    const mallory = github.user('mallory');
    await mallory.commit(fork, { branch, files: { 'x.txt': 'x' } });
    await mallory.openPull(repository, { title: 'Mine', head: `mallory:${branch}`, base: 'main', body: '' });
    expect(await forge.pullRequestsFrom(branch)).toEqual([]);
    expect(await forge.openPullRequests('plumbline/')).toEqual([]);
    const number = await openPull();
    expect((await forge.pullRequestsFrom(branch)).map((pull) => pull.number)).toEqual([number]);
  });

  test('are found past the first page, by the start of their branch', async () => {
    for (let index = 0; index < 60; index++) {
      const head = index === 0 ? branch : `feature-${index}`;
      await person.commit(repository, { branch: head, from: 'main', files: { [`f${index}`]: 'x' } });
      await person.openPull(repository, { title: 'x', head, base: 'main', body: '' });
    }
    expect((await forge.openPullRequests('plumbline/update/')).map((pull) => pull.head.branch)).toEqual([branch]);
  });

  test('that are young are found in all states', async () => {
    const number = await openPull();
    await forge.closePullRequest(number);
    const { createdAt } = await forge.pullRequest(number);
    const since = async (time: number, prefix = 'plumbline/update/') =>
      (await forge.pullRequestsSince(prefix, new Date(time))).map((pull) => [pull.number, pull.state]);
    expect(await since(createdAt.getTime())).toEqual([[number, 'closed']]);
    expect(await since(createdAt.getTime() + 1)).toEqual([]);
    expect(await since(createdAt.getTime(), 'other/')).toEqual([]);
  });

  test('with no such number say so', async () => {
    await expect(forge.pullRequest(99)).rejects.toMatchObject({ status: 404, message: expect.stringContaining('#99') });
  });

  test('have comments, of which only ours count', async () => {
    const number = await openPull();
    await person.comment(repository, number, '<!-- plumbline --> forged');
    await forge.createComment(number, 'ours');
    const [comment, ...rest] = await forge.ownComments(number);
    expect(rest).toEqual([]);
    expect(comment?.body).toBe('ours');
    await forge.updateComment(comment?.id ?? 0, 'changed');
    expect((await forge.ownComments(number)).map(({ body }) => body)).toEqual(['changed']);
  });
});

describe('merge', () => {
  const merging = (number: number, expectedHead: string) =>
    ({ number, expectedHead, method: 'squash', title: 'Title (#1)', message: 'Text' }) as const;

  test('merges exactly the head that was judged', async () => {
    const number = await openPull();
    const head = (await forge.branch(branch)) ?? '';
    const outcome = await forge.merge(merging(number, head));
    expect(outcome).toEqual({ merged: true, commit: repository.sha() });
    expect(repository.log()[0]?.message).toBe('Title (#1)\n\nText');
    // Once more: it is merged, with the same commit.
    expect(await forge.merge(merging(number, head))).toEqual(outcome);
  });

  test('of a head that moved is refused as moved', async () => {
    const number = await openPull();
    const head = (await forge.branch(branch)) ?? '';
    await person.commit(repository, { branch, files: { 'x.txt': 'sneaked in' } });
    expect(await forge.merge(merging(number, head))).toMatchObject({ merged: false, reason: 'moved' });
    expect((await forge.pullRequest(number)).state).toBe('open');
  });

  test('of a conflict is refused as conflict', async () => {
    const number = await openPull();
    const head = (await forge.branch(branch)) ?? '';
    await person.commit(repository, { files: { 'apps/a.yaml': 'image: a:9\n' } });
    expect(await forge.merge(merging(number, head))).toMatchObject({ merged: false, reason: 'conflict' });
  });

  test('of a head that must be up to date and is not is refused as behind', async () => {
    const number = await openPull();
    const head = (await forge.branch(branch)) ?? '';
    await person.commit(repository, { files: { 'b.txt': 'moved' } });
    repository.protect('main', { checks: ['validate'], strict: true });
    expect(await forge.merge(merging(number, head))).toMatchObject({ merged: false, reason: 'blocked' });
    await forge.setStatus(head, { context: 'validate', state: 'success', description: '' });
    expect(await forge.merge(merging(number, head))).toMatchObject({ merged: false, reason: 'behind' });
    const expectedHead = await forge.commit(request({ base: repository.sha() ?? '', expected: head }));
    await forge.setStatus(expectedHead, { context: 'validate', state: 'success', description: '' });
    expect(await forge.merge(merging(number, expectedHead))).toMatchObject({ merged: true });
  });

  test('of a closed pull request is refused as blocked', async () => {
    const number = await openPull();
    const head = (await forge.branch(branch)) ?? '';
    await forge.closePullRequest(number);
    expect(await forge.merge(merging(number, head))).toMatchObject({ merged: false, reason: 'blocked' });
  });

  test('with a method that is not allowed is refused as blocked', async () => {
    repository.record.settings.allowSquashMerge = false;
    const number = await openPull();
    expect(await forge.merge(merging(number, (await forge.branch(branch)) ?? ''))).toMatchObject({
      merged: false,
      reason: 'blocked',
    });
  });
});

describe('statuses, checks and runs', () => {
  test('the newest status of each context, with its author', async () => {
    await forge.setStatus(main, {
      context: 'plumbline/dev/soak',
      state: 'pending',
      description: 'x'.repeat(200),
      url: 'https://example.com/',
    });
    await forge.setStatus(main, { context: 'plumbline/dev', state: 'failure', description: 'no' });
    await forge.setStatus(main, { context: 'plumbline/dev', state: 'success', description: 'yes' });
    const { id } = await forge.identity();
    const found = await forge.statuses(main);
    expect(found.toSorted((a, b) => a.context.localeCompare(b.context))).toEqual([
      { context: 'plumbline/dev', state: 'success', description: 'yes', author: id },
      {
        context: 'plumbline/dev/soak',
        state: 'pending',
        description: `${'x'.repeat(139)}…`,
        url: 'https://example.com/',
        author: id,
      },
    ]);
    expect(await forge.statuses('0'.repeat(40))).toEqual([]);
  });

  test('no checks and no held runs are none', async () => {
    expect([await forge.checkRuns(main), await forge.heldRuns(main)]).toEqual([[], []]);
  });
});

describe('workflows', () => {
  const workflow = (on: string) =>
    `name: Checks\non:\n  ${on}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{ run: 'true' }]\n`;

  test('are dispatched, also by the own token of a workflow', async () => {
    await person.commit(repository, {
      files: { '.github/workflows/deploy.yml': workflow('workflow_dispatch: { inputs: { app: { type: string } } }') },
    });
    const own = forgeOn(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions }));
    await own.dispatchWorkflow('deploy.yml', 'main', { app: 'a' });
    await github.settled();
    const runs = github.events.filter(({ name }) => name === 'workflow_dispatch');
    expect(runs).toHaveLength(1);
    await expect(own.dispatchWorkflow('none.yml', 'main', {})).rejects.toMatchObject({
      status: 404,
      hint: expect.stringContaining('actions: write'),
    });
  });

  test('that wait for a person are told, with their names', async () => {
    await person.commit(repository, { files: { '.github/workflows/checks.yml': workflow('pull_request: {}') } });
    main = repository.sha() ?? '';
    const own = forgeOn(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions }));
    const head = await own.commit(request({ base: main }));
    await own.createPullRequest({ branch, base: 'main', title: 't', body: 'b', labels: [] });
    await github.settled();
    expect(await own.heldRuns(head)).toEqual(['Checks']);
    expect(await own.heldRuns(main)).toEqual([]);
  });
});

describe('deployments', () => {
  const deployment = (more: object = {}) => ({
    commit: main,
    environment: 'dev',
    task: 'deploy:a@dev',
    description: 'Deploy a',
    payload: { version: 1, app: 'a', target: 'dev', revision: 'r1', release: 'x' },
    production: false,
    ...more,
  });

  test('are recorded with their statuses, the newest first, of one task', async () => {
    const first = await forge.createDeployment(deployment());
    await forge.setDeploymentStatus(first, { state: 'in_progress', description: 'Applying', environment: 'dev' });
    await forge.setDeploymentStatus(first, {
      state: 'success',
      description: 'Healthy',
      environment: 'dev',
      url: 'https://example.com/run',
    });
    await forge.createDeployment(deployment({ task: 'deploy:b@dev' }));
    await forge.createDeployment(deployment({ environment: 'staging' }));
    const second = await forge.createDeployment(deployment());
    const { id: author } = await forge.identity();
    const found = await forge.deployments('dev', 'deploy:a@dev');
    expect(found.map(({ id }) => id)).toEqual([second, first]);
    expect(found[1]).toEqual({
      id: first,
      commit: main,
      environment: 'dev',
      task: 'deploy:a@dev',
      createdAt: expect.any(Date),
      author,
      payload: deployment().payload,
      statuses: [
        { state: 'success', description: 'Healthy', at: expect.any(Date), author },
        { state: 'in_progress', description: 'Applying', at: expect.any(Date), author },
      ],
    });
  });

  test('a success does not make the others of the environment inactive', async () => {
    const ids = [
      await forge.createDeployment(deployment()),
      await forge.createDeployment(deployment({ task: 'deploy:b@dev' })),
    ];
    for (const id of ids)
      await forge.setDeploymentStatus(id, { state: 'success', description: 'x', environment: 'dev' });
    const [first] = await forge.deployments('dev', 'deploy:a@dev');
    expect(first?.statuses.map(({ state }) => state)).toEqual(['success']);
  });

  /** Puts deployments of `dev` behind those that are there, as the API would have made them, in little time. */
  async function pile(tasks: readonly string[], statuses = 1): Promise<void> {
    const made = await forge.createDeployment(deployment());
    await forge.setDeploymentStatus(made, { state: 'success', description: 'x', environment: 'dev' });
    const all = repository.record.deployments;
    const [sample] = all.splice(-1);
    const [status] = sample?.statuses ?? [];
    if (!sample || !status) throw new Error('there is no deployment');
    // As of an hour ago, under numbers that none made later gets.
    const createdAt = new Date(sample.createdAt.getTime() - 3_600_000);
    for (const [index, task] of tasks.entries()) {
      const own = Array.from({ length: statuses }, (_, at) => ({ ...status, id: made * 1000 + index * 100 + at }));
      all.push({ ...sample, createdAt, id: made + 1_000_000 + index, task, statuses: own });
    }
  }

  const repeated = (count: number, tasks: readonly string[]) => Array.from({ length: count }, () => tasks).flat();

  async function requestsOf(work: () => Promise<unknown>): Promise<number> {
    const before = github.requests.length;
    await work();
    return github.requests.length - before;
  }

  test('of all apps of an environment take one request', async () => {
    await forge.createDeployment(deployment());
    const read = async () => {
      for (const app of ['a', 'b', 'c']) await forge.deployments('dev', `deploy:${app}@dev`);
    };
    expect(await requestsOf(read)).toBe(1);
  });

  test('of all apps of an environment where much was deployed take one for each hundred', async () => {
    const tasks = Array.from({ length: 40 }, (_, index) => `deploy:app${index}@dev`);
    await pile([...repeated(10, tasks), ...repeated(90, ['deploy'])]);
    const read = async () => {
      const found = await Promise.all(tasks.map((task) => forge.deployments('dev', task)));
      expect(found.map((one) => one[0]?.task)).toEqual(tasks);
    };
    expect(await requestsOf(read)).toBe(5);
  });

  test.each([300, 1500])('of an app reach back to what was healthy, past %d of other apps', async (between) => {
    await pile(['deploy:a@dev', ...repeated(between, ['deploy:b@dev']), 'deploy:a@dev']);
    const [broken, healthy] = repository.record.deployments.filter(({ task }) => task === 'deploy:a@dev').reverse();
    const read = async () => {
      const found = await forge.deployments('dev', 'deploy:a@dev');
      expect(found.map(({ id }) => id)).toEqual([broken?.id, healthy?.id]);
    };
    await read();
    // Known and joined with the newest, by whomever.
    const made = await forge.createDeployment(deployment({ task: 'deploy:b@dev' }));
    await read();
    await forge.setDeploymentStatus(made, { state: 'failure', description: 'y', environment: 'dev' });
    await read();
  });

  test('are found behind those that jobs record, once for all apps', async () => {
    const tasks = ['deploy:a@dev', 'deploy:b@dev', 'deploy:c@dev'];
    await pile([...tasks, ...repeated(350, ['deploy'])]);
    const read = async () => {
      const found = await Promise.all(tasks.map((task) => forge.deployments('dev', task)));
      expect(found.map((one) => one.map(({ task }) => task))).toEqual(tasks.map((task) => [task]));
    };
    expect(await requestsOf(read)).toBe(4);
  });

  test('of an app that was not deployed for long are found behind many others, in two requests more', async () => {
    await pile([...repeated(5, ['deploy:a@dev']), ...repeated(1010, ['deploy:busy@dev'])]);
    const read = async () => expect(await forge.deployments('dev', 'deploy:a@dev')).toHaveLength(5);
    expect(await requestsOf(read)).toBe(12);
    const again = async () => {
      await read();
      // Never deployed, and asked for twice.
      for (let time = 0; time < 2; time++) expect(await forge.deployments('dev', 'deploy:new@dev')).toEqual([]);
    };
    expect(await requestsOf(again)).toBe(1);
    const [newest] = await forge.deployments('dev', 'deploy:a@dev');
    expect(newest).toMatchObject({ payload: deployment().payload, statuses: [{ state: 'success' }] });
    await forge.setDeploymentStatus(newest?.id ?? 0, { state: 'failure', description: 'y', environment: 'dev' });
    expect((await forge.deployments('dev', 'deploy:a@dev'))[0]?.statuses[0]?.state).toBe('failure');
    const created = await forge.createDeployment(deployment());
    expect((await forge.deployments('dev', 'deploy:a@dev'))[0]?.id).toBe(created);
    expect(await forge.deployments('dev', 'deploy:busy@dev')).toHaveLength(100);
  });

  test('that were tried again and again end with their newest status', async () => {
    await pile(['deploy:a@dev'], 130);
    const [old] = await forge.deployments('dev', 'deploy:a@dev');
    expect(old?.statuses).toHaveLength(100);
    await forge.setDeploymentStatus(old?.id ?? 0, { state: 'failure', description: 'last', environment: 'dev' });
    expect((await forge.deployments('dev', 'deploy:a@dev'))[0]?.statuses[0]).toMatchObject({
      state: 'failure',
      description: 'last',
    });
  });
});

describe('a run killed after any request', () => {
  test('is finished by the next: one branch, one commit, one pull request', async () => {
    let finished = 0;
    for (let kill = 1; kill <= 12; kill++) {
      const name = `plumbline/update/dev/k${kill}`;
      const work = async (own: Forge) => {
        const expected = await own.branch(name);
        if (expected === undefined || expected === main) await own.commit(request({ branch: name, expected }));
        await own.createPullRequest({ branch: name, base: 'main', title: 't', body: 'b', labels: ['dev'] });
      };
      await work(dyingForge(kill)).then(
        () => finished++,
        (error: unknown) => expect(String(error)).toBe('Error: killed'),
      );
      await work(forge);
      const pulls = await forge.pullRequestsFrom(name);
      expect(pulls.map(({ labels }) => labels)).toEqual([['dev']]);
      expect(repository.log(name)[1]?.sha).toBe(main);
    }
    // The bound was high enough for whole runs too.
    expect(finished).toBeGreaterThan(2);
  });
});

/** An adapter whose process ends right after the server has done what the n-th request asked for. */
function dyingForge(kill: number): Forge {
  const controller = new AbortController();
  let requests = 0;
  const dying: typeof fetch = async (input, init) => {
    requests += 1;
    const response = await fetch(input, init);
    if (requests === kill) controller.abort(new Error('killed'));
    return response;
  };
  return forgeOn(github, person.token, { clock: { ...testClock(), cancelled: controller.signal }, fetch: dying });
}
