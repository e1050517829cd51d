import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type Node as YamlNode,
} from 'yaml';
import type { Limits } from './limits.ts';
import type { Node } from './nodes.ts';
import { Unreadable } from './problem.ts';

/**
 * Composes one document with `yaml`, for what js-yaml refuses and clusters accept: a closing bracket at its key's column
 * (`args: [\n  "a"\n]`). It is five to eight times slower, so it is only asked after js-yaml has failed.
 *
 * @throws Unreadable with this reader's error
 */
export function composeTolerant(text: string, base: number, limits: Limits): Node | undefined {
  // uniqueKeys is quadratic (security §0.5) and ours is the check that counts; strings are typed by our own rules.
  const document = parseDocument(text, {
    uniqueKeys: false,
    schema: 'failsafe',
    version: '1.1',
    merge: false,
    prettyErrors: false,
  });
  const error = document.errors[0];
  if (error) throw refusal(error.message, base + error.pos[0], base + error.pos[1]);
  return document.contents ? convert(document, document.contents, base, limits.depth, base) : undefined;
}

function convert(document: Document, node: YamlNode | null, base: number, depth: number, after: number): Node {
  if (depth < 0) throw refusal('The document is nested too deeply.', after, after, 'yaml/limit');
  if (node === null)
    return { kind: 'scalar', text: '', plain: true, tag: undefined, anchor: undefined, start: after, end: after };
  const [start, end] = [base + (node.range?.[0] ?? 0), base + (node.range?.[1] ?? 0)];
  if (isAlias(node)) return { kind: 'alias', name: node.source, anchor: undefined, start, end };
  const anchor = node.anchor;
  if (isScalar(node)) return convertScalar(node, start, end);
  if (isSeq(node))
    return {
      kind: 'sequence',
      anchor,
      start,
      end,
      items: node.items.map((item) => convert(document, item as YamlNode | null, base, depth - 1, start)),
    };
  if (isMap(node)) {
    const pairs = node.items.map((pair) => {
      const key = convert(document, pair.key as YamlNode | null, base, depth - 1, start);
      return { key, value: convert(document, pair.value as YamlNode | null, base, depth - 1, key.end) };
    });
    return { kind: 'mapping', anchor, start, end, pairs };
  }
  throw refusal('The document holds what is neither scalar, list nor mapping.', start, end);
}

function convertScalar(node: Scalar, start: number, end: number): Node {
  const plain = node.type === undefined || node.type === 'PLAIN';
  const text = typeof node.source === 'string' ? node.source : String(node.value ?? '');
  return { kind: 'scalar', text, plain, tag: shortTag(node.tag), anchor: node.anchor, start, end };
}

/** `yaml` spells tags out; ours are as written. */
function shortTag(tag: string | undefined): string | undefined {
  return tag?.replace(/^tag:yaml\.org,2002:/u, '!!');
}

function refusal(message: string, start: number, end: number, rule = 'yaml/syntax'): Unreadable {
  return new Unreadable({ rule, severity: 'error', message, start, end });
}
