import type { Key, Keys, MapShape, RecordShape, Shape } from './shape.ts';

/** A JSON Schema (draft 2020-12), within the keywords that editors have understood since draft 7. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a shape says, as a JSON Schema: what it refuses the reader refuses too, with better words. */
export function toJsonSchema(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...shape.keywords, ...(shape.examples && { examples: shape.examples }) };
    case 'constant':
      return { const: shape.value };
    case 'integer':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum };
    case 'flag':
      return { type: 'boolean' };
    case 'list': {
      const { minimum, maximum } = shape;
      return {
        type: 'array',
        items: toJsonSchema(shape.items),
        minItems: minimum,
        maxItems: maximum,
        uniqueItems: true,
      };
    }
    case 'map':
      return mapSchema(shape);
    case 'record':
      return recordSchema(shape);
    case 'either':
      return { anyOf: shape.alternatives.map(toJsonSchema) };
  }
}

function mapSchema(shape: MapShape<Shape>): JsonSchema {
  return {
    type: 'object',
    propertyNames: shape.names.keywords,
    additionalProperties: toJsonSchema(shape.values),
    minProperties: shape.minimum,
    maxProperties: shape.maximum,
  };
}

function recordSchema(shape: RecordShape<Keys>): JsonSchema {
  const keys = Object.entries(shape.keys);
  const required = keys.filter(([, key]) => key.required).map(([name]) => name);
  return {
    type: shape.mayBeEmpty ? ['object', 'null'] : 'object',
    properties: Object.fromEntries(keys.map(([name, key]) => [name, keySchema(key)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...choiceOf(shape),
  };
}

/** Of several keys, exactly one or at most one. */
function choiceOf({ exactlyOne, atMostOne }: RecordShape<Keys>): JsonSchema {
  const each = (names: readonly string[]) => names.map((name) => ({ required: [name], properties: { [name]: true } }));
  if (exactlyOne.length > 0) return { oneOf: each(exactlyOne) };
  return atMostOne.length > 0 ? { oneOf: [...each(atMostOne), { not: { anyOf: each(atMostOne) } }] } : {};
}

function defaultOf({ shape }: Key, text: string): unknown {
  if (shape.kind === 'constant') return shape.value;
  return shape.kind === 'flag' ? text === 'true' : text;
}

function keySchema(key: Key): JsonSchema {
  const absent = key.default === undefined ? {} : { default: defaultOf(key, key.default) };
  const description = key.otherwise === undefined ? key.description : `${key.description} Default: ${key.otherwise}.`;
  return { description, ...absent, ...toJsonSchema(key.shape) };
}
