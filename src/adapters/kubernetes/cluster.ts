import type { JsonObject } from '../../domain/manifests/model.ts';
import type { ResourceName } from '../../kit/findings.ts';
import type { ApplyResult, Cluster } from '../../ports/cluster.ts';
import { type Call, callError, reasonOf } from './api-error.ts';
import { applyObject, fieldManager, resourceOf } from './apply.ts';
import { isUnchanged } from './body.ts';
import type { Client } from './client.ts';
import { collectionPath, type Discovery, type Mapping, objectPath } from './discovery.ts';
import { isObject } from './kubeconfig.ts';
import type { Answer } from './transport.ts';

/** Objects per page of a list, as kubectl asks for them, and the most pages that are read. */
const page = 500;
const pages = 40;

/** What a cluster is made of. */
interface Parts {
  readonly name: string;
  readonly client: Client;
  readonly discovery: Discovery;
}

/** The port `Cluster` over the Kubernetes API. */
export function createCluster(parts: Parts): Cluster {
  return {
    name: parts.name,
    apply: (resource, options) => apply(parts, resource, options),
    get: (resource) => get(parts, resource),
    delete: (resource, uid) => remove(parts, resource, uid),
    list: (apiVersion, kind, namespace, labels) => list(parts, apiVersion, kind, namespace, labels),
    namespaced: async (apiVersion, kind) => (await parts.discovery.find(apiVersion, kind))?.namespaced,
    replace: (object, version) => replace(parts, object, version),
  };
}

async function apply(
  { name: cluster, client, discovery }: Parts,
  resource: JsonObject,
  options: { namespace: string; force: boolean; dryRun: boolean },
): Promise<ApplyResult> {
  const named = nameOf(resource);
  if (!named) return { outcome: 'refused', reason: 'it has no apiVersion, kind or name', missing: false };
  const mapping = await discovery.find(named.apiVersion, named.kind);
  if (!mapping) return { outcome: 'refused', reason: unknownKind(named), missing: true };
  const namespace = mapping.namespaced ? (named.namespace ?? options.namespace) : undefined;
  const { force, dryRun } = options;
  return applyObject(client, { resource, mapping, namespace, name: named.name, cluster, force, dryRun });
}

/** Why a kind that the cluster does not know cannot be applied. */
function unknownKind({ apiVersion, kind }: ResourceName): string {
  return `the cluster does not know the kind ${kind} of ${apiVersion}: is its CustomResourceDefinition installed, is the version right?`;
}

async function get(
  { name: cluster, client, discovery }: Parts,
  resource: ResourceName,
): Promise<JsonObject | undefined> {
  const mapping = await discovery.find(resource.apiVersion, resource.kind);
  if (!mapping) return undefined;
  const answer = await client({ method: 'GET', path: objectPath(mapping, resource) });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw callError(callOf(cluster, 'get', mapping, resource), answer);
  return answer.body;
}

async function remove(
  { name: cluster, client, discovery }: Parts,
  resource: ResourceName,
  uid?: string,
): Promise<void> {
  const mapping = await discovery.find(resource.apiVersion, resource.kind);
  if (!mapping) return;
  const body = {
    apiVersion: 'v1',
    kind: 'DeleteOptions',
    propagationPolicy: 'Background',
    ...(uid === undefined ? {} : { preconditions: { uid } }),
  };
  const answer = await client({ method: 'DELETE', path: objectPath(mapping, resource), body });
  // 409: the precondition does not hold, so the object that was meant is gone already.
  const gone = answer.status === 404 || (uid !== undefined && answer.status === 409);
  if (answer.status >= 300 && !gone) throw callError(callOf(cluster, 'delete', mapping, resource), answer);
}

async function list(
  { name: cluster, client, discovery }: Parts,
  apiVersion: string,
  kind: string,
  namespace: string | undefined,
  labels: Readonly<Record<string, string>>,
): Promise<readonly JsonObject[]> {
  const mapping = await discovery.find(apiVersion, kind);
  if (!mapping) return [];
  const labelSelector = Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
  const found: JsonObject[] = [];
  let more = '';
  for (let read = 0; read < pages; read++) {
    const query = {
      limit: String(page),
      ...(labelSelector ? { labelSelector } : {}),
      ...(more ? { continue: more } : {}),
    };
    const answer = await client({ method: 'GET', path: collectionPath(mapping, namespace), query });
    if (answer.status !== 200)
      throw callError(callOf(cluster, 'list', mapping, namespace === undefined ? {} : { namespace }), answer);
    const items = Array.isArray(answer.body.items) ? answer.body.items.filter(isObject) : [];
    // Items of a list leave out what the list says of all of them.
    found.push(...items.map((item) => ({ ...item, apiVersion, kind })));
    const metadata = isObject(answer.body.metadata) ? answer.body.metadata : {};
    more = typeof metadata.continue === 'string' ? metadata.continue : '';
    if (more === '') break;
  }
  return found;
}

async function replace(parts: Parts, object: JsonObject, version: string | undefined): Promise<JsonObject | undefined> {
  const { name: cluster, client, discovery } = parts;
  const named = nameOf(object);
  const mapping = named && (await discovery.find(named.apiVersion, named.kind));
  if (!named || !mapping) throw new TypeError('An object that is replaced has a kind that every cluster knows.');
  const metadata = { ...(isObject(object.metadata) ? object.metadata : {}), resourceVersion: version };
  const body = { ...object, metadata };
  const query = { fieldManager };
  const answer: Answer =
    version === undefined
      ? await client({ method: 'POST', path: collectionPath(mapping, named.namespace), query, body })
      : await client({ method: 'PUT', path: objectPath(mapping, named), query, body });
  if (answer.status === 200 || answer.status === 201) return answer.body;
  const lost = answer.status === 409 || (answer.status === 404 && version !== undefined);
  if (!lost || reasonOf(answer.body) === 'Forbidden')
    throw callError(callOf(cluster, version === undefined ? 'create' : 'update', mapping, named), answer);
  // The answer of a first attempt can be lost on its way, and the second one then finds the first one's work.
  const live = await get(parts, named);
  return live && says(live, object) ? live : undefined;
}

/** Whether a live object holds exactly the data and labels that were to be written. */
function says(live: JsonObject, object: JsonObject): boolean {
  const labels = (of: JsonObject) => (isObject(of.metadata) ? (of.metadata.labels ?? {}) : {});
  return isUnchanged({ data: live.data, labels: labels(live) }, { data: object.data, labels: labels(object) });
}

function nameOf(resource: JsonObject): ResourceName | undefined {
  const { apiVersion, kind } = resource;
  const metadata = isObject(resource.metadata) ? resource.metadata : {};
  const { name, namespace } = metadata;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string' || name === '')
    return undefined;
  return typeof namespace === 'string' && namespace
    ? { apiVersion, kind, name, namespace }
    : { apiVersion, kind, name };
}

function callOf(cluster: string, verb: string, mapping: Mapping, on: { namespace?: string; name?: string }): Call {
  const namespace = mapping.namespaced ? on.namespace : undefined;
  return { cluster, verb, what: resourceOf(mapping), namespace, name: on.name, secret: mapping.kind === 'Secret' };
}
