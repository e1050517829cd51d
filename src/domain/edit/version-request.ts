import type { Coordinates } from '../versions/coordinates.ts';
import type { Version } from '../versions/model.ts';

/** A version of one artifact to be written wherever it stands. */
export interface VersionRequest {
  readonly coordinates: Coordinates;
  readonly version: Version;
  /** With `digest` the tag and the digest are written, with `tag` the tag alone. What has no tag is written by its digest. */
  readonly write: 'tag' | 'digest';
  /**
   * Where to add an entry when no file has a place for the image: the path of an overlay's kustomization, and the image's name as its base
   * writes it, which is what Kustomize compares.
   */
  readonly addTo?: { readonly path: string; readonly name: string };
  /** The names that marker comments call the artifact by: `flux-system:web`; `web` means every policy of that name, whatever its namespace. */
  readonly markers?: readonly string[];
  /** What becomes of a range (`^1.2`): it is refused unless the version is to be pinned. */
  readonly ranges?: 'refuse' | 'pin';
}
