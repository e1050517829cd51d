import { isObject } from '../manifests/kustomization.ts';
import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { formatPointer, valueAt } from '../manifests/pointer.ts';
import { isDigest } from '../versions/reference.ts';
import { type Draft, type Found, type Held, isSkip } from './draft.ts';

/**
 * The places of a document with what stands beside them and would contradict a version that is written there: a digest under a key that is
 * no part of any place (`digestChroot` of ingress-nginx), and a switch by which a chart puts `@` and the digest behind the tag whether there
 * is one or not (`useDigest` of Cilium).
 */
export function withHolds(found: readonly Found[], document: Json): readonly Found[] {
  const known = new Set(found.flatMap((one) => (isSkip(one) ? [] : one.parts.map(({ path }) => formatPointer(path)))));
  const suspects = new Map<string, readonly Path[]>();
  const suspectsIn = (path: Path) => {
    const key = formatPointer(path);
    const paths = suspects.get(key) ?? suspectsOf(valueAt(document, path), path, known);
    suspects.set(key, paths);
    return paths;
  };
  return found.map((one) => {
    if (isSkip(one) || one.coordinates.kind !== 'image') return one;
    const holds = holdsOf(one, suspectsIn);
    return holds.length > 0 ? { ...one, holds: [...(one.holds ?? []), ...holds] } : one;
  });
}

/** The keys of a mapping that are no part of a place and may contradict one. */
function suspectsOf(mapping: Json | undefined, path: Path, known: ReadonlySet<string>): readonly Path[] {
  if (!isObject(mapping)) return [];
  return Object.keys(mapping)
    .filter((key) => isSwitch(key, mapping) || holdsDigest(mapping[key]))
    .map((key) => [...path, key])
    .filter((at) => !known.has(formatPointer(at)));
}

function holdsOf(draft: Draft, suspectsIn: (path: Path) => readonly Path[]): readonly Held[] {
  const parents = new Map(draft.parts.map(({ path }) => [formatPointer(path.slice(0, -1)), path.slice(0, -1)]));
  const stems = draft.parts.map(({ path }) => stemOf(String(path.at(-1))));
  return [...parents.values()].flatMap(suspectsIn).flatMap((path) => {
    const key = String(path.at(-1));
    if (SWITCH.test(key)) return [switchedOn(draft, path, key)];
    return isBeside(key, stems) ? [stray(draft, path, key)] : [];
  });
}

const SWITCH = /^use_?(?:image_?)?digest$/iu;

/** `web` of `webTag`: what the keys of one image have in common. */
function stemOf(key: string): string {
  return key.replace(/_?(?:tag|version|name|repository)$/iu, '');
}

function isSwitch(key: string, mapping: JsonObject): boolean {
  return SWITCH.test(key) && String(mapping[key]) === 'true';
}

function holdsDigest(value: Json | undefined): boolean {
  return typeof value === 'string' && (isDigest(value) || isDigest(`sha256:${value}`));
}

function isBeside(key: string, stems: readonly string[]): boolean {
  return ['', ...stems].some((stem) => key.startsWith(stem) && /^_?(?:digest|sha)/iu.test(key.slice(stem.length)));
}

function stray({ coordinates: { name } }: Draft, path: Path, key: string): Held {
  return {
    reason: 'digest',
    when: 'changed',
    path,
    message: `"${key.slice(0, 80)}" beside the version of ${name} holds a digest, and what it belongs to is not known: it would be left as it is.`,
    hint: `Empty it (\`""\`) where nothing needs it, or mark it: \`# {"$plumbline": "NAME:digest"}\`.`,
  };
}

function switchedOn({ coordinates: { name } }: Draft, path: Path, key: string): Held {
  return {
    reason: 'digest',
    when: 'undigested',
    path,
    message: `"${key}" puts a digest behind the tag of ${name}, and no digest would be written.`,
    hint: `Write the digest too (\`write: digest\`), or set \`${key}: false\`.`,
  };
}
