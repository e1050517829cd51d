import type { Description, Published } from '../domain/versions/published.ts';

/**
 * A kind of place that publishes versions: container registries, chart repositories, Git servers, module registries. Names are those of
 * `Coordinates`. Nothing is asked twice in a run. Every method may throw RegistryError, and none answers with a part of what there is.
 */
export interface Publisher {
  /** All versions, in the order of the place, with the facts that come along with the list. */
  versions(name: string): Promise<readonly Published[]>;
  /**
   * What a version stands for now: a digest, for `git` the commit, and the version's own name where the place knows neither (modules;
   * charts of an index without digests). Undefined when there is no such version.
   */
  digest(name: string, tag: string): Promise<string | undefined>;
  /**
   * As `digest`, asked anew, and an error unless the place gives the same answer as before and serves exactly that (security T21). What
   * one file of the place tells (the index of a classic chart repository, the versions of a module) is not asked twice.
   */
  confirm(name: string, tag: string): Promise<string | undefined>;
  /**
   * The same versions, each with the time of its push where a list of the place tells it, the later one where that tells both, else that
   * of its build; asked for one by one where no list tells, and an error rather than a part of them when there are too many for that.
   * Without a time stays only what nobody dates, such as reproducible builds. Cheap for a few.
   */
  dated(name: string, versions: readonly Published[]): Promise<readonly Published[]>;
  /** What is known of a version, by its tag or digest; undefined when there is no such version. */
  describe(name: string, version: string): Promise<Description | undefined>;
}
