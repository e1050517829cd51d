/** Most characters of somebody else's words that an error shows. */
const most = 300;

/**
 * Somebody else's words on one line, for an error: without colours, control characters and the marks that turn text around, and
 * without a way to be read as a command of the runner.
 */
export function words(text: string): string {
  const clean = text
    .slice(0, 16 * most)
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu, ' ')
    .replace(/::|##\[/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}
