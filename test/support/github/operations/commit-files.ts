import { unprocessable } from '../api-error.ts';
import type { Actor, Repository } from '../model.ts';
import { readCommit, writeCommit } from '../storage/commits.ts';
import { changeTree, findInTree, type Mode, type TreeChange } from '../storage/trees.ts';
import type { World } from '../world.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from './identity.ts';

/** A file's new content, or null to delete it. */
export type FileChange = { readonly path: string; readonly content: Buffer | null; readonly mode?: Mode };

/** Stores a commit that changes files on top of another one, made and signed by GitHub for the actor. */
export function commitFiles(
  world: World,
  repository: Repository,
  actor: Actor,
  parent: string | undefined,
  message: string,
  files: readonly FileChange[],
): string {
  const { objects } = repository.git;
  const base = parent ? readCommit(objects, parent)?.tree : undefined;
  const changes = files.map((file): TreeChange => {
    checkPath(file.path);
    const known = base ? findInTree(objects, base, file.path) : undefined;
    if (file.content === null) {
      if (!known)
        throw unprocessable(
          `A path was requested for deletion which does not exist as of commit oid \`${parent}\`: ${file.path}`,
        );
      return { path: file.path, entry: undefined };
    }
    const kept = known?.mode === '100755' ? known.mode : '100644';
    return { path: file.path, entry: { mode: file.mode ?? kept, sha: objects.write('blob', file.content) } };
  });
  return writeCommit(objects, {
    tree: changeTree(objects, base, changes),
    parents: parent ? [parent] : [],
    author: signatureOf(actor, world.now()),
    committer: webFlow(world.now()),
    message,
    signature: WEB_SIGNATURE,
  });
}

/** Throws 422 for a path that cannot stand in a tree. */
export function checkPath(path: string): void {
  const parts = path.split('/');
  const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
  if (isBad || path.includes('\0')) throw unprocessable(`path contains a malformed path component: ${path}`);
}
