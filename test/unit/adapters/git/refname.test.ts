import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTreePath } from '../../../../src/adapters/git/paths.ts';
import { isBranchName, isCommitId } from '../../../../src/adapters/git/refname.ts';

describe('isBranchName', () => {
  test.each(['main', 'plumbline/update/dev/shop', 'a.b', 'a-', 'ünïcode', 'a@b', '@a', 'a/@', 'x{y', 'a.lock.b'])(
    '%j is one',
    (name) => {
      expect(isBranchName(name)).toBe(true);
    },
  );

  test.each([
    '',
    '@',
    'HEAD',
    '-x',
    '--upload-pack=x',
    '.a',
    'a/.b',
    'a..b',
    'a.lock',
    'a.lock/b',
    'a.',
    'a/',
    '/a',
    'a//b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    'a@{1}',
    'a\u0000b',
    'a\u007fb',
    'a\nb',
    '\ud800',
    `${'x'.repeat(1001)}`,
  ])('%j is none', (name) => {
    expect(isBranchName(name)).toBe(false);
  });

  // One process answers for many names: each is tried as a ref of its own.
  test('agrees with git check-ref-format', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '0',
      '.',
      '/',
      '-',
      '@',
      '{',
      '}',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      ' ',
      '..',
      '.lock',
      '@{',
      'é',
      '\u0001',
      '\u007f',
      "'",
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const names = fc.sample(name, { numRuns: 600, seed: 20261121 });
    const script =
      'while IFS= read -r name; do if git check-ref-format --branch "$name" >/dev/null 2>&1; then echo y; else echo n; fi; done';
    const { stdout } = spawnSync('sh', ['-c', script], { input: `${names.join('\n')}\n`, encoding: 'utf8', cwd: '/' });
    const answers = stdout.trim().split('\n');
    expect(answers).toHaveLength(names.length);
    // `@` alone is short for HEAD: Git would create it, we do not.
    const differ = names.filter(
      (candidate, index) => candidate !== '@' && isBranchName(candidate) !== (answers[index] === 'y'),
    );
    expect(differ).toEqual([]);
  });
});

describe('isCommitId', () => {
  test.each([
    ['a'.repeat(40), true],
    ['0'.repeat(64), true],
    ['A'.repeat(40), false],
    ['a'.repeat(39), false],
    ['a'.repeat(41), false],
    ['--all', false],
    [`${'a'.repeat(40)}\n`, false],
  ])('%j: %j', (text, expected) => {
    expect(isCommitId(text)).toBe(expected);
  });
});

describe('isTreePath', () => {
  test.each(['a', 'a/b.yaml', '.github/x', '.gitattributes', 'a b', 'ü', '...', 'git~', 'x.git/y'])(
    '%j is one',
    (path) => {
      expect(isTreePath(path)).toBe(true);
    },
  );
  test.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/../b',
    '.git',
    '.GIT/x',
    'a/.git',
    '.git.',
    '.git ',
    'git~1',
    '.git::$INDEX',
    'a\\b',
    'a\u0000b',
    '\ud800',
    '.g\u200dit',
  ])('%j is none', (path) => {
    expect(isTreePath(path)).toBe(false);
  });
});
