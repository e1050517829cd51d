import type { Path } from '../manifests/model.ts';
import type { Site, Skipped } from './model.ts';

/** A place as a finder tells it: a path instead of lines and columns, which cost a second reading of the file. */
export interface Draft extends Pick<Site, 'kind' | 'coordinates' | 'reference' | 'version' | 'parts' | 'missing'> {
  /** The path of the scalar that holds a whole reference, of the mapping where several scalars make it. */
  readonly path: Path;
  /** The path of the value to point a person to. */
  readonly at: Path;
  /** What stands there is no version: it can be put right by an edit, and is not listed. */
  readonly invalid?: true;
  /** Why it cannot be edited, although it can be read. */
  readonly holds?: readonly Held[];
}

/** A reason that lies in the place itself, or in what stands beside it. */
export interface Held {
  readonly reason: 'suffix' | 'digest';
  /** `changed`: only where something would be written · `undigested`: only where no digest would be. */
  readonly when: 'always' | 'changed' | 'undigested';
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

/** What stands in a version's place and says none. */
export interface Skip {
  readonly path: Path;
  readonly text: string;
  readonly reason: Skipped['reason'];
  /** The place that it would be, were it not within a text; its paths are those within that text. */
  readonly hides?: Draft;
}

export type Found = Draft | Skip;

/** Tells what is no place from what is one. */
export function isSkip(found: Found): found is Skip {
  return 'reason' in found;
}
