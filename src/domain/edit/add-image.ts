import { readDocuments } from '../manifests/documents.ts';
import { isKustomization } from '../manifests/kustomization.ts';
import type { SourceFile } from '../manifests/model.ts';
import type { Version } from '../versions/model.ts';
import { parseReference } from '../versions/reference.ts';
import { editFile, refuse } from './edit-file.ts';
import type { SetResult } from './set-result.ts';

/**
 * Adds an entry to an overlay's `images:`, for an image that only its base names: a promotion must not edit a base that other
 * environments share. `name` is the image as the base writes it; an entry that results in another image than `image` gets a `newName`.
 */
export function addImage(file: SourceFile, name: string, image: string, version: Version): SetResult {
  const read = readDocuments(file);
  const document = read.documents.find(({ value }) => isKustomization(file.path, value));
  if (!document)
    return {
      change: undefined,
      refusals: [
        refuse(file, {
          reason: 'shape',
          offset: 0,
          message: 'The file is no kustomization that can be read.',
          hint: 'Put it right first.',
        }),
      ],
      matched: false,
    };
  const { tag, digest } = version;
  const entry: (readonly [string, string])[] = [['name', name]];
  if (parseReference(name)?.name !== image) entry.push(['newName', image]);
  if (tag !== undefined) entry.push(['newTag', tag]);
  if (digest !== undefined) entry.push(['digest', digest]);
  const edited = editFile(file, read, [{ do: 'append', document: document.index, key: 'images', entry }]);
  return 'change' in edited
    ? { change: edited.change, refusals: [], matched: true }
    : { change: undefined, refusals: edited.refusals, matched: true };
}
