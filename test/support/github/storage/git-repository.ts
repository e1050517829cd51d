import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Commit, peelToCommit, readCommit } from './commits.ts';
import { ObjectStore } from './objects.ts';
import { isRefName } from './ref-names.ts';
import { RefStore } from './refs.ts';

/** One bare repository on disk, as real Git sees it, with its objects and refs read and written in process. */
export type GitRepository = {
  readonly folder: string;
  readonly objects: ObjectStore;
  readonly refs: RefStore;
};

// unpackLimit keeps every pushed object loose, where ObjectStore finds it; nothing may repack behind our back.
const CONFIG = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
[http]
	receivepack = true
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[transfer]
	unpackLimit = 2147483647
[receive]
	unpackLimit = 2147483647
	autogc = false
	denyDeleteCurrent = refuse
	hideRefs = refs/pull
[gc]
	auto = 0
[maintenance]
	auto = false
`;

/**
 * Creates a bare repository without starting Git. A fork shares its parent's objects, as GitHub's forks do, so that a
 * pull request across them needs no copying.
 */
export function createGitRepository(folder: string, defaultBranch: string, parent?: GitRepository): GitRepository {
  mkdirSync(path.join(folder, 'refs', 'heads'), { recursive: true });
  mkdirSync(path.join(folder, 'refs', 'tags'), { recursive: true });
  if (parent) symlinkSync(path.join(parent.folder, 'objects'), path.join(folder, 'objects'));
  else mkdirSync(path.join(folder, 'objects', 'pack'), { recursive: true });
  writeFileSync(path.join(folder, 'config'), CONFIG);
  writeFileSync(path.join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  const objects = parent?.objects ?? new ObjectStore(path.join(folder, 'objects'));
  return { folder, objects, refs: new RefStore(folder) };
}

/** The commit that a branch name, tag name, full ref or full SHA means, tried in GitHub's order; or undefined. */
export function resolveCommit(git: GitRepository, name: string, defaultBranch: string): Commit | undefined {
  if (name === 'HEAD') return resolveCommit(git, `refs/heads/${defaultBranch}`, defaultBranch);
  for (const ref of [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`]) {
    const sha = isRefName(ref) && ref.startsWith('refs/') ? git.refs.read(ref) : undefined;
    if (sha) return peelToCommit(git.objects, sha);
  }
  return /^[0-9a-f]{40}$/.test(name) ? readCommit(git.objects, name) : undefined;
}
