import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createGitTags } from '../../../src/adapters/git/tags.ts';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import { RegistryError } from '../../../src/kit/errors.ts';
import type { Command } from '../../../src/ports/shell.ts';
import { startServer } from '../../support/registry/http-server.ts';
import { startRemote, type TestRemote } from '../git/remote.ts';

/** Each test runs Git a dozen times, on machines that have other things to do. */
jest.setTimeout(60_000);

let remote: TestRemote;
let temporary: string;
let commands: Command[];

beforeEach(async () => {
  remote = await startRemote();
  temporary = path.join(remote.folder, 'temporary');
  await mkdir(temporary);
  commands = [];
});
afterEach(async () => {
  await remote[Symbol.asyncDispose]();
});

function tags(options: { readonly token?: string; readonly serverUrl?: string } = {}) {
  const shell = createShell({ env: { ...process.env, HOME: '/nonexistent' } });
  const run = (command: Command) => {
    commands.push(command);
    return shell.run(command);
  };
  return createGitTags({ shell: { run }, serverUrl: remote.serverUrl, env: {}, temporary, mask: () => {}, ...options });
}

const name = () => `${remote.serverUrl.replace('http://', '')}/acme/config`;

async function tagged() {
  const first = await remote.commit('main', { 'a.txt': '1' });
  await remote.git(['tag', 'v1.0.0', first]);
  const second = await remote.commit('main', { 'a.txt': '2' });
  await remote.git(['-c', 'tag.gpgSign=false', 'tag', '-a', '-m', 'Two', 'v2.0.0', second]);
  await remote.git(['tag', 'release/3', second]);
  await remote.git(['push', '--quiet', 'origin', '--tags']);
  return { first, second };
}

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  return error as RegistryError;
}

describe('tags of a Git repository', () => {
  test('are listed with their commits, annotated or not, without cloning anything', async () => {
    const { first, second } = await tagged();
    const git = tags();
    expect(await git.versions(name())).toEqual([
      { tag: 'release/3', digest: second },
      { tag: 'v1.0.0', digest: first },
      { tag: 'v2.0.0', digest: second },
    ]);
    expect(await git.digest(name(), 'v2.0.0')).toBe(second);
    expect(await git.digest(name(), 'v9')).toBeUndefined();
    expect(commands).toHaveLength(1);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('have dates, from the tag or its commit, and nothing is left behind', async () => {
    const { second } = await tagged();
    const git = tags();
    const dated = await git.dated(name(), await git.versions(name()));
    const real = async (ref: string) =>
      new Date(Number(await remote.git(['for-each-ref', '--format=%(creatordate:unix)', ref])) * 1000);
    expect(dated.map(({ tag, created }) => [tag, created])).toEqual([
      ['release/3', await real('refs/tags/release/3')],
      ['v1.0.0', await real('refs/tags/v1.0.0')],
      ['v2.0.0', await real('refs/tags/v2.0.0')],
    ]);
    expect(await git.describe(name(), 'v2.0.0')).toEqual({
      digest: second,
      revision: second,
      source: `https://${name()}`,
      platforms: [],
      created: await real('refs/tags/v2.0.0'),
    });
    expect(await readdir(temporary)).toEqual([]);
  });

  test('that move between two looks are an error', async () => {
    const { first, second } = await tagged();
    const git = tags();
    expect(await git.confirm(name(), 'v1.0.0')).toBe(first);
    await remote.git(['push', '--quiet', '--force', 'origin', `${second}:refs/tags/v1.0.0`]);
    expect((await failureOf(git.confirm(name(), 'v1.0.0'))).message).toContain(
      `was at ${first} a moment ago and is at ${second}`,
    );
  });

  test('need no tag to be a list', async () => {
    await remote.commit('main', { 'a.txt': '1' });
    expect(await tags().versions(name())).toEqual([]);
  });

  test('of a repository that is not there are an error', async () => {
    expect(await failureOf(tags().versions(name().replace('config', 'none')))).toMatchObject({ status: 404 });
  });
});

describe('the token of a Git server', () => {
  test('is shown to its own server', async () => {
    await tagged();
    remote.token = 'secret-token';
    remote.seen.length = 0;
    expect(await tags({ token: 'secret-token' }).versions(name())).toHaveLength(3);
    expect(remote.seen.every(({ authorization }) => authorization !== undefined)).toBe(true);
  });

  test('is shown to no other', async () => {
    await tagged();
    remote.seen.length = 0;
    const port = new URL(remote.serverUrl).port;
    await tags({ token: 'secret-token' }).versions(`localhost:${port}/acme/config`);
    await tags({ token: 'secret-token', serverUrl: 'https://github.com' }).versions(name());
    expect(remote.seen.length).toBeGreaterThan(1);
    expect(remote.seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  test('that is wrong is shown in no error', async () => {
    await tagged();
    remote.token = 'secret-token';
    const error = await failureOf(tags({ token: 'wrong-token-of-ours' }).versions(name()));
    const encoded = Buffer.from('x-access-token:wrong-token-of-ours').toString('base64');
    expect(JSON.stringify([String(error), error.hint])).not.toMatch(new RegExp(`wrong-token-of-ours|${encoded}`));
  });

  test('that is missing is no reason to ask anybody for it', async () => {
    await tagged();
    remote.token = 'secret-token';
    const error = await failureOf(tags().versions(name()));
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).not.toContain('secret-token');
  });
});

describe('a hostile Git server', () => {
  test.each([
    '',
    'github.com',
    '-oProxyCommand=x/y',
    'ext::sh -c touch% /tmp/x',
    'https://github.com/acme/web',
    'git@github.com:acme/web',
    'github.com/../etc',
    'github.com/acme/web --upload-pack=x',
    'github.com/-x/web',
    'file:///etc/passwd',
  ])('is not asked by the name %j', async (text) => {
    expect((await failureOf(tags().versions(text))).message).toContain('is not the name of a Git repository');
    expect(commands).toEqual([]);
  });

  test('that sends us on is not followed', async () => {
    await tagged();
    await using other = await startServer(() => ({
      status: 302,
      headers: { location: `${remote.url}/info/refs?service=git-upload-pack` },
    }));
    remote.seen.length = 0;
    expect(await failureOf(tags().versions(`${other.host}/acme/config`))).toMatchObject({ name: 'RegistryError' });
    expect(remote.seen).toEqual([]);
  });

  test('that answers with something else is an error', async () => {
    await using other = await startServer(() => ({ status: 200, body: '<html>' }));
    expect((await failureOf(tags().versions(`${other.host}/acme/config`))).message).toContain('no commit in it');
  });

  test('cannot give names that are none', async () => {
    const id = '1'.repeat(40);
    const lines = ['v1', 'v..2', '-x', 'a b', 'v1\u0007', 'x.lock', 'v1^{}', '^{}'].map(
      (tag) => `${id}\trefs/tags/${tag}\n`,
    );
    const run = async () => ({ code: 0, stdout: `${lines.join('')}nonsense\n${id}\trefs/heads/main\n`, stderr: '' });
    const git = createGitTags({ shell: { run }, serverUrl: 'https://github.com', env: {}, temporary, mask: () => {} });
    expect(await git.versions('github.com/acme/web')).toEqual([{ tag: 'v1', digest: id }]);
  });
});
