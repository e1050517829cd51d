/** A text with places for what the groups of a pattern found. */
export interface Template {
  /** Names and numbers of the groups that it uses. */
  readonly groups: readonly string[];
  fill(found: ReadonlyMap<string, string>): string;
}

/** Longer than any that a person writes. */
export const maximumTemplate = 128;

/**
 * Reads a template as Go's `Regexp.Expand` does (https://pkg.go.dev/regexp#Regexp.Expand): `$1`, `$name` and `${name}` stand for groups,
 * a name being as long as it can be (`$1x` is `${1x}`), and `$$` for a dollar sign. Every other `$` is itself.
 */
export function parseTemplate(text: string): Template {
  const pieces: readonly { readonly literal: string; readonly group?: string }[] = [
    ...text.slice(0, maximumTemplate).matchAll(/\$(?:(\$)|(\w+)|\{(\w+)\})|[^$]+|\$/gu),
  ].map(([literal, dollar, name, braced]) => {
    const group = name ?? braced;
    return group === undefined ? { literal: dollar ?? literal } : { literal, group };
  });
  return {
    groups: pieces.flatMap(({ group }) => (group === undefined ? [] : [group])),
    fill: (found) =>
      pieces.map(({ literal, group }) => (group === undefined ? literal : (found.get(group) ?? ''))).join(''),
  };
}
