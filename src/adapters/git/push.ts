import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ForgeError, UserError } from '../../kit/errors.ts';
import type { TreePush } from '../../ports/git.ts';
import { isTreePath } from './paths.ts';
import { type Remote, requireBranch, requireCommit } from './remote.ts';
import { type Repository, remoteError } from './repository.ts';
import { makeBareTwin, makeScratch } from './scratch.ts';

const PUSH_TIMEOUT = 10 * 60_000;

/** See `Git.pushTree`. */
export async function pushTree(
  repository: Repository,
  remote: Remote,
  temporary: string,
  push: TreePush,
): Promise<string> {
  requireBranch(push.branch);
  const { expected } = push;
  if (expected !== undefined) await remote.ensureCommit(requireCommit(expected));
  const tree = await writeTree(repository, push.files, temporary);
  if (expected !== undefined && (await treeOf(repository, expected)) === tree)
    return await unchanged(remote, push, expected);
  const parents = expected === undefined ? [] : ['-p', expected];
  const { stdout } = await repository.run(['commit-tree', tree, ...parents, '-F', '-'], {
    stdin: push.message,
    env: authorship(push.author),
  });
  const commit = stdout.trim();
  await send(repository, remote, push, commit);
  return commit;
}

/** What a person has configured, or an earlier step, has no say in whose commit it is. */
function authorship({ name, email }: TreePush['author']): Readonly<Record<string, string>> {
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

async function unchanged(remote: Remote, push: TreePush, expected: string): Promise<string> {
  const current = await remote.find(push.branch);
  if (current !== expected) throw moved(push, current);
  return expected;
}

async function treeOf({ run }: Repository, commit: string): Promise<string> {
  return (await run(['rev-parse', '--verify', '--end-of-options', `${commit}^{tree}`])).stdout.trim();
}

/** The tree of these files, all of them plain. */
async function writeTree(repository: Repository, files: TreePush['files'], temporary: string): Promise<string> {
  const paths = [...files.keys()];
  for (const file of paths)
    if (!isTreePath(file)) throw new UserError(`${JSON.stringify(file)} cannot be a path in a Git tree.`);
  await using scratch = await makeScratch(temporary, 'push');
  const env = await makeBareTwin(scratch.directory, repository.objects);
  const blobs = path.join(scratch.directory, 'blobs');
  await mkdir(blobs);
  // By number, not by name: nothing of a path reaches the file system.
  const names = paths.map((_, index) => path.join(blobs, String(index)));
  await Promise.all(paths.map((file, index) => writeFile(names[index] ?? '', files.get(file) ?? '')));
  const hashed = await repository.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
    stdin: names.map((name) => `${name}\n`).join(''),
    env,
  });
  const ids = hashed.stdout.split('\n');
  const index = paths.map((file, at) => `100644 ${ids[at]}\t${file}\0`).join('');
  await repository.run(['update-index', '-z', '--index-info'], { stdin: index, env });
  return (await repository.run(['write-tree'], { env })).stdout.trim();
}

async function send(repository: Repository, remote: Remote, push: TreePush, commit: string): Promise<void> {
  const ref = `refs/heads/${push.branch}`;
  // An empty value means that the branch must not exist.
  const args = [
    'push',
    '--porcelain',
    '--no-verify',
    `--force-with-lease=${ref}:${push.expected ?? ''}`,
    'origin',
    `${commit}:${ref}`,
  ];
  try {
    await repository.run(args, { timeout: PUSH_TIMEOUT });
  } catch (error) {
    // The answer may be lost, or somebody may have been faster: the branch itself says which.
    const current = await remote.find(push.branch).catch(() => undefined);
    if (current === commit) return;
    if (current !== push.expected) throw moved(push, current);
    throw remoteError(error, `push ${push.branch} to`, repository.origin);
  }
}

function moved({ branch, expected }: TreePush, current: string | undefined): ForgeError {
  const text = (commit: string | undefined) => (commit === undefined ? 'absent' : commit.slice(0, 12));
  return new ForgeError(`The branch ${branch} has moved: expected ${text(expected)}, found ${text(current)}.`, 409, {
    hint: 'Another run or a person changed it meanwhile. Run it again.',
  });
}
