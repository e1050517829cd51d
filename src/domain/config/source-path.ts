import { didYouMean } from '../../kit/nearest.ts';
import type { Problem } from './problems.ts';
import { quote, shown } from './quote.ts';
import type { TextShape } from './shape.ts';
import { text } from './shapes.ts';

/** Words in braces that a path may have; each is replaced by a name. */
export const placeholders = ['environment', 'target'] as const;

const first = '[\\p{L}\\p{N}_.@+{]';
const rest = '[\\p{L}\\p{M}\\p{N}_.@+=,~{} -]*';
const segment = `(?!\\.{1,2}(/|$))${first}${rest}`;
const pattern = `^${segment}(/${segment})*$`;
const isPath = new RegExp(pattern, 'u');

/** Longer than any path that Git on Windows or a container's file system takes. */
const maximum = 1024;

/**
 * A directory of the config repo, which cannot be left: no `..`, nothing absolute, no link of another system's kind (security: Argo CD
 * GHSA-63qx, Flux CVE-2022-24877), and nothing that Git or a shell would take for an option or a magic path.
 */
export const sourcePath: TextShape<string> = text(
  'a directory of this repo; `{environment}` and `{target}` are replaced',
  { pattern, maxLength: maximum },
  (value, path) => {
    const problem = pathProblem(value, path) ?? placeholderProblem(value, path);
    return problem ? { problem } : { value };
  },
  ['apps/shop', 'apps/shop/overlays/{environment}'],
);

function pathProblem(value: string, path: string): Problem | undefined {
  const wrong = (why: string, hint?: string): Problem => {
    return { rule: 'source-path', message: `${path} is ${quote(value)}: ${why}.`, ...(hint && { hint }) };
  };
  const segments = value.split('/');
  if (value === '') return wrong('a path must not be empty');
  if (value.length > maximum) return wrong(`a path has at most ${maximum} characters`);
  if (value.includes('\\')) return wrong('directories are separated by "/"', 'Replace each "\\" by "/".');
  if (/^(?:\/|~|[a-zA-Z]:)/u.test(value))
    return wrong('a path starts at the root of the repo', 'Leave out what leads to it.');
  if (value.includes('://')) return wrong('a source is a directory of this repo, nothing remote');
  if (segments.includes('..')) return wrong('".." could leave the repo', 'Write the path from the root of the repo.');
  if (segments.includes('.')) return wrong('"." is not needed in a path', dotHint(segments));
  if (segments.at(-1) === '')
    return wrong('a path does not end with "/"', `Write ${quote(value.replace(/\/+$/u, ''))}.`);
  if (segments.includes('')) return wrong('"//" has no directory between', 'Write one "/".');
  if (segments.some((each) => each.toLowerCase() === '.git')) return wrong('".git" is not part of what is deployed');
  if (value !== value.normalize('NFC')) return wrong('its accents are not in Unicode normal form C');
  if (!isPath.test(value)) return wrong('it has a character that is not supported in a path', characterHint);
  return undefined;
}

const characterHint =
  'Letters, digits, blanks and _ . @ + = , ~ - are; a directory does not begin with a blank, "-", "=", "," or "~".';

function dotHint(segments: readonly string[]): string {
  const without = segments.filter((each) => each !== '.').join('/');
  return without === '' ? 'For directories at the root write "{environment}".' : `Write ${quote(without)}.`;
}

function placeholderProblem(value: string, path: string): Problem | undefined {
  const rule = 'placeholder';
  for (const [, word = ''] of value.matchAll(/\{([^{}]*)\}/gu)) {
    if (placeholders.some((known) => known === word)) continue;
    const message = `${path} is ${quote(value)}: there is no placeholder {${shown(word)}}${didYouMean(word, placeholders)}`;
    return { rule, message, hint: 'There are {environment} and {target}.' };
  }
  if (!/[{}]/u.test(value.replace(/\{[^{}]*\}/gu, ''))) return undefined;
  const message = `${path} is ${quote(value)}: a brace has no counterpart.`;
  return { rule, message, hint: 'Placeholders are {environment} and {target}.' };
}
