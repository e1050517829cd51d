import { KUSTOMIZATION_NAMES } from '../../domain/manifests/kustomization.ts';
import { UserError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';

/** What stands at a path of the repo. */
export type Look =
  | { readonly is: 'file'; readonly text: string }
  | { readonly is: 'binary'; readonly bytes: Uint8Array }
  | { readonly is: 'directory' }
  | { readonly is: 'nothing' }
  | { readonly is: 'refused'; readonly error: UserError };

/** Looks at a path without following links. */
export async function look(files: Files, path: string): Promise<Look> {
  try {
    const text = await files.read(path);
    return text === undefined ? { is: 'nothing' } : { is: 'file', text };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (await isDirectory(files, path)) return { is: 'directory' };
    const bytes = await files.readBytes?.(path).catch(() => undefined);
    return bytes === undefined ? { is: 'refused', error } : { is: 'binary', bytes };
  }
}

/** The kustomization file of a directory, of several the one that is named first; undefined when it has none. */
export async function findKustomizations(files: Files, directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of KUSTOMIZATION_NAMES) {
    const path = join(directory, name);
    if ((await look(files, path)).is !== 'nothing') found.push(path);
  }
  return found;
}

/** A path below a directory of the repo; the root is ''. */
export function join(directory: string, name: string): string {
  return directory === '' || directory === '.' ? name : `${directory}/${name}`;
}

/** The directory that a path stands in; the root is ''. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** A name relative to a directory as a path of the repo; undefined when it leaves the repo. */
export function resolve(directory: string, name: string): string | undefined {
  if (name.startsWith('/') || name.includes('\\') || name.includes('\0')) return undefined;
  const segments = directory === '' || directory === '.' ? [] : directory.split('/');
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(part);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

async function isDirectory(files: Files, path: string): Promise<boolean> {
  try {
    return (await files.list(path)) !== undefined;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
