/** GitHub's limit for the description of a status, a deployment status and the like. */
const DESCRIPTION = 140;

/** A description that fits: one line, cut at a whole character. */
export function fitDescription(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= DESCRIPTION) return line;
  // A pair of surrogates is never cut in half.
  return `${line.slice(0, DESCRIPTION - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
