import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { valueAt } from '../manifests/pointer.ts';

/** Where charts keep the registry of images that say none themselves, from the root of their values. */
const REGISTRIES: readonly Path[] = [
  ['global', 'image', 'registry'],
  ['global', 'imageRegistry'],
  ['global', 'registry'],
  ['global', 'hub'],
  ['defaultImageRegistry'],
  ['defaultRegistry'],
  ['imageRegistry'],
  ['registry'],
  ['hub'],
];

/** What values say for all images that do not say it: empty where nothing. */
export interface RegistryAround {
  readonly registry: string;
  /** What stands between the registry and an image's `name` (Strimzi). */
  readonly repository: string;
}

/** Reads what is meant for all images from the root of Helm values. */
export function registryAround(values: Json | undefined): RegistryAround {
  const texts = REGISTRIES.map((path) => valueAt(values, path));
  const repository = valueAt(values, ['defaultImageRepository']);
  return {
    registry: texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '',
    repository: typeof repository === 'string' ? repository : '',
  };
}

/** The same for one mapping, which may have a default of its own (`defaultRegistry` of Kyverno). */
export function withOwnDefault(value: JsonObject, around: RegistryAround | undefined): RegistryAround | undefined {
  const { defaultRegistry } = isObject(value) ? value : {};
  if (typeof defaultRegistry !== 'string' || defaultRegistry === '') return around;
  return { repository: around?.repository ?? '', registry: around?.registry || defaultRegistry };
}

/** Whether a name begins with the host of a registry, as Docker tells it. */
export function hasRegistry(name: string): boolean {
  const [first = '', rest] = name.split('/', 2);
  return rest !== undefined && (/[.:]/u.test(first) || first === 'localhost');
}
