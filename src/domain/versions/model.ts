/** A container image reference, taken apart by the distribution grammar. */
export interface ImageReference {
  /** As it was written. */
  readonly text: string;
  /** The name as written, without tag and digest: `nginx`, `localhost:5000/a/b`. */
  readonly written: string;
  /** The normalised name, the identity of the image: `docker.io/library/nginx`. */
  readonly name: string;
  /** The registry's host, normalised: `docker.io`, `localhost:5000`. */
  readonly registry: string;
  /** The path in the registry: `library/nginx`. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:<64 hex>` or `sha512:<128 hex>`. */
  readonly digest?: string;
}

/** A version of one artifact: a tag, a digest or both; never neither. */
export interface Version {
  readonly tag?: string;
  readonly digest?: string;
}

/** The exact versions of an app's artifacts that belong together. */
export interface Release {
  /** A hash of all versions: `r-` and 16 hex digits. Equal versions give equal ids, on any machine. */
  readonly id: string;
  /** Artifact name → version, sorted by name. */
  readonly versions: ReadonlyMap<string, Version>;
}
