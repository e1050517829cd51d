import { realpathSync } from 'node:fs';
import { UserError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';
import { listBelow } from './list.ts';
import { isGitInternal, segmentsOf } from './paths.ts';
import { readBytes, readText } from './read.ts';
import { writeText } from './write.ts';

/**
 * The files of a directory and below, as a root that cannot be left.
 *
 * @throws UserError when there is no such directory
 */
export function openFiles(root: string): Files {
  const real = realRoot(root);
  const listing = (directory: string) => {
    const segments = segmentsOf(directory);
    return isGitInternal(segments) ? undefined : listBelow(real, segments);
  };
  return {
    root: real,
    async read(path) {
      const segments = segmentsOf(path);
      return isGitInternal(segments) ? undefined : readText(real, segments);
    },
    async readBytes(path) {
      const segments = segmentsOf(path);
      return isGitInternal(segments) ? undefined : readBytes(real, segments);
    },
    async list(directory) {
      return listing(directory)?.files;
    },
    async links(directory) {
      return listing(directory)?.links ?? [];
    },
    async write(path, text) {
      writeText(real, segmentsOf(path), text);
    },
  };
}

/** The root itself may be reached through links (`/tmp` is one on macOS): what counts is what is below it. */
function realRoot(root: string): string {
  try {
    return realpathSync.native(root);
  } catch (cause) {
    throw new UserError(`The directory ${JSON.stringify(root)} does not exist or cannot be read.`, {
      hint: 'Check its name and the rights of whoever runs this.',
      cause,
    });
  }
}
