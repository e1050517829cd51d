import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PullRequestRequest } from '../../../src/ports/forge.ts';
import type { MergeRequest } from '../../../src/ports/merging.ts';
import { inMemory, onSimulator, type Stage } from './contract-stages.ts';

const branch = 'plumbline/update/dev/a';

/** What the port promises, of the adapter and of its double alike: tests on the double are worth as much as this. */
describe.each([
  ['in memory', inMemory],
  ['on the simulator', onSimulator],
])('the forge %s', (_, start) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await start();
  });
  afterEach(async () => {
    await stage[Symbol.asyncDispose]();
  });

  async function commit(text = 'image: a:2\n'): Promise<string> {
    const { forge } = stage;
    const [base, expected] = [(await forge.branch('main')) ?? '', await forge.branch(branch)];
    return await forge.commit({
      branch,
      base,
      expected,
      headline: 'Update a',
      body: 'Why.',
      writes: [{ path: 'apps/a.yaml', text }],
    });
  }

  async function open(more: Partial<PullRequestRequest> = {}): Promise<MergeRequest> {
    const expectedHead = await commit();
    const { number } = await stage.forge.createPullRequest({ branch, base: 'main', title: 'T', body: 'B', ...more });
    return { number, expectedHead, method: 'squash', title: 'T', message: 'M' };
  }

  describe('pull requests', () => {
    test('ask whom they can, and say that they did', async () => {
      const reviewers = ['ada', 'nobody', 'team:sre', 'team:strangers', 'plumbline-app[bot]'];
      const { number } = await open({ labels: ['prod'], reviewers, assignees: ['nobody', 'bob'] });
      expect(stage.seen(number)).toEqual({
        labels: ['prod'],
        reviewers: ['ada', 'team:sre'],
        assignees: ['bob'],
      });
      const pull = await stage.forge.pullRequest(number);
      expect(pull).toMatchObject({ draft: false, everSet: { labels: true, reviewers: true, assignees: true } });
      expect(pull.createdAt.getTime()).not.toBeNaN();
    });

    test('nobody was asked about say so, and get what is missing later', async () => {
      const { number } = await open();
      expect(await stage.forge.pullRequest(number)).toMatchObject({
        labels: [],
        everSet: { labels: false, reviewers: false, assignees: false },
      });
      const more = { reviewers: ['bob'], assignees: ['ada'], labels: ['dev'] };
      await stage.forge.updatePullRequest(number, { title: 'New', body: 'B', ...more });
      await stage.forge.updatePullRequest(number, { title: 'New', body: 'B', labels: ['prod'] });
      expect(stage.seen(number)).toEqual({ labels: ['dev', 'prod'], reviewers: ['bob'], assignees: ['ada'] });
      const { title, everSet } = await stage.forge.pullRequest(number);
      expect([title, everSet]).toEqual(['New', { labels: true, reviewers: true, assignees: true }]);
    });

    test('can be drafts, which are not merged', async () => {
      const request = await open({ draft: true });
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ draft: true });
      expect(await stage.forge.merge(request)).toMatchObject({ merged: false, reason: 'blocked' });
    });
  });

  describe('merging', () => {
    test('is done at once where nothing is in the way', async () => {
      const request = await open();
      stage.allowAutoMerge(true);
      expect(await stage.forge.mergeWhenReady(request)).toEqual({
        merged: true,
        commit: await stage.forge.branch('main'),
      });
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'merged', merging: undefined });
    });

    test('is not tried another way where auto-merge was asked for and is not allowed', async () => {
      const request = await open();
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'not-allowed' });
      expect(await stage.forge.merge(request)).toEqual({ merged: true, commit: await stage.forge.branch('main') });
    });

    test('of another head than the judged one is not done in any way', async () => {
      const request = { ...(await open()), expectedHead: (await stage.forge.branch('main')) ?? '' };
      stage.allowAutoMerge(true);
      expect(await stage.forge.merge(request)).toMatchObject({ merged: false, reason: 'moved' });
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'moved' });
      stage.queue();
      expect(await stage.forge.merge(request)).toMatchObject({ merged: false, reason: 'moved' });
    });

    test('is refused while a requirement is open, and auto-merge where the settings do not allow it', async () => {
      const request = await open();
      await stage.block(branch, true);
      expect(await stage.forge.merge(request)).toMatchObject({ merged: false, reason: 'blocked' });
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'not-allowed' });
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'open', merging: undefined });
    });

    test('is left to auto-merge, which does it once nothing is missing', async () => {
      const request = await open();
      stage.allowAutoMerge(true);
      await stage.block(branch, true);
      const on = { merged: false, reason: 'auto-merge' };
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject(on);
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject(on);
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'open', merging: 'auto-merge' });
      await stage.block(branch, false);
      await stage.work();
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'merged', merging: undefined });
    });

    test('is left to the queue of the base', async () => {
      const request = await open();
      await stage.block(branch, false);
      stage.queue();
      const queued = { merged: false, reason: 'queued' };
      expect(await stage.forge.merge(request)).toMatchObject(queued);
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject(queued);
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'open', merging: 'queue' });
      await stage.work();
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'merged', merging: undefined });
    });

    test('by the queue waits for requirements as any other does', async () => {
      const request = await open();
      await stage.block(branch, true);
      stage.queue();
      expect(await stage.forge.merge(request)).toMatchObject({ merged: false, reason: 'blocked' });
      stage.allowAutoMerge(true);
      expect(await stage.forge.mergeWhenReady(request)).toMatchObject({ merged: false, reason: 'auto-merge' });
    });

    test('that is under way can be taken back, and nobody pushes to a queued branch before', async () => {
      const request = await open();
      await stage.block(branch, false);
      stage.queue();
      await stage.forge.merge(request);
      await expect(commit('image: a:3\n')).rejects.toMatchObject({ name: 'ForgeError' });
      expect(await stage.forge.cancelMerge(request.number)).toBe(true);
      expect(await stage.forge.cancelMerge(request.number)).toBe(true);
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ state: 'open', merging: undefined });
      const head = await commit('image: a:3\n');
      await stage.work();
      expect((await stage.forge.pullRequest(request.number)).head.commit).toBe(head);
    });

    test('that somebody else began is not taken back', async () => {
      const request = await open();
      stage.allowAutoMerge(true);
      await stage.block(branch, true);
      await stage.somebody.mergeWhenReady(request);
      expect(await stage.forge.cancelMerge(request.number)).toBe(false);
      expect(await stage.forge.pullRequest(request.number)).toMatchObject({ merging: 'auto-merge' });
      expect(await stage.somebody.cancelMerge(request.number)).toBe(true);
    });
  });

  test('sources elsewhere are not known, which is told', async () => {
    const elsewhere = { server: 'https://git.example.com', owner: 'acme', name: 'web' };
    expect(await stage.forge.compareCommits(elsewhere, 'v1', 'v2')).toEqual({ why: expect.any(String) });
    expect(await stage.forge.releases(elsewhere, 5)).toEqual({ why: expect.any(String) });
  });
});
