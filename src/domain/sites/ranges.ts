import type { SiteVersion } from './model.ts';

/** One version and no other, as Helm and Flux read it: all three numbers (`1.2` is any patch of it). */
const EXACT = /^=?\s*v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u;

/** What a chart's `version` says: exactly one version, or a range. Nothing is the newest: `*`. */
export function chartVersion(text: string): SiteVersion {
  if (text === '') return { range: '*' };
  return EXACT.test(text) ? { tag: text.replace(/^=\s*/u, '') } : { range: text };
}

/** `v1`, `1.21-alpine`, `2024-01-15`, `v2.0.0rc1`, `4.0.0.Final`: numbers, and what marks a build or release of them. */
const NUMBERED =
  /^v?\d+(?:\.\d+)*(?:(?:a|b|rc|alpha|beta|pre|post|dev)\d*)?(?:\.(?!x\b)[A-Za-z][0-9A-Za-z]*)?(?:[-+][0-9A-Za-z.+-]+)?$/iu;
/** `kustomize/v5.8.1`, `helm-chart-4.0.1`: a name, and all three numbers behind it. Fewer are a branch: `release-1.2`. */
const NAMED = /^[A-Za-z0-9](?:[\w./+@-]*[-/_@])?v?\d+\.\d+\.\d+(?:[-+.][0-9A-Za-z.+-]+)?$/u;

/**
 * What a Git revision says: a tag, or what moves. A branch cannot be told from a tag by its name alone: what has the shape of a version is
 * a tag, and so is what says so itself; anything else is taken for a branch (`release-1.2`, `feature/ABC-123`, `develop2`).
 */
export function gitVersion(text: string): SiteVersion {
  if (text === '' || text === 'HEAD') return { range: 'HEAD' };
  if (text.startsWith('refs/heads/')) return { range: text };
  const name = text.replace(/^refs\/tags\//u, '');
  const isTag = name !== text ? /^[\w./+@-]+$/u.test(name) : NUMBERED.test(name) || NAMED.test(name);
  return isTag && !/(?:^|\.)x(?:\.|$)/iu.test(name) ? { tag: text } : { range: text };
}

/** Whether a text is the id of a commit: nothing to follow a version in. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/u.test(text) || /^[0-9a-f]{64}$/u.test(text);
}
