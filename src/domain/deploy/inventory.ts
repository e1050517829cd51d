import type { ResourceName } from '../../kit/findings.ts';
import type { Json, JsonObject } from '../manifests/model.ts';
import { compareResources, identityOf, nameOf } from './identity.ts';
import { at, isObject, textAt } from './read.ts';

/** An object that we have applied. */
export interface Entry extends ResourceName {
  /** The very object, by the server's id; undefined until a deploy is through. */
  readonly uid?: string;
}

/** What we last applied to one target, kept there: the memory that pruning needs (knowledge/deploy.md §2.5). */
export interface Inventory {
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  /** The namespace that it stands in. */
  readonly namespace: string;
  /** The commit of the config repo that was applied. */
  readonly commit: string;
  /** The digest of what was applied: `revisionOf`. */
  readonly revision: string;
  /** `deploying` until everything of this revision is healthy and everything else is pruned. */
  readonly state: 'deploying' | 'deployed';
  /** Every object that we may have made: until a deploy is through, those of the old and of the new revision. */
  readonly entries: readonly Entry[];
}

/** etcd and the API server refuse a ConfigMap with more than 1 MiB of data (api validation, MaxSecretSize). */
const largest = 1024 * 1024;
const key = 'inventory.json';

/** The labels of every inventory: by them all of a cluster's are found. */
export const inventoryLabels: Readonly<Record<string, string>> = { 'app.kubernetes.io/managed-by': 'plumbline' };

/** The name of the ConfigMap with the inventory of an app. */
export function inventoryName(app: string, namespace: string): ResourceName {
  return { apiVersion: 'v1', kind: 'ConfigMap', namespace, name: `plumbline-${app}` };
}

/** The entries of two inventories, each object once: in the version of the newer list, with the id that the older one knows. */
export function unionOf(newer: readonly Entry[], older: readonly Entry[]): readonly Entry[] {
  const ids = new Map(older.map((entry) => [identityOf(entry), entry.uid]));
  const known = newer.map((entry) => ({ ...withUid(entry, entry.uid ?? ids.get(identityOf(entry))) }));
  const names = new Set(newer.map(identityOf));
  return [...known, ...older.filter((entry) => !names.has(identityOf(entry)))].toSorted(compareResources);
}

/** An entry for an object. */
export function withUid(resource: ResourceName, uid: string | undefined): Entry {
  return uid === undefined ? nameOf(resource) : { ...nameOf(resource), uid };
}

/**
 * The ConfigMap of an inventory; undefined when it would be larger than a ConfigMap may be. One entry per line, so that a
 * person can read it with kubectl.
 */
export function encodeInventory(inventory: Inventory): JsonObject | undefined {
  const { app, environment, target, commit, revision, state } = inventory;
  const head = JSON.stringify({ version: 1, app, environment, target, commit, revision, state });
  const entries = inventory.entries
    .toSorted(compareResources)
    .map((entry) => JSON.stringify(withUid(entry, entry.uid)));
  const text = `${head.slice(0, -1)},"entries":[\n${entries.join(',\n')}\n]}\n`;
  if (new TextEncoder().encode(text).length > largest) return undefined;
  const { apiVersion, kind, name, namespace } = inventoryName(app, inventory.namespace);
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: namespace ?? '', labels: inventoryLabels },
    data: { [key]: text },
  };
}

/**
 * Reads an inventory back. A ConfigMap can be edited by anybody in the namespace: what is not exactly as we write it is
 * refused with the reason, since a wrong inventory deletes wrong objects.
 */
export function decodeInventory(configMap: JsonObject): Inventory | { readonly reason: string } {
  const text = textAt(configMap, 'data', key);
  if (text === undefined) return { reason: `it has no data "${key}"` };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { reason: `its "${key}" is not JSON` };
  }
  if (!isObject(value) || value.version !== 1) return { reason: `its "${key}" is not of version 1` };
  const field = (name: string) => textAt(value, name);
  const [app, environment, target] = [field('app'), field('environment'), field('target')];
  const [commit, revision, state] = [field('commit'), field('revision'), field('state')];
  const entries = readEntries(at(value, 'entries'));
  const namespace = textAt(configMap, 'metadata', 'namespace');
  if (!app || !environment || !target || !namespace) return { reason: 'it does not say whose it is' };
  if (!commit || !/^[0-9a-f]{40}([0-9a-f]{24})?$/u.test(commit)) return { reason: 'its commit is none' };
  if (!revision || !/^sha256:[0-9a-f]{64}$/u.test(revision)) return { reason: 'its revision is none' };
  if (state !== 'deploying' && state !== 'deployed') return { reason: 'its state is unknown' };
  if (!entries) return { reason: 'its entries are not names of objects' };
  return { app, environment, target, namespace, commit, revision, state, entries };
}

function readEntries(value: Json | undefined): readonly Entry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = (value as readonly Json[]).map(readEntry);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** Shapes of the API's own validation: a name is one segment of a URL's path (apimachinery, IsValidPathSegmentName). */
function readEntry(value: Json): Entry | undefined {
  const apiVersion = textAt(value, 'apiVersion');
  const kind = textAt(value, 'kind');
  const name = textAt(value, 'name');
  const namespace = at(value, 'namespace');
  if (!apiVersion || !/^([a-z0-9.-]{1,253}\/)?[a-z0-9]{1,63}$/u.test(apiVersion)) return undefined;
  if (!kind || !/^[A-Za-z][A-Za-z0-9]{0,62}$/u.test(kind)) return undefined;
  if (!name || !isPathSegment(name)) return undefined;
  const uid = textAt(value, 'uid');
  if (uid !== undefined && !/^[\w-]{1,64}$/u.test(uid)) return undefined;
  if (namespace === undefined) return withUid({ apiVersion, kind, name }, uid);
  if (typeof namespace !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/u.test(namespace)) return undefined;
  return withUid({ apiVersion, kind, namespace, name }, uid);
}

/** Whether a text can be an object's name, as far as URLs go. */
export function isPathSegment(name: string): boolean {
  return name.length <= 253 && name !== '.' && name !== '..' && !/[/%\u0000-\u001f\u007f]/u.test(name);
}
