/** Whether Git keeps a file at this path on every system: relative, within the tree, and nothing that a checkout would take for `.git`. */
export function isTreePath(path: string): boolean {
  if (path === '' || path.length > 4000 || /[\u0000-\u001f\u007f\\]/.test(path) || !path.isWellFormed()) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !isGitName(part));
}

// `.git` in any case, with what HFS+ and NTFS ignore: `.git.`, `.git `, `git~1`, zero-width characters (CVE-2014-9390).
function isGitName(part: string): boolean {
  const plain = part.replaceAll(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '').toLowerCase();
  return /^(?:\.git|git~\d+)[. ]*(?:$|:)/.test(plain);
}
