import type { JsonObject } from '../../../src/domain/manifests/model.ts';
import type { ApplyResult, Cluster } from '../../../src/ports/cluster.ts';

type Applying = { readonly resource: JsonObject; readonly namespace: string; readonly dryRun: boolean };

const clusterWide = new Set(['Namespace', 'CustomResourceDefinition']);

/** A cluster in memory: it keeps what is applied, with the version and the generation that a server counts. */
export class MemoryCluster implements Cluster {
  readonly name = 'memory';
  readonly objects = new Map<string, JsonObject>();
  /** Called before an object is tried or applied: what else happens, or how it ends instead. */
  applying: (one: Applying) => Promise<ApplyResult | undefined> = async () => undefined;
  /** Called before an object is read. */
  reading: (name: string) => Promise<void> = async () => undefined;
  /** Whether somebody else is first at the next compare-and-swap. */
  outrun = false;
  #version = 0;

  async apply(
    resource: JsonObject,
    { namespace, dryRun }: { namespace: string; dryRun: boolean },
  ): Promise<ApplyResult> {
    const instead = await this.applying({ resource, namespace, dryRun });
    if (instead) return instead;
    const key = keyOf(resource, namespace);
    const before = this.objects.get(key);
    const text = JSON.stringify(resource);
    if (before && before.applied === text) return { outcome: 'unchanged', live: before };
    const live = this.#stored(resource, before, { applied: text });
    if (!dryRun) this.objects.set(key, live);
    return { outcome: before ? 'configured' : 'created', live };
  }

  async get(resource: { kind: string; name: string; namespace?: string }): Promise<JsonObject | undefined> {
    await this.reading(resource.name);
    return this.objects.get(`${resource.kind} ${resource.namespace ?? ''} ${resource.name}`);
  }

  async delete(resource: { kind: string; name: string; namespace?: string }): Promise<void> {
    this.objects.delete(`${resource.kind} ${resource.namespace ?? ''} ${resource.name}`);
  }

  async list(_: string, kind: string, namespace: string | undefined, labels: Readonly<Record<string, string>>) {
    return [...this.objects.values()].filter((object) => {
      const metadata = object.metadata as { namespace?: string; labels?: Record<string, string> };
      return (
        object.kind === kind &&
        (namespace === undefined || metadata.namespace === namespace) &&
        Object.entries(labels).every(([name, value]) => metadata.labels?.[name] === value)
      );
    });
  }

  async namespaced(_: string, kind: string): Promise<boolean> {
    return !clusterWide.has(kind);
  }

  async replace(object: JsonObject, version: string | undefined): Promise<JsonObject | undefined> {
    const key = keyOf(object, '');
    const before = this.objects.get(key);
    const { resourceVersion } = (before?.metadata ?? {}) as { resourceVersion?: string };
    if (this.outrun || resourceVersion !== version) return undefined;
    const stored = this.#stored(object, before, {});
    this.objects.set(key, stored);
    return stored;
  }

  #stored(object: JsonObject, before: JsonObject | undefined, more: JsonObject): JsonObject {
    this.#version += 1;
    const known = before?.metadata as { uid: string; generation: number } | undefined;
    const counted = {
      uid: known?.uid ?? `uid-${this.#version}`,
      generation: (known?.generation ?? 0) + 1,
      resourceVersion: String(this.#version),
    };
    const status = before?.status === undefined ? {} : { status: before.status };
    return { ...object, ...status, ...more, metadata: { ...(object.metadata as JsonObject), ...counted } };
  }
}

function keyOf(resource: JsonObject, namespace: string): string {
  const metadata = resource.metadata as { name: string; namespace?: string };
  const place = clusterWide.has(String(resource.kind)) ? '' : (metadata.namespace ?? namespace);
  return `${String(resource.kind)} ${place} ${metadata.name}`;
}
