import { createHash } from 'node:crypto';

/** A commit of the repository in memory: its whole tree, and who made it. */
export interface MemoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
  /** The numeric id of its author; undefined for one that GitHub does not know. */
  readonly author: number | undefined;
  /** Who committed it: another one than its author where somebody has amended it; GitHub itself is left out. */
  readonly committer: number | undefined;
  /** When it was made; long ago where nobody asked. */
  readonly date: Date;
}

/** Commits as maps, and branches that point to them: what Git and GitHub share. */
export class MemoryRepository {
  readonly commits = new Map<string, MemoryCommit>();
  readonly branches = new Map<string, string>();
  readonly defaultBranch = 'main';

  constructor(files: Readonly<Record<string, string>>) {
    this.branches.set(this.defaultBranch, this.add([], new Map(Object.entries(files)), 'Begin', undefined));
  }

  /** The commit of this id. @throws Error for one that is not here */
  commit(id: string): MemoryCommit {
    const found = this.commits.get(id);
    if (!found) throw new Error(`There is no commit ${id}.`);
    return found;
  }

  add(
    parents: readonly string[],
    files: ReadonlyMap<string, string>,
    message: string,
    author: number | undefined,
    date = new Date(0),
    committer = author,
  ): string {
    const parts = JSON.stringify([this.commits.size, parents, [...files], message, author ?? null, committer ?? null]);
    const id = createHash('sha1').update(parts).digest('hex');
    this.commits.set(id, { id, parents, files: new Map(files), message, author, committer, date });
    return id;
  }

  /** Commits changes on top of a branch, as a push does; undefined removes a file. Returns the commit. */
  push(
    branch: string,
    changes: Readonly<Record<string, string | undefined>>,
    author?: number,
    message = 'Change',
  ): string {
    const tip = this.branches.get(branch) ?? this.branches.get(this.defaultBranch) ?? '';
    const files = new Map(this.commit(tip).files);
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }
    const id = this.add([tip], files, message, author);
    this.branches.set(branch, id);
    return id;
  }

  /** Changes the last commit of a branch, as `git commit --amend` and a push do: its author stays. Returns the commit. */
  amend(branch: string, changes: Readonly<Record<string, string>>, committer: number): string {
    const { parents, files, message, author, date } = this.commit(this.branches.get(branch) ?? '');
    const id = this.add(parents, new Map([...files, ...Object.entries(changes)]), message, author, date, committer);
    this.branches.set(branch, id);
    return id;
  }

  /** Text of a file at the tip of a branch. */
  read(path: string, branch = this.defaultBranch): string | undefined {
    const tip = this.branches.get(branch);
    return tip === undefined ? undefined : this.commit(tip).files.get(path);
  }

  /** A commit and all behind it, breadth first. */
  ancestors(id: string): ReadonlySet<string> {
    const seen = new Set<string>([id]);
    for (const commit of seen) for (const parent of this.commit(commit).parents) seen.add(parent);
    return seen;
  }

  mergeBase(a: string, b: string): string | undefined {
    const ofB = this.ancestors(b);
    return [...this.ancestors(a)].find((commit) => ofB.has(commit));
  }

  changedPaths(from: string, to: string): readonly string[] {
    const [before, after] = [this.commit(from).files, this.commit(to).files];
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((path) => before.get(path) !== after.get(path))
      .sort();
  }

  /** The tree that a three-way merge gives; undefined for a conflict: both sides changed one file in two ways. */
  merge(ours: string, theirs: string): ReadonlyMap<string, string> | undefined {
    const base = this.mergeBase(ours, theirs);
    if (base === undefined) return undefined;
    const files = new Map(this.commit(ours).files);
    const changedHere = new Set(this.changedPaths(base, ours));
    for (const path of this.changedPaths(base, theirs)) {
      const text = this.commit(theirs).files.get(path);
      if (changedHere.has(path) && files.get(path) !== text) return undefined;
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }
    return files;
  }
}
