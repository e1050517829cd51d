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
  const result: Record<string, Json | undefined> = { ...masked };
  for (const field of ['data', 'stringData']) {
    const values = asObject(value[field]);
    if (!values) continue;
    const others = asObject(other?.[field]);
    result[field] = Object.fromEntries(
      Object.entries(values).map(([key, content]) => [
        key,
        others && key in others && others[key] !== content ? `*** (${side})` : '***',
      ]),
    );
  }
  return result;
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
