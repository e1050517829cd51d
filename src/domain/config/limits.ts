/**
 * What one `gitops.yaml` may ask of us (security T17: size, depth, aliases). Each is far above what config repos hold and far
 * below what hurts; going over one is a finding, never a crash or a hang.
 */
export const configLimits = {
  /** UTF-16 code units of the file: 1 MiB, some 10,000 apps in the short form. */
  size: 1024 * 1024,
  /** Nesting of collections; js-yaml's own default. The schema needs eight. */
  depth: 100,
  /** Values once aliases are expanded: keys, scalars and collections. */
  nodes: 200_000,
  /** Environments, and targets of one environment. */
  environments: 100,
  targets: 100,
  /** Apps times targets: each is one directory to look for. */
  sources: 200_000,
  /** Artifacts of one app. */
  artifacts: 100,
  /** Regular expressions and globs of one list: each is tried on every tag. */
  patterns: 50,
  /** Different ones in the whole file: they take up to a second to compile. */
  costly: 1000,
  /** Platforms of one image: Docker Official Images have ten. */
  platforms: 20,
  /** GitHub puts at most 100 labels on an issue (https://docs.github.com/en/rest/issues/labels). */
  labels: 100,
  /** Reviewers of one pull request; GitHub takes at most 100 (https://docs.github.com/en/rest/pulls/review-requests). */
  reviewers: 100,
  /** Assignees of one pull request; GitHub takes at most 10 (https://docs.github.com/en/rest/issues/assignees). */
  assignees: 10,
  /** Groups of one environment, and apps of one group. */
  groups: 1000,
  groupMembers: 10_000,
  /** Windows of one list. */
  windows: 20,
  /** Problems that are reported; the rest is the same mistake again. */
  problems: 100,
} as const;
