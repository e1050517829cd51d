/** Turns a schema of OpenAPI 3.0 into JSON Schema: `nullable` becomes a null type, formats of OpenAPI are dropped. */
export function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, discriminator: _discriminator, format, ...rest } = schema as Record<string, unknown>;
  const converted = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)]));
  // A property may itself be called `nullable` or `format`: then the value is a schema, not a flag.
  if (typeof nullable === 'object') converted.nullable = toJsonSchema(nullable);
  if (typeof format === 'object') converted.format = toJsonSchema(format);
  if (typeof format === 'string' && CHECKED_FORMATS.has(format)) converted.format = format;
  return nullable === true ? withNull(converted) : converted;
}

/** Not `email`: GitHub's own bots have addresses with brackets (`41898282+github-actions[bot]@…`), which no RFC allows. */
const CHECKED_FORMATS = new Set(['date-time', 'uri']);

function withNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { enum: values, type } = schema;
  if (Array.isArray(values)) return { ...schema, enum: [...values, null], ...(type ? { type: [type, 'null'] } : {}) };
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] };
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] };
}
