import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject } from '../manifests/model.ts';

/** Names that values files go by: `values.yaml`, `values-prod.yaml`, `prod.values.yml`, `web_values.yaml`. */
const NAME = /(?:^|[-_.])values(?:[-_.][^/]*)?\.(?:ya?ml|json)$/iu;
/** What lies beside a `Chart.yaml` and is none of its values. */
const OF_CHART = /^(?:Chart|requirements)\.(?:ya?ml|lock)$|^values\.schema\.json$/u;

/** Tells Helm values by their file: by its name, by lying beside a `Chart.yaml` or in a folder
 * `values` there or one level above, or by being named by something that renders a chart. */
export function valuesFiles(
  paths: readonly string[],
  documents: readonly { readonly path: string; readonly value: Json }[],
): (path: string) => boolean {
  const charts = paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/u.test(path)).map(folderOf);
  const folders = new Set(
    charts.flatMap((chart) => [chart, `${chart}values/`, `${folderOf(chart.slice(0, -1))}values/`]),
  );
  const named = new Set(documents.flatMap(({ path, value }) => (isObject(value) ? namedBy(path, value) : [])));
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (OF_CHART.test(name)) return false;
    return NAME.test(name) || folders.has(folderOf(path)) || named.has(path);
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The paths that a resource or kustomization names as values files: they are relative to its folder, to a chart, or to the repository. */
function namedBy(path: string, value: JsonObject): readonly string[] {
  return [...namesIn(value)].flatMap((name) => {
    // `$ref/path` of a multi-source Application starts at the root of that source; so does a path of Flux.
    const bare = name.replace(/^\$[^/]+\//u, '').replace(/^\//u, '');
    return [normalise(bare), normalise(folderOf(path) + bare)];
  });
}

function* namesIn(value: Json | undefined): Generator<string> {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) yield* namesIn(item);
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'valuesFile' && typeof inner === 'string') yield inner;
    else if (/^(?:valuesFiles|valueFiles|additionalValuesFiles)$/u.test(key) && Array.isArray(inner))
      for (const name of inner as readonly Json[]) if (typeof name === 'string') yield name;
    if (key !== 'values' && key !== 'valuesObject' && typeof inner === 'object') yield* namesIn(inner);
  }
}

function normalise(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
