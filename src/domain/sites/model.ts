import type { Path } from '../manifests/model.ts';
import type { Coordinates } from '../versions/coordinates.ts';

/**
 * What kind of place it is, in one word. The words are public: `plumbline images` prints them (DESIGN §11).
 *
 * `container`: an image of a PodSpec · `volume`: an image that is mounted · `resource`: an image elsewhere in a custom resource ·
 * `kustomize`: `images:`, `helmCharts:` and remote `resources:` of a kustomization · `values`: Helm values, in a file or within a
 * resource · `chart`: a dependency of a `Chart.yaml` · `flux`, `argocd`: their resources · `marker`: a scalar that a comment marks ·
 * `terraform`, `nomad`: HCL.
 */
export type SiteKind =
  | 'container'
  | 'volume'
  | 'resource'
  | 'kustomize'
  | 'values'
  | 'chart'
  | 'flux'
  | 'argocd'
  | 'marker'
  | 'terraform'
  | 'nomad';

/** One place where the version of an artifact stands, or where it would stand: plain data, from which an edit is planned. */
export interface Site {
  readonly kind: SiteKind;
  readonly coordinates: Coordinates;
  /** The reference as a person would write it, its version included as far as it is known. */
  readonly reference: string;
  readonly version: SiteVersion;
  /** Where the version stands; where it is missing, what it would belong to. 1-based. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer within the document: of the scalar that holds a whole reference, of the mapping where several scalars make it. */
  readonly path: string;
  /** Index among all documents of the file, from 0. */
  readonly document: number;
  /** The scalars that it is made of, in the order of a reference: registry, name, tag, digest. */
  readonly parts: readonly Part[];
  /** Keys that may be added for what is missing. Without one for the digest, no digest can be written beside a tag. */
  readonly missing?: Missing;
}

/** What a place says of the version: nothing, a version, or a range. */
export interface SiteVersion {
  readonly tag?: string;
  readonly digest?: string;
  /** Several versions are allowed there: `^1.2`, `*` for none given, a branch. Then there is neither tag nor digest. */
  readonly range?: string;
}

/**
 * What a scalar carries. `reference`: name and version, with `:` and `@` between them · `registry`, `name`: those alone · `version`: the
 * version of what is no image (a chart, a Git tag) · `tag`: a tag · `joined`: `tag@digest` · `digest` · `hex`: a SHA-256 digest without
 * `sha256:`.
 */
export type Carries = 'reference' | 'registry' | 'name' | 'version' | 'tag' | 'joined' | 'digest' | 'hex';

/** One scalar of a place. */
export interface Part {
  readonly carries: Carries;
  readonly path: Path;
  /** Its decoded text. A number that stands in a tag's place is its text, too. */
  readonly text: string;
  /** What of the text stands before the version and stays, the name of a `reference` included. Empty where not given. */
  readonly before?: string;
  /** What of the text stands behind the version and stays. Empty where not given. */
  readonly after?: string;
  /** It is no string: `1.20` is a number to every reader, and its text here the one of that number. */
  readonly mistyped?: true;
  /** Where there is nothing to say it is left empty (`tag: ""`), not taken out. */
  readonly emptied?: true;
}

/** Keys that may be added, each in the mapping `to`, below its key `after`. */
export interface Missing {
  readonly version?: NewKey;
  readonly tag?: NewKey;
  readonly digest?: NewKey;
}

export interface NewKey {
  readonly to: Path;
  readonly key: string;
  readonly after: string;
}

/** What stands in a version's place and is none that could be told. */
export interface Skipped {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly text: string;
  /**
   * `variable`, `template`: filled in by somebody else (`web:$TAG`, `{{ .tag }}`) · `invalid`: no tool would take it, as a number for a
   * tag · `source`: what it is a version of is not in these files · `marker`: it is marked for a policy that nobody asked about · `text`: it
   * stands within a text that is YAML itself.
   */
  readonly reason: 'variable' | 'template' | 'invalid' | 'source' | 'marker' | 'text';
}

/** A document or a whole file that was not read. */
export interface Unread {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What was found in files: in their order, and within a file in the order of its text. */
export interface FoundSites {
  readonly sites: readonly Site[];
  readonly skipped: readonly Skipped[];
  readonly unread: readonly Unread[];
}
