import { isMerge } from './construct.ts';
import type { Path } from './model.ts';
import type { MappingNode, Node } from './nodes.ts';
import { typeScalar } from './scalars.ts';

/** How many aliases one path may lead through: more is a cycle. */
const MAX_HOPS = 100;

/** The node at a path of a document, through aliases and merged mappings; the nearest parent where there is none. */
export function findNode(root: Node, path: Path): Node {
  const anchors = collectAnchors(root);
  let found = root;
  for (const step of path) {
    const next = child(resolve(found, anchors), step, anchors, 0);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

/** Follows an alias to what it stands for. */
export function resolve(node: Node, anchors: Anchors): Node {
  let found = node;
  for (let hops = 0; found.kind === 'alias' && hops < MAX_HOPS; hops++) {
    const target = anchors(found.name, found.start);
    if (!target) return found;
    found = target;
  }
  return found;
}

function child(node: Node, step: string | number, anchors: Anchors, hops: number): Node | undefined {
  if (node.kind === 'sequence') return typeof step === 'number' ? node.items[step] : node.items[Number(step)];
  return node.kind === 'mapping' ? childOfMapping(node, String(step), anchors, hops) : undefined;
}

/** The last one wins, `<<` included, as in construct.ts. An unwritten value stands where its key does. */
function childOfMapping(node: MappingNode, key: string, anchors: Anchors, hops: number): Node | undefined {
  if (hops > MAX_HOPS) return undefined;
  for (const pair of node.pairs.toReversed()) {
    if (isMerge(pair.key)) {
      const sources = pair.value.kind === 'sequence' ? pair.value.items : [pair.value];
      for (const source of sources) {
        const merged = child(resolve(source, anchors), key, anchors, hops + 1);
        if (merged) return merged;
      }
    } else if (keyText(resolve(pair.key, anchors)) === key) {
      return pair.value.end > pair.value.start ? pair.value : { ...pair.key, anchor: undefined };
    }
  }
  return undefined;
}

/** The text of a scalar as an object's key. */
export function keyText(node: Node): string | undefined {
  return node.kind === 'scalar' ? typeScalar(node.text, node.plain, node.tag)?.key : undefined;
}

/** The node that an alias of this name at this offset means: the nearest anchor above it. */
export type Anchors = (name: string, before: number) => Node | undefined;

/** Indexes the anchors of a document. */
export function collectAnchors(root: Node): Anchors {
  const found = new Map<string, Node[]>();
  const walk = (node: Node): void => {
    if (node.anchor !== undefined) found.set(node.anchor, [...(found.get(node.anchor) ?? []), node]);
    if (node.kind === 'sequence') for (const item of node.items) walk(item);
    if (node.kind === 'mapping')
      for (const { key, value } of node.pairs) {
        walk(key);
        walk(value);
      }
  };
  walk(root);
  return (name, before) => found.get(name)?.findLast((node) => node.start < before);
}
