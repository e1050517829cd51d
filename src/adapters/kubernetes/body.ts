import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import { isObject } from './kubeconfig.ts';

/** What the server writes into `metadata`: in a manifest it comes from an export, and would be a condition or an error. */
const serverOwned = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];

/** A manifest as it is sent: in the namespace that it goes to, without what only a server writes. */
export function toBody(resource: JsonObject, namespace: string | undefined): JsonObject {
  const given = isObject(resource.metadata) ? resource.metadata : {};
  const metadata: Record<string, Json | undefined> = { ...given };
  for (const field of serverOwned) delete metadata[field];
  if (namespace === undefined) delete metadata.namespace;
  else metadata.namespace = namespace;
  return { ...withData(resource), metadata };
}

/**
 * A Secret's `stringData` becomes `data`: with server-side apply a key that leaves `stringData` would stay in the Secret for
 * ever, since it is written only (kubernetes#108008). `stringData` wins, as on the server.
 */
function withData(resource: JsonObject): JsonObject {
  const { stringData, ...rest } = resource;
  if (resource.kind !== 'Secret' || resource.apiVersion !== 'v1' || !isObject(stringData)) return resource;
  const encoded = Object.entries(stringData).map(([key, value]) => [
    key,
    typeof value === 'string' ? Buffer.from(value, 'utf8').toString('base64') : value,
  ]);
  return { ...rest, data: { ...(isObject(resource.data) ? resource.data : {}), ...Object.fromEntries(encoded) } };
}

/** Whether an apply has changed, or in a dry run would change, an object: what the server counts and dates is left out. */
export function isUnchanged(before: JsonObject, after: JsonObject): boolean {
  return JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));
}

function comparable(object: JsonObject): Json {
  const metadata: Record<string, Json | undefined> = { ...(isObject(object.metadata) ? object.metadata : {}) };
  delete metadata.resourceVersion;
  delete metadata.generation;
  // Where no field is applied at all, the server adds and takes away this entry without anything else changing.
  const entries = (Array.isArray(metadata.managedFields) ? metadata.managedFields.filter(isObject) : []).filter(
    ({ manager }) => manager !== 'before-first-apply',
  );
  metadata.managedFields = entries
    .map(({ time: _, ...entry }) => sorted(entry))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return sorted({ ...object, metadata });
}

/** Go's maps have no order: what the server prints is sorted, what it echoes may not be. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return Object.fromEntries(keys.sort().map((key) => [key, sorted(value[key] ?? null)]));
}
