import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { chartIn } from './coordinates-of.ts';
import type { Found } from './draft.ts';
import type { SiteKind } from './model.ts';
import { chartVersion } from './ranges.ts';
import { versionScalar } from './version-scalar.ts';

/** Whether a file says what a chart needs: `Chart.yaml`, and `requirements.yaml` of Helm 2. */
export function isChartFile(path: string): boolean {
  return /(?:^|\/)(?:Chart|requirements)\.ya?ml$/u.test(path);
}

/** The dependencies of a chart. Those without a repository are vendored, those at `file://` are in this one: neither has versions. */
export function* chartDependencies(value: JsonObject): Generator<Found> {
  yield* chartsIn(value.dependencies, ['dependencies'], 'chart', { repository: 'repository', name: 'name' });
}

/** A list of charts, each with its repository and version: `dependencies:`, and `helmCharts:` of a kustomization. */
export function* chartsIn(
  list: Json | undefined,
  path: Path,
  kind: SiteKind,
  keys: { readonly repository: string; readonly name: string },
): Generator<Found> {
  if (!Array.isArray(list)) return;
  for (const [index, entry] of (list as readonly Json[]).entries()) {
    if (!isObject(entry)) continue;
    const [repository, name] = [entry[keys.repository], entry[keys.name]];
    if (typeof name !== 'string' || typeof repository !== 'string' || /^$|^file:/u.test(repository)) continue;
    const at = [...path, index];
    const coordinates = chartIn(repository, name);
    if (coordinates)
      yield versionScalar(
        kind,
        coordinates,
        { path: at, mapping: entry, key: 'version', after: keys.name },
        chartVersion,
      );
    else yield { path: [...at, keys.repository], text: repository, reason: 'source' };
  }
}
