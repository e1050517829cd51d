import { readDocuments } from '../manifests/documents.ts';
import type { Json, Path } from '../manifests/model.ts';
import { type Found, isSkip, type Skip } from './draft.ts';

/** Words without one of which a text holds no image: reading it would only cost time. */
const WORDS = /image|repository/iu;

/**
 * The images within a text that is YAML itself, as told by `find` for each of its documents. None of them is written: an edit within a
 * text would have to keep the quoting of both. So they are skips, which hide the place that they would be.
 */
export function* imagesWithin(
  text: Json | undefined,
  path: Path,
  find: (document: Json) => Iterable<Found>,
): Generator<Skip> {
  if (typeof text !== 'string' || !WORDS.test(text)) return;
  for (const { value } of readDocuments({ path: '', text }).documents)
    for (const found of find(value))
      yield isSkip(found)
        ? { path, text: found.text, reason: found.reason }
        : { path, text: found.reference, reason: 'text', hides: found };
}
