import type { JsonObject } from '../domain/manifests/model.ts';
import type { ResourceName } from '../kit/findings.ts';

/** A field that another manager owns and that an apply would have changed. */
export interface Conflict {
  readonly manager: string;
  readonly field: string;
}

/** How one apply ended. */
export type ApplyResult =
  | { readonly outcome: 'created' | 'configured' | 'unchanged'; readonly live: JsonObject }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] }
  | {
      readonly outcome: 'refused';
      /** What the server said, without any value of the resource. */
      readonly reason: string;
      /**
       * Something that the resource stands on is not there: its kind, its namespace, a role that it binds. A dry run may
       * say so about resources of one batch; applied in order they are accepted.
       */
      readonly missing: boolean;
    };

/** One Kubernetes cluster (DESIGN §7): server-side apply with field manager `plumbline`. */
export interface Cluster {
  /** The server's name for messages: context or host. */
  readonly name: string;
  /**
   * Applies a resource. `namespace` is used where it names none and its kind is namespaced. With `dryRun` the server
   * answers as if and keeps nothing.
   * @throws ClusterError when the cluster cannot be reached or refuses the credentials
   */
  apply(resource: JsonObject, options: { namespace: string; force: boolean; dryRun: boolean }): Promise<ApplyResult>;
  /** The live object; undefined when there is none. */
  get(resource: ResourceName): Promise<JsonObject | undefined>;
  /**
   * Deletes an object, its dependents in the background. Absence is success. With `uid` only that very object: one that
   * was made anew under its name stays.
   */
  delete(resource: ResourceName, uid?: string): Promise<void>;
  /** Objects of a kind that carry all these labels, in one namespace or, with undefined, in all of them. */
  list(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    labels: Readonly<Record<string, string>>,
  ): Promise<readonly JsonObject[]>;
  /** Whether objects of this kind live in a namespace; undefined when the cluster does not know the kind. */
  namespaced(apiVersion: string, kind: string): Promise<boolean | undefined>;
  /**
   * Replaces an object only if it is still at `resourceVersion`; creates it only if there is none when that is undefined.
   * Returns the object as it is stored now; undefined when somebody else was there first.
   */
  replace(object: JsonObject, resourceVersion: string | undefined): Promise<JsonObject | undefined>;
}
