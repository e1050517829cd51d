import type { Place } from '../../kit/errors.ts';
import type { ResourceName } from '../../kit/findings.ts';

/** Plain data as the cluster would decode it from a manifest. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A way into a document: keys and indexes. */
export type Path = readonly (string | number)[];

/** A text file of the config repo. */
export interface SourceFile {
  /** Relative to the root of the repo, `/`-separated. */
  readonly path: string;
  readonly text: string;
}

/** One object in a manifest, with the way back to where it stands. */
export interface Resource extends ResourceName {
  readonly value: JsonObject;
  /**
   * Where a value of this resource stands in the source; the nearest parent that has a place when it has none of its
   * own (a default, a generated field). `end` positions are exclusive. With `key` it is the key of the value, where it has one.
   */
  locate(path: Path, part?: 'key'): Range;
}

/** A stretch of a file. Lines and columns are 1-based, the end is exclusive. */
export interface Range extends Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
