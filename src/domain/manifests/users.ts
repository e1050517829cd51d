import { isMerge } from './construct.ts';
import { type Anchors, keyText, mergedFrom, resolve } from './locate.ts';
import type { Path } from './model.ts';
import type { MappingNode, Node } from './nodes.ts';

/**
 * The paths at which a document has the values of these nodes: one where each stands, and one for every alias of it, of a mapping
 * around it, and for every mapping that merges it. In the order of the document. All are looked for at once: it means to go through the
 * whole document.
 */
export function usersOf(root: Node, targets: ReadonlySet<Node>, anchors: Anchors): ReadonlyMap<Node, readonly Path[]> {
  const found = new Map<Node, Path[]>([...targets].map((target) => [target, []]));
  const visit = (node: Node, path: Path): void => {
    const resolved = resolve(node, anchors);
    found.get(node)?.push(path);
    if (resolved !== node) found.get(resolved)?.push(path);
    if (resolved.kind === 'sequence')
      for (const [index, item] of resolved.items.entries()) visit(item, [...path, index]);
    if (resolved.kind === 'mapping')
      for (const [key, value] of effective(resolved, anchors)) visit(value, [...path, key]);
  };
  visit(root, []);
  return found;
}

/** The keys that a mapping has with those it merges, each with the node that counts: the last in the order of the text. */
function effective(node: MappingNode, anchors: Anchors): ReadonlyMap<string, Node> {
  const keys = new Map<string, Node>();
  for (const { key, value } of node.pairs) {
    if (!isMerge(key)) keys.set(keyText(resolve(key, anchors)) ?? '', value);
    else
      for (const source of mergedFrom(value).toReversed()) {
        const merged = resolve(source, anchors);
        if (merged.kind === 'mapping') for (const [name, inner] of effective(merged, anchors)) keys.set(name, inner);
      }
  }
  return keys;
}
