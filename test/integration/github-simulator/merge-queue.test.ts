import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../support/github/control/person.ts';
import type { RunHandle } from '../../support/github/control/runs.ts';
import { git, octokitOf, refusal, type Setup, startWithRepository, temporaryFolder } from './client.ts';

const ENQUEUE =
  'mutation Enqueue($input: EnqueuePullRequestInput!) { enqueuePullRequest(input: $input) { mergeQueueEntry { id position state enqueuer { login } mergeQueue { url entries(first: 9) { totalCount } } } } }';
const DEQUEUE =
  'mutation($input: DequeuePullRequestInput!) { dequeuePullRequest(input: $input) { mergeQueueEntry { id } } }';

let setup: Setup;
let alice: Person;
let main: string;

beforeEach(async () => {
  const files = {
    '.github/workflows/queue.yml': 'name: queue\non: { merge_group: { branches: [main] } }\njobs: {}\n',
    '.github/workflows/deploy.yml': 'on: { push: { branches: [main] } }\njobs: {}\n',
    'a.txt': 'one\ntwo\nthree\n',
  };
  setup = await startWithRepository({ files, allowAutoMerge: true });
  setup.repository.protect('main', { checks: ['build'] });
  setup.repository.queue('main');
  alice = setup.github.user('alice');
  main = setup.repository.sha() ?? '';
});
afterEach(() => setup.github.stop());

/** A pull request whose own check is green, unless said otherwise. */
async function open(branch: string, files: Record<string, string>, check = true): Promise<number> {
  const { repository } = setup;
  await alice.commit(repository, { branch, from: main, files });
  const { number } = await alice.openPull(repository, { title: `The ${branch}`, head: branch, base: 'main' });
  if (check) await report(repository.sha(branch) ?? '', 'success');
  return number;
}

async function report(sha: string, state: 'success' | 'failure'): Promise<void> {
  await setup.octokit.rest.repos.createCommitStatus({ ...setup.at, sha, state, context: 'build' });
}

async function ask(document: string, input: object) {
  const { octokit } = setup;
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever was asked for
  return (await octokit.graphql(document, { input })) as any;
}

async function idOf(number: number): Promise<string> {
  return (await setup.octokit.rest.pulls.get({ ...setup.at, pull_number: number })).data.node_id;
}

async function enqueue(number: number, more: object = {}) {
  return (await ask(ENQUEUE, { pullRequestId: await idOf(number), ...more })).enqueuePullRequest.mergeQueueEntry;
}

async function dequeue(number: number) {
  return await ask(DEQUEUE, { id: await idOf(number) });
}

async function group(): Promise<RunHandle> {
  const run = await setup.github.runs.next({ file: 'queue.yml' });
  await run.start();
  return run;
}

const isMerged = (number: number) => setup.repository.pull(number).pull.mergedAt !== null;

describe('a merge queue', () => {
  test('tests the merged result on a branch of its own and moves the base to that very commit', async () => {
    const { repository, github } = setup;
    const number = await open('one', { 'b.txt': 'b' });
    const entry = await enqueue(number, { expectedHeadOid: repository.sha('one') });
    expect(entry).toMatchObject({ position: 1, enqueuer: { login: 'plumbline-app' } });
    expect(entry.mergeQueue.entries.totalCount).toBe(1);
    const run = await group();
    expect(run).toMatchObject({ event: 'merge_group', ref: `refs/heads/gh-readonly-queue/main/pr-1-${main}` });
    expect(run.payload.merge_group).toMatchObject({ base_sha: main, base_ref: 'refs/heads/main', head_sha: run.sha });
    expect(isMerged(number)).toBe(false);
    await run.job('build').finish('success');
    expect(repository.sha()).toBe(run.sha);
    expect(repository.read('b.txt')).toBe('b');
    expect(repository.log()[0]?.message).toBe('The one (#1)');
    expect(isMerged(number)).toBe(true);
    expect(repository.branches()).toEqual(['main', 'one']);
    expect(
      github.events.filter(({ name }) => name === 'merge_group').map(({ payload }) => [payload.action, payload.reason]),
    ).toEqual([
      ['checks_requested', undefined],
      ['destroyed', 'merged'],
    ]);
  });

  test('builds each on top of the one before it, and anew when that one fails', async () => {
    const { repository } = setup;
    const [first, second] = [await open('one', { 'b.txt': 'b' }), await open('two', { 'c.txt': 'c' })];
    await enqueue(first);
    expect(await enqueue(second)).toMatchObject({ position: 2 });
    const [one, two] = [await group(), await group()];
    expect(repository.read('b.txt', two.sha)).toBe('b');
    await two.job('build').finish('success');
    expect([isMerged(first), isMerged(second)]).toEqual([false, false]);
    await one.job('build').finish('failure');
    expect(repository.pull(first).state).toBe('open');
    const again = await group();
    expect(repository.read('b.txt', again.sha)).toBeUndefined();
    await again.job('build').finish('success');
    expect([isMerged(first), isMerged(second)]).toEqual([false, true]);
    expect(repository.files()).not.toContain('b.txt');
  });

  test('throws out what conflicts with what is before it', async () => {
    const { repository, github } = setup;
    const [first, second] = [await open('one', { 'a.txt': 'x\n' }), await open('two', { 'a.txt': 'y\n' })];
    await enqueue(first);
    await enqueue(second);
    expect(repository.record.mergeQueues.get('main')?.entries.map(({ number }) => number)).toEqual([first]);
    expect(github.events.at(-1)?.payload).toMatchObject({ action: 'dequeued', reason: 'MERGE_CONFLICT' });
  });

  test('is the only way in', async () => {
    const { octokit, at, repository, token } = setup;
    const pull_number = await open('one', { 'b.txt': 'b' });
    expect(await refusal(octokit.rest.pulls.merge({ ...at, pull_number }))).toMatchObject({
      status: 405,
      message: expect.stringContaining('Changes must be made through the merge queue'),
    });
    using folder = temporaryFolder();
    await git(token, 'clone', '-q', repository.cloneUrl, folder.path);
    await git(token, '-C', folder.path, 'commit', '-q', '--allow-empty', '-m', 'x');
    expect((await git(token, '-C', folder.path, 'push', 'origin', 'main')).output).toContain('declined');
    const sha = repository.sha('one') ?? '';
    expect(await refusal(octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha }))).toMatchObject({ status: 422 });
  });

  test('lets nobody push to a branch that is queued, until it is taken out', async () => {
    const { octokit, at, repository, token } = setup;
    const number = await open('one', { 'b.txt': 'b' });
    await enqueue(number);
    expect(
      await refusal(octokit.rest.git.updateRef({ ...at, ref: 'heads/one', sha: main, force: true })),
    ).toMatchObject({
      status: 422,
      message: expect.stringContaining('queued for merging cannot be updated'),
    });
    using folder = temporaryFolder();
    await git(token, 'clone', '-q', '-b', 'one', repository.cloneUrl, folder.path);
    await git(token, '-C', folder.path, 'commit', '-q', '--allow-empty', '-m', 'x');
    expect((await git(token, '-C', folder.path, 'push', 'origin', 'one')).status).not.toBe(0);
    await dequeue(number);
    expect(await git(token, '-C', folder.path, 'push', 'origin', 'one')).toMatchObject({ status: 0 });
    expect(repository.record.mergeQueues.get('main')?.entries).toEqual([]);
  });

  test('refuses what may not be merged as it is', async () => {
    const { repository, octokit, at } = setup;
    const pending = await open('one', { 'b.txt': 'b' }, false);
    const refused = (number: number, more: object = {}) => refusal(enqueue(number, more));
    expect((await refused(pending)).message).toContain('Required status check "build" is expected.');
    const ready = await open('two', { 'c.txt': 'c' });
    expect((await refused(ready, { expectedHeadOid: main })).message).toContain('Head branch was modified');
    await enqueue(ready);
    expect((await refused(ready)).message).toContain('already in the queue');
    await octokit.rest.pulls.update({ ...at, pull_number: ready, state: 'closed' });
    expect((await refusal(dequeue(ready))).message).toContain('not in the merge queue');
    expect((await refused(ready)).message).toContain('closed');
    repository.record.mergeQueues.clear();
    expect((await refused(pending)).message).toContain('no merge queue');
  });

  test('is entered by auto-merge as soon as nothing is missing', async () => {
    const { repository } = setup;
    const number = await open('one', { 'b.txt': 'b' }, false);
    await ask(
      'mutation($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }',
      { pullRequestId: await idOf(number) },
    );
    await report(repository.sha('one') ?? '', 'success');
    expect(repository.pull(number).pull.autoMerge).toBeNull();
    await (await group()).job('build').finish('success');
    expect(isMerged(number)).toBe(true);
  });

  test("starts its own checks also for a workflow's token, whose merge starts nothing", async () => {
    const { repository, github } = setup;
    await open('one', { 'b.txt': 'b' });
    const permissions = { contents: 'write', 'pull-requests': 'write' } as const;
    const own = octokitOf(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions }));
    await own.graphql(ENQUEUE, { input: { pullRequestId: await idOf(1) } });
    await (await group()).job('build').finish('success');
    expect(repository.pull(1).pull.mergedBy?.login).toBe('github-actions[bot]');
    expect(await github.runs.take({ file: 'deploy.yml' })).toBeUndefined();
    await enqueue(await open('two', { 'c.txt': 'c' }));
    await (await group()).job('build').finish('success');
    expect(await github.runs.take({ file: 'deploy.yml' })).toBeDefined();
  });
});

describe('auto-merge', () => {
  test.each([
    ['read', false],
    ['write', true],
  ] as const)('after a push from a fork by somebody with %s access: still on is %s', async (access, isOn) => {
    const { github, repository } = setup;
    repository.record.mergeQueues.clear();
    const fork = github.fork('acme/config', 'bob');
    const bob = github.user('bob');
    repository.record.access.set(bob.caller.actor.id, access);
    await bob.commit(fork, { branch: 'one', files: { 'b.txt': 'b' } });
    const { number } = await bob.openPull(repository, { title: 'T', head: 'bob:one', base: 'main' });
    await ask(
      'mutation($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }',
      { pullRequestId: await idOf(number) },
    );
    await bob.commit(fork, { branch: 'one', files: { 'b.txt': 'worse' } });
    expect(repository.pull(number).pull.autoMerge !== null).toBe(isOn);
  });
});
