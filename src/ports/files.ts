/** A file's place and size. */
export interface FileEntry {
  /** Relative to the root, `/`-separated. */
  readonly path: string;
  readonly size: number;
}

/**
 * The files of one directory and below. Paths are relative to its root and cannot leave it: `..`, absolute paths and
 * symbolic links are refused (security: Argo CD GHSA-63qx, Flux CVE-2022-24877).
 */
export interface Files {
  /** The absolute path of the root: only for tools that need a directory. */
  readonly root: string;
  /** Text of a file; undefined when there is none. @throws UserError for a link, a directory, no UTF-8 or too large */
  read(path: string): Promise<string | undefined>;
  /** The bytes of a file that need be no text; undefined when there is none. Absent where only text is kept. */
  readBytes?(path: string): Promise<Uint8Array | undefined>;
  /** All regular files below a directory, sorted by path; undefined when there is no such directory. `.git` is left out. */
  list(directory: string): Promise<readonly FileEntry[] | undefined>;
  /** The symbolic links below a directory, sorted: `list` leaves them out. Absent where there cannot be any. */
  links?(directory: string): Promise<readonly string[]>;
  /** Writes a text file whole, or not at all. */
  write(path: string, text: string): Promise<void>;
}

/** The files of one commit, in a directory of their own that disposal removes. */
export interface Snapshot extends Files, AsyncDisposable {
  readonly commit: string;
}
