import { differsOnlyThere, type Splice } from '../edit/splice.ts';
import type { SourceFile } from '../manifests/model.ts';
import type { HclDraft } from './draft.ts';
import { draftsOf } from './draft.ts';
import { findInBody } from './find-in-body.ts';
import type { Body, Text } from './model.ts';
import { readHcl } from './read.ts';
import { hasSameStructure } from './same-structure.ts';

/** An edit that was made, to be proved. */
export interface Made {
  readonly before: SourceFile;
  readonly body: Body;
  readonly after: string;
  readonly splices: readonly Splice[];
  /** The strings that were changed, and what each is to mean. */
  readonly changed: ReadonlyMap<Text, string>;
}

/**
 * Proves an edit (DESIGN §1.3): both texts differ in the splices only, and the new one, read again, has the same blocks, attributes and
 * expressions but for the strings that were meant. Gives its places then, or what is wrong.
 */
export function prove({ before, body, after, splices, changed }: Made): readonly HclDraft[] | string {
  if (!differsOnlyThere(before.text, after, splices)) return 'other bytes would have changed';
  const read = readHcl({ path: before.path, text: after });
  if ('error' in read) return 'the result could not be read';
  if (!hasSameStructure(body, read.body, changed)) return 'other values would have changed, or not as meant';
  return draftsOf(findInBody(read.body));
}
