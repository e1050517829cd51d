import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A directory of our own that disposal removes. */
export interface Scratch extends AsyncDisposable {
  readonly directory: string;
}

/** @param parent where it is made: the runner's own temporary directory, where there is one */
export async function makeScratch(parent: string, purpose: string): Promise<Scratch> {
  const directory = await mkdtemp(path.join(parent, `plumbline-${purpose}-`));
  return {
    directory,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * The variables of a Git repository that has the objects of the checkout and nothing else of it: its own index, no hooks, no configuration,
 * and attributes that switch off every conversion and filter that a `.gitattributes` of the commit may ask for (`info/attributes`
 * comes before them, https://git-scm.com/docs/gitattributes).
 */
export async function makeBareTwin(scratch: string, objects: string): Promise<Record<string, string>> {
  const directory = path.join(scratch, 'git');
  await mkdir(path.join(directory, 'info'), { recursive: true });
  await mkdir(path.join(directory, 'refs'));
  await mkdir(path.join(directory, 'objects'));
  await writeFile(path.join(directory, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(path.join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  await writeFile(
    path.join(directory, 'info', 'attributes'),
    '* -text -eol -crlf -ident -filter -working-tree-encoding\n',
  );
  return { GIT_DIR: directory, GIT_OBJECT_DIRECTORY: objects, GIT_INDEX_FILE: path.join(scratch, 'index') };
}
