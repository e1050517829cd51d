import type { Finding } from '../../kit/findings.ts';
import { type ReadDocuments, readDocuments } from '../manifests/documents.ts';
import { LIMITS } from '../manifests/limits.ts';
import type { SourceFile } from '../manifests/model.ts';
import { parseDocuments } from '../manifests/parse.ts';
import { expectedValue, sameJson } from './expected.ts';
import type { Operation } from './operation.ts';
import { differsOnlyThere, type Splice } from './splice.ts';

/**
 * Proves an edit (DESIGN §1.3): the new text, read again by the reader that did not find the ranges, has exactly the values that were
 * meant and no new fault, and outside the splices both texts are the same, byte by byte. Gives the new reading, or what is wrong.
 */
export function prove(
  before: SourceFile,
  read: ReadDocuments,
  after: string,
  splices: readonly Splice[],
  operations: readonly Operation[],
): ReadDocuments | string {
  if (!differsOnlyThere(before.text, after, splices)) return 'other bytes would have changed';
  if (isJson(before.text) && !isJson(after)) return 'the result would be no JSON any more';
  const again = readDocuments({ path: before.path, text: after });
  if (rules(again.findings) !== rules(read.findings)) return 'the result would not be read without new faults';
  if (again.documents.length !== read.documents.length) return 'the number of documents would have changed';
  const roots = [...parseDocuments(before.text, LIMITS)];
  for (const [position, document] of read.documents.entries()) {
    const own = operations.filter((operation) => operation.document === document.index);
    const parsed = roots[document.index];
    const root = parsed && 'root' in parsed ? parsed.root : undefined;
    const expected = own.length === 0 ? document.value : root && expectedValue(document.value, root, own);
    if (expected === undefined) return 'a value would not be where it was read';
    if (!sameJson(expected, again.documents[position]?.value))
      return 'other values would have changed, or not as meant';
  }
  return again;
}

/** Whether a text is JSON, which is less than YAML within braces. */
function isJson(text: string): boolean {
  if (!/^\s*[{[]/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The rules of findings, to compare two readings: their places move with the text. */
function rules(findings: readonly Finding[]): string {
  return findings
    .map(({ rule }) => rule)
    .sort()
    .join();
}
