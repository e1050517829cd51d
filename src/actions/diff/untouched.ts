import { UserError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';

/**
 * Whether a source renders to the same in two trees: the files that it was made from are the same, and no directory that it was
 * made from has got or lost a file or a link. Texts are compared and not commits: a working tree has changes that no commit
 * has. What cannot be compared counts as touched.
 */
export async function isUntouched(
  base: Files,
  tree: Files,
  source: string,
  inputs: readonly string[],
): Promise<boolean> {
  const directories = new Set([source, ...inputs.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))]);
  try {
    for (const directory of directories) {
      if ((await pathsOf(base, directory)) !== (await pathsOf(tree, directory))) return false;
    }
    for (const path of inputs) if ((await base.read(path)) !== (await tree.read(path))) return false;
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

async function pathsOf(files: Files, directory: string): Promise<string> {
  const [entries, links] = await Promise.all([files.list(directory), files.links?.(directory)]);
  return JSON.stringify([entries?.map(({ path }) => path), links ?? []]);
}
