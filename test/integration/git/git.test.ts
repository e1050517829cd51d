import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFiles } from '../../../src/adapters/files/files.ts';
import { createGit } from '../../../src/adapters/git/git.ts';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import type { Git } from '../../../src/ports/git.ts';
import type { Command } from '../../../src/ports/shell.ts';
import { startRemote, type TestRemote } from './remote.ts';

let remote: TestRemote;
let temporary: string;
let masked: string[];
let commands: Command[];

beforeEach(async () => {
  remote = await startRemote();
  temporary = path.join(remote.folder, 'temporary');
  await mkdir(temporary);
  masked = [];
  commands = [];
});

afterEach(async () => {
  await remote[Symbol.asyncDispose]();
});

const author = { name: 'acme-bot[bot]', email: '7+acme-bot[bot]@users.noreply.example.com' };

function open(directory: string, token?: string): Git {
  const shell = createShell({ env: process.env });
  return createGit({
    shell: {
      has: shell.has,
      run: (command) => {
        commands.push(command);
        return shell.run(command);
      },
    },
    directory,
    serverUrl: remote.serverUrl,
    env: {},
    openFiles,
    temporary,
    mask: (secret) => masked.push(secret),
    ...(token !== undefined && { token }),
  });
}

describe('tips', () => {
  test('are read at the remote, by the exact name', async () => {
    const first = await remote.commit('main', { 'a.txt': '1' });
    const directory = await remote.checkout();
    const second = await remote.commit('main', { 'a.txt': '2' });
    await remote.commit('x/refs/heads/main', { 'a.txt': '3' });
    const git = open(directory);
    expect(await git.head()).toBe(first);
    expect(await git.tip('main')).toBe(second);
    expect(await git.findTip('none')).toBeUndefined();
    await expect(git.tip('none')).rejects.toThrow('There is no branch none in');
  });

  test.each(['--upload-pack=/bin/true', 'a b', 'a..b', 'x.lock', '', 'a\nb', 'refs/heads/*'])(
    'refuse the name %j',
    async (name) => {
      await remote.commit('main', { 'a.txt': '1' });
      const git = open(await remote.checkout());
      await expect(git.findTip(name)).rejects.toThrow('is not the name of a branch');
      expect(commands.some(({ args }) => args[0] === 'ls-remote')).toBe(false);
    },
  );

  test('outside of a checkout say what is missing', async () => {
    await expect(open(temporary).tip('main')).rejects.toThrow('is not a Git checkout');
  });
});

describe('a snapshot', () => {
  test('has every byte as committed, whatever .gitattributes, filters and hooks ask for', async () => {
    const binary = Buffer.from([0, 255, 13, 10, 128, 1]);
    const commit = await remote.commit('main', {
      '.gitattributes':
        '* text=auto eol=crlf\n*.id ident\nsecret.txt export-ignore\n*.up filter=upper\n*.enc working-tree-encoding=UTF-16LE\nsub.txt export-subst\n',
      'a.txt': 'one\ntwo\n',
      'x.id': '$Id$\n',
      'secret.txt': 'kept\n',
      'b.up': 'lower\n',
      'c.enc': Buffer.from('plain\n', 'utf16le'),
      'sub.txt': '$Format:%H$\n',
      'chart/app.tgz': binary,
    });
    const directory = await remote.checkout();
    const canary = path.join(remote.folder, 'canary');
    await remote.git(['config', 'filter.upper.smudge', `touch ${canary}; tr a-z A-Z`], directory);
    await writeFile(path.join(directory, '.git/hooks/post-checkout'), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
    await using snapshot = await open(directory).snapshot(commit);
    expect(await snapshot.read('a.txt')).toBe('one\ntwo\n');
    expect(await snapshot.read('x.id')).toBe('$Id$\n');
    expect(await snapshot.read('secret.txt')).toBe('kept\n');
    expect(await snapshot.read('b.up')).toBe('lower\n');
    expect(await snapshot.read('c.enc')).toBe('plain\n');
    expect(await snapshot.read('sub.txt')).toBe('$Format:%H$\n');
    expect(await readFile(path.join(snapshot.root, 'chart/app.tgz'))).toEqual(binary);
    await expect(lstat(canary)).rejects.toThrow('ENOENT');
    expect(await remote.git(['status', '--porcelain'], directory)).toBe('');
  });

  test('goes away when it is disposed of', async () => {
    const commit = await remote.commit('main', { 'a.txt': '1' });
    const snapshot = await open(await remote.checkout()).snapshot(commit);
    expect(await readdir(temporary)).toHaveLength(1);
    await snapshot[Symbol.asyncDispose]();
    expect(await readdir(temporary)).toEqual([]);
  });

  test('shows symbolic links as what they are: refused', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    execFileSync('ln', ['-s', '/etc/passwd', path.join(remote.folder, 'author', 'link.yaml')]);
    const commit = await remote.commit('main', {});
    await using snapshot = await open(await remote.checkout()).snapshot(commit);
    expect((await snapshot.list(''))?.map((file) => file.path)).toEqual(['a.txt']);
    await expect(snapshot.read('link.yaml')).rejects.toThrow('symbolic link');
  });

  test('fetches what a checkout of depth 1 does not have', async () => {
    const first = await remote.commit('main', { 'a.txt': '1' });
    await remote.commit('main', { 'a.txt': '2' });
    const directory = await remote.checkout('--depth=1');
    const later = await remote.commit('main', { 'a.txt': '3' });
    const git = open(directory);
    await using old = await git.snapshot(first);
    await using fresh = await git.snapshot(later);
    expect([await old.read('a.txt'), await fresh.read('a.txt')]).toEqual(['1', '3']);
  });

  test('fetches the files that a blob:none clone left out, at once', async () => {
    const commit = await remote.commit('main', { 'a.txt': 'a', 'd/b.txt': 'b', 'd/c.txt': 'c' });
    const directory = await remote.checkout('--no-checkout', '--filter=blob:none');
    remote.seen.length = 0;
    await using snapshot = await open(directory).snapshot(commit);
    expect(await snapshot.read('d/c.txt')).toBe('c');
    expect(remote.seen.filter(({ url }) => url.endsWith('/git-upload-pack')).length).toBeLessThanOrEqual(2);
  });

  test('of something that is no commit id is refused', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const git = open(await remote.checkout());
    await expect(git.snapshot('--all')).rejects.toThrow('not the full id of a commit');
    await expect(git.snapshot('f'.repeat(40))).rejects.toThrow('Cannot fetch ffffffffffff');
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe('messages', () => {
  const trailer = 'Plumbline-Version: shop/web=1.1.0';
  const merge = async (message: string, ...options: string[]) => {
    const author = path.join(remote.folder, 'author');
    await remote.git(['checkout', '--quiet', 'main'], author);
    await remote.git(['merge', '--quiet', '--no-edit', ...options, 'origin/topic'], author);
    if (message !== '') await remote.git(['commit', '--quiet', '-m', message], author);
    await remote.git(['push', '--quiet', 'origin', 'main'], author);
    return await remote.git(['rev-parse', 'HEAD'], author);
  };

  test.each([
    ['a merge', '', '--no-ff'],
    ['a squash', `Update (#1)\n\n${trailer}\n\nCo-authored-by: Ada <ada@example.com>`, '--squash'],
    ['a fast-forward, as of a rebase', '', '--ff-only'],
  ])('with a trailer are found behind %s, in a shallow clone too', async (_, message, option) => {
    await remote.commit('main', { 'a.txt': '1' }, 'First');
    const base = await remote.git(['rev-parse', 'origin/main'], path.join(remote.folder, 'author'));
    await remote.git(['push', '--quiet', 'origin', `${base}:refs/heads/topic`], path.join(remote.folder, 'author'));
    await remote.commit('topic', { 'a.txt': '2' }, `Update\n\nWhy: ünïcode.\n\n${trailer}`);
    const tip = await merge(message, option);
    const git = open(await remote.checkout('--depth=1'));
    const found = await git.messages(tip, 'Plumbline-Version: ', 10);
    expect(found.map((one) => one.message.includes(trailer))).toEqual([true]);
    expect(await git.message(found[0]?.id ?? '')).toBe(found[0]?.message);
  });

  test('come children first, at most so many, and only those with the text as it is written', async () => {
    const ids: string[] = [];
    for (const text of ['P.V: 1', 'PxV: 2', 'P.V: 3', 'P.V: 4'])
      ids.push(await remote.commit('main', { 'a.txt': text }, `Subject\n\n${text}`));
    const git = open(await remote.checkout());
    const tip = ids[3] ?? '';
    const texts = async (limit: number) =>
      (await git.messages(tip, 'P.V: ', limit)).map(({ id, message }) => [id, message.trim()]);
    expect(await texts(10)).toEqual([3, 2, 0].map((index) => [ids[index], `Subject\n\nP.V: ${index + 1}`]));
    expect(await texts(1)).toEqual([[tip, 'Subject\n\nP.V: 4']]);
    expect(await git.messages(tip, '--all', 10)).toEqual([]);
  });

  test('of a commit that the remote does not have are an error of the user', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const git = open(await remote.checkout());
    await expect(git.message('0123456789'.repeat(4))).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('history', () => {
  test('is fetched where the checkout is of depth 1', async () => {
    const first = await remote.commit('main', { 'apps/a/x.yaml': '1', 'apps/b/x.yaml': '1' }, 'First');
    const second = await remote.commit('main', { 'apps/b/x.yaml': '2' }, 'Second: ünïcode');
    const tip = await remote.commit('main', { 'README.md': '3' }, 'Third');
    const git = open(await remote.checkout('--depth=1'));
    expect((await git.lastChange(tip, ['apps/b']))?.id).toBe(second);
    expect(await git.lastChange(tip, ['apps/b'])).toMatchObject({ author: 'Ada', subject: 'Second: ünïcode' });
    expect((await git.lastChange(tip, ['apps/a']))?.id).toBe(first);
    expect(await git.lastChange(tip, ['apps/none'])).toBeUndefined();
    expect(await git.lastChange(tip, [])).toBeUndefined();
    expect(await git.isAncestor(first, tip)).toBe(true);
    expect(await git.isAncestor(tip, first)).toBe(false);
    expect(await git.isAncestor(tip, tip)).toBe(true);
    expect(await git.mergeBase(second, tip)).toBe(second);
    expect(await git.changedPaths(first, tip)).toEqual(['README.md', 'apps/b/x.yaml']);
  });

  test('paths are names, not patterns', async () => {
    await remote.commit('main', { 'a*.yaml': '1', 'ab.yaml': '1' });
    const tip = await remote.commit('main', { 'ab.yaml': '2' }, 'Second');
    const git = open(await remote.checkout());
    expect((await git.lastChange(tip, ['a*.yaml']))?.subject).toBe('Change');
    expect((await git.lastChange(tip, [':(top)ab.yaml']))?.subject).toBeUndefined();
  });

  test('a merge counts when it was merged', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    await remote.git(['checkout', '--quiet', '-b', 'side']);
    await writeFile(path.join(remote.folder, 'author', 'b.txt'), 'b');
    await remote.git(['add', '.']);
    await remote.git(['commit', '--quiet', '-m', 'On the side']);
    await remote.git(['checkout', '--quiet', 'main']);
    await remote.git(['merge', '--quiet', '--no-ff', '-m', 'Merge the side', 'side']);
    await remote.git(['push', '--quiet', 'origin', 'main']);
    const tip = await remote.git(['rev-parse', 'main']);
    expect((await open(await remote.checkout()).lastChange(tip, ['b.txt']))?.subject).toBe('Merge the side');
  });

  test('unrelated branches have no merge base', async () => {
    const a = await remote.commit('main', { 'a.txt': '1' });
    const b = await remote.commit('other', { 'b.txt': '1' });
    const git = open(await remote.checkout());
    expect(await git.mergeBase(a, b)).toBeUndefined();
    expect(await git.isAncestor(a, b)).toBe(false);
  });
});

describe('readFiles', () => {
  const latin1 = Buffer.from([0x6b, 0xfc, 0x0a]);
  const files = {
    'a.yaml': 'kind: A\n',
    'with space/ü.yaml': '\ufeffkind: ü\r\n',
    'empty.txt': '',
    'latin1.txt': latin1,
    'folder/b.yaml': 'no line feed at the end',
    // What looks like the next answer of Git, behind a byte that is no text.
    'odd.txt': Buffer.concat([latin1, Buffer.from(`${'0'.repeat(40)} blob 3\nbad\n`)]),
  };

  test('gives texts as committed, and undefined for what is none', async () => {
    await remote.commit('main', files);
    execFileSync('ln', ['-s', 'a.yaml', path.join(remote.folder, 'author', 'link.yaml')]);
    const commit = await remote.commit('main', { '*.yaml': 'a star\n' });
    const git = open(await remote.checkout('--depth=1'));
    const odd = ['none.yaml', 'folder', 'link.yaml', 'latin1.txt', 'odd.txt', '../a.yaml', '', '--help', '.git/config'];
    const texts = ['a.yaml', '*.yaml', 'with space/ü.yaml', 'empty.txt', 'folder/b.yaml'];
    expect([...(await git.readFiles(commit, [...odd, ...texts]))]).toEqual([
      ...odd.map((name) => [name, undefined]),
      ['a.yaml', 'kind: A\n'],
      ['*.yaml', 'a star\n'],
      ['with space/ü.yaml', '\ufeffkind: ü\r\n'],
      ['empty.txt', ''],
      ['folder/b.yaml', 'no line feed at the end'],
    ]);
    expect(await readdir(temporary)).toEqual([]);
    await expect(git.readTree(commit)).rejects.toThrow('is not UTF-8 text');
  });

  test('of a commit that is not here fetches it, and takes two runs of Git when it is', async () => {
    await remote.commit('main', { 'a.yaml': '1\n' });
    const git = open(await remote.checkout('--depth=1'));
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`files/${index}.yaml`, `${index}\n`]));
    const commit = await remote.commit('main', { 'a.yaml': '2\n', ...many });
    expect((await git.readFiles(commit, ['a.yaml'])).get('a.yaml')).toBe('2\n');
    commands.length = 0;
    expect(Object.fromEntries(await git.readFiles(commit, Object.keys(many)))).toEqual(many);
    expect(commands.map(({ args }) => args[0])).toEqual(['ls-tree', 'cat-file']);
    expect(await git.readFiles(commit, [])).toEqual(new Map());
  });
});

describe('pushTree', () => {
  const files = new Map([
    ['apps/a.yaml', 'kind: A\n'],
    ['with space/ü.yaml', 'kind: B\r\n'],
    ['.gitattributes', '* text eol=lf\n'],
  ]);

  test('creates a branch, goes on from it, and commits nothing when nothing differs', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const directory = await remote.checkout('--depth=1');
    const git = open(directory);
    const branch = 'environment/dev';
    const first = await git.pushTree({
      branch,
      files,
      message: 'Render\n\nPlumbline-App: a\n',
      author,
      expected: undefined,
    });
    expect(await git.tip(branch)).toBe(first);
    expect(await git.readTree(first)).toEqual(new Map([...files].sort()));
    const again = await git.pushTree({ branch, files, message: 'Again', author, expected: first });
    expect(again).toBe(first);
    const second = await git.pushTree({
      branch,
      files: new Map([['b.yaml', '1']]),
      message: 'Second',
      author,
      expected: first,
    });
    expect(await git.isAncestor(first, second)).toBe(true);
    expect([...(await git.readTree(second)).keys()]).toEqual(['b.yaml']);
    expect(await remote.git(['log', '-1', '--format=%an <%ae>, %cn <%ce>|%B', first], remote.bare)).toContain(
      `${author.name} <${author.email}>, ${author.name} <${author.email}>|Render`,
    );
    // The checkout itself has seen nothing of it.
    expect(await remote.git(['status', '--porcelain', '--branch'], directory)).toBe('## main...origin/main');
    expect(await remote.git(['branch', '--list'], directory)).toBe('* main');
    expect(await readdir(temporary)).toEqual([]);
  });

  test('from a fresh checkout of depth 1 goes on from a branch that is not there', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const branch = 'environment/dev';
    const first = await open(await remote.checkout()).pushTree({
      branch,
      files,
      message: 'First',
      author,
      expected: undefined,
    });
    const git = open(await remote.checkout('--depth=1'));
    const second = await git.pushTree({
      branch,
      files: new Map([['b', '1']]),
      message: 'Second',
      author,
      expected: first,
    });
    expect(await git.isAncestor(first, second)).toBe(true);
  });

  test.each([
    ['elsewhere', async () => remote.commit('env', { x: 'theirs' })],
    ['there although it should not be', async () => undefined],
  ])('loses to a branch that is %s, and changes nothing', async (_, expectation) => {
    await remote.commit('main', { 'a.txt': '1' });
    const expected = await expectation();
    const theirs = await remote.commit('env', { x: 'newer' });
    const git = open(await remote.checkout());
    await expect(git.pushTree({ branch: 'env', files, message: 'Ours', author, expected })).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('The branch env has moved'),
    });
    expect(await git.tip('env')).toBe(theirs);
  });

  test('of two at a time one wins', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const expected = await remote.commit('env', { x: '0' });
    const gits = [open(await remote.checkout()), open(await remote.checkout())];
    const ends = await Promise.allSettled(
      gits.map((git, index) =>
        git.pushTree({ branch: 'env', files: new Map([['x', `by ${index}`]]), message: 'Race', author, expected }),
      ),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
  });

  test('whose answer is lost has happened', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const git = open(await remote.checkout());
    remote.intercept = (request, response) => {
      if (!request.url?.endsWith('/git-receive-pack')) return false;
      // The work is done; the answer is cut off before it says so.
      response.end = () => response.destroy();
      response.write = () => true;
      return false;
    };
    const commit = await git.pushTree({ branch: 'env', files, message: 'Ours', author, expected: undefined });
    expect(await git.tip('env')).toBe(commit);
  });

  test.each(['../x', '/x', 'a//b', '.git/config', 'a/.GIT/x', 'git~1', 'a/./b', '', 'a\nb', 'a\u200c/.g\u200cit/x'])(
    'refuses the path %j',
    async (name) => {
      await remote.commit('main', { 'a.txt': '1' });
      const git = open(await remote.checkout());
      await expect(
        git.pushTree({ branch: 'env', files: new Map([[name, '1']]), message: 'm', author, expected: undefined }),
      ).rejects.toThrow('cannot be a path in a Git tree');
    },
  );
});

describe('the token (T30)', () => {
  const token = 'ghs_canary0123456789';
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');

  test('authenticates, once, and leaves no trace on disk or in arguments', async () => {
    const tip = await remote.commit('main', { 'a.txt': '1' });
    const directory = await remote.checkout('--depth=1');
    // What actions/checkout leaves behind: two headers at a time would be refused.
    await remote.git(['config', `http.${remote.serverUrl}/.extraheader`, 'AUTHORIZATION: basic b2xk'], directory);
    remote.token = token;
    const git = open(directory, token);
    expect(await git.tip('main')).toBe(tip);
    await git.lastChange(tip, ['a.txt']);
    await git.pushTree({ branch: 'env', files: new Map([['x', '1']]), message: 'm', author, expected: undefined });
    expect(remote.seen.length).toBeGreaterThan(3);
    for (const { authorization } of remote.seen) expect(authorization).toBe(`basic ${encoded}`);
    for (const { args } of commands) expect(args.join(' ')).not.toMatch(new RegExp(`${token}|${encoded}`));
    const traces = execFileSync('sh', ['-c', `grep -rlE '${token}|${encoded}' ${remote.folder} || true`]).toString();
    expect(traces).toBe('');
    expect(masked).toEqual([token, encoded]);
  });

  test('that is refused is not shown, and the hint says what to do', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const directory = await remote.checkout();
    remote.token = 'another';
    const failure = await open(directory, token)
      .tip('main')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UserError', hint: expect.stringContaining('token') });
    expect(JSON.stringify([failure, String(failure)])).not.toMatch(new RegExp(`${token}|${encoded}`));
  });

  test('does not follow a redirect to another host', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    await using foreign = await startRemote();
    remote.intercept = (request, response) => {
      response.writeHead(301, { location: `${foreign.serverUrl}${request.url}` }).end();
      return true;
    };
    await expect(open(await remote.checkout(), token).tip('main')).rejects.toThrow('Cannot read the branches of');
    expect(foreign.seen).toEqual([]);
  });

  test('is for its own server only', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    const directory = await remote.checkout();
    await using foreign = await startRemote();
    await foreign.commit('main', { 'a.txt': '1' });
    await remote.git(['remote', 'set-url', 'origin', foreign.url], directory);
    await open(directory, token).tip('main');
    expect(foreign.seen.map(({ authorization }) => authorization)).toEqual(foreign.seen.map(() => undefined));
  });
});
