import type { Range } from '../manifests/model.ts';
import type { Problem } from './problems.ts';

/**
 * What a value of `gitops.yaml` may be. One description gives the strict reader (read.ts), the JSON Schema (json-schema.ts) and the
 * reference tables (reference.ts), so that they cannot disagree.
 */
export type Shape =
  | TextShape<unknown>
  | ConstantShape
  | IntegerShape
  | FlagShape
  | ListShape<Shape>
  | MapShape<Shape>
  | RecordShape<Keys>
  | EitherShape;

/** A value that was read, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Range;
}

/** The meaning of a text, or what is wrong with it. The message continues a sentence that begins with the key's path. */
export type Meaning<T> = { readonly value: T } | { readonly problem: Problem };

/** Keywords of JSON Schema (draft 2020-12) that a text has beside its type. */
export interface TextKeywords {
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** One text, such as a name, a duration or one of several words. */
export interface TextShape<T> {
  readonly kind: 'text';
  /** What it takes, for people: `a duration such as 10m`. */
  readonly takes: string;
  readonly keywords: TextKeywords;
  readonly examples?: readonly string[];
  /** Whether making sense of a text takes so long that only so many are judged (costly.ts). */
  readonly isCostly?: boolean;
  /** Makes sense of a text; `path` is the key's, for messages. */
  understand(text: string, path: string): Meaning<T>;
}

/** One fixed number. */
export interface ConstantShape {
  readonly kind: 'constant';
  readonly takes: string;
  readonly value: number;
}

/** A whole number between two others, both included. */
export interface IntegerShape {
  readonly kind: 'integer';
  readonly takes: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** `true` or `false`. */
export interface FlagShape {
  readonly kind: 'flag';
  readonly takes: string;
}

/** A list of equals, each once. */
export interface ListShape<S extends Shape> {
  readonly kind: 'list';
  readonly takes: string;
  readonly items: S;
  readonly minimum: number;
  readonly maximum: number;
}

/** Names that the user chooses, each with a value. */
export interface MapShape<S extends Shape> {
  readonly kind: 'map';
  readonly takes: string;
  /** How a name is written in paths of the reference: `<app>`. */
  readonly placeholder: string;
  readonly names: TextShape<string>;
  readonly values: S;
  readonly minimum: number;
  readonly maximum: number;
}

/** Keys that we choose. */
export interface RecordShape<K extends Keys> {
  readonly kind: 'record';
  readonly takes: string;
  readonly keys: K;
  /** Keys of later versions: refused with their own words, never accepted in silence. */
  readonly later: readonly string[];
  /** Keys of which one, and only one, must be there; and keys of which at most one may be. */
  readonly exactlyOne: readonly string[];
  readonly atMostOne: readonly string[];
  /** Whether nothing at all (`dev:`) stands for a record without keys. */
  readonly mayBeEmpty: boolean;
}

/** Several ways to write a value, each of another kind: text, number, list or map. */
export interface EitherShape {
  readonly kind: 'either';
  readonly takes: string;
  readonly alternatives: readonly Shape[];
}

/** A key of a record. */
export interface Key {
  readonly shape: Shape;
  readonly required: boolean;
  readonly description: string;
  /** The text that stands for a key that is not there. */
  readonly default?: string;
  /** What holds without the key, where no text says it. */
  readonly otherwise?: string;
}

export type Keys = Readonly<Record<string, Key>>;

/** What the reader makes of a shape; `kind` tells the alternatives of an `either` apart. */
export type ValueOf<S> =
  S extends TextShape<infer T>
    ? Located<T> & { readonly kind: 'text' }
    : S extends ConstantShape
      ? Located<number> & { readonly kind: 'constant' }
      : S extends IntegerShape
        ? Located<number> & { readonly kind: 'integer' }
        : S extends FlagShape
          ? Located<boolean> & { readonly kind: 'flag' }
          : S extends ListShape<infer I>
            ? Located<readonly ValueOf<I>[]> & { readonly kind: 'list' }
            : S extends MapShape<infer V>
              ? Located<ReadonlyMap<string, Named<ValueOf<V>>>> & { readonly kind: 'map' }
              : S extends RecordShape<infer K>
                ? Located<KeyValues<K>> & { readonly kind: 'record' }
                : S extends { readonly alternatives: readonly (infer A)[] }
                  ? ValueOf<A>
                  : never;

type KeyValues<K extends Keys> = {
  readonly [N in keyof K as K[N]['required'] extends true ? N : never]: ValueOf<K[N]['shape']>;
} & {
  readonly [N in keyof K as K[N]['required'] extends true ? never : N]?: ValueOf<K[N]['shape']> | undefined;
};

/** A member of a map: where its name stands, and its value. */
export interface Named<V> {
  readonly nameAt: Range;
  readonly value: V;
}
