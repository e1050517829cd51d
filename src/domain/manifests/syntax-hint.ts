/**
 * What to do about a text that is no YAML: the mistakes that js-yaml names in the words of its own workings.
 *
 * @param offset where reading stopped
 */
export function syntaxHint(text: string, offset: number): string {
  const next = text[offset];
  if (/^(?:<{7}|={7}|>{7})(?: |\r?$)/mu.test(text)) return 'Resolve the merge conflict that is marked in the file.';
  if (next === ']' || next === '}') return `Indent the closing "${next}" by more than the key that it belongs to.`;
  if (next === '\t') return 'YAML is indented with spaces; replace the tab.';
  if (next === '@' || next === '`' || next === '%') return `A value that begins with "${next}" needs quotes.`;
  if (text.slice(offset).trim() === '') return 'A bracket, brace or quote may not be closed.';
  if (/\{\{.*\}\}/u.test(text)) return 'Where this is a template ("{{ … }}"), write what it renders to, or quote it.';
  return 'Look at this line and the one before it: indentation, colons and quotes.';
}
