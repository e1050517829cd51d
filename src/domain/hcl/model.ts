/** A stretch of a file: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in a file or between the braces of a block, in the order of the text. */
export interface Body extends Span {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** `type "label" { … }`, from its type to its closing brace. */
export interface Block extends Span {
  readonly type: string;
  readonly labels: readonly Label[];
  readonly body: Body;
}

/** A block's label; the span of a quoted one includes its quotes. */
export interface Label extends Span {
  readonly text: string;
}

/** `name = value`, from its name to the end of its value. */
export interface Attribute extends Span {
  readonly name: string;
  readonly value: Expression;
}

/**
 * An expression, as far as we have to understand it: what can hold a string, and what leads to one. Precedence of operators is not
 * told apart, because nothing here calculates.
 */
export type Expression = Template | Tuple | ObjectValue | Call | Traversal | Access | Literal | Operation | ForEach;

/** A string: quoted, or a heredoc. The span includes quotes or markers. */
export interface Template extends Span {
  readonly kind: 'quoted' | 'heredoc';
  readonly parts: readonly Part[];
}

export type Part = Text | Interpolation | Directive;

/** Characters that stand for themselves or are escaped. `value` is what they mean, the span where they are written. */
export interface Text extends Span {
  readonly kind: 'text';
  readonly value: string;
}

/** `${…}`. With `trims` one of its ends eats the white space beside it (`${~ … ~}`). */
export interface Interpolation extends Span {
  readonly kind: 'interpolation';
  readonly value: Expression;
  readonly trims: boolean;
}

/** `%{…}`: the words as they are written, and the expression that some have. */
export interface Directive extends Span {
  readonly kind: 'directive';
  readonly words: string;
  readonly value?: Expression;
}

/** `[a, b]`. */
export interface Tuple extends Span {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

/** `{ a = b, c : d }`. */
export interface ObjectValue extends Span {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
}

/** One entry of an object. `name` is there where the key is a plain word or a string without templates. */
export interface Entry extends Span {
  readonly key: Expression;
  readonly name?: string;
  readonly value: Expression;
}

/** `name(a, b)`. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly expands: boolean;
}

/** A name and the way from it: `var.images["web"].tag`. */
export interface Traversal extends Span {
  readonly kind: 'traversal';
  readonly root: string;
  readonly steps: readonly Step[];
}

/** A way into the value of any other expression. */
export interface Access extends Span {
  readonly kind: 'access';
  readonly of: Expression;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly key: Expression }
  | { readonly kind: 'splat' };

/** A number, `true`, `false` or `null`, as it is written. */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly text: string;
}

/** Parentheses, unary and binary operators and conditionals: their signs in order, and what stands between them. */
export interface Operation extends Span {
  readonly kind: 'operation';
  readonly signs: readonly string[];
  readonly operands: readonly Expression[];
}

/** `[for a, b in c : d]` and `{for …}`: the words between its expressions, and those in order. */
export interface ForEach extends Span {
  readonly kind: 'for';
  readonly signs: readonly string[];
  readonly operands: readonly Expression[];
}
