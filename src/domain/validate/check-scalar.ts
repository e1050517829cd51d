import type { Json } from '../manifests/model.ts';
import { type Checking, wrongType } from './checking.ts';
import { isBase64, isDateTime, isQuantity } from './formats.ts';
import { showPath, showValue, suggest } from './report.ts';
import type { EnumShape, Shape } from './shape.ts';

type ScalarShape = Exclude<Shape, { readonly is: 'any' | 'list' | 'map' | 'object' | 'reference' }>;

const maxInt32 = 2_147_483_647;

/** Compares a value with the shape of a scalar. */
export function checkScalar(shape: ScalarShape, value: Json, at: Checking): void {
  switch (shape.is) {
    case 'string':
      if (typeof value !== 'string') wrongType(at, value, 'text', quoteIt(value, at));
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrongType(at, value, 'true or false', bareWord(value));
      return;
    case 'number':
      if (typeof value !== 'number') wrongType(at, value, 'a number', bareNumber(value));
      return;
    case 'int32':
    case 'int64':
      checkInteger(value, shape.is === 'int32', at);
      return;
    case 'int-or-string':
      if (typeof value === 'string') return;
      if (typeof value === 'number') checkInteger(value, true, at);
      else wrongType(at, value, 'an integer or text');
      return;
    case 'quantity':
      checkQuantity(value, at);
      return;
    case 'enum':
      checkEnum(shape, value, at);
      return;
    case 'date-time':
      checkText(value, isDateTime, 'a time such as "2026-01-31T12:00:00Z"', at);
      return;
    case 'bytes':
      checkText(value, isBase64, 'base64', at);
  }
}

function checkInteger(value: Json, small: boolean, at: Checking): void {
  if (typeof value !== 'number') wrongType(at, value, 'an integer', bareNumber(value));
  else if (!Number.isInteger(value)) wrongType(at, value, 'an integer');
  else if (small && (value > maxInt32 || value < -maxInt32 - 1)) wrongType(at, value, 'a 32-bit integer');
}

function checkQuantity(value: Json, at: Checking): void {
  if (typeof value === 'number') return;
  if (typeof value !== 'string') wrongType(at, value, 'a quantity such as 500m or 2Gi');
  else if (!isQuantity(value)) badFormat(at, value, 'a quantity such as 500m or 2Gi');
}

function checkText(value: Json, accepts: (text: string) => boolean, wanted: string, at: Checking): void {
  if (typeof value !== 'string') wrongType(at, value, `text: ${wanted}`, quoteIt(value, at));
  else if (!accepts(value)) badFormat(at, value, wanted);
}

function badFormat(at: Checking, value: string, wanted: string): void {
  at.report(at.path, {
    rule: 'schema/format',
    message: `${showPath(at.path)} is ${showValue(value, at.secret)}, which is not ${wanted}.`,
  });
}

function checkEnum({ values }: EnumShape, value: Json, at: Checking): void {
  if (typeof value !== 'string') {
    wrongType(at, value, `one of ${values.join(', ')}`, quoteIt(value, at));
  } else if (value !== '' && !values.includes(value)) {
    at.report(at.path, {
      rule: 'schema/enum',
      message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be one of ${values.join(', ')}.`,
      hint: suggest(value, values),
    });
  }
}

function quoteIt(value: Json, at: Checking): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return at.secret ? 'Quote it.' : `Quote it: "${value}"; YAML takes it for a ${typeof value}.`;
}

function bareWord(value: Json): string | undefined {
  return value === 'true' || value === 'false' ? 'Remove the quotes.' : undefined;
}

function bareNumber(value: Json): string | undefined {
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value) ? 'Remove the quotes.' : undefined;
}
