import type { Resource } from '../../../domain/manifests/model.ts';
import type { ResourceName } from '../../../kit/findings.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Cluster } from '../../../ports/cluster.ts';
import type { Host } from '../../../ports/host.ts';

/** What is brought to one target. */
export interface KubernetesDeployment {
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  /** Of resources that name none, and of the inventory. */
  readonly namespace: string;
  readonly conflicts: 'fail' | 'force';
  /** How long to wait for health, in seconds. */
  readonly timeout: number;
  readonly resources: readonly Resource[];
  /** The commit of the config repo that they were rendered from. */
  readonly commit: string;
  /** `revisionOf(resources)`. */
  readonly revision: string;
  /** Whether a is an ancestor of b, or b itself. */
  isAncestor(a: string, b: string): Promise<boolean>;
  /** Called once, right before the first write: what is refused earlier was not begun. */
  begin?(): Promise<void>;
  /** True for a rollback: only then may an older commit follow a newer one. */
  readonly allowOlder?: boolean;
  /**
   * How long a container may crash or miss its image before that is a failure, in seconds. By default 15: a first back-off
   * takes 10, so a container that fails once (its database was not up) is given a second start.
   */
  readonly patience?: number;
}

/** What it is done with. */
export interface KubernetesPorts {
  readonly cluster: Cluster;
  readonly clock: Clock;
  readonly host: Pick<Host, 'info' | 'debug' | 'warning'>;
}

/** What became of one resource. */
export interface Applied {
  readonly resource: ResourceName;
  readonly outcome: 'created' | 'configured' | 'unchanged';
}

/** What became of an object that is wanted no more. */
export interface Pruned {
  readonly resource: ResourceName;
  readonly outcome: 'deleted' | 'kept' | 'absent';
  /** Why it was kept. */
  readonly reason?: string;
}

/** A resource that is not what its manifest asks for, and why. */
export interface Unhealthy {
  readonly resource: ResourceName;
  readonly message: string;
}

/** How a deployment ended. */
export interface KubernetesResult {
  /**
   * `healthy`: everything is applied, current and pruned. `unhealthy`: something has failed for good. `timeout`: something
   * is still on its way. `conflict`, `refused`: stopped, as a rule before anything was applied. `cancelled`: the run was
   * told to end. `overtaken`: another run was faster or has brought a newer commit; like `cancelled` it says nothing about
   * the release. After all of them the next run goes on from what it finds.
   */
  readonly outcome: 'healthy' | 'unhealthy' | 'timeout' | 'conflict' | 'refused' | 'overtaken' | 'cancelled';
  readonly applied: readonly Applied[];
  readonly pruned: readonly Pruned[];
  readonly unhealthy: readonly Unhealthy[];
  /** What happened, for people. May have several lines. */
  readonly message: string;
}

/** A resource with its own namespace resolved: what the cluster will call it. */
export interface Item {
  readonly resource: Resource;
  /** True for an object that this batch makes possible first: its CRD or its namespace comes with it. */
  readonly standsOn: { readonly namespace: boolean; readonly definition: boolean };
}

/** The run ends here, before its end. */
export class Stop extends Error {
  readonly outcome: Exclude<KubernetesResult['outcome'], 'healthy'>;
  readonly unhealthy: readonly Unhealthy[];

  constructor(outcome: Stop['outcome'], message: string, unhealthy: readonly Unhealthy[] = []) {
    super(message);
    this.outcome = outcome;
    this.unhealthy = unhealthy;
  }
}

/** Ends the run when it was cancelled. */
export function stopIfCancelled(clock: Clock, where: string): void {
  if (clock.cancelled.aborted)
    throw new Stop('cancelled', `The run was cancelled ${where}. The next run goes on from what it finds.`);
}
