import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Files, Snapshot } from '../../ports/files.ts';
import { type Remote, requireCommit } from './remote.ts';
import type { Repository } from './repository.ts';
import { makeBareTwin, makeScratch } from './scratch.ts';

/** Opens a directory as files that cannot be left. */
export type OpenFiles = (root: string) => Files;

/**
 * The files of a commit, byte for byte as they were committed: no hook, filter, line-ending conversion or `export-ignore` has a say.
 * Symbolic links are written as such and refused by `Files`.
 */
export async function takeSnapshot(
  repository: Repository,
  remote: Remote,
  commit: string,
  options: { readonly openFiles: OpenFiles; readonly temporary: string },
): Promise<Snapshot> {
  await remote.ensureFiles(requireCommit(commit));
  const scratch = await makeScratch(options.temporary, 'snapshot');
  try {
    const root = path.join(scratch.directory, 'files');
    await mkdir(root);
    const env = { ...(await makeBareTwin(scratch.directory, repository.objects)), GIT_WORK_TREE: root };
    await repository.run(['read-tree', commit], { env, cwd: root });
    await repository.run(['checkout-index', '--all', '--quiet', '--force'], { env, cwd: root });
    return { ...options.openFiles(root), commit, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}
