import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFiles } from '../../../../src/adapters/files/files.ts';
import { maxTextBytes } from '../../../../src/adapters/files/read.ts';
import { UserError } from '../../../../src/kit/errors.ts';
import type { Files } from '../../../../src/ports/files.ts';

let base: string;
let files: Files;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(base, 'repo/apps/shop'), { recursive: true });
  mkdirSync(join(base, 'repo/.git'));
  writeFileSync(join(base, 'secret'), 'secret');
  writeFileSync(join(base, 'repo/.git/config'), '[core]');
  writeFileSync(join(base, 'repo/apps/shop/a.yaml'), 'kind: A\n');
  files = openFiles(join(base, 'repo'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('paths that could leave the root are refused', () => {
  const hostile = [
    '../secret',
    'apps/../../secret',
    '/etc/passwd',
    'apps\\..\\..\\secret',
    'a\0b',
    'C:/x',
    '..',
    'apps/..',
  ];
  for (const path of hostile) {
    test(JSON.stringify(path), async () => {
      await expect(files.read(path)).rejects.toThrow(UserError);
      await expect(files.list(path)).rejects.toThrow(UserError);
      await expect(files.write(path, 'x')).rejects.toThrow(UserError);
    });
  }
});

describe('links are refused wherever they stand', () => {
  const shapes: Record<string, [target: string, link: string, path: string]> = {
    'file to outside': ['../secret', 'link', 'link'],
    'absolute file': ['/proc/self/environ', 'link', 'link'],
    'file to inside': ['apps/shop/a.yaml', 'link', 'link'],
    'directory to outside': ['..', 'link', 'link/secret'],
    'directory to inside': ['apps', 'link', 'link/shop/a.yaml'],
    'directory to Git': ['.git', 'link', 'link/config'],
    dangling: ['nowhere', 'link', 'link'],
    'dangling parent': ['nowhere', 'link', 'link/x'],
    'to itself': ['link', 'link', 'link'],
    nested: ['../..', 'apps/up', 'apps/up/secret'],
    'missing below a link': ['..', 'link', 'link/new'],
  };
  for (const [name, [target, link, path]] of Object.entries(shapes)) {
    test(name, async () => {
      symlinkSync(target, join(files.root, link));
      await expect(files.read(path)).rejects.toThrow(/symbolic link/u);
      await expect(files.write(path, 'x')).rejects.toThrow(/symbolic link/u);
      expect(readdirSync(base).sort()).toEqual(['repo', 'secret']);
      expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
      expect((await files.list('.'))?.map((entry) => entry.path)).toEqual(['apps/shop/a.yaml']);
      expect(await files.links?.('.')).toEqual([link]);
    });
  }
});

describe('reading', () => {
  test('a file, and nothing where there is none', async () => {
    expect(await files.read('./apps//shop/a.yaml')).toBe('kind: A\n');
    expect(await files.read('apps/none.yaml')).toBeUndefined();
    expect(await files.read('none/none.yaml')).toBeUndefined();
    expect(await files.list('none')).toBeUndefined();
  });

  test('a byte order mark and CRLF stay', async () => {
    await files.write('bom.yaml', '\ufeffa: 1\r\n');
    expect(await files.read('bom.yaml')).toBe('\ufeffa: 1\r\n');
  });

  test('what is no UTF-8 is refused', async () => {
    writeFileSync(join(files.root, 'latin'), Buffer.from([0x61, 0xe9, 0x0a]));
    await expect(files.read('latin')).rejects.toThrow('latin is not UTF-8 text.');
  });

  test('a directory and a FIFO are refused, and a file is no directory', async () => {
    execFileSync('mkfifo', [join(files.root, 'pipe')]);
    await expect(files.read('apps')).rejects.toThrow(/is a directory/u);
    expect(await files.list('apps/shop/a.yaml')).toBeUndefined();
    await expect(files.read('pipe')).rejects.toThrow(/no regular file/u);
  });

  test('a file that is too large is refused before it is read', async () => {
    execFileSync('truncate', ['-s', String(maxTextBytes + 1), join(files.root, 'large')]);
    await expect(files.read('large')).rejects.toThrow(/bytes are not read/u);
  });

  test('Git’s own files cannot be seen or written', async () => {
    expect(await files.read('.git/config')).toBeUndefined();
    expect(await files.read('.GIT/config')).toBeUndefined();
    expect(await files.list('.git')).toBeUndefined();
    await expect(files.write('.git/hooks/pre-commit', 'x')).rejects.toThrow(/belongs to Git/u);
  });

  test('a listing is sorted by code units', async () => {
    for (const name of ['b', 'B', 'a.yaml', 'a/x', 'é', '10', '9']) await files.write(name, '');
    const listed = (await files.list(''))?.map((entry) => entry.path);
    expect(listed).toEqual(['10', '9', 'B', 'a.yaml', 'a/x', 'apps/shop/a.yaml', 'b', 'é']);
  });
});

describe('writing', () => {
  test('makes directories, keeps the mode, leaves nothing behind', async () => {
    chmodSync(join(files.root, 'apps/shop/a.yaml'), 0o755);
    await files.write('apps/shop/a.yaml', 'kind: B\n');
    await files.write('deep/er/x', 'y');
    expect(statSync(join(files.root, 'apps/shop/a.yaml')).mode & 0o777).toBe(0o755);
    expect(await files.read('apps/shop/a.yaml')).toBe('kind: B\n');
    expect(readdirSync(join(files.root, 'apps/shop'))).toEqual(['a.yaml']);
    expect(await files.read('deep/er/x')).toBe('y');
  });

  test('onto a directory or through a file is refused', async () => {
    await expect(files.write('apps', 'x')).rejects.toThrow(/cannot be replaced/u);
    await expect(files.write('apps/shop/a.yaml/x', 'x')).rejects.toThrow(UserError);
    await expect(files.write('', 'x')).rejects.toThrow(UserError);
    expect(readdirSync(join(files.root, 'apps/shop'))).toEqual(['a.yaml']);
  });
});

test('a root that does not exist is an error', () => {
  expect(() => openFiles(join(base, 'none'))).toThrow(UserError);
});
