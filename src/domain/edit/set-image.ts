import { type ReadDocuments, readDocuments } from '../manifests/documents.ts';
import { findImages } from '../manifests/images.ts';
import { isKustomization, isObject } from '../manifests/kustomization.ts';
import type { JsonObject, SourceFile } from '../manifests/model.ts';
import type { Version } from '../versions/model.ts';
import { editFile, refuse } from './edit-file.ts';
import { containerOperations, entryOperations, type Planned } from './image-operations.ts';
import type { FileChange } from './model.ts';
import type { Operation } from './operation.ts';
import { Refusal } from './refusal.ts';
import type { SetResult } from './set-result.ts';
import { templatedPlace, unreadablePlace } from './unreachable.ts';
import { versionToWrite } from './version-to-write.ts';

/** Tells that a container's image is decided elsewhere, by its name as written (a kustomization's entry). */
export type Skips = (written: string) => boolean;

const never: Skips = () => false;

/**
 * Writes a version wherever a file names this image (by its normalised name): container images and Kustomize `images:`. With `write: 'digest'` both
 * tag and digest are written, with 'tag' the tag alone and a digest that stands there goes; a version without a tag is written as its
 * digest. The result is proved, or refused with its reasons and nothing is changed.
 */
export function setImage(
  file: SourceFile,
  image: string,
  version: Version,
  write: 'tag' | 'digest',
  skips: Skips = never,
): SetResult {
  const wanted = versionToWrite(file.path, image, version, write);
  if ('refusal' in wanted) return { change: undefined, refusals: [wanted.refusal], matched: false };
  const read = readDocuments(file);
  const plans = planAll(file, read, image, wanted.version, skips);
  const operations = plans.flatMap((plan) => plan.operations);
  const matched = plans.some((plan) => plan.matched);
  const obstacle = findObstacle(file, read, image, plans, operations);
  if (obstacle) return { change: undefined, refusals: [obstacle], matched: true };
  if (operations.length === 0) return { change: undefined, refusals: [], matched };
  const edited = editFile(file, read, operations);
  if ('refusals' in edited) return { change: undefined, refusals: edited.refusals, matched };
  const dragged = findDragged(file, image, edited.change);
  return dragged
    ? { change: undefined, refusals: [dragged], matched }
    : { change: edited.change, refusals: [], matched };
}

/** Another image whose version is an alias of the one that was set, and would have moved with it. */
function findDragged(file: SourceFile, image: string, change: FileChange): Refusal | undefined {
  if (!change.edits.some(({ users }) => users)) return undefined;
  const after = new Map(findImages(change).map((use) => [`${use.document}${use.path}`, use.reference]));
  const dragged = findImages(file).find(
    (use) => use.name !== image && after.get(`${use.document}${use.path}`) !== use.reference,
  );
  if (!dragged) return undefined;
  const message = `The version of ${image} is shared, through an anchor, with ${dragged.name}.`;
  return new Refusal('shared', message, {
    hint: 'Write the two versions apart.',
    at: { file: file.path, line: dragged.line, column: dragged.column },
  });
}

interface PlannedDocument extends Planned {
  readonly document: number;
}

function planAll(
  file: SourceFile,
  read: ReadDocuments,
  image: string,
  version: Version,
  skips: Skips,
): readonly PlannedDocument[] {
  return read.documents.flatMap(({ index, value }) => {
    if (isKustomization(file.path, value))
      return [{ document: index, ...entryOperations(index, value, image, version) }];
    if (!isObject(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') return [];
    return [{ document: index, ...containerOperations(index, value, image, version, skips) }];
  });
}

function findObstacle(
  file: SourceFile,
  read: ReadDocuments,
  image: string,
  plans: readonly PlannedDocument[],
  operations: readonly Operation[],
): Refusal | undefined {
  const hidden = unreadablePlace(file, read, image) ?? templatedPlace(file, read, image);
  if (hidden) return refuse(file, hidden);
  if (operations.length === 0) return undefined;
  if (read.documents.some(({ value }) => isObject(value) && isObject((value as JsonObject).sops)))
    return refuse(file, {
      reason: 'sops',
      offset: Math.max(0, file.text.search(/^sops:/mu)),
      message: 'The file is signed by SOPS: its MAC covers every value.',
      hint: 'Keep images in a file that is not encrypted, or edit it with `sops`.',
    });
  const suffixed = plans.find((plan) => plan.suffixed !== undefined);
  if (!suffixed) return undefined;
  const document = read.documents.find(({ index }) => index === suffixed.document);
  const place = document?.locate(['images', suffixed.suffixed ?? 0, 'tagSuffix']);
  const refusal = refuse(file, {
    reason: 'suffix',
    offset: 0,
    message: `The entry for ${image} has a "tagSuffix", which Kustomize does not combine with a version.`,
    hint: 'Remove "tagSuffix" and write the whole tag.',
  });
  return place ? Object.assign(refusal, { at: place }) : refusal;
}
