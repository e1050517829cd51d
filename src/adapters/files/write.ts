import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../kit/errors.ts';
import { isGitInternal } from './paths.ts';
import { find, guarded } from './root.ts';

/**
 * Writes a text file below a root whole or not at all: into a new file beside it, which then takes its name. Missing
 * directories are made; the mode of a file that is replaced is kept.
 *
 * @throws UserError for a link on the way, a directory, Git's own files, or what the system refuses
 */
export function writeText(root: string, segments: readonly string[], text: string): void {
  const shown = segments.join('/');
  if (segments.length === 0) throw new UserError('A file name is needed to write to.');
  if (isGitInternal(segments)) throw new UserError(`${shown} belongs to Git and is never written.`);
  const existing = find(root, segments);
  if (existing !== undefined && !existing.stats.isFile()) {
    throw new UserError(`${shown} is no regular file and cannot be replaced.`, { at: { file: shown } });
  }
  const parent = segments.slice(0, -1);
  guarded(shown, () => {
    mkdirSync(join(root, ...parent), { recursive: true });
    // Looked at again: a directory that was made in the meantime may be a link.
    const directory = find(root, parent);
    if (directory !== undefined) replace(directory.absolute, segments.at(-1) ?? '', text, existing?.stats.mode);
  });
}

function replace(directory: string, name: string, text: string, mode: number | undefined): void {
  const temporary = join(directory, `.plumbline-${randomUUID()}.tmp`);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const descriptor = openSync(temporary, flags, 0o666);
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    // Not left to open's mode: the umask would take bits away.
    if (mode !== undefined) chmodSync(temporary, mode & 0o777);
    renameSync(temporary, join(directory, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
