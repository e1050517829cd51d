import type { Draft } from '../sites/draft.ts';
import type { Version } from '../versions/model.ts';
import type { VersionRequest } from './version-request.ts';

/** A request that was found good, with what of its version is written. */
export interface Wanted {
  readonly request: VersionRequest;
  readonly version: Version;
}

/** A place of a file, and its document. */
export type Placed = Draft & { readonly document: number };

/** Which request a place of the file at `path` is for; undefined where it is for none, or decided elsewhere. */
export type Chooser = (path: string, site: Placed) => Wanted | undefined;
