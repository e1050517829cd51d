import type { ResourceName } from '../../kit/findings.ts';
import type { JsonObject } from '../manifests/model.ts';
import { groupKind, identityOf } from './identity.ts';
import type { Entry } from './inventory.ts';
import { objectsAt, textAt, textsAt } from './read.ts';

/** The field manager of everything that we apply (public name, DESIGN §2). */
export const fieldManager = 'plumbline';

/** Whom the server names for all fields that an object had before its first apply. */
const beforeFirstApply = 'before-first-apply';

/** Kinds whose deletion takes other people's objects or data with it. They are never pruned. */
const precious = new Set(['Namespace', 'PersistentVolumeClaim', 'CustomResourceDefinition.apiextensions.k8s.io']);

/** Annotations by which an object asks to be kept: ours to honour, whoever's they are (knowledge/deploy.md §2.5). */
const keepers: readonly (readonly [key: string, keeps: (value: string) => boolean])[] = [
  ['kustomize.toolkit.fluxcd.io/prune', (value) => value.toLowerCase() === 'disabled'],
  ['argocd.argoproj.io/sync-options', (value) => value.split(',').some((option) => option.trim() === 'Prune=false')],
  ['helm.sh/resource-policy', (value) => value.trim().toLowerCase() === 'keep'],
  ['client.lifecycle.config.k8s.io/deletion', (value) => value === 'detach'],
];

/** The objects of the old inventory that are wanted no more. A new version of its API makes no other object. */
export function pruneCandidates(old: readonly Entry[], wanted: readonly ResourceName[]): readonly Entry[] {
  const kept = new Set(wanted.map(identityOf));
  return old.filter((entry) => !kept.has(identityOf(entry)));
}

/**
 * Why these deletions must not happen at all; undefined when they may. An empty render or a source that points to the wrong
 * directory would delete the whole application: Argo CD asks the same question ("will wipe out all resources"). One
 * resource that gives way to another is a renaming.
 */
export function refusePrune(old: readonly ResourceName[], wanted: readonly ResourceName[]): string | undefined {
  const mortal = old.filter((entry) => !precious.has(groupKind(entry)));
  const doomed = pruneCandidates(mortal, wanted);
  if (doomed.length === 0 || doomed.length < mortal.length) return undefined;
  if (doomed.length === 1 && wanted.length > 0) return undefined;
  return wanted.length === 0
    ? `nothing is rendered, and that would delete all ${doomed.length} resources of the application`
    : `none of the ${doomed.length} resources that run now is rendered any more, and that would delete all of them`;
}

/** Why an object that is wanted no more stays all the same; undefined when it is to be deleted. */
export function keepReason(entry: Entry, live: JsonObject): string | undefined {
  if (precious.has(groupKind(entry))) return `a ${entry.kind} is never deleted by Plumbline`;
  const annotations = textsAt(live, 'metadata', 'annotations');
  for (const [key, keeps] of keepers) {
    const value = annotations[key];
    if (value !== undefined && keeps(value)) return `its annotation ${key} says so`;
  }
  return isOurs(entry, live) ? undefined : `its fields are not managed by ${fieldManager} any more`;
}

/**
 * Whether we apply this object: the server itself records that in `managedFields`, so that no label has to be added to
 * what the manifests say. It records nobody who applies no field at all (a ServiceAccount of which only the name is
 * written): such an object is ours when it is the very one of the inventory, or nobody else's, and no other tool applies it.
 */
export function isOurs(entry: Entry, live: JsonObject): boolean {
  const managers = objectsAt(live, 'metadata', 'managedFields').filter(({ manager }) => manager !== beforeFirstApply);
  const appliers = managers.filter(({ operation }) => operation === 'Apply');
  if (appliers.length > 0) return appliers.some(({ manager }) => manager === fieldManager);
  return entry.uid === undefined ? managers.length === 0 : entry.uid === textAt(live, 'metadata', 'uid');
}
