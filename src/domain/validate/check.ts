import type { Json } from '../manifests/model.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkScalar } from './check-scalar.ts';
import { type Checking, isMapping, wrongType } from './checking.ts';
import { showPath, suggest } from './report.ts';
import type { ListShape, MapShape, ObjectShape, Property, Shape } from './shape.ts';

/** Compares a value with its shape and reports each difference. Depth is bounded by the reader of the manifest. */
export function check(shape: Shape, value: Json, at: Checking): void {
  switch (shape.is) {
    case 'any':
      break;
    case 'reference':
      check(shape.resolve(), value, at);
      return;
    case 'object':
      checkObject(shape, value, at);
      break;
    case 'list':
      checkList(shape, value, at);
      break;
    case 'map':
      checkMap(shape, value, at);
      break;
    default:
      if (typeof value === 'string' && at.encrypted && value.startsWith('ENC[')) return;
      checkScalar(shape, value, at);
  }
  if (shape.more !== undefined) checkConstraints(shape.more, value, at);
}

function checkObject(shape: ObjectShape, value: Json, at: Checking): void {
  if (!isMapping(value)) {
    wrongType(at, value, 'a mapping');
    return;
  }
  for (const key in value) {
    const inner = value[key];
    const property = shape.properties.get(key);
    at.path.push(key);
    if (property === undefined) {
      if (!shape.open) unknownField(shape, key, at);
    } else {
      if (property.since !== undefined || property.until !== undefined) checkVersion(property, key, at);
      // A null counts as not written: Go leaves the field empty, and CRDs prune it where it is not nullable.
      if (inner !== null && inner !== undefined) check(property.shape, inner, at);
    }
    at.path.pop();
  }
  for (const key of shape.required) {
    const inner = value[key];
    if (inner !== undefined && (inner !== null || shape.properties.get(key)?.shape.more?.nullable === true)) continue;
    at.report(at.path, {
      rule: 'schema/required',
      message: `${showPath(at.path)} needs "${key}", which is ${inner === null ? 'null' : 'missing'}.`,
    });
  }
}

function checkList(shape: ListShape, value: Json, at: Checking): void {
  if (!Array.isArray(value)) {
    wrongType(at, value, 'a list', 'Start each item with "- ".');
    return;
  }
  const items = value as readonly Json[];
  for (let index = 0; index < items.length; index++) checkItem(shape.items, items[index] ?? null, index, at);
}

function checkItem(shape: Shape, item: Json, index: number, at: Checking): void {
  if (item === null && shape.more?.nullable === true) return;
  at.path.push(index);
  if (item !== null) check(shape, item, at);
  else if (shape.is !== 'any') {
    const message = `${showPath(at.path)} is empty.`;
    at.report(at.path, { rule: 'schema/type', message, hint: 'Remove the item or fill it.' });
  }
  at.path.pop();
}

function checkMap(shape: MapShape, value: Json, at: Checking): void {
  if (!isMapping(value)) {
    wrongType(at, value, 'a mapping');
    return;
  }
  if (shape.values.is === 'any') return;
  for (const key in value) {
    const inner = value[key];
    // Go decodes a null of a map into the empty value; templates write many.
    if (inner === null || inner === undefined) continue;
    at.path.push(key);
    check(shape.values, inner, at);
    at.path.pop();
  }
}

function checkVersion({ since, until }: Property, key: string, at: Checking): void {
  if (since !== undefined && at.minor < since) {
    at.report(at.path, {
      rule: 'schema/field-version',
      part: 'key',
      message: `${showPath(at.path)} is there from Kubernetes 1.${since} on; this is for 1.${at.minor}.`,
      hint: `Remove "${key}" or raise the version of the environment.`,
    });
  }
  if (until !== undefined && at.minor >= until) {
    at.report(at.path, {
      rule: 'schema/field-version',
      part: 'key',
      message: `${showPath(at.path)} is not there any more in Kubernetes 1.${at.minor}.`,
      hint: `Remove "${key}".`,
    });
  }
}

function unknownField(shape: ObjectShape, key: string, at: Checking): void {
  // The top-level `sops` of an encrypted file is taken off before anything is applied.
  if (at.encrypted && at.path.length === 1 && key === 'sops') return;
  at.report(at.path, {
    rule: 'schema/unknown-field',
    part: 'key',
    severity: at.strict ? 'error' : 'warning',
    message: `${showPath(at.path)} is not a known field.`,
    hint: suggest(key, shape.properties.keys()),
  });
}
