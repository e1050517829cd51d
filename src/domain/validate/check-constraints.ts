import type { Json } from '../manifests/model.ts';
import { type Checking, isMapping } from './checking.ts';
import { formats } from './formats.ts';
import { showPath, showValue, suggest } from './report.ts';
import type { Constraints, Shape } from './shape.ts';

/** Checks the keywords of OpenAPI that a CRD adds to types. */
export function checkConstraints(more: Constraints, value: Json, at: Checking): void {
  if (more.enum !== undefined && !more.enum.some((one) => same(one, value))) reportEnum(more.enum, value, at);
  if (typeof value === 'string') checkString(more, value, at);
  else if (typeof value === 'number') checkNumber(more, value, at);
  else if (Array.isArray(value)) checkItems(more, value as readonly Json[], at);
  else if (isMapping(value)) checkMapping(more, value, at);
  checkCombinations(more, value, at);
}

function violates(at: Checking, value: Json, what: string): void {
  at.report(at.path, {
    rule: 'schema/constraint',
    message: `${showPath(at.path)} is ${showValue(value, at.secret)}; ${what}.`,
  });
}

function reportEnum(values: readonly Json[], value: Json, at: Checking): void {
  const words = values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  at.report(at.path, {
    rule: 'schema/enum',
    message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be one of ${words.slice(0, 20).join(', ')}.`,
    hint: typeof value === 'string' ? suggest(value, words) : undefined,
  });
}

function checkString(more: Constraints, value: string, at: Checking): void {
  const { pattern, minLength, maxLength, format } = more;
  // Go counts code points.
  const length = minLength === undefined && maxLength === undefined ? 0 : [...value].length;
  if (minLength !== undefined && length < minLength) violates(at, value, `it needs at least ${minLength} characters`);
  if (maxLength !== undefined && length > maxLength) violates(at, value, `it may have at most ${maxLength} characters`);
  if (pattern && !pattern.test(value)) violates(at, value, `it must match ${pattern.source}`);
  const accepts = format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (accepts && !accepts(value)) {
    at.report(at.path, {
      rule: 'schema/format',
      message: `${showPath(at.path)} is ${showValue(value, at.secret)}, which has not the format "${format}".`,
    });
  }
}

function checkNumber(more: Constraints, value: number, at: Checking): void {
  const { minimum, maximum, multipleOf } = more;
  if (minimum !== undefined && (value < minimum || (more.exclusiveMinimum === true && value === minimum))) {
    violates(at, value, `it must be ${more.exclusiveMinimum ? 'more than' : 'at least'} ${minimum}`);
  }
  if (maximum !== undefined && (value > maximum || (more.exclusiveMaximum === true && value === maximum))) {
    violates(at, value, `it must be ${more.exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`);
  }
  if (multipleOf !== undefined && multipleOf > 0 && !Number.isInteger(value / multipleOf)) {
    violates(at, value, `it must be a multiple of ${multipleOf}`);
  }
}

function checkItems(more: Constraints, items: readonly Json[], at: Checking): void {
  const { minItems, maxItems, listKeys } = more;
  if (minItems !== undefined && items.length < minItems) violates(at, items, `it needs at least ${minItems} items`);
  if (maxItems !== undefined && items.length > maxItems) violates(at, items, `it may have at most ${maxItems} items`);
  if (listKeys === undefined && more.uniqueItems !== true) return;
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const identity = JSON.stringify(listKeys?.length && isMapping(item) ? listKeys.map((key) => item[key]) : item);
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, index);
    else reportRepeated(index, first, listKeys ?? [], at);
  }
}

function reportRepeated(index: number, first: number, keys: readonly string[], at: Checking): void {
  const path = [...at.path, index];
  const what = keys.length > 0 ? `has the same ${keys.join(' and ')} as` : 'is the same as';
  at.report(path, {
    rule: 'schema/repeated-item',
    message: `${showPath(path)} ${what} item ${first}.`,
  });
}

function checkMapping(more: Constraints, value: Readonly<Record<string, Json | undefined>>, at: Checking): void {
  const count = Object.keys(value).length;
  if (more.minProperties !== undefined && count < more.minProperties) {
    violates(at, value, `it needs at least ${more.minProperties} keys`);
  }
  if (more.maxProperties !== undefined && count > more.maxProperties) {
    violates(at, value, `it may have at most ${more.maxProperties} keys`);
  }
  if (more.embedded !== true) return;
  for (const key of ['apiVersion', 'kind'] as const) {
    if (typeof value[key] === 'string' && value[key] !== '') continue;
    at.report(at.path, { rule: 'schema/required', message: `${showPath(at.path)} is a resource and needs "${key}".` });
  }
  if (value.metadata === undefined || value.metadata === null) return;
  at.path.push('metadata');
  at.check(at.objectMeta, value.metadata, at);
  at.path.pop();
}

function checkCombinations({ allOf, anyOf, oneOf, not }: Constraints, value: Json, at: Checking): void {
  for (const shape of allOf ?? []) at.check(shape, value, at);
  if (anyOf && !anyOf.some((shape) => fits(shape, value, at))) {
    violates(at, value, 'none of the alternatives of its schema fits it (anyOf)');
  }
  if (oneOf) {
    const fitting = oneOf.filter((shape) => fits(shape, value, at)).length;
    if (fitting !== 1) violates(at, value, `exactly one alternative of its schema must fit it, not ${fitting} (oneOf)`);
  }
  if (not && fits(not, value, at)) violates(at, value, 'its schema forbids it (not)');
}

function fits(shape: Shape, value: Json, at: Checking): boolean {
  let fitting = true;
  const path = [...at.path];
  at.check(shape, value, {
    ...at,
    path,
    report: () => {
      fitting = false;
    },
  });
  return fitting;
}

/** Deep equality of plain data; the order of keys does not matter. */
function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: Json, index) => same(item, b[index]));
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
