import type { Json, JsonObject } from '../manifests/model.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * The resource as it may be shown: every value of a Secret is replaced by a mark. A value that differs between the two
 * sides gets two marks, so that a change is seen without the values (as `kubectl diff` does). The one function through
 * which resources reach a log, a comment or a summary (security T15).
 */
export function maskSecrets(value: JsonObject, other: JsonObject | undefined, side: 'before' | 'after'): JsonObject {
  const masked = withoutLastApplied(value);
  if (value.kind !== 'Secret') return masked;
  const entries = Object.entries(masked).map(([field, content]) => [
    field,
    shown.has(field) ? content : maskField(content, other?.[field], side),
  ]);
  return Object.fromEntries(entries);
}

/** Fields of a Secret that say nothing secret. All others are masked, those too that only look like `data`: `stringdata`. */
const shown = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable']);

/** Keys stay, values do not. */
function maskField(content: Json | undefined, other: Json | undefined, side: 'before' | 'after'): Json | undefined {
  const values = asObject(content);
  if (!values) return content === undefined ? undefined : mark(content, other, side);
  const others = asObject(other);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, mark(value, others?.[key], side)]));
}

function mark(value: Json | undefined, other: Json | undefined, side: 'before' | 'after'): string {
  const differs = other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
  return differs ? `*** (${side})` : '***';
}

/** The annotation repeats the whole object, a Secret's values too (databus23/helm-diff#390). */
function withoutLastApplied(value: JsonObject): JsonObject {
  const metadata = asObject(value.metadata);
  const annotations = asObject(metadata?.annotations);
  if (!metadata || !annotations || !(lastApplied in annotations)) return value;
  return { ...value, metadata: { ...metadata, annotations: { ...annotations, [lastApplied]: '***' } } };
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}
