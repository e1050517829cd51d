import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { UserError } from '../../kit/errors.ts';
import { find, guarded } from './root.ts';

/**
 * Largest text file that is read, in bytes. GitHub warns from 50 MiB on and refuses 100 MiB; bundles of CRDs that
 * people commit reach several MiB (docs.github.com, "About large files on GitHub").
 */
export const maxTextBytes = 50 * 1024 * 1024;

/**
 * Reads a text file below a root; undefined when there is none. The calls are synchronous on purpose: for many small
 * files they take a third of the time of their asynchronous twins.
 *
 * @throws UserError for a link, a directory, a device, a file that is too large or is no UTF-8
 */
export function readText(root: string, segments: readonly string[]): string | undefined {
  const shown = segments.join('/');
  const bytes = readBytes(root, segments);
  if (bytes === undefined) return undefined;
  try {
    // ignoreBOM keeps a byte order mark in the text: an edit must give it back.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`${shown} is not UTF-8 text.`, {
      at: { file: shown },
      hint: 'Save it as UTF-8, the encoding of YAML that every tool reads.',
      cause,
    });
  }
}

/** Reads a file as it is; otherwise as {@link readText}. */
export function readBytes(root: string, segments: readonly string[]): Uint8Array | undefined {
  const shown = segments.join('/');
  const found = find(root, segments);
  if (found === undefined) return undefined;
  if (!found.stats.isFile()) throw notAFile(shown, found.stats.isDirectory());
  return guarded(shown, () => readOpened(found.absolute, shown));
}

function readOpened(absolute: string, shown: string): Uint8Array {
  // O_NONBLOCK: a FIFO that takes the file's place in between must not hang the run.
  const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw notAFile(shown, stats.isDirectory());
    if (stats.size > maxTextBytes) throw tooLarge(shown, stats.size);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function notAFile(shown: string, directory: boolean): UserError {
  const what = directory ? 'is a directory' : 'is no regular file';
  return new UserError(`${shown === '' ? '.' : shown} ${what}; a file is needed here.`, {
    at: { file: shown },
    hint: directory ? 'Name a file in it.' : 'Replace it with a file.',
  });
}

function tooLarge(shown: string, size: number): UserError {
  return new UserError(`${shown} has ${size} bytes; files of more than ${maxTextBytes} bytes are not read.`, {
    at: { file: shown },
    hint: 'Split the file.',
  });
}
