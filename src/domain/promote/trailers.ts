/** Key and value of a trailer, without `Plumbline-`. A key can come several times. */
export type Trailer = readonly [key: string, value: string];

/**
 * Commit trailers `Plumbline-*`: the provenance of a change, in Git itself, where nobody edits it afterwards. Git's own
 * rule: the last paragraph of the message, `Key: value` lines (git-interpret-trailers(1)).
 */
export function formatTrailers(trailers: readonly Trailer[]): string {
  return trailers.map(([key, value]) => `Plumbline-${key}: ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`).join('\n');
}

/**
 * The values of a trailer in a message, in their order. Every line that looks like one counts, not the last paragraph alone: when
 * GitHub squashes or a person merges, `Co-authored-by` and `Signed-off-by` come behind ours in paragraphs of their own.
 */
export function readTrailer(message: string, key: string): readonly string[] {
  const start = `Plumbline-${key}: `;
  return message
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length).trim());
}
