import type { Json } from '../manifests/model.ts';

/**
 * What a value may be. Both of our sources are turned into this: the bundled table of Kubernetes' own kinds, and the
 * `openAPIV3Schema` of CustomResourceDefinitions. `more` is what only the latter have.
 */
export type Shape =
  | Simple<'any' | 'string' | 'boolean' | 'number' | 'int32' | 'int64' | 'quantity' | 'int-or-string'>
  | Simple<'date-time' | 'bytes'>
  | EnumShape
  | ListShape
  | MapShape
  | ObjectShape
  | ReferenceShape;

interface Simple<Is extends string> {
  readonly is: Is;
  readonly more?: Constraints;
}

/** One of some texts. Empty text counts as not set, as it does for Kubernetes' defaults. */
export interface EnumShape {
  readonly is: 'enum';
  readonly values: readonly string[];
  readonly more?: undefined;
}

export interface ListShape {
  readonly is: 'list';
  readonly items: Shape;
  readonly more?: Constraints;
}

/** Any keys, values of one shape. */
export interface MapShape {
  readonly is: 'map';
  readonly values: Shape;
  readonly more?: Constraints;
}

export interface ObjectShape {
  readonly is: 'object';
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly string[];
  /** Whether other keys are let through unseen (`x-kubernetes-preserve-unknown-fields`). */
  readonly open: boolean;
  readonly more?: Constraints;
}

/** A shape that is made when it is first needed: definitions contain themselves. */
export interface ReferenceShape {
  readonly is: 'reference';
  resolve(): Shape;
  readonly more?: undefined;
}

/** A property, with the minor versions of Kubernetes 1 that have it: from `since` on, before `until`. */
export interface Property {
  readonly shape: Shape;
  readonly since?: number;
  readonly until?: number;
}

/** The keywords of OpenAPI that CRDs use beside types; see check-constraints.ts. */
export interface Constraints {
  readonly nullable?: boolean;
  readonly enum?: readonly Json[];
  readonly format?: string;
  /** Go's syntax (RE2), already compiled. */
  readonly pattern?: { readonly source: string; test(text: string): boolean };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly uniqueItems?: boolean;
  /** Keys that tell the items of a list apart (`x-kubernetes-list-type: map`); none for a set. */
  readonly listKeys?: readonly string[];
  readonly embedded?: boolean;
  readonly allOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly not?: Shape;
}

/** What is known of a kind. */
export interface KindShape {
  readonly shape: Shape;
  /** undefined where nobody told us. */
  readonly namespaced: boolean | undefined;
  /** From this minor version of Kubernetes 1 on; undefined when it was always there. */
  readonly since?: number;
  /** Before this minor version; undefined when it still is. */
  readonly until?: number;
}
