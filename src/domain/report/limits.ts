/** Sizes that GitHub accepts, with their source. Texts are cut below them, at a line, and say so. */

/** Body of a pull request, an issue or a comment, in characters ("Body is too long (maximum is 65536 characters)"). */
export const bodyLimit = 65_536;

/** Description of a commit status (REST: "description … maximum 140 characters"). */
export const statusDescriptionLimit = 140;

/** Title of a pull request (256 characters). */
export const titleLimit = 256;

/** What a body shows of one artifact's sources: as much as a person reads before following the link. */
export const sourceLimits = {
  commits: 30,
  releases: 5,
  /** Characters of the notes of one release. */
  notes: 4000,
} as const;

/** Rows of a table in a body: a hundred applications in one pull request are more than a person reads. */
export const rowLimit = 100;
