import { isKustomizationPath, isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, SourceFile } from '../manifests/model.ts';

/** The sources that Flux's resources name each other by, over all files. */
export interface Sources {
  /** The address of the Helm repository that a reference means; undefined when it is not in these files. */
  helmRepository(reference: JsonObject, namespace: string | undefined): string | undefined;
  /** Whether a HelmRelease runs the chart of this OCIRepository. */
  isChart(repository: JsonObject): boolean;
}

interface Named {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Collects the sources among resources. */
export function collectSources(resources: readonly JsonObject[]): Sources {
  const repositories = resources.flatMap((value) => {
    const url = isObject(value.spec) ? value.spec.url : undefined;
    return value.kind === 'HelmRepository' && isFlux(value) && typeof url === 'string'
      ? [{ ...nameOf(value), url }]
      : [];
  });
  const charts = resources.flatMap((value): readonly Named[] => {
    const reference = isObject(value.spec) ? value.spec.chartRef : undefined;
    if (value.kind !== 'HelmRelease' || !isObject(reference) || reference.kind !== 'OCIRepository') return [];
    return [{ name: String(reference.name), namespace: text(reference.namespace) ?? nameOf(value).namespace }];
  });
  return {
    helmRepository: (reference, namespace) =>
      pick(repositories, { name: String(reference.name), namespace: text(reference.namespace) ?? namespace })?.url,
    isChart: (repository) => pick(charts, nameOf(repository)) !== undefined,
  };
}

/**
 * The one of this name and namespace. A namespace that is not written is set by a kustomization above, most often: then the name
 * counts, as long as only one has it.
 */
function pick<T extends Named>(candidates: readonly T[], { name, namespace }: Named): T | undefined {
  const called = candidates.filter((candidate) => candidate.name === name);
  const exact = called.find((candidate) => candidate.namespace === namespace);
  if (exact) return exact;
  const possible = called.filter((candidate) => candidate.namespace === undefined || namespace === undefined);
  return possible.length === 1 ? possible[0] : undefined;
}

/** Whether a file says something about the places in others: it is read whatever it names. */
export function isContext({ path, text }: SourceFile): boolean {
  return isKustomizationPath(path) || /toolkit\.fluxcd\.io|valuesFile|valueFiles/iu.test(text);
}

/** Whether a resource is one of Flux's. */
export function isFlux(value: JsonObject): boolean {
  return typeof value.apiVersion === 'string' && /^[a-z]+\.toolkit\.fluxcd\.io\//u.test(value.apiVersion);
}

function nameOf(value: JsonObject): Named {
  const metadata = isObject(value.metadata) ? value.metadata : {};
  return { name: String(metadata.name), namespace: text(metadata.namespace) };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
