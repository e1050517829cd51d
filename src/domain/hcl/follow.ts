import type { Path } from '../manifests/model.ts';
import type { Expression, Part, Template, Text, Traversal } from './model.ts';
import { nameIn, type Placed, type Scope } from './scope.ts';

/** A stretch of a followed text, and the characters of the file that it comes from. */
export interface Segment {
  /** Offset in the followed text. */
  readonly start: number;
  readonly text: string;
  readonly node: Text;
  /** The string whose characters they are, and its path. */
  readonly template: Template;
  readonly path: Path;
  /** The names that lead there, as they are used; none where the characters stand in the place itself. */
  readonly through: readonly Traversal[];
}

/** A string with its names put in. */
export interface Followed {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** No reference, address or version is longer, and without an end a file could double its text with every name. */
const LONGEST_TEXT = 2048;
/** Names that are looked up for one text; images have two or three. */
const MOST_NAMES = 64;

/** A string that cannot be followed, and what is known of its text until there. */
export interface Lost {
  readonly until: string;
  /** The file that sets the variable which is in the way. */
  readonly setIn?: string;
}

/**
 * The text of a string, its variables and local values put in from the files of the directory, each time down to where it is written. Lost is what
 * cannot be told so: other names, functions, conditionals, heredocs, numbers.
 */
export function follow({ value, path }: Placed, scope: Scope): Followed | Lost {
  const segments: Segment[] = [];
  let [length, names] = [0, 0];
  let setIn: string | undefined;
  const add = (expression: Expression, at: Path, through: readonly Traversal[]): boolean => {
    if (expression.kind === 'operation')
      return expression.signs[0] === '(' && expression.operands.every((inner) => add(inner, at, through));
    if (expression.kind === 'traversal') {
      names += 1;
      const found = names > MOST_NAMES ? undefined : scope.find(expression);
      const isFollowed = found !== undefined && add(found.value, found.path, [...through, expression]);
      if (!isFollowed && expression.root === 'var')
        setIn ??= scope.assignmentOf(nameIn(expression)?.slice('var.'.length) ?? '')?.file;
      return isFollowed;
    }
    return expression.kind === 'quoted' && expression.parts.every((part) => addPart(part, expression, at, through));
  };
  const addPart = (part: Part, template: Template, at: Path, through: readonly Traversal[]): boolean => {
    if (part.kind === 'directive') return false;
    if (part.kind === 'interpolation') return !part.trims && add(part.value, at, through);
    if (length + part.value.length > LONGEST_TEXT) return false;
    segments.push({ start: length, text: part.value, node: part, template, path: at, through });
    length += part.value.length;
    return true;
  };
  const isWhole = add(value, path, []);
  const text = segments.map((segment) => segment.text).join('');
  return isWhole ? { text, segments } : { until: text, ...(setIn === undefined ? {} : { setIn }) };
}
