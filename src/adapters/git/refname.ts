/**
 * Whether Git would accept this as the name of a branch: the rules of `git check-ref-format`, and no leading `-`, which would read as
 * an option. https://git-scm.com/docs/git-check-ref-format
 */
export function isBranchName(name: string): boolean {
  if (name === '' || name === '@' || name === 'HEAD' || name.length > 1000) return false;
  if (name.startsWith('-') || name.endsWith('.')) return false;
  // Space, control characters and what means something in revisions, patterns and refspecs.
  if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(name) || name.includes('..') || name.includes('@{')) return false;
  // A lone surrogate has no bytes of its own.
  if (!name.isWellFormed()) return false;
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}

/** Whether this is the full id of a commit. */
export function isCommitId(text: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
