import path from 'node:path';
import { openFiles } from '../adapters/files/files.ts';
import { InputError } from '../kit/errors.ts';
import type { Files } from '../ports/files.ts';
import { type Collected, collectFiles, type Kind, manifests } from '../steps/collect-files.ts';
import type { Surroundings } from './surroundings.ts';

/** The files that a verb was given: paths below the working directory, `-` for standard input, everything for none. */
export async function readSources(
  args: readonly string[],
  surroundings: Surroundings,
  kind: Kind = manifests,
): Promise<Collected & { readonly tree: Files }> {
  const tree = openFiles(surroundings.directory);
  const paths = args.filter((arg) => arg !== '-').map((arg) => inside(surroundings.directory, arg));
  const collected =
    paths.length > 0 || args.length === 0
      ? await collectFiles(tree, paths.length === 0 ? [''] : paths, kind)
      : { files: [], skipped: 0 };
  if (!args.includes('-')) return { ...collected, tree };
  const input = { path: '-', text: await surroundings.readInput() };
  return { ...collected, files: [...collected.files, input], tree };
}

/** The path from the working directory; what is outside of it is refused. */
export function inside(directory: string, given: string): string {
  const relative = path.relative(directory, path.resolve(directory, given));
  if (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)) {
    return relative.split(path.sep).join('/');
  }
  throw new InputError(`"${given}" is outside of the working directory.`, {
    hint: 'Name that directory with --directory.',
  });
}
