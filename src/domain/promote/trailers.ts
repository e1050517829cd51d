/**
 * Commit trailers `Plumbline-*`: the provenance of a change, in Git itself, where nobody edits it afterwards. Git's own
 * rule: the last paragraph of the message, `Key: value` lines (git-interpret-trailers(1)).
 */
export function formatTrailers(trailers: Readonly<Record<string, string>>): string {
  return Object.entries(trailers)
    .map(([key, value]) => `Plumbline-${key}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`)
    .join('\n');
}
