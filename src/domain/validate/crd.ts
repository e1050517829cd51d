import { RE2JS } from 're2js';
import type { Json, JsonObject, Resource } from '../manifests/model.ts';
import { isMapping } from './checking.ts';
import type { Constraints, KindShape, ObjectShape, Property, Shape } from './shape.ts';

/** A kind that a CustomResourceDefinition of the repo brings. */
export interface CustomKind extends KindShape {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The kinds that a CustomResourceDefinition (v1, or v1beta1 of old) defines; none when it cannot be understood. */
export function customKinds(definition: Resource, objectMeta: Shape): readonly CustomKind[] {
  const { spec } = definition.value;
  if (!isMapping(spec) || !isMapping(spec.names)) return [];
  const { group, scope, versions, version } = spec;
  const { kind } = spec.names;
  if (typeof group !== 'string' || typeof kind !== 'string') return [];
  const old = typeof version === 'string' ? [{ name: version, schema: spec.validation }] : [];
  const listed: readonly Json[] = Array.isArray(versions) ? versions : old;
  return listed.flatMap((one) => {
    if (!isMapping(one) || typeof one.name !== 'string' || one.served === false) return [];
    const schema = isMapping(one.schema) ? one.schema : isMapping(spec.validation) ? spec.validation : {};
    const shape = rootShape(schema.openAPIV3Schema, objectMeta, spec.preserveUnknownFields === true);
    const namespaced = scope === 'Namespaced' ? true : scope === 'Cluster' ? false : undefined;
    return [{ group, version: one.name, kind, shape, namespaced }];
  });
}

/** The shape of a custom resource: what its schema says, with what every resource has. */
function rootShape(schema: Json | undefined, objectMeta: Shape, preserve: boolean): Shape {
  const made = toShape(schema);
  if (made.is !== 'object') return { is: 'any' };
  const own: ReadonlyMap<string, Property> = new Map<string, Property>([
    ['apiVersion', { shape: { is: 'string' } }],
    ['kind', { shape: { is: 'string' } }],
    ['metadata', { shape: objectMeta }],
    // What a controller writes is not judged.
    ['status', { shape: { is: 'any' } }],
  ]);
  return { ...made, properties: new Map([...made.properties, ...own]), open: made.open || preserve };
}

/** A schema of OpenAPI v3 as CRDs write them (structural, https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/). */
function toShape(schema: Json | undefined): Shape {
  if (!isMapping(schema)) return { is: 'any' };
  const constraints = readConstraints(schema);
  const more = constraints === undefined ? {} : { more: constraints };
  if (schema['x-kubernetes-int-or-string'] === true) return { is: 'int-or-string', ...more };
  switch (schema.type) {
    case 'string':
      return { is: 'string', ...more };
    case 'boolean':
      return { is: 'boolean', ...more };
    case 'number':
      return { is: 'number', ...more };
    case 'integer':
      return { is: schema.format === 'int32' ? 'int32' : 'int64', ...more };
    case 'array':
      return { is: 'list', items: toShape(schema.items), ...more };
    case 'object':
      return { ...objectShape(schema), ...more };
    default:
      return schema.properties === undefined
        ? { is: 'any', ...more }
        : { ...objectShape({ ...schema, 'x-kubernetes-preserve-unknown-fields': true }), ...more };
  }
}

function objectShape(schema: JsonObject): Shape & { readonly is: 'object' | 'map' } {
  const { properties, required, additionalProperties } = schema;
  if (!isMapping(properties) && isMapping(additionalProperties))
    return { is: 'map', values: toShape(additionalProperties) };
  const embedded = schema['x-kubernetes-embedded-resource'] === true;
  const entries = Object.entries(isMapping(properties) ? properties : {});
  const shape: ObjectShape = {
    is: 'object',
    properties: new Map(entries.map(([key, inner]) => [key, { shape: lazily(inner) }])),
    required: Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [],
    open:
      embedded ||
      additionalProperties === true ||
      isMapping(additionalProperties) ||
      schema['x-kubernetes-preserve-unknown-fields'] === true,
  };
  return shape;
}

/** Most of a large schema is never used: a property's shape is made when a resource has it. Its nullability is needed before. */
function lazily(schema: Json | undefined): Shape {
  if (!isMapping(schema) || !isMapping(schema.properties) || schema.nullable === true) return toShape(schema);
  let shape: Shape | undefined;
  return {
    is: 'reference',
    resolve() {
      shape ??= toShape(schema);
      return shape;
    },
  };
}

const numbers = [
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

function readConstraints(schema: JsonObject): Constraints | undefined {
  const more: { -readonly [K in keyof Constraints]: Constraints[K] } = {};
  for (const key of numbers) if (typeof schema[key] === 'number') more[key] = schema[key];
  for (const key of ['nullable', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum'] as const) {
    if (schema[key] === true) more[key] = true;
  }
  if (Array.isArray(schema.enum)) more.enum = schema.enum;
  if (typeof schema.format === 'string') more.format = schema.format;
  if (schema['x-kubernetes-embedded-resource'] === true) more.embedded = true;
  const pattern = readPattern(schema.pattern);
  if (pattern) more.pattern = pattern;
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] === 'set') more.listKeys = [];
  if (schema['x-kubernetes-list-type'] === 'map' && Array.isArray(keys))
    more.listKeys = keys.filter((key) => typeof key === 'string');
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const list: Json | undefined = schema[key];
    if (Array.isArray(list)) more[key] = list.map(toAlternative);
  }
  if (isMapping(schema.not)) more.not = toAlternative(schema.not);
  return Object.keys(more).length > 0 ? more : undefined;
}

/** Within allOf and its kin a schema only adds conditions: it does not say which fields there are. */
function toAlternative(schema: Json | undefined): Shape {
  if (!isMapping(schema)) return { is: 'any' };
  const isObject = schema.properties !== undefined || schema.required !== undefined;
  const shape = toShape(
    isObject ? { ...schema, type: 'object', 'x-kubernetes-preserve-unknown-fields': true } : schema,
  );
  if (shape.is !== 'object') return shape;
  const entries = isMapping(schema.properties) ? Object.entries(schema.properties) : [];
  return { ...shape, properties: new Map(entries.map(([key, inner]) => [key, { shape: toAlternative(inner) }])) };
}

/** Patterns come from whoever wrote the CRD: RE2 takes linear time for any of them, and it is what the cluster uses. */
function readPattern(source: Json | undefined): Constraints['pattern'] | undefined {
  if (typeof source !== 'string') return undefined;
  try {
    const compiled = RE2JS.compile(source);
    return { source, test: (text) => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}
