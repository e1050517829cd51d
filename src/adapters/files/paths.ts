import { UserError } from '../../kit/errors.ts';

/**
 * The segments of a path below a root: `apps/./shop//base/` gives `apps`, `shop`, `base`; '' and '.' give none.
 *
 * @throws UserError for what could leave the root: absolute paths, `..`, backslashes (separators on Windows), NUL
 */
export function segmentsOf(path: string): readonly string[] {
  const refuse = (why: string): never => {
    throw new UserError(`The path ${JSON.stringify(path)} ${why}.`, {
      hint: 'Write it relative to the root of the repo, with "/" between the parts and without "..".',
    });
  };
  if (path.includes('\0')) refuse('contains a NUL character');
  if (path.includes('\\')) refuse('contains a backslash');
  if (path.startsWith('/') || /^[A-Za-z]:\//u.test(path)) refuse('is absolute');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) refuse('leaves its directory with ".."');
  return segments;
}

/** Git's own directory, in any case (CVE-2014-9390: `.GIT` is `.git` on case-insensitive file systems). */
export function isGitInternal(segments: readonly string[]): boolean {
  return segments.some((segment) => segment.toLowerCase() === '.git');
}
