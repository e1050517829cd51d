import { type Coordinates, coordinatesKey } from '../../../src/domain/versions/coordinates.ts';
import type { Description, Published } from '../../../src/domain/versions/published.ts';
import { RegistryError } from '../../../src/kit/errors.ts';
import type { Catalogue } from '../../../src/ports/catalogue.ts';
import { digestOf, type MemoryRegistry } from './registry.ts';

/** What a version of a test says of itself; all of it has a default. */
export type Facts = Partial<Description> & {
  /** When it was pushed, where its place has a list that tells it. */
  readonly pushed?: Date;
};

/**
 * All places that publish versions, in memory. Images are those of the registry, also where nobody has said more of them; everything
 * else is published here.
 */
export class MemoryCatalogue implements Catalogue {
  readonly #registry: MemoryRegistry;
  /** Charts, Git repositories and modules: coordinates → tag → digest. */
  readonly #others = new Map<string, Map<string, string>>();
  /** Coordinates and digest → what is known of it. */
  readonly #facts = new Map<string, Facts>();
  /** Names of artifacts whose place does not serve what it lists. */
  readonly unsteady = new Set<string>();
  /** Tags that are listed, and not served. */
  readonly unserved = new Set<string>();
  /** Every question so far: `versions image ghcr.io/acme/web`. */
  readonly asked: string[] = [];

  constructor(registry: MemoryRegistry) {
    this.#registry = registry;
  }

  /** Publishes a version of anything; its digest is made from its name and tag unless the facts say one. Returns the digest. */
  publish(of: Coordinates, tag: string, facts: Facts = {}): string {
    const digest = facts.digest ?? digestOf(`${coordinatesKey(of)}:${tag}`);
    this.#known(of).set(tag, digest);
    this.#facts.set(`${coordinatesKey(of)} ${digest}`, facts);
    return digest;
  }

  async versions(of: Coordinates): Promise<readonly Published[]> {
    return [...this.#ask('versions', of)].map(([tag, digest]) => ({ tag, digest }));
  }

  async digest(of: Coordinates, tag: string): Promise<string | undefined> {
    const known = this.#ask('digest', of);
    return this.unserved.has(tag) ? undefined : known.get(tag);
  }

  async confirm(of: Coordinates, tag: string): Promise<string | undefined> {
    const digest = this.#ask('confirm', of).get(tag);
    if (!this.unsteady.has(of.name)) return digest;
    throw new RegistryError(`The registry of ${of.name} gives another digest for ${tag} each time.`, 200);
  }

  async dated(of: Coordinates, versions: readonly Published[]): Promise<readonly Published[]> {
    const known = this.#ask('dated', of);
    return versions.map((version) => {
      const facts = this.#factsOf(of, known.get(version.tag));
      const created = version.created ?? facts.pushed ?? facts.created;
      return created === undefined ? version : { ...version, created };
    });
  }

  async describe(of: Coordinates, version: string): Promise<Description | undefined> {
    const known = this.#ask('describe', of);
    const digest = known.get(version) ?? [...known.values()].find((one) => one === version);
    if (digest === undefined) return undefined;
    const platforms = of.kind === 'image' ? [{ os: 'linux', architecture: 'amd64' }] : [];
    const { pushed: _, ...facts } = this.#factsOf(of, digest);
    return { platforms, ...facts, digest };
  }

  #factsOf(of: Coordinates, digest: string | undefined): Facts {
    return this.#facts.get(`${coordinatesKey(of)} ${digest}`) ?? {};
  }

  #known(of: Coordinates): Map<string, string> {
    const all = of.kind === 'image' ? this.#registry.images : this.#others;
    const key = of.kind === 'image' ? of.name : coordinatesKey(of);
    const found = all.get(key) ?? new Map<string, string>();
    all.set(key, found);
    return found;
  }

  #ask(question: string, of: Coordinates): ReadonlyMap<string, string> {
    this.asked.push(`${question} ${coordinatesKey(of)}`);
    if (this.#registry.down.has(of.name)) throw new RegistryError(`The registry of ${of.name} does not answer.`, 503);
    const isKnown = of.kind === 'image' ? this.#registry.images.has(of.name) : this.#others.has(coordinatesKey(of));
    if (!isKnown) throw new RegistryError(`There is no ${of.kind} ${of.name}.`, 404);
    return this.#known(of);
  }
}
