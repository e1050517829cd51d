import type { Range } from '../manifests/model.ts';

/** A value of the file with its place; aliases are followed and keys are text, each once. */
export type ConfigNode = ScalarNode | ListNode | MapNode;

/** A single value. `type` is what YAML 1.2 makes of it: only plain `true` is a boolean, `"true"` is text. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: 'text' | 'null' | 'boolean' | 'number';
  readonly text: string;
  /** Written without quotes, `|` or `>`. */
  readonly isPlain: boolean;
  readonly at: Range;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly ConfigNode[];
  readonly at: Range;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Range;
}

export interface Entry {
  /** Where the key stands. */
  readonly keyAt: Range;
  readonly value: ConfigNode;
}

/** What a node is, for messages: `a list`, `empty`, `a number`. */
export function describeNode(node: ConfigNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  if (node.type === 'null') return 'empty';
  return node.type === 'text' ? 'text' : `a ${node.type}`;
}

/** The type of a scalar by the core schema of YAML 1.2.2 (§10.3.2). */
export function scalarType(text: string, isPlain: boolean): ScalarNode['type'] {
  if (!isPlain) return 'text';
  if (/^(?:null|Null|NULL|~)?$/u.test(text)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/u.test(text)) return 'boolean';
  return isNumber(text) ? 'number' : 'text';
}

function isNumber(text: string): boolean {
  if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/u.test(text)) return true;
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u.test(text)) return true;
  return /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u.test(text);
}
