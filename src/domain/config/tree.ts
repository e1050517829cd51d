/** The directories of the config repo at the commit that is looked at. */
export interface Tree {
  /** Whether there is such a directory; `/`-separated, without a leading or trailing slash; '' is the root. */
  has(directory: string): boolean;
  /** The names of the directories in it, sorted. */
  children(directory: string): readonly string[];
}

/** The tree that these files make; their paths are relative to the root of the repo. */
export function treeOf(files: Iterable<string>): Tree {
  const directories = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of files) {
    let path = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    // Parents of a directory that is known are known too.
    while (path !== '' && !directories.has(path)) {
      directories.set(path, new Set());
      path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    }
  }
  for (const path of directories.keys()) {
    if (path === '') continue;
    const slash = path.lastIndexOf('/');
    directories.get(path.slice(0, Math.max(0, slash)))?.add(path.slice(slash + 1));
  }
  return {
    has: (directory) => directories.has(directory),
    children: (directory) => [...(directories.get(directory) ?? [])].sort(),
  };
}
