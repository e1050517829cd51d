import { readDocuments } from '../manifests/documents.ts';
import { imageEntries } from '../manifests/image-entries.ts';
import { isKustomization, isKustomizationPath } from '../manifests/kustomization.ts';
import type { SourceFile } from '../manifests/model.ts';
import type { Version } from '../versions/model.ts';
import { addImage } from './add-image.ts';
import type { FileChange } from './model.ts';
import type { Refusal } from './refusal.ts';
import { type Skips, setImage } from './set-image.ts';

/** One image to be set. */
export interface ImageRequest {
  /** The normalised name: `docker.io/library/nginx`. */
  readonly image: string;
  readonly version: Version;
  readonly write: 'tag' | 'digest';
  /**
   * Where to add an entry when no file has a place for the image: the path of an overlay's kustomization, and the image's name as its base
   * writes it, which is what Kustomize compares.
   */
  readonly addTo?: { readonly path: string; readonly name: string };
}

/** A change set: all of it or nothing. */
export interface ChangeSet {
  /** Sorted by path; empty when anything was refused. */
  readonly changes: readonly FileChange[];
  readonly refusals: readonly Refusal[];
  /** Images that have a place in a file, whether or not it said their version already; in the order of the requests. */
  readonly found: readonly string[];
  /** Images that have no place in any of the files, in the order of the requests. */
  readonly missing: readonly string[];
}

/**
 * Sets several images in several files. A container's image that an entry of a kustomization above it overrides is left alone: that
 * entry is its version. The same input gives the same changes, whatever the order of the files.
 */
export function setImages(files: readonly SourceFile[], requests: readonly ImageRequest[]): ChangeSet {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const overrides = findOverrides(sorted);
  const changes = new Map<string, FileChange>();
  const refusals: Refusal[] = [];
  const found: string[] = [];
  const missing: string[] = [];
  for (const request of requests) {
    const matched = sorted.map((file) => setInFile(file, request, overrides, changes, refusals)).includes(true);
    const isPlaced = matched || addEntry(sorted, request, changes, refusals);
    (isPlaced ? found : missing).push(request.image);
  }
  const ordered = [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { changes: refusals.length > 0 ? [] : ordered, refusals, found, missing };
}

function setInFile(
  file: SourceFile,
  request: ImageRequest,
  overrides: readonly Override[],
  changes: Map<string, FileChange>,
  refusals: Refusal[],
): boolean {
  const skips: Skips = (written) =>
    overrides.some(({ folder, name }) => name === written && file.path.startsWith(folder));
  const current = { path: file.path, text: changes.get(file.path)?.text ?? file.text };
  const result = setImage(current, request.image, request.version, request.write, skips);
  refusals.push(...result.refusals);
  if (result.change) record(changes, file, result.change);
  return result.matched;
}

function addEntry(
  files: readonly SourceFile[],
  request: ImageRequest,
  changes: Map<string, FileChange>,
  refusals: Refusal[],
): boolean {
  const { addTo } = request;
  const file = files.find(({ path }) => path === addTo?.path);
  if (!file || !addTo) return false;
  const current = { path: file.path, text: changes.get(file.path)?.text ?? file.text };
  const result = addImage(current, addTo.name, request.image, request.version, request.write);
  refusals.push(...result.refusals);
  if (result.change) record(changes, file, result.change);
  return true;
}

function record(changes: Map<string, FileChange>, file: SourceFile, change: FileChange): void {
  const earlier = changes.get(file.path)?.edits ?? [];
  changes.set(file.path, { ...change, before: file.text, edits: [...earlier, ...change.edits] });
}

/** An entry of a kustomization, for the images of the manifests in its folder and below. */
interface Override {
  readonly folder: string;
  readonly name: string;
}

function findOverrides(files: readonly SourceFile[]): readonly Override[] {
  return files
    .filter(({ path }) => isKustomizationPath(path))
    .flatMap((file) => {
      const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
      return readDocuments(file).documents.flatMap(({ value }) =>
        isKustomization(file.path, value)
          ? imageEntries(value).flatMap(({ fields }) =>
              fields.name === undefined ? [] : [{ folder, name: fields.name }],
            )
          : [],
      );
    });
}
