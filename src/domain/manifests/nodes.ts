/** What every node of a document has: its offsets in the file (end exclusive) and its anchor. */
interface NodeBase {
  readonly start: number;
  end: number;
  readonly anchor: string | undefined;
}

/** A scalar, its text decoded and not yet typed. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  /** Written without quotes, `|` or `>`: only these are typed by their look. */
  readonly plain: boolean;
  /** The tag as it was written, `!!int`; undefined when there is none. */
  readonly tag: string | undefined;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: Node[];
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly pairs: Pair[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  /** The name after `*`. */
  readonly name: string;
}

export interface Pair {
  readonly key: Node;
  readonly value: Node;
}

/** One node of a document as it is written: nothing typed, no alias followed. */
export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;
