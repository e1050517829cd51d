import type { SourceRepository } from '../domain/versions/source-repository.ts';

/** A commit between two revisions. Hostile data. */
export interface SourceCommit {
  readonly id: string;
  /** First line of its message, one line of at most 200 characters without control characters. */
  readonly subject: string;
  /** Login where GitHub knows it, else the name that the commit gives. */
  readonly author: string;
}

/** What lies between two revisions. */
export interface Comparison {
  /** Commits that the newer has and the older has not, and the other way round: more than none for a revision that was left behind. */
  readonly ahead: number;
  readonly behind: number;
  /** The page that shows it. */
  readonly url: string;
  /** The newest first, at most 250. */
  readonly commits: readonly SourceCommit[];
  /** Whether there are more commits than these. */
  readonly truncated: boolean;
}

/** What somebody published beside a tag. Hostile data. */
export interface Release {
  readonly tag: string;
  /** Its title; the tag where it has none. */
  readonly name: string;
  /** Markdown of somebody else, at most 20,000 characters. */
  readonly body: string;
  /** Whether the body was longer. */
  readonly truncated: boolean;
  readonly url: string;
  readonly prerelease: boolean;
  readonly publishedAt: Date | undefined;
}

/** Why nothing is known, as half a sentence: `acme/web cannot be seen with this token`. */
export interface Untold {
  readonly why: string;
}

/**
 * What the sources of an artifact tell about its versions. Read only, a request each, kept for the run. An extra that no run fails
 * for: a repository that is gone, private or on another server is told, not thrown.
 */
export interface SourceHistory {
  /** @param base @param head commits, tags or branches, as the labels of two images give them */
  compareCommits(source: SourceRepository, base: string, head: string): Promise<Comparison | Untold>;
  /**
   * Whether everybody may read a repository. Labels of images are the words of whoever built them: our token must not read for a stranger
   * what only we may read.
   */
  isPublic(source: SourceRepository): Promise<true | Untold>;
  /** The newest releases, at most 100 of them. Drafts are left out: their authors have not published them. */
  releases(source: SourceRepository, limit: number): Promise<readonly Release[] | Untold>;
}
