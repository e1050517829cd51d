import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../kit/errors.ts';

/** What stands at a place: nothing, or its absolute path with what it is (never a link). */
export interface Found {
  readonly absolute: string;
  readonly stats: Stats;
}

/**
 * Looks a place up below a root without following a link anywhere on the way: the real path must be the path that was
 * asked for (modelled on fluxcd/pkg kustomize/filesys/fs_secure.go; Argo CD GHSA-q4w5-4gq2-98vm).
 *
 * @param root a real path
 * @throws UserError when the place is a link or is reached through one
 */
export function find(root: string, segments: readonly string[]): Found | undefined {
  const shown = segments.join('/');
  const absolute = join(root, ...segments);
  return guarded(shown, () => {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    // lstat follows links in the parents, so that a missing entry there says nothing yet.
    if (stats === undefined) return parentsAreReal(root, segments) ? undefined : refuseLink(shown);
    if (stats.isSymbolicLink() || realpathSync.native(absolute) !== absolute) return refuseLink(shown);
    return { absolute, stats };
  });
}

/** Runs a file system call on one place; what the system refuses becomes an error that a user understands. */
export function guarded<T>(shown: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    if (code === undefined || error instanceof UserError) throw error;
    if (code === 'ELOOP') return refuseLink(shown);
    throw new UserError(`${shown === '' ? '.' : shown} cannot be used: ${reasons[code] ?? code}.`, {
      at: { file: shown },
      cause: error,
    });
  }
}

/** @throws UserError always */
export function refuseLink(shown: string): never {
  throw new UserError(`${shown} is a symbolic link or is reached through one; links are not followed.`, {
    at: { file: shown },
    hint: 'Replace the link with a copy of what it points to.',
  });
}

function parentsAreReal(root: string, segments: readonly string[]): boolean {
  let directory = root;
  for (const segment of segments.slice(0, -1)) {
    directory = join(directory, segment);
    const stats = lstatSync(directory, { throwIfNoEntry: false });
    if (stats === undefined) return true;
    if (stats.isSymbolicLink()) return false;
  }
  return true;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOTDIR: 'a part of its path is a file, not a directory',
  EISDIR: 'it is a directory',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};
