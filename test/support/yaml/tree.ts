/** A version that a generated file names, as it stands there before or after an edit. */
export interface Written {
  readonly tag: string;
  /** Whether every reader takes the bare tag for a string, so that it needs no quotes. */
  readonly bare: boolean;
  /** The image's digest, where it is written by digest. */
  readonly digest?: string;
  /** The version of the chart, `1.2.3`. The Git repository has it with a `v`, so that one in the place of the other is seen. */
  readonly version: string;
}

/** What a scalar carries: the whole image (`tag@digest`, where there is a digest), a part of it, or what is no image. */
export type Carries = 'image' | 'tag' | 'digest' | 'chart' | 'git';

/** What stands around a version. */
export interface Around {
  readonly before?: string;
  readonly after?: string;
  /** The comment that must end its line. */
  readonly marker?: string;
}

/** A scalar that an edit is about: its text for a version. */
export class Slot {
  readonly carries: Carries;
  readonly around: Around;

  constructor(carries: Carries, around: Around = {}) {
    this.carries = carries;
    this.around = around;
  }

  text({ tag, digest, version }: Written): string {
    const { before = '', after = '' } = this.around;
    const image = digest === undefined ? tag : `${tag}@${digest}`;
    return before + { image, tag, digest: digest ?? '', chart: version, git: `v${version}` }[this.carries] + after;
  }

  /** Everything but a tag alone is a string to everybody. */
  isBare({ bare, digest }: Written): boolean {
    if (this.carries === 'digest') return digest !== undefined;
    return this.carries !== 'tag' || bare;
  }

  /** Slots that may be aliases of each other: those with the same text, of one thing. */
  get family(): string {
    return JSON.stringify([this.carries, this.around.before, this.around.after]);
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

/** The scalars of a value that are about the version. */
export function slotsOf(tree: Tree): readonly Slot[] {
  if (tree instanceof Slot) return [tree];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.values(tree).flatMap((inner) => slotsOf(inner as Tree));
}

/** Whether a comment must end the line of one of its scalars. */
export function isMarked(tree: Tree): boolean {
  return slotsOf(tree).some(({ around }) => around.marker !== undefined);
}
