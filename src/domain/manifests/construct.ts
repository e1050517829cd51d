import { ALIASING, allowedAliasShare, type Limits } from './limits.ts';
import type { Json, JsonObject } from './model.ts';
import type { AliasNode, MappingNode, Node, ScalarNode } from './nodes.ts';
import { type Problem, Unreadable } from './problem.ts';
import { typeScalar } from './scalars.ts';

type Building = Record<string, Json>;

/** What an anchor stands for; `value` is undefined while it is still being read. */
interface Anchored {
  readonly node: Node;
  value: Json | undefined;
  /** How many values it expands to. */
  size: number;
}

interface State {
  readonly limits: Limits;
  readonly problems: Problem[];
  readonly anchors: Map<string, Anchored>;
  /** Values so far, aliases expanded, and those of them that came out of aliases. */
  nodes: number;
  aliased: number;
}

/**
 * The value of a document as the cluster would decode it. What the cluster takes and we do not (duplicate keys) is put into
 * `problems` and read as the cluster does; values that aliases share are shared here as well, so that reading stays linear.
 *
 * @throws Unreadable where the cluster refuses the document or a limit is exceeded
 */
export function construct(root: Node, limits: Limits, problems: Problem[]): Json {
  return constructNode({ limits, problems, anchors: new Map(), nodes: 0, aliased: 0 }, root);
}

function constructNode(state: State, node: Node): Json {
  if (node.kind === 'alias') return expand(state, node).value as Json;
  count(state, node, 1);
  const anchored: Anchored | undefined =
    node.anchor === undefined ? undefined : { node, value: undefined, size: state.nodes - 1 };
  if (anchored && node.anchor !== undefined) state.anchors.set(node.anchor, anchored);
  const value = constructOwn(state, node);
  if (anchored) {
    anchored.value = value;
    anchored.size = state.nodes - anchored.size;
  }
  return value;
}

function constructOwn(state: State, node: Exclude<Node, AliasNode>): Json {
  switch (node.kind) {
    case 'scalar':
      return constructScalar(state, node);
    case 'sequence':
      return node.items.map((item) => constructNode(state, item));
    case 'mapping':
      return constructMapping(state, node);
  }
}

function constructScalar(state: State, node: ScalarNode): Json {
  const typed = typeScalar(node.text, node.plain, node.tag);
  if (!typed) throw unreadable(node, 'yaml/tag', `"${show(node.text)}" cannot be read under the tag ${node.tag}.`);
  if (typed.flaw === 'not-finite')
    throw unreadable(
      node,
      'yaml/number',
      `"${node.text}" is no number that a cluster can store.`,
      'Quote it if it is meant as text.',
    );
  if (typed.flaw === 'inexact') state.problems.push(inexact(node));
  if (typeof typed.value === 'string' && !typed.value.isWellFormed())
    throw unreadable(node, 'yaml/syntax', 'The text holds half of a surrogate pair, which is no character.');
  return typed.value;
}

function inexact(node: ScalarNode): Problem {
  return problem(
    node,
    'yaml/number',
    `${show(node.text)} is an integer too large to be kept exactly.`,
    'Quote it if it is meant as text (an identifier, a tag).',
  );
}

function expand(state: State, node: AliasNode): Anchored {
  const anchored = state.anchors.get(node.name);
  if (!anchored) throw unreadable(node, 'yaml/syntax', `There is no anchor "&${node.name}" before this alias.`);
  if (anchored.value === undefined) throw unreadable(node, 'yaml/limit', `The anchor "&${node.name}" contains itself.`);
  state.aliased += anchored.size;
  count(state, node, anchored.size + 1);
  return anchored;
}

function count(state: State, node: Node, more: number): void {
  state.nodes += more;
  if (state.nodes > state.limits.nodes)
    throw unreadable(
      node,
      'yaml/limit',
      `The document has more than ${state.limits.nodes} values, its aliases expanded.`,
    );
  const isAliasing = state.aliased > ALIASING.minimumAliased && state.nodes > ALIASING.minimumNodes;
  if (isAliasing && state.aliased / state.nodes > allowedAliasShare(state.nodes))
    throw unreadable(
      node,
      'yaml/limit',
      'Nearly all values of the document come from aliases: a cluster refuses that.',
      'Write what is meant without aliases.',
    );
}

function constructMapping(state: State, node: MappingNode): JsonObject {
  const object: Building = {};
  const keys = new Map<string, Node>();
  for (const { key, value } of node.pairs) {
    if (isMerge(key)) merge(state, value, object, keys);
    else {
      const name = constructKey(state, key);
      const first = keys.get(name);
      if (first) state.problems.push(duplicate(key, name));
      else keys.set(name, key);
      set(object, name, constructNode(state, value));
    }
  }
  return object;
}

/**
 * A merged key overwrites what stands above `<<` and is overwritten by what stands below: go-yaml v2 sets keys in the order of
 * the text, unlike every other reader. Where that makes a difference, readers of one repository disagree, so we say it.
 */
function merge(state: State, node: Node, object: Building, keys: ReadonlyMap<string, Node>): void {
  for (const source of mergeSources(state, node)) {
    const value = constructNode(state, source);
    for (const [name, merged] of Object.entries(value as JsonObject)) {
      const above = keys.get(name);
      if (above) state.problems.push(mergedOver(above, name));
      set(object, name, merged as Json);
    }
  }
}

/** The mappings to merge, the one that wins last: earlier ones of a list take precedence. */
function mergeSources(state: State, node: Node): readonly Node[] {
  const sources = node.kind === 'sequence' ? node.items.toReversed() : [node];
  for (const source of sources) {
    const target = source.kind === 'alias' ? state.anchors.get(source.name)?.node : source;
    if (target && target.kind !== 'mapping')
      throw unreadable(source, 'yaml/syntax', 'Only a mapping or a list of mappings can be merged with "<<".');
  }
  return sources;
}

/** Whether a key is the merge key of YAML 1.1. */
export function isMerge(key: Node): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return (key.plain && key.tag === undefined) || key.tag === '!!merge';
}

function constructKey(state: State, node: Node): string {
  const target = node.kind === 'alias' ? expand(state, node).node : node;
  if (node.kind !== 'alias') count(state, node, 1);
  if (target.kind !== 'scalar')
    throw unreadable(
      node,
      'yaml/key',
      'A key must be a scalar: a cluster reads no other.',
      // `{{ .Release.Name }}` is a mapping in a mapping to every reader of YAML.
      target.kind === 'mapping'
        ? 'Where this is a template ("{{ … }}"), write what it renders to, or quote it.'
        : undefined,
    );
  const typed = typeScalar(target.text, target.plain, target.tag);
  if (!typed) throw unreadable(node, 'yaml/tag', `"${show(target.text)}" cannot be read under the tag ${target.tag}.`);
  if (node.kind === 'scalar' && node.anchor !== undefined)
    state.anchors.set(node.anchor, { node, value: typed.value, size: 1 });
  if (typed.key === undefined)
    throw unreadable(
      node,
      'yaml/key',
      `The key ${show(target.text) || '(empty)'} is ${typed.value === null ? 'null' : 'too large a number'}: a cluster refuses it.`,
      'Quote it if it is meant as text.',
    );
  if (typed.key === '__proto__') state.problems.push(unsafeKey(node));
  return typed.key;
}

/** Assigning `__proto__` would set the object's prototype; defined, it is data like any other key (security T20). */
function set(object: Building, name: string, value: Json): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

function duplicate(key: Node, name: string): Problem {
  return problem(
    key,
    'yaml/duplicate-key',
    `The key "${show(name)}" is set twice in one mapping.`,
    'Keep one of them: a cluster silently takes the last.',
  );
}

function mergedOver(key: Node, name: string): Problem {
  const message = `The key "${show(name)}" stands above a "<<" that sets it too: kubectl takes the merged value, Kustomize this one.`;
  return { ...problem(key, 'yaml/merge-order', message, 'Put "<<" first in its mapping.'), severity: 'warning' };
}

function unsafeKey(key: Node): Problem {
  return problem(key, 'yaml/unsafe-key', 'The key "__proto__" is not accepted.', 'Remove it.');
}

function problem(node: Node, rule: string, message: string, hint?: string): Problem {
  return {
    rule,
    severity: 'error',
    message,
    start: node.start,
    end: node.end,
    ...(hint === undefined ? {} : { hint }),
  };
}

function unreadable(node: Node, rule: string, message: string, hint?: string): Unreadable {
  return new Unreadable(problem(node, rule, message, hint));
}

/** A piece of hostile text, short enough for a message. */
function show(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
