import type { ReadDocuments } from '../manifests/documents.ts';
import type { SourceFile } from '../manifests/model.ts';
import { isSkip } from '../sites/draft.ts';
import type { FoundInFile } from '../sites/find-in-file.ts';
import type { Obstacle } from './obstacle.ts';
import { offsetOf } from './unreachable.ts';
import type { Chooser, Wanted } from './wanted.ts';

/**
 * A place of the artifact within a text that is YAML itself, which no splice reaches: passing it over would leave half of a change undone.
 * One that says the version already is none, so that a change made by hand lets the others follow.
 */
export function placeInText(
  file: SourceFile,
  read: ReadDocuments,
  found: readonly FoundInFile[],
  wanted: Wanted,
  choose: Chooser,
): Obstacle | undefined {
  for (const skip of found) {
    if (!isSkip(skip) || !skip.hides) continue;
    const { version } = skip.hides;
    if (choose(file.path, { ...skip.hides, document: skip.document }) !== wanted) continue;
    if (version.tag === wanted.version.tag && version.digest === wanted.version.digest) continue;
    const place = read.documents.find(({ index }) => index === skip.document)?.locate(skip.path);
    return {
      reason: 'text',
      offset: offsetOf(file.text, place?.line ?? 1, place?.column ?? 1),
      message: `The version of ${wanted.request.coordinates.name} stands within a text here, which is not edited.`,
      hint: 'Write the version there by hand, or turn the text into YAML of its own.',
    };
  }
  return undefined;
}
