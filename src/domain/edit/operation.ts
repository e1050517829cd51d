import type { Path } from '../manifests/model.ts';

/** A value that was meant to change, within one document of a file (index among all its documents). */
export type Operation =
  /** Gives an existing value new text. */
  | { readonly do: 'set'; readonly document: number; readonly path: Path; readonly value: string }
  /** Adds a key to the mapping at `path`, below its key `after`. */
  | {
      readonly do: 'insert';
      readonly document: number;
      readonly path: Path;
      readonly key: string;
      readonly value: string;
      readonly after: string;
    }
  /** Removes a key of the mapping at `path`. */
  | { readonly do: 'remove'; readonly document: number; readonly path: Path; readonly key: string }
  /** Adds a mapping to the end of the list at the root's `key`; the list is made where there is none. */
  | {
      readonly do: 'append';
      readonly document: number;
      readonly key: string;
      readonly entry: readonly (readonly [string, string])[];
    };

/** The path of the value that an operation is about. */
export function pathOf(operation: Operation): Path {
  switch (operation.do) {
    case 'set':
      return operation.path;
    case 'append':
      return [operation.key];
    default:
      return [...operation.path, operation.key];
  }
}
