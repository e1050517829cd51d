import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** The four kinds of Git object. */
export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** One Git object: its kind and its content without the header. */
export type GitObject = { readonly type: ObjectType; readonly data: Buffer };

const CACHED_BYTES = 64 * 1024;
const CACHED_OBJECTS = 20_000;

/**
 * Git's loose object files, written and read in process: starting `git` for each of them would make the simulator
 * forty times slower. Real Git reads the same folder (clones, merges), and pushes are unpacked into it because the
 * repository's `receive.unpackLimit` is out of reach.
 * Format: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export class ObjectStore {
  readonly #folder: string;
  readonly #cache = new Map<string, GitObject>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Stores an object and returns its SHA-1; storing the same content twice is the same as once. */
  write(type: ObjectType, data: Buffer): string {
    const header = Buffer.from(`${type} ${data.length}\0`);
    const sha = createHash('sha1').update(header).update(data).digest('hex');
    const file = this.#file(sha);
    if (!this.#cache.has(sha) && !existsSync(file)) {
      const temporary = path.join(this.#folder, `tmp_obj_${randomBytes(8).toString('hex')}`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(temporary, deflateSync(Buffer.concat([header, data]), { level: 1 }), { mode: 0o444 });
      renameSync(temporary, file);
    }
    this.#remember(sha, { type, data });
    return sha;
  }

  /** The object of a full SHA-1, or undefined when the repository does not have it. */
  read(sha: string): GitObject | undefined {
    const known = this.#cache.get(sha);
    if (known) return known;
    if (!/^[0-9a-f]{40}$/.test(sha) || !existsSync(this.#file(sha))) return undefined;
    const raw = inflateSync(readFileSync(this.#file(sha)));
    const end = raw.indexOf(0);
    const type = raw.subarray(0, end).toString().split(' ')[0] as ObjectType;
    const object = { type, data: raw.subarray(end + 1) };
    this.#remember(sha, object);
    return object;
  }

  #remember(sha: string, object: GitObject): void {
    if (object.data.length > CACHED_BYTES) return;
    if (this.#cache.size >= CACHED_OBJECTS) this.#cache.clear();
    this.#cache.set(sha, object);
  }

  #file(sha: string): string {
    return path.join(this.#folder, sha.slice(0, 2), sha.slice(2));
  }
}
