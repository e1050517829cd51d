import { imageEntries } from '../manifests/image-entries.ts';
import { isKustomization, isKustomizationPath } from '../manifests/kustomization.ts';
import type { OpenFile } from '../sites/open-files.ts';

/** An entry of a kustomization, for the images of the manifests in its folder and below. */
export interface Override {
  readonly folder: string;
  /** The name as the manifests write it, which is what Kustomize compares. */
  readonly name: string;
}

/** The entries of all kustomizations. */
export function findOverrides(open: readonly OpenFile[]): readonly Override[] {
  return open
    .filter(({ file }) => isKustomizationPath(file.path))
    .flatMap(({ file, read }) => {
      const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
      return read.documents.flatMap(({ value }) => {
        const entries = isKustomization(file.path, value) ? imageEntries(value) : [];
        return entries.flatMap(({ fields }) => (fields.name === undefined ? [] : [{ folder, name: fields.name }]));
      });
    });
}
