import { podsOf } from '../../../domain/deploy/pods.ts';
import { textAt, textsAt } from '../../../domain/deploy/read.ts';
import type { JsonObject } from '../../../domain/manifests/model.ts';
import { ClusterError } from '../../../kit/errors.ts';
import type { KubernetesPorts } from './model.ts';

/** The Pods that a workload has made for its current spec; none for what makes no Pods. */
export type PodFinder = (workload: JsonObject) => Promise<readonly JsonObject[]>;

const makers = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job']);
const groups = new Set(['apps/v1', 'batch/v1']);

/** Finds Pods by the selector and the owner of a workload. Where they may not be read, waits go on without reasons. */
export function createPodFinder({ cluster, host }: Pick<KubernetesPorts, 'cluster' | 'host'>): PodFinder {
  let allowed = true;
  return async (workload) => {
    const kind = textAt(workload, 'kind') ?? '';
    const namespace = textAt(workload, 'metadata', 'namespace');
    const labels = textsAt(workload, 'spec', 'selector', 'matchLabels');
    const readable = allowed && makers.has(kind) && groups.has(textAt(workload, 'apiVersion') ?? '');
    // Without labels this would read every Pod of the namespace, again and again.
    if (!readable || namespace === undefined || Object.keys(labels).length === 0) return [];
    try {
      const [pods, sets] = await Promise.all([
        cluster.list('v1', 'Pod', namespace, labels),
        kind === 'Deployment' ? cluster.list('apps/v1', 'ReplicaSet', namespace, labels) : [],
      ]);
      return podsOf(workload, pods, sets);
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      allowed = error.status !== 403;
      host.debug(`Reasons are not looked for in Pods: ${error.message}`);
      return [];
    }
  };
}
