import { type ImageEntry, imageEntries } from '../manifests/image-entries.ts';
import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { parseReference } from '../versions/reference.ts';
import type { Draft, Held } from './draft.ts';
import { named } from './image-text.ts';
import type { Carries, Part } from './model.ts';

/**
 * The entries of `images:` of the mapping at a path: a kustomization, or the `spec` of Flux's. Kustomize 5.8 renders `name:newTag@digest` where both stand there; one alone replaces both of the base's
 * (https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go#L40).
 */
export function* kustomizeImages(value: JsonObject, at: Path = []): Generator<Draft> {
  for (const entry of imageEntries(value)) {
    const raw = (value.images as readonly Json[])[entry.index];
    const { image } = entry;
    if (image !== undefined && isObject(raw)) yield draftOf(entry, image, raw, [...at, 'images', entry.index]);
  }
}

function draftOf({ fields, reference }: ImageEntry, image: string, raw: JsonObject, path: Path): Draft {
  const parts = partsOf(raw, path);
  const nameKey = fields.newName === undefined ? 'name' : 'newName';
  const written = fields.newName ?? fields.name ?? '';
  const last = parts.findLast(({ carries }) => carries === 'tag' || carries === 'joined');
  const at = parts.find(({ carries }) => carries !== 'name') ?? parts.at(-1);
  return {
    kind: 'kustomize',
    coordinates: { kind: 'image', name: image },
    reference: written,
    version: {},
    ...(reference ? named(reference) : { invalid: true }),
    path,
    at: at?.path ?? path,
    parts,
    missing: {
      tag: { to: path, key: 'newTag', after: nameKey },
      digest: { to: path, key: 'digest', after: last ? 'newTag' : nameKey },
    },
    ...(fields.tagSuffix === undefined ? {} : { holds: [suffixed(written, path)] }),
  };
}

function partsOf(raw: JsonObject, path: Path): readonly Part[] {
  const carried: readonly (readonly [string, Carries])[] = [
    ['name', 'name'],
    ['newName', 'name'],
    ['newTag', 'tag'],
    ['digest', 'digest'],
  ];
  return carried.flatMap(([key, carries]) => {
    const value = raw[key];
    if (value === undefined || (key === 'name' && Object.hasOwn(raw, 'newName'))) return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [
      {
        carries: key === 'newTag' && text.includes('@') ? 'joined' : carries,
        path: [...path, key],
        text,
        ...(typeof value === 'string' ? {} : { mistyped: true as const }),
        // A version within the name moves out of it: behind a tag of the base, Kustomize would write a second one.
        ...(key === 'newName' ? { before: parseReference(text)?.written ?? text } : {}),
      },
    ];
  });
}

function suffixed(name: string, path: Path): Held {
  return {
    reason: 'suffix',
    when: 'always',
    path: [...path, 'tagSuffix'],
    message: `The entry for ${name} at ${formatPointer(path)} has a "tagSuffix", which Kustomize does not combine with a version.`,
    hint: 'Remove "tagSuffix" and write the whole tag.',
  };
}
