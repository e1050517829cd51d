import type { Lines } from '../manifests/lines.ts';
import type { Range } from '../manifests/model.ts';
import type { MappingNode, Node, ScalarNode, SequenceNode } from '../manifests/nodes.ts';
import { configLimits } from './limits.ts';
import { type ConfigNode, type Entry, scalarType } from './node.ts';
import type { Problems } from './problems.ts';
import { hasHidden, quote, shown } from './quote.ts';

/** Keys that would reach an object's prototype where a name becomes the key of an object (security T20). */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Context {
  readonly problems: Problems;
  range(node: Node): Range;
  /** Anchor → its node and how many values that is; `open` while the node is not complete. */
  readonly anchors: Map<string, { readonly node: ConfigNode; readonly size: number } | 'open'>;
  /** Values so far, aliases expanded. */
  size: number;
}

/**
 * Follows aliases and gives every key as text. What is refused here would mean one thing to us and another to the next reader: tags,
 * merge keys, keys that are no text, keys twice, aliases to themselves.
 */
export function resolveNode(root: Node, file: string, lines: Lines, problems: Problems): ConfigNode | undefined {
  const range = (node: Node) => lines.range(file, node.start, node.end);
  const context: Context = { problems, range, anchors: new Map(), size: 0 };
  const resolved = resolve(root, context);
  if (context.size <= configLimits.nodes) return resolved;
  const message = `The file has more than ${configLimits.nodes} values once its aliases are expanded.`;
  problems.add(lines.range(file, 0, 0), { rule: 'too-large', message });
  return undefined;
}

function resolve(node: Node, context: Context): ConfigNode | undefined {
  if (node.kind === 'alias') return followAlias(node.name, context.range(node), context);
  const before = context.size++;
  if (node.anchor !== undefined) context.anchors.set(node.anchor, 'open');
  const resolved = resolveWritten(node, context);
  if (node.anchor !== undefined && resolved) {
    context.anchors.set(node.anchor, { node: resolved, size: context.size - before });
  }
  return resolved;
}

function resolveWritten(node: MappingNode | SequenceNode | ScalarNode, context: Context): ConfigNode | undefined {
  const at = context.range(node);
  if (node.kind === 'mapping') return { kind: 'map', entries: resolveEntries(node, context), at };
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => resolve(item, context)).filter((item) => item !== undefined);
    return { kind: 'list', items, at };
  }
  const { problems } = context;
  if (node.tag !== undefined) {
    const message = `The tag ${quote(node.tag)} has no meaning here.`;
    problems.add(at, { rule: 'tag', message, hint: 'Remove it; put text in quotes.' });
  }
  if (hasHidden(node.text)) {
    const message = `The value ${quote(node.text)} has characters that cannot be seen.`;
    problems.add(at, { rule: 'hidden-character', message, hint: 'Remove what is shown as \\u….' });
  }
  return { kind: 'scalar', type: scalarType(node.text, node.plain), text: node.text, at };
}

function followAlias(name: string, at: Range, context: Context): ConfigNode | undefined {
  const target = context.anchors.get(name);
  if (target === undefined || target === 'open') {
    const what = target === 'open' ? 'stands inside of what it names' : 'names no anchor above it';
    context.problems.add(at, { rule: 'alias', message: `The alias *${shown(name)} ${what}.` });
    return undefined;
  }
  context.size += target.size;
  return target.node;
}

function resolveEntries(node: MappingNode, context: Context): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const pair of node.pairs) {
    const keyAt = context.range(pair.key);
    const key = readKey(pair.key, keyAt, context.problems);
    context.size++;
    const value = resolve(pair.value, context);
    if (key === undefined || value === undefined) continue;
    const earlier = entries.get(key);
    if (earlier) {
      const message = `The key ${quote(key)} is here twice; the first one is in line ${earlier.keyAt.line}.`;
      context.problems.add(keyAt, { rule: 'duplicate-key', message, hint: 'Keep one of them.' });
    } else {
      // An empty value has no place of its own to point at.
      const isEmpty = value.kind === 'scalar' && value.type === 'null' && value.text === '';
      entries.set(key, { keyAt, value: isEmpty ? { ...value, at: keyAt } : value });
    }
  }
  return entries;
}

function readKey(node: Node, at: Range, problems: Problems): string | undefined {
  const add = (rule: string, message: string, hint: string) => problems.add(at, { rule, message, hint });
  if (node.kind !== 'scalar') {
    add('key', 'A key must be text.', 'Write the key as one word, followed by a colon.');
  } else if (node.plain && node.text === '<<') {
    add('merge-key', 'Merge keys (<<) are not supported.', 'Repeat the keys, or use an alias for a whole value.');
  } else if (unsafeKeys.has(node.text)) {
    add('unsafe-key', `The key ${quote(node.text)} is refused.`, 'Choose another name.');
  } else if (hasHidden(node.text)) {
    add('hidden-character', `The key ${quote(node.text)} has characters that cannot be seen.`, 'Remove them.');
  } else if (scalarType(node.text, node.plain) !== 'text' || node.tag !== undefined) {
    add('key', `The key ${quote(node.text)} is not text.`, `Put it in quotes: "${shown(node.text)}".`);
  } else {
    return node.text;
  }
  return undefined;
}
