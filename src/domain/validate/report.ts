import type { Finding, ResourceName, Severity } from '../../kit/findings.ts';
import { nearest } from '../../kit/nearest.ts';
import type { Json, Path, Resource } from '../manifests/model.ts';

/** What a finding says beside its place. */
export interface Said {
  readonly rule: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Whether it is about the key of the value, not about the value. */
  readonly part?: 'key';
}

/** Makes a finding about a value of a resource, at the place where it stands. */
export function findingAt(resource: Resource, path: Path, said: Said): Finding {
  const { file, line, column, endLine, endColumn } = resource.locate(path, said.part);
  const { rule, severity = 'error', message, hint } = said;
  return {
    rule,
    severity,
    message,
    file,
    line,
    column,
    // What is about a whole mapping marks its first line, not a page.
    ...(endLine > line ? {} : { endLine, endColumn }),
    resource: nameOf(resource),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The name of a resource alone, as findings carry it. */
export function nameOf({ apiVersion, kind, namespace, name }: ResourceName): ResourceName {
  return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name };
}

/** A path as people write it: `spec.containers[0].image`, `metadata.labels["a/b"]`; "the resource" for none. */
export function showPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/u.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text === '' ? 'the resource' : text;
}

/** A value for a message: short, on one line. What stands in a Secret is never shown. */
export function showValue(value: Json | undefined, secret: boolean): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const what = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  if (secret) return `a ${what}`;
  const text = JSON.stringify(value);
  return `the ${what} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
}

/** `Did you mean "x"?`, or undefined. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}
