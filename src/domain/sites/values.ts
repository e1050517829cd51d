import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Found } from './draft.ts';
import { type ImageKeys, imageOfFields } from './image-fields.ts';
import { isVersioned, wholeImage } from './image-text.ts';
import type { SiteKind } from './model.ts';
import { type RegistryAround, registryAround, withOwnDefault } from './registry-around.ts';

/**
 * The images in Helm values, in the shapes that charts use: `{registry, repository, tag, digest}` and its parts, `image: a/b:1`,
 * `xxxImage: a/b:1`, a name with its tag in another key beside it (`image` and `imageTag`), and lists or mappings called `images`.
 */
export function* imagesInValues(value: Json | undefined, path: Path, kind: SiteKind = 'values'): Generator<Found> {
  yield* inValues(value, path, kind, registryAround(value));
}

function* inValues(value: Json | undefined, path: Path, kind: SiteKind, around: RegistryAround): Generator<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      if (typeof item === 'string') yield* listed(item, [...path, index], kind);
      else yield* inValues(item, [...path, index], kind, around);
    }
    return;
  }
  if (!isObject(value)) return;
  yield* imagesOfMapping(value, path, kind, around);
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object') yield* inValues(inner, [...path, key], kind, around);
    else if (typeof inner === 'string') yield* listed(inner, [...path, key], kind);
}

/** A text in a list or mapping that is called `images`. */
function* listed(text: string, path: Path, kind: SiteKind): Generator<Found> {
  if (!/images$/iu.test(String(path.at(-2) ?? '')) || isImageKey(String(path.at(-1)))) return;
  const found = isVersioned(text) ? wholeImage(kind, path, text) : undefined;
  if (found) yield found;
}

/** The images that keys of this one mapping make, those of the mappings within it not. */
export function* imagesOfMapping(
  value: JsonObject,
  path: Path,
  kind: SiteKind,
  around?: RegistryAround,
): Generator<Found> {
  const taken = new Set<string>();
  const parent = String(path.findLast((step) => typeof step === 'string') ?? '');
  for (const keys of shapesOf(value, parent)) {
    if (taken.has(keys.name) || taken.has(keys.tag)) continue;
    const found = imageOfFields(kind, path, value, { ...keys, around: withOwnDefault(value, around) });
    if (!found) continue;
    for (const key of [keys.name, keys.base, keys.tag]) if (key !== undefined) taken.add(key);
    yield found;
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string' || taken.has(key)) continue;
    if (!isImageKey(key) && !(kind === 'values' && isImageOf(key, text))) continue;
    if ((key !== 'image' && !isVersioned(text)) || isNoImage(text, kind)) continue;
    if (isPartOfName(text, around)) {
      yield { path: [...path, key], text, reason: 'source' };
      continue;
    }
    const found = wholeImage(kind, [...path, key], text);
    if (found) yield found;
  }
}

/** The ways in which keys of this mapping may make an image, the surest first. */
function* shapesOf(value: JsonObject, parent: string): Generator<ImageKeys> {
  const has = (key: string) => Object.hasOwn(value, key);
  const first = (...keys: readonly string[]) => keys.find(has);
  const tag = first('tag', 'version', 'imageTag', 'imageVersion');
  const digest = first('digest', 'imageDigest', 'sha256', 'sha');
  const registry = first('registry', 'imageRegistry', 'hub');
  const optional = { ...(registry && { registry }), ...(digest && { digest }) };
  const inImage = /image$/iu.test(parent);
  if (has('repository') && isBaseName(value.image) && tag)
    yield { ...optional, name: 'repository', base: 'image', tag };
  if (has('repository') && isBaseName(value.name) && inImage)
    yield { ...optional, name: 'repository', base: 'name', tag: tag ?? 'tag' };
  if (/^(?:git|source|chart)$/iu.test(parent) && !has('tag')) return;
  if (has('repository') && (tag !== undefined || digest !== undefined || inImage || (registry && !has('url'))))
    yield { ...optional, name: 'repository', tag: tag ?? 'tag' };
  if (has('name') && inImage && (tag || digest || registry)) yield { ...optional, name: 'name', tag: tag ?? 'tag' };
  if (has('image') && tag) yield { ...optional, name: 'image', tag };
  yield* besides(value);
}

/** `webImage` with `webImageTag` or `webTag`; `imageName`, `imageRepository` with `imageTag`. */
function* besides(value: JsonObject): Generator<ImageKeys> {
  for (const key of Object.keys(value)) {
    const [, stem, image] = /^(.*?)(_?[iI]mage)_?(?:[nN]ame|[rR]epository|[rR]epo)?$/u.exec(key) ?? [];
    if (stem === undefined || image === undefined || typeof value[key] !== 'string') continue;
    // Strimzi: the middle of every name, which is none itself.
    if (key === 'defaultImageRepository') continue;
    const there = (name: string) => Object.hasOwn(value, name);
    const ends = (word: string) => [word, `_${word.toLowerCase()}`];
    const tag = [...ends('Tag'), ...ends('Version')]
      .flatMap((end) => [`${stem}${image}${end}`, ...(stem === '' ? [] : [`${stem}${end}`])])
      .find(there);
    const digest = ends('Digest')
      .map((end) => `${stem}${image}${end}`)
      .find(there);
    const registry = ends('Registry')
      .map((end) => `${stem}${image}${end}`)
      .find(there);
    if (tag) yield { name: key, tag, ...(digest && { digest }), ...(registry && { registry }) };
  }
}

/** File names (`hero.png`), and what other systems call an image: `ubuntu-22.04`, `projects/acme/global/images/base`. */
function isNoImage(text: string, kind: SiteKind): boolean {
  const found = parseReference(text);
  if (!found || found.tag !== undefined || found.digest !== undefined) return false;
  if (/\.(?:png|jpe?g|svg|gif|ico|webp|avif|bmp|iso|qcow2|img|raw|vmdk|vhdx?|ova)$/iu.test(text)) return true;
  return kind === 'resource' && (!text.includes('/') || /^projects\/|\/images\//u.test(text));
}

/** Whether a text is the end of a name whose beginning stands elsewhere: `image: proxyv2` below `global.hub` of Istio. */
function isPartOfName(text: string, around: RegistryAround | undefined): boolean {
  return around !== undefined && around.registry !== '' && isBaseName(text);
}

/** Whether a value is the last segment of an image's path, to be put behind its `repository`. */
function isBaseName(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/u.test(value);
}

/** What keys that begin with `image` say besides images: `imageTag`, and addresses, whose port looks like a tag. */
const NO_IMAGE_OF =
  /(?:Tag|Version|Digest|Sha|Sha256|Registry|Repository|Repo|Policy|Secrets?|Hub|Host|Address|Endpoint|Server|Proxy|Mirror|Ur[li]|Path)$/u;

/** `imageK8S: acme/web:1`: which image it is stands behind the word; the path and the version tell that it is one. */
function isImageOf(key: string, text: string): boolean {
  if (!/^image[A-Z]\w*$/u.test(key) || NO_IMAGE_OF.test(key)) return false;
  return text.includes('/') && parseReference(text) !== undefined && isVersioned(text);
}

function isImageKey(key: string): boolean {
  return /(?:^i|[_-]i|I)mage(?:_?[nN]ame)?$/u.test(key);
}
