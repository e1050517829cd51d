import { isMerge } from './construct.ts';
import type { Path } from './model.ts';
import type { MappingNode, Node } from './nodes.ts';
import { typeScalar } from './scalars.ts';

/** How many aliases one path may lead through: more is a cycle. */
const MAX_HOPS = 100;

/** A node and the key that it is the value of. */
interface Step {
  readonly node: Node;
  readonly key: Node | undefined;
}

/** The node at a path of a document, through aliases and merged mappings; the nearest parent where there is none. */
export function findNode(root: Node, path: Path, anchors: Anchors): Node {
  const { node, key } = walk(root, path, anchors).found;
  // An unwritten value stands where its key does.
  return key && node.end <= node.start ? { ...key, anchor: undefined } : node;
}

/** The key of the value at exactly this path; undefined where there is none, as for the items of lists. */
export function findKey(root: Node, path: Path, anchors: Anchors): Node | undefined {
  const { found, isWhole } = walk(root, path, anchors);
  return isWhole ? found.key : undefined;
}

/** The node of exactly this path, an alias at its end not followed; undefined where there is none. */
export function findExactNode(root: Node, path: Path, anchors: Anchors): Node | undefined {
  const { found, isWhole } = walk(root, path, anchors);
  return isWhole ? found.node : undefined;
}

function walk(root: Node, path: Path, anchors: Anchors): { readonly found: Step; readonly isWhole: boolean } {
  let found: Step = { node: root, key: undefined };
  for (const step of path) {
    const next = child(resolve(found.node, anchors), step, anchors, 0);
    if (next === undefined) return { found, isWhole: false };
    found = next;
  }
  return { found, isWhole: true };
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

function child(node: Node, step: string | number, anchors: Anchors, hops: number): Step | undefined {
  if (node.kind === 'sequence') {
    const item = node.items[Number(step)];
    return item && { node: item, key: undefined };
  }
  return node.kind === 'mapping' ? childOfMapping(node, String(step), anchors, hops) : undefined;
}

/** The last one wins, `<<` included, as in construct.ts. */
function childOfMapping(node: MappingNode, key: string, anchors: Anchors, hops: number): Step | undefined {
  if (hops > MAX_HOPS) return undefined;
  // Not reversed: a copy for each look-up costs as much as the look-up.
  for (let index = node.pairs.length - 1; index >= 0; index--) {
    const pair = node.pairs[index];
    if (!pair) continue;
    if (!isMerge(pair.key)) {
      if (isCalled(resolve(pair.key, anchors), key)) return { node: pair.value, key: pair.key };
      continue;
    }
    for (const source of mergedFrom(pair.value)) {
      const merged = child(resolve(source, anchors), key, anchors, hops + 1);
      if (merged) return merged;
    }
  }
  return undefined;
}

/** Whether a key has this text for the cluster. Most need no typing: only numbers, booleans and null are named otherwise than written. */
function isCalled(node: Node, key: string): boolean {
  if (node.kind === 'scalar' && node.tag === undefined && !/^(?:true|false|null|NaN|[-+.\d])/u.test(key))
    return node.text === key && keyText(node) === key;
  return keyText(node) === key;
}

/** The mappings that a `<<` brings, the one that wins first. */
export function mergedFrom(value: Node): readonly Node[] {
  return value.kind === 'sequence' ? value.items : [value];
}

/** The text of a scalar as an object's key. */
export function keyText(node: Node): string | undefined {
  return node.kind === 'scalar' ? typeScalar(node.text, node.plain, node.tag)?.key : undefined;
}

/** The node that an alias of this name at this offset means: the nearest anchor above it. */
export type Anchors = (name: string, before: number) => Node | undefined;

/** Finds the anchors of a document, once for all that is looked for in it; they are indexed when the first alias asks for one. */
export function collectAnchors(root: Node): Anchors {
  let found: ReadonlyMap<string, readonly Node[]> | undefined;
  return (name, before) => {
    found ??= indexAnchors(root);
    return lastBefore(found.get(name) ?? [], before, ({ start }) => start);
  };
}

function indexAnchors(root: Node): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodesOf(root))
    if (node.anchor !== undefined) {
      const same = found.get(node.anchor);
      if (same) same.push(node);
      else found.set(node.anchor, [node]);
    }
  return found;
}

/** The last one that starts before an offset, of some in the order of the text. */
export function lastBefore<T>(sorted: readonly T[], offset: number, startOf: (one: T) => number): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && startOf(one) < offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** Whether anything in a document stands in more than one place. */
export function hasAliases(root: Node): boolean {
  for (const node of nodesOf(root)) if (node.kind === 'alias') return true;
  return false;
}

/** All nodes of a document, keys and values, in the order of the text. Not recursive: generators within generators are slow. */
function* nodesOf(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if (node.kind === 'sequence') open.push(...node.items.toReversed());
    if (node.kind === 'mapping') open.push(...node.pairs.toReversed().flatMap(({ key, value }) => [value, key]));
  }
}
