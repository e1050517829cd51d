/** The null object id: "must not exist" as an old value, "delete" as a new one. */
export const ZERO = '0'.repeat(40);

// Space, the control characters, DEL and the characters that revision syntax and globs use.
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]/;

/**
 * Whether a full ref name is well formed: the rules of `git check-ref-format`
 * (https://git-scm.com/docs/git-check-ref-format), with at least one slash.
 */
export function isRefName(name: string): boolean {
  if (!name.includes('/') || FORBIDDEN.test(name)) return false;
  if (name.includes('..') || name.includes('@{') || name.endsWith('.')) return false;
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
