import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isRefName, ZERO } from './ref-names.ts';

/** One ref's move. `before` undefined: whatever it was; ZERO: it must not exist. `after` ZERO: delete it. */
export type RefUpdate = { readonly name: string; readonly before: string | undefined; readonly after: string };

/** Why a transaction was refused. Nothing has been changed when it is thrown. */
export class RefRefused extends Error {
  readonly reason: 'name' | 'stale' | 'conflict' | 'busy';
  readonly ref: string;
  /** What the ref pointed to, when the reason is `stale`; undefined when it did not exist. */
  readonly current: string | undefined;

  constructor(reason: RefRefused['reason'], ref: string, current?: string) {
    super(`${ref}: ${reason}`);
    this.reason = reason;
    this.ref = ref;
    this.current = current;
  }
}

/**
 * Loose refs with Git's own lock files, so that the API and a `git push` in another process exclude each other.
 * All updates of one call happen or none does. https://git-scm.com/docs/git-update-ref
 */
export class RefStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What a full ref name points to, or undefined. */
  read(name: string): string | undefined {
    if (!isRefName(name)) return undefined;
    try {
      return readFileSync(path.join(this.#folder, name), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  /** Every ref below a prefix of whole path segments (`refs/heads`), sorted by name. */
  list(prefix = 'refs'): { name: string; sha: string }[] {
    const found: { name: string; sha: string }[] = [];
    for (const entry of this.#entries(prefix)) {
      const name = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) found.push(...this.list(name));
      else if (!entry.name.endsWith('.lock')) {
        const sha = this.read(name);
        if (sha) found.push({ name, sha });
      }
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Moves refs atomically. Throws RefRefused. */
  update(updates: readonly RefUpdate[]): void {
    const locked: RefUpdate[] = [];
    try {
      for (const update of updates) {
        this.#lock(update.name);
        locked.push(update);
        const current = this.read(update.name);
        const expected = update.before === ZERO ? undefined : update.before;
        if (update.before !== undefined && current !== expected) throw new RefRefused('stale', update.name, current);
      }
      for (const update of updates) this.#commit(update);
    } finally {
      for (const { name } of locked) rmSync(this.#lockFile(name), { force: true });
    }
  }

  #commit({ name, after }: RefUpdate): void {
    const file = path.join(this.#folder, name);
    if (after === ZERO) {
      rmSync(file, { force: true });
      return;
    }
    writeFileSync(this.#lockFile(name), `${after}\n`);
    renameSync(this.#lockFile(name), file);
  }

  #lock(name: string): void {
    if (!isRefName(name)) throw new RefRefused('name', name);
    this.#makeRoom(name);
    for (let attempt = 0; ; attempt++) {
      try {
        closeSync(openSync(this.#lockFile(name), 'wx'));
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 40) throw new RefRefused('busy', name);
        // A push holds the lock for a moment; nothing else of this process can run meanwhile, so waiting is safe.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    }
  }

  // Git refuses `a/b` beside `a` (a file cannot be a folder); empty folders that deleted refs left behind make way.
  #makeRoom(name: string): void {
    const file = path.join(this.#folder, name);
    try {
      mkdirSync(path.dirname(file), { recursive: true });
    } catch {
      throw new RefRefused('conflict', name);
    }
    if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
    if (this.list(name).length > 0) throw new RefRefused('conflict', name);
    removeEmptyFolders(file);
  }

  #entries(prefix: string) {
    try {
      return readdirSync(path.join(this.#folder, prefix), { withFileTypes: true });
    } catch {
      return [];
    }
  }

  #lockFile(name: string): string {
    return `${path.join(this.#folder, name)}.lock`;
  }
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  }
  rmdirSync(folder);
}
