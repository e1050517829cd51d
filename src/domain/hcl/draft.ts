import type { Path } from '../manifests/model.ts';
import type { Site, SiteVersion, Skipped } from '../sites/model.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import type { Followed } from './follow.ts';
import type { Span } from './model.ts';

/** A place of an HCL file where a version stands, or would stand. */
export interface HclDraft {
  readonly kind: Extract<Site['kind'], 'terraform' | 'nomad'>;
  readonly coordinates: Coordinates;
  /** As a person would write it. */
  readonly reference: string;
  readonly version: SiteVersion;
  /** The path of the attribute that uses it. */
  readonly path: Path;
  /** Where that is written. */
  readonly span: Span;
  /** The text that holds the version; undefined where there is none to write to (a module without `version`). */
  readonly holder?: Holder;
}

/** A text with a version in it. */
export interface Holder {
  readonly followed: Followed;
  /** Offsets of the followed text: the version, for an image with the signs before its tag and its digest. */
  readonly start: number;
  readonly end: number;
  /** How it is written: as an image's tag and digest, plainly, or within the query of an address. */
  readonly form: 'image' | 'plain' | 'query';
}

/** What stands in a version's place and is none that could be told from these files. */
export interface HclSkip {
  readonly path: Path;
  readonly span: Span;
  readonly reason: Skipped['reason'];
  /** What is known of an image's reference, up to the first name that leads out of the files. */
  readonly until?: string;
  /** The file that sets the variable which is in the way. */
  readonly setIn?: string;
  /** What it would be a version of, where that stands elsewhere. */
  readonly of?: Coordinates;
  /** The text of a heredoc that stands there. */
  readonly heredoc?: string;
}

export type HclFound = HclDraft | HclSkip;

/** Tells what is no place from what is one. */
export function isSkip(found: HclFound): found is HclSkip {
  return 'reason' in found;
}

/** The parts of `found` that are places. */
export function draftsOf(found: readonly HclFound[]): readonly HclDraft[] {
  return found.filter((one): one is HclDraft => !isSkip(one));
}
