import { didYouMean } from '../../kit/nearest.ts';
import type { Problem } from './problems.ts';
import { quote } from './quote.ts';
import type {
  EitherShape,
  FlagShape,
  IntegerShape,
  Keys,
  ListShape,
  MapShape,
  Meaning,
  RecordShape,
  Shape,
  TextKeywords,
  TextShape,
} from './shape.ts';

/** Describes a text whose meaning `understand` tells. */
export function text<T>(
  takes: string,
  keywords: TextKeywords,
  understand: (text: string, path: string) => Meaning<T>,
  examples?: readonly string[],
): TextShape<T> {
  return { kind: 'text', takes, keywords, understand, ...(examples && { examples }) };
}

/** Describes one of several words; `later` are words of later versions. */
export function choice<const C extends readonly string[]>(
  choices: C,
  later: readonly string[] = [],
): TextShape<C[number]> {
  const takes = choices.map((word) => `\`${word}\``).join(' or ');
  return text(takes, { enum: choices }, (value, path) => {
    if (choices.includes(value)) return { value };
    if (later.includes(value)) return { problem: unsupported(`${path}: ${value}`) };
    const allowed = choices.join(' or ');
    const message = `${path} is ${quote(value)}; it takes ${allowed}${didYouMean(value, choices)}`;
    return { problem: { rule: 'value', message } };
  });
}

/** What is said of what only later versions can do. */
export function unsupported(what: string): Problem {
  return {
    rule: 'unsupported',
    message: `"${what}" is not supported by this version of Plumbline: it would be ignored, and nothing is ignored here.`,
    hint: 'Remove it, or use a version that supports it.',
  };
}

/** Describes a whole number. */
export function integer(takes: string, minimum: number, maximum: number): IntegerShape {
  return { kind: 'integer', takes, minimum, maximum };
}

/** Describes `true` or `false`. */
export const flag: FlagShape = { kind: 'flag', takes: '`true` or `false`' };

/** Describes a list. */
export function list<S extends Shape>(
  takes: string,
  items: S,
  limits: { readonly minimum?: number; readonly maximum: number },
): ListShape<S> {
  return { kind: 'list', takes, items, minimum: limits.minimum ?? 1, maximum: limits.maximum };
}

/** Describes a map of names. */
export function map<S extends Shape>(
  takes: string,
  placeholder: string,
  names: TextShape<string>,
  values: S,
  limits: { readonly minimum?: number; readonly maximum: number },
): MapShape<S> {
  return { kind: 'map', takes, placeholder, names, values, minimum: limits.minimum ?? 1, maximum: limits.maximum };
}

/** Describes a map of fixed keys. */
export function record<const K extends Keys>(
  takes: string,
  keys: K,
  options: {
    readonly later?: readonly string[];
    readonly exactlyOne?: readonly string[];
    readonly atMostOne?: readonly string[];
    readonly mayBeEmpty?: boolean;
  } = {},
): RecordShape<K> {
  return { kind: 'record', takes, keys, later: [], exactlyOne: [], atMostOne: [], mayBeEmpty: false, ...options };
}

/** Describes a value with a short and a long form. */
export function either<const A extends readonly Shape[]>(
  takes: string,
  alternatives: A,
): EitherShape & { readonly alternatives: A } {
  return { kind: 'either', takes, alternatives };
}

/** A key that must be there. */
export function required<S extends Shape>(
  shape: S,
  description: string,
): { shape: S; required: true; description: string } {
  return { shape, required: true, description };
}

/** A key that may be left out; `default` is the text that then holds, `otherwise` says it where no text does. */
export function optional<S extends Shape>(
  shape: S,
  description: string,
  absent: { readonly default?: string; readonly otherwise?: string } = {},
): { shape: S; required: false; description: string; default?: string; otherwise?: string } {
  return { shape, required: false, description, ...absent };
}

/** The same keys where each, when it is left out, keeps a value from elsewhere. */
export function inherited<const K extends Keys>(keys: K, otherwise: string): K {
  const entries = Object.entries(keys).map(([name, { default: _, ...key }]) => [name, { ...key, otherwise }]);
  return Object.fromEntries(entries) as K;
}
