import { describeResource } from '../../../domain/deploy/identity.ts';
import type { ApplyResult } from '../../../ports/cluster.ts';
import { type Item, type KubernetesDeployment, type KubernetesPorts, Stop } from './model.ts';

/** How an apply ended that did not apply. */
export type Rejection = Extract<ApplyResult, { outcome: 'conflict' | 'refused' }>;

/** Applies one item, or asks how that would end. */
export function attempt(
  { resource }: Item,
  { conflicts, namespace }: Pick<KubernetesDeployment, 'conflicts' | 'namespace'>,
  { cluster }: Pick<KubernetesPorts, 'cluster'>,
  dryRun: boolean,
): Promise<ApplyResult> {
  return cluster.apply(resource.value, {
    namespace: resource.namespace ?? namespace,
    force: conflicts === 'force',
    dryRun,
  });
}

/** What stops the run when resources were rejected: conflicts first, they are what `conflicts: force` is about. */
export function rejected(rejections: readonly (readonly [Item, Rejection])[], state: string): Stop {
  const lines = rejections.flatMap(([{ resource }, rejection]) => describe(describeResource(resource), rejection));
  const conflict = rejections.some(([, { outcome }]) => outcome === 'conflict');
  const advice = conflict
    ? [
        'Take these fields out of the manifests, or write the values that they have, or set `conflicts: force` in gitops.yaml to take them over.',
      ]
    : [];
  return new Stop(conflict ? 'conflict' : 'refused', [...lines, ...advice, state].join('\n'));
}

function describe(name: string, rejection: Rejection): readonly string[] {
  if (rejection.outcome === 'refused') return [`${name}: ${rejection.reason}`];
  return rejection.conflicts.map(({ manager, field }) => `${name}: ${field} is managed by "${manager}".`);
}
