import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { isDigest, parseReference } from '../versions/reference.ts';
import type { Draft, Found } from './draft.ts';
import { named, skipOf, versionOf, wholeImage } from './image-text.ts';
import type { Carries, Part, SiteKind } from './model.ts';
import { hasRegistry, type RegistryAround } from './registry-around.ts';

/** The keys of one mapping that make an image together, as Helm charts name them. */
export interface ImageKeys {
  readonly registry?: string;
  readonly name: string;
  /** The image's last path segment, where `name` is only the path above it (NVIDIA's operators). */
  readonly base?: string;
  /** The key of the tag, or the one it would have. */
  readonly tag: string;
  readonly digest?: string;
  /** What stands elsewhere for all images, for one that says no registry itself. */
  readonly around?: RegistryAround | undefined;
}

/**
 * An image in several scalars of the mapping at a path. An empty tag is none: the chart then has a default. A name that holds a version
 * itself, with no tag beside it, is a whole reference. Undefined where the texts make no reference.
 */
export function imageOfFields(kind: SiteKind, path: Path, value: JsonObject, keys: ImageKeys): Found | undefined {
  const text = (key: string | undefined) => textOf(key === undefined ? undefined : value[key]);
  const [registry, name, base] = [text(keys.registry), text(keys.name), text(keys.base)];
  if (!name && !base) return undefined;
  const own = [name || keys.around?.repository, base].filter((part) => part).join('/');
  const nameText = [registry || (hasRegistry(own) ? '' : keys.around?.registry), own].filter((part) => part).join('/');
  const nameOnly = parseReference(nameText);
  if (!nameOnly) return skipOf([...path, keys.name], nameText);
  if (nameOnly.tag !== undefined || nameOnly.digest !== undefined)
    return text(keys.tag) || base || !name ? undefined : wholeImage(kind, [...path, keys.name], name);
  const tag = text(keys.tag) ?? '';
  const skip = skipOf([...path, keys.tag], `${nameText}:${tag}`);
  if (skip) return skip;
  return draftOf(kind, path, value, keys, nameText, tag);
}

function draftOf(
  kind: SiteKind,
  path: Path,
  value: JsonObject,
  keys: ImageKeys,
  name: string,
  tag: string,
): Draft | undefined {
  const digest = keys.digest === undefined ? '' : digestOf(textOf(value[keys.digest]) ?? '');
  const found = parseReference(
    `${name}${tag === '' ? '' : `:${tag}`}${digest === '' || tag.includes('@') ? '' : `@${digest}`}`,
  );
  const bare = parseReference(name);
  if (!bare) return undefined;
  const parts = partsOf(path, value, keys);
  const at = parts.find(({ carries, text }) => carries !== 'registry' && carries !== 'name' && text !== '');
  return {
    kind,
    ...named(bare),
    ...(found ? { reference: found.text, version: versionOf(found) } : { invalid: true }),
    path,
    at: at?.path ?? [...path, keys.name],
    parts,
    missing: { tag: { to: path, key: keys.tag, after: keys.base ?? keys.name } },
  };
}

function partsOf(path: Path, value: JsonObject, keys: ImageKeys): readonly Part[] {
  const carried: readonly (readonly [string | undefined, Carries])[] = [
    [keys.registry, 'registry'],
    [keys.name, 'name'],
    [keys.base, 'name'],
    [keys.tag, 'tag'],
    [keys.digest, 'digest'],
  ];
  return carried.flatMap(([key, carries]) => {
    if (key === undefined || !Object.hasOwn(value, key)) return [];
    const raw = value[key];
    const text = textOf(raw);
    return text === undefined
      ? []
      : [
          {
            carries: refine(carries, text, key),
            path: [...path, key],
            text,
            ...(typeof raw === 'string' || raw === null ? {} : { mistyped: true as const }),
            ...(carries === 'tag' || carries === 'digest' ? { emptied: true as const } : {}),
          },
        ];
  });
}

function refine(carries: Carries, text: string, key: string): Carries {
  if (carries === 'tag' && text.includes('@')) return 'joined';
  // kube-prometheus-stack: `sha:` holds the digits alone.
  return carries === 'digest' && /sha/iu.test(key) && !text.includes(':') ? 'hex' : carries;
}

function digestOf(text: string): string {
  return text !== '' && isDigest(`sha256:${text}`) ? `sha256:${text}` : text;
}

/** The text of a scalar in a place for text: nothing is empty; undefined for what is no scalar. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return value === undefined || isObject(value) || Array.isArray(value) ? undefined : String(value);
}
