import type { Snapshot } from './files.ts';

/** A commit, as far as it is asked for. */
export interface Commit {
  readonly id: string;
  /** Author name. */
  readonly author: string;
  /** When it was committed, not when it was written: a rebased change counts from when it came. */
  readonly date: Date;
  readonly subject: string;
}

/** A commit and all that its author wrote about it; hostile data. */
export interface CommitMessage {
  readonly id: string;
  readonly message: string;
}

/** Who a commit is by. GitHub attributes commits by the address. */
export interface CommitAuthor {
  readonly name: string;
  readonly email: string;
}

/** A whole tree to be committed to a branch of its own. */
export interface TreePush {
  readonly branch: string;
  /** Path → text: all files of the branch; what is not named is gone. */
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
  /** Author and committer. */
  readonly author: CommitAuthor;
  /** The commit that the branch must still be at; undefined when it must not exist. */
  readonly expected: string | undefined;
}

/** The Git repository of the configuration, as the checkout and its remote have it. */
export interface Git {
  /** The commit that is checked out in the working tree. @throws UserError when there is none */
  head(): Promise<string>;
  /** The commit of a branch at the remote, now. @throws UserError when there is no such branch or no access */
  tip(branch: string): Promise<string>;
  /** As `tip`, undefined when there is no such branch. */
  findTip(branch: string): Promise<string | undefined>;
  /** The files at a commit. Fetches what is missing: a shallow clone is no error. */
  snapshot(commit: string): Promise<Snapshot>;
  /**
   * The newest commit, from this one back, that changed one of these paths; undefined when none did. Along the first parents: a
   * pull request counts when it was merged, so that the answer is a state that the branch was in.
   */
  lastChange(commit: string, paths: readonly string[]): Promise<Commit | undefined>;
  /** The message of a commit; hostile data. @throws UserError when the remote does not have the commit */
  message(commit: string): Promise<string>;
  /**
   * The commits behind this one, itself included, whose messages have a text in them, children before parents: all parents of a merge
   * are followed, as a pull request that was merged keeps its commits. At most so many of them.
   */
  messages(commit: string, containing: string, limit: number): Promise<readonly CommitMessage[]>;
  /** Whether a is an ancestor of b, or b itself. */
  isAncestor(a: string, b: string): Promise<boolean>;
  /** The merge base of two commits. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Paths that differ between two commits. */
  changedPaths(from: string, to: string): Promise<readonly string[]>;
  /**
   * Texts of some files at a commit, in the order of the paths; undefined for what is not there, no regular file or no UTF-8. Writes
   * nothing: where a few files are wanted it costs a fraction of a snapshot.
   */
  readFiles(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string | undefined>>;
  /** The commit's files by path, as text. For branches that Plumbline wrote itself. */
  readTree(commit: string): Promise<ReadonlyMap<string, string>>;
  /** Commits a tree on top of the branch and pushes it with a lease. Returns the new commit; the old one when nothing differs. @throws ForgeError with status 409 when the branch has moved */
  pushTree(push: TreePush): Promise<string>;
}
