/**
 * What is read of an answer: `text`, `number` and `flag` are kinds of values, `[shape]` is a list, an object names its members. A
 * member with a `?` may be null or absent. What is not named may be anything.
 */
export type AnswerShape =
  | 'text'
  | 'number'
  | 'flag'
  | readonly [AnswerShape]
  | { readonly [member: string]: AnswerShape };

/** The first place where an answer is not of its shape, as `data.viewer.login`; undefined when it is. */
export function misfit(value: unknown, shape: AnswerShape, path: string): string | undefined {
  if (typeof shape === 'string') return typeof value === kinds[shape] ? undefined : path;
  if (isList(shape)) {
    if (!Array.isArray(value)) return path;
    return first(value, (item, index) => misfit(item, shape[0], `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  return first(Object.entries(shape), ([member, inner]) => {
    const name = member.replace(/\?$/, '');
    const found: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (name !== member && (found === null || found === undefined)) return undefined;
    return misfit(found, inner, `${path}.${name}`);
  });
}

const kinds = { text: 'string', number: 'number', flag: 'boolean' } as const;

function isList(shape: AnswerShape): shape is readonly [AnswerShape] {
  return Array.isArray(shape);
}

function first<T>(items: readonly T[], find: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
