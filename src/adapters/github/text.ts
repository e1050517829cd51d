/** GitHub's limit for the description of a status, a deployment status and the like. */
const DESCRIPTION = 140;

/** A description that fits: one line, cut at a whole character. */
export function fitDescription(text: string): string {
  return cut(text.replaceAll(/\s+/g, ' ').trim(), DESCRIPTION);
}

/** What somebody else wrote, as one line of at most so many characters, without control characters. */
export function oneLine(text: string, limit: number): string {
  // Only so much of it can be shown: the rest need not be looked at.
  const start = text.slice(0, limit * 4);
  return cut(start.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim(), limit);
}

function cut(line: string, limit: number): string {
  if (line.length <= limit) return line;
  // A pair of surrogates is never cut in half.
  return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
