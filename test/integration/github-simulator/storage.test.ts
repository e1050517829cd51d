import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCommit, writeCommit } from '../../support/github/storage/commits.ts';
import { changedPaths } from '../../support/github/storage/diff.ts';
import { createGitRepository, type GitRepository } from '../../support/github/storage/git-repository.ts';
import { commitsBetween, isAncestor, mergeBase } from '../../support/github/storage/history.ts';
import { isRefName } from '../../support/github/storage/ref-names.ts';
import { changeTree, walkTree } from '../../support/github/storage/trees.ts';
import { temporaryFolder } from './client.ts';

// What the simulator does in process instead of asking Git is compared with Git.
let folder: ReturnType<typeof temporaryFolder>;
let git: GitRepository;
beforeEach(() => {
  folder = temporaryFolder();
  git = createGitRepository(`${folder.path}/x.git`, 'main');
});
afterEach(() => folder[Symbol.dispose]());

function ask(...args: string[]): string[] {
  const output = execFileSync('git', ['--git-dir', git.folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.split('\n').filter((line) => line !== '');
}

const person = { name: 'A', email: 'a@example.com', date: new Date('2026-11-20T10:00:00Z') };

function commit(parents: readonly string[], message: string, tree = changeTree(git.objects, undefined, [])): string {
  return writeCommit(git.objects, { tree, parents, author: person, committer: person, message, signature: undefined });
}

describe('ref names', () => {
  const part = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '.',
      '/',
      '@',
      '{',
      '}',
      '-',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      ' ',
      '\t',
      'é',
      '.lock',
      '..',
    ),
    maxLength: 6,
  });

  test('are judged as by git check-ref-format', () => {
    fc.assert(
      fc.property(part, (text) => {
        const name = `refs/${text}`;
        const { status } = spawnSync('git', ['check-ref-format', name]);
        expect([name, isRefName(name)]).toEqual([name, status === 0]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('history', () => {
  // Each commit has one or two parents among those before it; all have the same date, which is the hard case.
  const graphs = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 2, maxLength: 25 });

  function build(shape: readonly (readonly [number, number, boolean])[]): string[] {
    const commits = [commit([], 'root')];
    shape.forEach(([a, b, isMerge], index) => {
      const [first, second] = [commits[a % commits.length], commits[b % commits.length]] as [string, string];
      commits.push(commit(isMerge && first !== second ? [first, second] : [first], `commit ${index}`));
    });
    return commits;
  }

  test('merge bases, ancestors and ranges are those of Git', () => {
    fc.assert(
      fc.property(graphs, (shape) => {
        const commits = build(shape);
        const [a, b] = [commits.at(-1), commits.at(-2)] as [string, string];
        expect(ask('merge-base', '--all', a, b)).toContain(mergeBase(git.objects, a, b));
        expect(
          commitsBetween(git.objects, b, a)
            .map(({ sha }) => sha)
            .sort(),
        ).toEqual(ask('rev-list', `${b}..${a}`).sort());
        const { status } = spawnSync('git', ['--git-dir', git.folder, 'merge-base', '--is-ancestor', b, a]);
        expect(isAncestor(git.objects, b, a)).toBe(status === 0);
      }),
      { numRuns: 40 },
    );
  });

  test('lists children before their parents', () => {
    const root = commit([], 'root');
    const [left, right] = [commit([root], 'left'), commit([root], 'right')];
    const order = commitsBetween(git.objects, undefined, commit([left, right], 'merge')).map(({ message }) => message);
    expect(order[0]).toBe('merge');
    expect(order.at(-1)).toBe('root');
  });
});

describe('trees', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'a.b', 'a-b', 'c'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('/'));
  const files = fc.dictionary(path, fc.constantFrom('1', '2', '3'), { maxKeys: 8 });

  /** A tree of files; where one path is another's folder the later one wins, as a change of a tree does. */
  function treeOf(content: Readonly<Record<string, string>>): string {
    const changes = Object.entries(content).map(([name, text]) => ({
      path: name,
      entry: { mode: '100644' as const, sha: git.objects.write('blob', Buffer.from(text)) },
    }));
    return changes.reduce(
      (tree, change) => changeTree(git.objects, tree, [change]),
      changeTree(git.objects, undefined, []),
    );
  }

  test('are listed, changed and compared as by Git, and are sound', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const [a, b] = [treeOf(before), treeOf(after)];
        expect(walkTree(git.objects, b).map(({ path: name }) => name)).toEqual(
          ask('ls-tree', '-r', '-t', '--name-only', b),
        );
        expect(changedPaths(git.objects, a, b).sort()).toEqual(
          ask('diff-tree', '-r', '--no-renames', '--name-only', a, b).sort(),
        );
      }),
      { numRuns: 60 },
    );
    git.refs.update([
      {
        name: 'refs/heads/main',
        before: undefined,
        after: commit([], 'm', treeOf({ 'a/b': '1', 'a.b': '2', 'a-b/c': '3' })),
      },
    ]);
    expect(spawnSync('git', ['--git-dir', git.folder, 'fsck', '--strict']).status).toBe(0);
  });
});

test('a commit is read as it was written, with several lines of signature and message', () => {
  const signature = '-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----';
  const tree = changeTree(git.objects, undefined, []);
  const written = { tree, parents: [], author: person, committer: person, message: 'Title\n\n  body\n', signature };
  const sha = writeCommit(git.objects, written);
  expect(readCommit(git.objects, sha)).toEqual({ ...written, sha });
  expect(ask('cat-file', 'commit', sha)).toContain(' -----END PGP SIGNATURE-----');
});
