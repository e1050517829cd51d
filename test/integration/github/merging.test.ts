import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../src/ports/forge.ts';
import type { MergeRequest } from '../../../src/ports/merging.ts';
import type { RepositoryControl } from '../../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { forgeOn, permissions } from './support.ts';

let github: GitHub;
let repository: RepositoryControl;
let forge: Forge;
let request: MergeRequest;

const branch = 'plumbline/update/dev/a';

/** With a pull request whose required check is pending, and auto-merge allowed. */
beforeEach(async () => {
  github = await startGitHub();
  const files = { 'apps/a.yaml': 'image: a:1\n' };
  repository = github.createRepository('acme/config', { files, allowAutoMerge: true });
  repository.protect('main', { checks: ['ready'] });
  forge = forgeOn(github, github.token({ kind: 'app', repositories: ['acme/config'], permissions }));
  const base = repository.sha() ?? '';
  const writes = [{ path: 'apps/a.yaml', text: 'image: a:2\n' }];
  const headline = 'Update';
  const expectedHead = await forge.commit({ branch, base, expected: undefined, headline, body: '', writes });
  const { number } = await forge.createPullRequest({ branch, base: 'main', title: 'T', body: 'B' });
  request = { number, expectedHead, method: 'squash', title: 'T (#1)', message: 'Plumbline-App: a' };
});

afterEach(async () => {
  await github.stop();
});

const ready = () => forge.setStatus(request.expectedHead, { context: 'ready', state: 'success', description: '' });
const writes = () => github.requests.filter(({ operation }) => /^graphql (?:En|Dis|De)/.test(operation ?? ''));

describe('auto-merge', () => {
  test('merges with our words, by our method', async () => {
    await forge.mergeWhenReady(request);
    await ready();
    expect(repository.log()[0]?.message).toBe('T (#1)\n\nPlumbline-App: a');
  });

  test('that is on is asked for once', async () => {
    await forge.mergeWhenReady(request);
    await forge.mergeWhenReady(request);
    expect(writes()).toHaveLength(1);
  });

  test.each(['clean', 'unstable'])('is a merge at once in %s status', async (status) => {
    repository.record.protections.delete('main');
    if (status === 'unstable')
      await forge.setStatus(request.expectedHead, { context: 'other', state: 'failure', description: '' });
    expect(await forge.mergeWhenReady(request)).toMatchObject({ merged: true });
  });

  test('refused for any other reason is no merge', async () => {
    await ready();
    const message = 'Pull request User is not authorized for this protected branch';
    github.fail({ operation: 'graphql EnableAutoMerge', with: 422, message });
    const outcome = await forge.mergeWhenReady(request);
    expect(outcome).toMatchObject({ merged: false, reason: 'blocked', message: expect.stringContaining(message) });
    expect(repository.pull(1).state).toBe('open');
  });

  test('of a conflict says so', async () => {
    await github.user('ada', 'admin').commit(repository, { files: { 'apps/a.yaml': 'image: a:3\n' } });
    expect(await forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'conflict' });
  });

  test('is on although the answer was lost, and asked for once', async () => {
    github.fail({ operation: 'graphql EnableAutoMerge', with: 502, afterEffect: true });
    expect(await forge.mergeWhenReady(request)).toMatchObject({ reason: 'auto-merge' });
    expect(writes()).toHaveLength(1);
  });

  test('is not allowed by a setting, which is an outcome and nothing is merged', async () => {
    await ready();
    repository.record.settings.allowAutoMerge = false;
    expect(await forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'not-allowed' });
    expect(repository.pull(1).state).toBe('open');
  });

  test('of a token without the permission fails and names it', async () => {
    const token = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { ...permissions, contents: 'read' },
    });
    await expect(forgeOn(github, token).mergeWhenReady(request)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('contents: write'),
    });
  });
});

describe('a merge queue', () => {
  beforeEach(async () => {
    await ready();
    repository.queue('main');
  });

  test('is entered once, although the answer was lost', async () => {
    github.fail({ operation: 'graphql Enqueue', with: 502, afterEffect: true });
    expect(await forge.merge(request)).toMatchObject({ merged: false, reason: 'queued' });
    expect(await forge.merge(request)).toMatchObject({ merged: false, reason: 'queued' });
    expect(writes()).toHaveLength(1);
    expect(repository.record.mergeQueues.get('main')?.entries).toHaveLength(1);
  });

  test('says at which place, and which commit it tests, for statuses that the base requires', async () => {
    expect(await forge.merge(request)).toMatchObject({ message: 'it stands in the merge queue at position 1' });
    const again = await forge.merge(request);
    if (again.merged) throw new Error('it is merged');
    expect(again).toMatchObject({ message: 'it stands in the merge queue at position 1' });
    await forge.setStatus(again.group ?? '', { context: 'ready', state: 'success', description: '' });
    expect((await forge.pullRequest(1)).state).toBe('merged');
    expect(repository.sha()).toBe(again.group);
  });

  test('is not passed by who may bypass rules', async () => {
    repository.protect('main', { checks: ['ready'], enforceAdmins: false });
    const admin = forgeOn(github, github.user('root', 'admin').token);
    expect(await admin.merge(request)).toMatchObject({ merged: false, reason: 'queued' });
  });

  test('that has merged it in between is a merge', async () => {
    await forge.merge(request);
    const [entry] = repository.record.mergeQueues.get('main')?.entries ?? [];
    await forge.setStatus(entry?.group?.commit ?? '', { context: 'ready', state: 'success', description: '' });
    expect(await forge.merge(request)).toEqual({ merged: true, commit: repository.sha() });
  });

  test('throws out what fails, and it may come again', async () => {
    await forge.merge(request);
    const [entry] = repository.record.mergeQueues.get('main')?.entries ?? [];
    await forge.setStatus(entry?.group?.commit ?? '', { context: 'ready', state: 'failure', description: '' });
    expect(await forge.pullRequest(1)).toMatchObject({ state: 'open', merging: undefined });
    expect(await forge.merge(request)).toMatchObject({ reason: 'queued' });
  });

  test('is left although the answer was lost', async () => {
    await forge.merge(request);
    github.fail({ operation: 'graphql Dequeue', with: 502, afterEffect: true });
    expect(await forge.cancelMerge(1)).toBe(true);
    expect(repository.record.mergeQueues.get('main')?.entries).toEqual([]);
  });

  test.each(['closed', 'merged'] as const)('has nothing to cancel for a pull request that is %s', async (state) => {
    if (state === 'closed') await forge.closePullRequest(1);
    else {
      repository.record.mergeQueues.clear();
      await forge.merge(request);
    }
    expect(await forge.cancelMerge(1)).toBe(state === 'closed');
  });
});

test('a pull request that is not there is a 404', async () => {
  await expect(forge.merge({ ...request, number: 99 })).rejects.toMatchObject({ status: 404 });
  await expect(forge.cancelMerge(99)).rejects.toMatchObject({ status: 404 });
});
