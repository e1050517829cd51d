import { imageEntries } from '../../domain/manifests/image-entries.ts';
import { isObject } from '../../domain/manifests/kustomization.ts';
import type { Json, Path, Range } from '../../domain/manifests/model.ts';
import type { Kustomization } from './graph.ts';

/**
 * Where a kustomization itself says a value: the `images` entry of an image, `namespace`, or the `replicas` entry. The one that the
 * build begins with comes first, as it has the last word.
 */
export function findTransformed(
  kustomizations: readonly Kustomization[],
  name: string,
  value: Json | undefined,
  path: Path,
): Range | undefined {
  for (const kustomization of kustomizations) {
    const at = fieldOf(kustomization, name, value, path);
    if (at !== undefined) return kustomization.document.locate(at);
  }
  return undefined;
}

function fieldOf(
  { value: kustomization }: Kustomization,
  name: string,
  value: Json | undefined,
  path: Path,
): Path | undefined {
  const last = path.at(-1);
  if (last === 'image' && typeof value === 'string') {
    for (const { index, fields } of imageEntries(kustomization)) {
      const { newName = fields.name, newTag, digest } = fields;
      if (newName === undefined || !value.startsWith(newName)) continue;
      const rest = value.slice(newName.length);
      if (digest !== undefined && rest.endsWith(`@${digest}`)) return ['images', index, 'digest'];
      if (newTag !== undefined && rest.startsWith(`:${newTag}`)) return ['images', index, 'newTag'];
      if (fields.newName !== undefined && /^(?:$|[:@])/u.test(rest)) return ['images', index, 'newName'];
    }
  }
  if (last === 'namespace' && path[0] === 'metadata' && kustomization.namespace === value) return ['namespace'];
  if (last === 'replicas' && path[0] === 'spec') {
    const entries: Json | undefined = kustomization.replicas;
    const index = Array.isArray(entries)
      ? entries.findIndex(
          (entry: Json) => isObject(entry) && entry.count === value && name.includes(String(entry.name)),
        )
      : -1;
    if (index >= 0) return ['replicas', index, 'count'];
  }
  return undefined;
}
