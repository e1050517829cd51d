import type { JsonObject } from '../../domain/manifests/model.ts';
import { callError } from './api-error.ts';
import type { Client } from './client.ts';
import { isObject } from './kubeconfig.ts';

/** Where the objects of a kind stand in the API. */
export interface Mapping {
  readonly apiVersion: string;
  /** The empty string for the core group. */
  readonly group: string;
  readonly kind: string;
  /** The name in URLs and in RBAC rules: `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
}

/** The kinds that a cluster knows. */
export interface Discovery {
  /** The mapping of a kind; undefined when the cluster does not know it now. What it does not know is asked for anew. */
  find(apiVersion: string, kind: string): Promise<Mapping | undefined>;
}

/** Asks the API server for its kinds, one request per group and version. What it has found it remembers for the run. */
export function createDiscovery(client: Client, cluster: string): Discovery {
  const known = new Map<string, ReadonlyMap<string, Mapping>>();
  const asking = new Map<string, Promise<ReadonlyMap<string, Mapping>>>();
  const ask = (apiVersion: string) => {
    const running = asking.get(apiVersion);
    if (running !== undefined) return running;
    const question = readGroup(client, cluster, apiVersion)
      .then((kinds) => {
        known.set(apiVersion, kinds);
        return kinds;
      })
      .finally(() => asking.delete(apiVersion));
    asking.set(apiVersion, question);
    return question;
  };
  return {
    async find(apiVersion, kind) {
      if (!/^([a-z0-9.-]{1,253}\/)?[a-z0-9]{1,63}$/u.test(apiVersion)) return undefined;
      return known.get(apiVersion)?.get(kind) ?? (await ask(apiVersion)).get(kind);
    },
  };
}

async function readGroup(client: Client, cluster: string, apiVersion: string): Promise<ReadonlyMap<string, Mapping>> {
  const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const answer = await client({ method: 'GET', path });
  if (answer.status === 404) return new Map();
  if (answer.status !== 200) throw callError({ cluster, verb: 'discover', what: apiVersion }, answer);
  const resources = Array.isArray(answer.body.resources) ? answer.body.resources : [];
  const mappings = resources.filter(isObject).flatMap((resource) => toMapping(apiVersion, resource));
  return new Map(mappings.map((mapping) => [mapping.kind, mapping]));
}

/** Subresources (`deployments/scale`) have a slash in their name; they are no kinds of their own. */
function toMapping(apiVersion: string, resource: JsonObject): readonly Mapping[] {
  const { name, kind, namespaced } = resource;
  if (typeof name !== 'string' || typeof kind !== 'string' || !/^[a-z0-9.-]+$/u.test(name)) return [];
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  return [{ apiVersion, group, kind, plural: name, namespaced: namespaced === true }];
}

/** The path of all objects of a kind; with a namespace, and where the kind has them, of those in it. */
export function collectionPath(mapping: Mapping, namespace: string | undefined): string {
  const root = mapping.group === '' ? `/api/${mapping.apiVersion}` : `/apis/${mapping.apiVersion}`;
  const place = mapping.namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${place}/${mapping.plural}`;
}

/** The path of one object. */
export function objectPath(
  mapping: Mapping,
  resource: { readonly namespace?: string | undefined; readonly name: string },
): string {
  return `${collectionPath(mapping, resource.namespace)}/${encodeURIComponent(resource.name)}`;
}
