import { differsOnlyThere, type Splice } from '../edit/splice.ts';
import type { SourceFile } from '../manifests/model.ts';
import { type Directory, openDirectory } from './directory.ts';
import type { HclDraft } from './draft.ts';
import { draftsOf } from './draft.ts';
import { findInDirectory } from './find-in-body.ts';
import type { Text } from './model.ts';
import { hasSameStructure } from './same-structure.ts';

/** An edit that was made, to be proved. */
export interface Made {
  readonly before: Directory;
  /** All files of the directory, the changed ones in their new text. */
  readonly after: readonly SourceFile[];
  /** Offsets of all texts, one behind the other. */
  readonly splices: readonly Splice[];
  /** The strings that were changed, and what each is to mean. */
  readonly changed: ReadonlyMap<Text, string>;
}

/**
 * Proves an edit (DESIGN §1.3): the texts before and after differ in the splices only, and the new files, read again, have the same blocks,
 * attributes and expressions but for the strings that were meant. Gives their places then, or what is wrong.
 */
export function prove({ before, after, splices, changed }: Made): readonly HclDraft[] | string {
  const now = openDirectory(after);
  if (!differsOnlyThere(before.text, now.text, splices)) return 'other bytes would have changed';
  if (now.members.length !== before.members.length) return 'the result could not be read';
  const isSame = before.members.every(({ file, body }, index) => {
    const member = now.members[index];
    return member?.file.path === file.path && hasSameStructure(body, member.body, changed);
  });
  if (!isSame) return 'other values would have changed, or not as meant';
  return draftsOf(findInDirectory(now));
}
