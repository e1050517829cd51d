/** One version as the place that publishes it lists it. Which facts come with the list depends on the place. */
export interface Published {
  /** Its name there: a tag, or the version of a chart or module. */
  readonly tag: string;
  /** What the name stands for now, where the list says it. */
  readonly digest?: string;
  /** When it was pushed or, where nobody says that, built; the later of both where the list has both. */
  readonly created?: Date;
}

/** `linux/arm64/v8`, taken apart. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  /** Undefined where it makes no difference. */
  readonly variant?: string;
}

/** What is known of one version beside its name: where it comes from, and what it runs on. Every text in it is hostile data. */
export interface Description {
  /** The digest of what the name stands for: of the index, where there is one. */
  readonly digest: string;
  /** Empty for what is no image. Attestations and unknown platforms are left out. */
  readonly platforms: readonly Platform[];
  /** When it was built; the newest of its platforms. Undefined where nobody says it, and for reproducible builds (1970). */
  readonly created?: Date;
  /** The repository that it was built from: `org.opencontainers.image.source`, or what a chart calls its sources. An https address. */
  readonly source?: string;
  /** The commit that it was built from: `org.opencontainers.image.revision`. */
  readonly revision?: string;
  /** Its version by its own words: `org.opencontainers.image.version`, the `appVersion` of a chart. */
  readonly version?: string;
}
