import { RegistryError } from '../../../src/kit/errors.ts';
import type { Registry } from '../../../src/ports/registry.ts';

/** A registry in memory: image → tag → digest. */
export class MemoryRegistry implements Registry {
  readonly images = new Map<string, Map<string, string>>();
  /** Images whose registry does not answer. */
  readonly down = new Set<string>();

  /** Pushes a tag; its digest is made from `content`. Returns the digest. */
  push(image: string, tag: string, content = `${image}:${tag}`): string {
    const digest = digestOf(content);
    const tags = this.images.get(image) ?? new Map<string, string>();
    this.images.set(image, tags.set(tag, digest));
    return digest;
  }

  async tags(image: string): Promise<readonly string[]> {
    return [...this.#tagsOf(image).keys()];
  }

  async digest(image: string, tag: string): Promise<string | undefined> {
    return this.#tagsOf(image).get(tag);
  }

  #tagsOf(image: string): ReadonlyMap<string, string> {
    if (this.down.has(image)) throw new RegistryError(`The registry of ${image} does not answer.`, 503);
    const tags = this.images.get(image);
    if (!tags) throw new RegistryError(`There is no image ${image}.`, 404);
    return tags;
  }
}

/** 64 hex digits that say where they come from. */
export function digestOf(content: string): string {
  return `sha256:${Buffer.from(content).toString('hex').padEnd(64, '0').slice(-64)}`;
}
