import { keyText } from '../manifests/locate.ts';
import type { Path } from '../manifests/model.ts';
import type { Node, ScalarNode } from '../manifests/nodes.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { isDigest, parseReference } from '../versions/reference.ts';
import type { Draft, Found } from './draft.ts';
import { versionOf as imageVersion } from './image-text.ts';
import { type Marker, markerAfter } from './marker-text.ts';
import type { Carries, Part, SiteVersion } from './model.ts';
import { describe } from './version-scalar.ts';

/** What a marker's name stands for: an artifact; undefined where nobody is asked about it. */
export type MarkerLookup = (name: string) => Coordinates | undefined;

interface Marked {
  readonly path: Path;
  readonly node: ScalarNode;
  readonly marker: Marker;
}

/**
 * The places that comments mark. Scalars of one mapping with one name make one place (`newName`, `newTag` and `digest` of Flux's
 * examples). Only the text tells comments: the tree of values has none.
 */
export function* findMarked(text: string, root: Node, lookup: MarkerLookup): Generator<Found> {
  const groups = new Map<string, Marked[]>();
  for (const found of marked(text, root, [])) {
    const key = JSON.stringify([
      found.path.slice(0, -1),
      found.marker.name,
      found.marker.part === 'reference' && found.path,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const coordinates = first && lookup(first.marker.name);
    if (coordinates) yield draftOf(coordinates, first, group);
    else for (const { path, node } of group) yield { path, text: node.text, reason: 'marker' };
  }
}

function* marked(text: string, node: Node, path: Path): Generator<Marked> {
  if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries()) yield* marked(text, item, [...path, index]);
  if (node.kind === 'mapping')
    for (const { key, value } of node.pairs) yield* marked(text, value, [...path, keyText(key) ?? '']);
  const marker = node.kind === 'scalar' ? markerAfter(text, node.end) : undefined;
  if (node.kind === 'scalar' && marker) yield { path, node, marker };
}

function draftOf(coordinates: Coordinates, first: Marked, group: readonly Marked[]): Draft {
  const parts = group.map((one) => partOf(coordinates, one));
  const version = versionOf(group);
  return {
    kind: 'marker',
    coordinates,
    reference: describe(coordinates, version),
    version,
    path: group.length > 1 ? first.path.slice(0, -1) : first.path,
    at: first.path,
    parts,
  };
}

const CARRIES: Readonly<Record<Marker['part'], Carries>> = {
  reference: 'reference',
  name: 'name',
  tag: 'tag',
  digest: 'digest',
};

/** The marked name is written as the artifact's; one that means the same stays as it is. */
function partOf(coordinates: Coordinates, { path, node, marker }: Marked): Part {
  const { text } = node;
  const written = writtenName(coordinates, text);
  const isJoined = marker.part === 'tag' && text.includes('@');
  const isVersion = marker.part === 'tag' && coordinates.kind !== 'image';
  return {
    carries: isVersion ? 'version' : isJoined ? 'joined' : CARRIES[marker.part],
    path,
    text,
    ...(marker.part === 'reference' || marker.part === 'name' ? { before: written } : {}),
  };
}

function writtenName({ kind, name }: Coordinates, text: string): string {
  const found = parseReference(text);
  return kind === 'image' && found?.name === name ? found.written : name;
}

function versionOf(group: readonly Marked[]): SiteVersion {
  let version: SiteVersion = {};
  for (const { node, marker } of group) version = { ...version, ...said(node.text, marker.part) };
  return version;
}

function said(text: string, part: Marker['part']): SiteVersion {
  if (part === 'name') return {};
  if (part === 'digest') return isDigest(text) ? { digest: text } : {};
  const found = parseReference(part === 'tag' ? `x:${text}` : text);
  return found ? imageVersion(found) : {};
}
