import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { git, type Setup, startWithRepository, temporaryFolder } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

async function clone(folder: string, ...options: string[]): Promise<string> {
  const target = path.join(folder, 'clone');
  const done = await git(setup.token, 'clone', '--quiet', ...options, setup.repository.cloneUrl, target);
  expect(done).toEqual({ status: 0, output: '' });
  return target;
}

async function commitFile(folder: string, name: string, content: string): Promise<void> {
  writeFileSync(path.join(folder, name), content);
  expect((await git(undefined, '-C', folder, 'add', '--all')).status).toBe(0);
  expect((await git(undefined, '-C', folder, 'commit', '--quiet', '-m', `add ${name}`)).status).toBe(0);
}

describe('clone and fetch', () => {
  test('work with real Git, also without blobs, shallow, and of a single commit', async () => {
    const { repository, github } = setup;
    using folder = temporaryFolder();
    await github.user('alice').commit(repository, { files: { 'dir/b.txt': 'b\n' } });
    const target = await clone(folder.path, '--filter=blob:none');
    expect(readFileSync(path.join(target, 'dir/b.txt'), 'utf8')).toBe('b\n');
    const first = repository.log()[1]?.sha ?? '';
    using other = temporaryFolder();
    const shallow = await clone(other.path, '--depth=1');
    expect((await git(setup.token, '-C', shallow, 'fetch', '--quiet', '--depth=1', 'origin', first)).status).toBe(0);
    expect((await git(undefined, '-C', shallow, 'cat-file', '-t', first)).output).toBe('commit\n');
  });

  test('need a token that may read', async () => {
    const { repository, github } = setup;
    using folder = temporaryFolder();
    const target = path.join(folder.path, 'x');
    const nobody = await git(undefined, 'clone', '--quiet', repository.cloneUrl, target);
    expect(nobody.output).toMatch(/terminal prompts disabled|could not read Username/);
    const useless = github.token({ kind: 'workflow', repositories: ['acme/config'], permissions: { issues: 'write' } });
    expect((await git(useless, 'clone', '--quiet', repository.cloneUrl, target)).output).toContain('403');
    expect((await git('ghs_unknown', 'clone', '--quiet', repository.cloneUrl, target)).status).not.toBe(0);
  });

  test('pull request heads and test merges can be fetched', async () => {
    const { repository, github, octokit, at } = setup;
    using folder = temporaryFolder();
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { 'a.txt': 'a\n' } });
    const { number } = await alice.openPull(repository, { title: 't', head: 'one', base: 'main' });
    await octokit.rest.pulls.get({ ...at, pull_number: number });
    const target = await clone(folder.path);
    const refs = [
      `+refs/pull/${number}/head:refs/remotes/pull/head`,
      `+refs/pull/${number}/merge:refs/remotes/pull/merge`,
    ];
    expect(await git(setup.token, '-C', target, 'fetch', '--quiet', 'origin', ...refs)).toEqual({
      status: 0,
      output: '',
    });
    expect((await git(undefined, '-C', target, 'show', 'refs/remotes/pull/merge:a.txt')).output).toBe('a\n');
  });
});

describe('push', () => {
  test('arrives: the API sees it, events tell it, and the objects are sound', async () => {
    const { repository, octokit, at, github } = setup;
    using folder = temporaryFolder();
    const target = await clone(folder.path);
    await commitFile(target, 'pushed.txt', 'pushed\n');
    const pushed = await git(
      setup.token,
      '-C',
      target,
      'push',
      '--quiet',
      'origin',
      'HEAD:main',
      'HEAD:refs/heads/copy',
    );
    expect(pushed).toEqual({ status: 0, output: '' });
    const { data } = await octokit.rest.repos.getContent({ ...at, path: 'pushed.txt' });
    expect(data).toMatchObject({ type: 'file', size: 7 });
    expect(repository.branches()).toEqual(['copy', 'main']);
    const pushes = github.events
      .filter(({ name }) => name === 'push')
      .map(({ payload }) => [payload.ref, payload.created]);
    expect(pushes).toEqual([
      ['refs/heads/main', false],
      ['refs/heads/copy', true],
    ]);
    const checked = execFileSync('git', ['--git-dir', repository.record.git.folder, 'fsck', '--strict'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(checked).toBe('');
  });

  test('moves open pull requests and deletes branches', async () => {
    const { repository, github } = setup;
    using folder = temporaryFolder();
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { 'a.txt': 'a\n' } });
    const { number } = await alice.openPull(repository, { title: 't', head: 'one', base: 'main' });
    const target = await clone(folder.path, '--branch=one');
    await commitFile(target, 'b.txt', 'b\n');
    expect((await git(setup.token, '-C', target, 'push', '--quiet', 'origin', 'one')).status).toBe(0);
    expect(repository.pull(number).pull.headSha).toBe(repository.sha('one'));
    expect((await git(setup.token, '-C', target, 'push', '--quiet', 'origin', ':one')).status).toBe(0);
    expect(repository.pull(number).state).toBe('closed');
  });

  test('with a lease is refused when the branch has moved, also between reading and writing', async () => {
    const { repository, github } = setup;
    using folder = temporaryFolder();
    const target = await clone(folder.path);
    const seen = repository.sha() ?? '';
    await commitFile(target, 'mine.txt', 'mine\n');
    const theirs = await github.user('alice').commit(repository, { files: { 'theirs.txt': 'theirs\n' } });
    const lease = await git(
      setup.token,
      '-C',
      target,
      'push',
      `--force-with-lease=main:${seen}`,
      'origin',
      'HEAD:main',
    );
    expect(lease.output).toContain('stale info');
    expect(repository.sha()).toBe(theirs);
    const plain = await git(setup.token, '-C', target, 'push', 'origin', 'HEAD:main');
    expect(plain.output).toContain('[rejected]');
    const right = await git(
      setup.token,
      '-C',
      target,
      'push',
      `--force-with-lease=main:${theirs}`,
      'origin',
      'HEAD:main',
    );
    expect(right.status).toBe(0);
    expect(repository.files()).toEqual(['README.md', 'mine.txt']);
  });

  test('of ten concurrent pushes from one commit one wins', async () => {
    using folder = temporaryFolder();
    const target = await clone(folder.path);
    const first = setup.repository.sha() ?? '';
    const commits: string[] = [];
    for (let at = 0; at < 10; at++) {
      await git(undefined, '-C', target, 'checkout', '--quiet', '--detach', first);
      await commitFile(target, `racer-${at}.txt`, `${at}\n`);
      commits.push((await git(undefined, '-C', target, 'rev-parse', 'HEAD')).output.trim());
    }
    const results = await Promise.all(
      commits.map((sha) => git(setup.token, '-C', target, 'push', '--quiet', 'origin', `${sha}:refs/heads/main`)),
    );
    expect(results.filter(({ status }) => status === 0)).toHaveLength(1);
    expect(commits).toContain(setup.repository.sha());
  });

  test('needs contents:write, respects protection and hidden refs, and all or nothing when atomic', async () => {
    const { repository, github, token } = setup;
    using folder = temporaryFolder();
    const target = await clone(folder.path);
    await commitFile(target, 'a.txt', 'a\n');
    const before = repository.sha();
    const reading = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { contents: 'read' },
    });
    const denied = await git(reading, '-C', target, 'push', 'origin', 'HEAD:main');
    expect(denied.output).toContain('403');
    repository.protect('main', { checks: ['validate'] });
    const declined = await git(token, '-C', target, 'push', '--atomic', 'origin', 'HEAD:main', 'HEAD:refs/heads/other');
    expect(declined.output).toContain('protected branch hook declined');
    expect(declined.output).toContain('atomic');
    expect((await git(token, '-C', target, 'push', 'origin', 'HEAD:refs/pull/1/head')).output).toContain(
      'remote rejected',
    );
    expect(repository.branches()).toEqual(['main']);
    expect(repository.sha()).toBe(before);
  });

  test('of workflow files is refused to GITHUB_TOKEN', async () => {
    const { github, repository } = setup;
    using folder = temporaryFolder();
    const target = await clone(folder.path);
    execFileSync('mkdir', ['-p', path.join(target, '.github/workflows')]);
    await commitFile(target, '.github/workflows/ci.yml', 'on: push\n');
    const token = github.token({ kind: 'workflow', repositories: ['acme/config'], permissions: { contents: 'write' } });
    const refused = await git(token, '-C', target, 'push', 'origin', 'HEAD:refs/heads/x');
    expect(refused.output).toContain('without `workflows` permission');
    expect(repository.branches()).toEqual(['main']);
  });
});
