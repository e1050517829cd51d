/** A version that a generated file names, as it stands there before or after an edit. */
export interface Written {
  readonly tag: string;
  /** Whether every reader takes the bare tag for a string, so that it needs no quotes. */
  readonly bare: boolean;
}

/** A scalar that an edit is about: its text for a version. */
export class Slot {
  readonly before: string;

  /** `ghcr.io/acme/web:` for a whole reference; nothing for a tag alone. */
  constructor(before = '') {
    this.before = before;
  }

  text({ tag }: Written): string {
    return this.before + tag;
  }

  /** A reference is a string to everybody, whatever its tag. */
  isBare({ bare }: Written): boolean {
    return bare || this.before !== '';
  }
}

/** A value with places for versions, before anybody has said how it is written. */
export type Tree = string | number | boolean | null | Slot | readonly Tree[] | { readonly [key: string]: Tree };

/** The value that a reader must see. */
export function readAs(tree: Tree, version: Written): unknown {
  if (tree instanceof Slot) return tree.text(version);
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((item) => readAs(item, version));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, readAs(inner as Tree, version)]));
}

/** How many scalars of a value are about the version. */
export function countSlots(tree: Tree): number {
  if (tree instanceof Slot) return 1;
  if (typeof tree !== 'object' || tree === null) return 0;
  return Object.values(tree).reduce((sum: number, inner) => sum + countSlots(inner as Tree), 0);
}
