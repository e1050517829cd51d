import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import { isObject } from './kubeconfig.ts';

/** The manager of `kubectl apply` without `--server-side`. */
const clientSide = 'kubectl-client-side-apply';

/** Whether conflicts with this manager are none: its fields become ours before we apply. */
export function isMigrated(manager: string): boolean {
  return manager === clientSide;
}

/**
 * What `kubectl apply` has left in an object, made ours; undefined when there is nothing to migrate. Without this a field
 * that the manifest drops would stay for ever, owned by an `Update` that never comes again (kubernetes#99003). As
 * client-go's csaupgrade does it: the fields are united with those of our own entry. `kubectl apply --server-side` has
 * done the same since 1.26; a plain PATCH does not.
 */
export function migratedFields(live: JsonObject, manager: string): readonly Json[] | undefined {
  const metadata = isObject(live.metadata) ? live.metadata : {};
  const entries = Array.isArray(metadata.managedFields) ? metadata.managedFields.filter(isObject) : [];
  const ours = entries.find((entry) => isEntry(entry, manager, 'Apply'));
  const old = entries.filter((entry) => isEntry(entry, clientSide, 'Update'));
  // Field sets of different API versions do not compare: csaupgrade leaves those alone too.
  const version = ours?.apiVersion ?? old[0]?.apiVersion;
  const taken = old.filter((entry) => entry.apiVersion === version);
  const first = taken[0];
  if (!first) return undefined;
  const fields = [...(ours ? [ours] : []), ...taken].map((entry) => entry.fieldsV1).filter(isObject);
  const united: JsonObject = {
    ...(ours ?? first),
    manager,
    operation: 'Apply',
    fieldsV1: fields.filter((set) => !isEmpty(set)).reduce(unite, {}),
  };
  return [united, ...entries.filter((entry) => entry !== ours && !taken.includes(entry))];
}

function isEntry(entry: JsonObject, manager: string, operation: string): boolean {
  return entry.manager === manager && entry.operation === operation && (entry.subresource ?? '') === '';
}

/** The union of two field sets. An empty set below a key is that key itself; `.` says the same where it has children. */
function unite(a: JsonObject, b: JsonObject): JsonObject {
  const all: Record<string, Json> = {};
  for (const set of [a, b])
    for (const [key, value] of Object.entries(set)) {
      const known = all[key];
      all[key] = isObject(known) && isObject(value) ? uniteMembers(known, value) : (value ?? {});
    }
  return all;
}

function uniteMembers(a: JsonObject, b: JsonObject): JsonObject {
  const member = isEmpty(a) !== isEmpty(b);
  return member ? { '.': {}, ...unite(a, b) } : unite(a, b);
}

function isEmpty(set: JsonObject): boolean {
  return Object.keys(set).length === 0;
}
