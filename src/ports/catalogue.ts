import type { Coordinates } from '../domain/versions/coordinates.ts';
import type { Description, Published } from '../domain/versions/published.ts';

/**
 * The places that publish versions, whatever kind of artifact it is: container registries, chart repositories, Git servers, module
 * registries. Nothing is asked twice in a run. Every method may throw RegistryError; what they promise is said at `Publisher`.
 */
export interface Catalogue {
  /** All versions, in the order of the place. */
  versions(of: Coordinates): Promise<readonly Published[]>;
  /** What a version stands for now (for `git`, the commit); undefined when there is no such version. */
  digest(of: Coordinates, tag: string): Promise<string | undefined>;
  /** As `digest`, asked a second time before it is written: a place that gives another answer is an error (security T21). */
  confirm(of: Coordinates, tag: string): Promise<string | undefined>;
  /** The same versions, each with the time of its push, else of its build: asked for one by one where no list tells. */
  dated(of: Coordinates, versions: readonly Published[]): Promise<readonly Published[]>;
  /** What is known of a version, by its tag or digest; undefined when there is no such version. */
  describe(of: Coordinates, version: string): Promise<Description | undefined>;
}
