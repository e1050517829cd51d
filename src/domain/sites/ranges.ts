import type { SiteVersion } from './model.ts';

/** One version and no other, as Helm and Flux read it: all three numbers (`1.2` is any patch of it). */
const EXACT = /^=?\s*v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u;

/** What a chart's `version` says: exactly one version, or a range. Nothing is the newest: `*`. */
export function chartVersion(text: string): SiteVersion {
  if (text === '') return { range: '*' };
  return EXACT.test(text) ? { tag: text.replace(/^=\s*/u, '') } : { range: text };
}

/**
 * What a Git revision says: a tag, or what moves. A branch cannot be told from a tag by its name alone; what has no digit is taken for a
 * branch, and so is what says so itself.
 */
export function gitVersion(text: string): SiteVersion {
  if (text === '' || text === 'HEAD') return { range: 'HEAD' };
  const isMoving =
    !/[0-9]/u.test(text) || text.startsWith('refs/heads/') || /[\s^~*<>|,]|(?:^|\.)[xX](?:\.|$)/u.test(text);
  return isMoving ? { range: text } : { tag: text };
}

/** Whether a text is the id of a commit: nothing to follow a version in. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/u.test(text) || /^[0-9a-f]{64}$/u.test(text);
}
