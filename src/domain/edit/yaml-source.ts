import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from '../manifests/limits.ts';
import { lastBefore } from '../manifests/locate.ts';
import type { Path } from '../manifests/model.ts';
import { relaxText } from '../manifests/parse.ts';
import { typeScalar } from '../manifests/scalars.ts';

/** A value in the source, and how the path led there. */
export interface Found {
  readonly node: Node | null;
  /** The pair whose value it is; undefined for an item of a list. */
  readonly pair: Pair<Node, Node | null> | undefined;
  /** It is inherited through `<<`: it stands in another mapping. */
  readonly merged: boolean;
  /** Whether it stands within `{}` or `[]`. */
  readonly inFlow: boolean;
}

/** A document with the range of every node, and what its aliases stand for. */
export interface SourceDocument {
  readonly contents: Node | null;
  /** What an alias stands for: the nearest anchor of its name above it. */
  targetOf(alias: Alias): Node | undefined;
}

/**
 * The documents of a text that hold a mapping or a list, with the range of every node; undefined where `yaml` finds
 * the text wrong. Keys are not compared (that is quadratic, security §0.5) and scalars not typed: the proof does both.
 */
export function openYaml(text: string): readonly SourceDocument[] | undefined {
  const documents = parseAllDocuments(relaxText(text, LIMITS), {
    uniqueKeys: false,
    keepSourceTokens: true,
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.filter(({ contents }) => isMap(contents) || isSeq(contents)).map(withAnchors);
}

/** The anchors are looked for once, when the first alias asks: `Alias.resolve` goes through the whole document for each. */
function withAnchors(document: Document): SourceDocument {
  let index: ReadonlyMap<string, readonly Node[]> | undefined;
  return {
    contents: document.contents as Node | null,
    targetOf(alias) {
      index ??= indexAnchors(document);
      const [start] = rangeOf(alias);
      return lastBefore(index.get(alias.source) ?? [], start, (node) => rangeOf(node)[0]);
    },
  };
}

function indexAnchors(document: Document): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Node[]>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor === undefined) return;
      const same = found.get(node.anchor);
      if (same) same.push(node as Node);
      else found.set(node.anchor, [node as Node]);
    },
  });
  return found;
}

/** The value at a path, aliases on the way followed; an alias at its end is returned as it is. Undefined where there is none. */
export function find(document: SourceDocument, path: Path): Found | undefined {
  let found: Found = { node: document.contents, pair: undefined, merged: false, inFlow: false };
  for (const step of path) {
    const parent = follow(document, found.node);
    const next = isSeq(parent)
      ? item(parent.items[Number(step)])
      : isMap(parent)
        ? entry(document, parent, String(step))
        : undefined;
    if (next === undefined) return undefined;
    const inFlow = found.inFlow || ((isMap(parent) || isSeq(parent)) && parent.flow === true);
    found = { ...next, merged: found.merged || next.merged, inFlow };
  }
  return found;
}

/** What an alias stands for; anything else itself. */
export function follow(document: SourceDocument, node: Node | null): Node | null {
  return isAlias(node) ? (document.targetOf(node) ?? null) : node;
}

function item(node: unknown): Omit<Found, 'inFlow'> | undefined {
  return node === undefined ? undefined : { node: node as Node | null, pair: undefined, merged: false };
}

function entry(document: SourceDocument, map: YAMLMap, key: string, hops = 0): Omit<Found, 'inFlow'> | undefined {
  if (hops > 100) return undefined;
  // Not reversed: a copy for each look-up costs as much as the look-up.
  for (let index = map.items.length - 1; index >= 0; index--) {
    const pair = map.items[index] as Pair<Node, Node | null>;
    const name = keyOf(document, pair);
    if (name === key) return { node: pair.value, pair, merged: false };
    if (name !== '<<' || !isMergeKey(pair)) continue;
    const value = follow(document, pair.value);
    for (const source of isSeq(value) ? (value.items as Node[]) : [value]) {
      const target = follow(document, source);
      const inherited = isMap(target) ? entry(document, target, key, hops + 1) : undefined;
      if (inherited) return { ...inherited, merged: true };
    }
  }
  return undefined;
}

function isMergeKey(pair: Pair<Node, Node | null>): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN';
}

/** A pair's key as the cluster names it: `yes:` is "true". */
export function keyOf(document: SourceDocument, pair: Pair<Node, Node | null>): string | undefined {
  const key = follow(document, pair.key);
  if (!isScalar(key)) return undefined;
  return typeScalar(sourceOf(key), key.type === 'PLAIN', key.tag?.replace(/^tag:yaml\.org,2002:/u, '!!'))?.key;
}

/** A scalar's decoded text. */
export function sourceOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value ?? '');
}

/** A node's own stretch: value start to value end, without what surrounds it. */
export function rangeOf(node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
