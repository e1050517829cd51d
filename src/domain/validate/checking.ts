import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { type Said, showPath, showValue } from './report.ts';
import type { Shape } from './shape.ts';

/** What a check needs to know, and where it reports. */
export interface Checking {
  /** The minor version of Kubernetes 1. */
  readonly minor: number;
  /** Whether unknown fields are errors; else they are warnings. */
  readonly strict: boolean;
  /** Whether values must not be shown. */
  readonly secret: boolean;
  /** Whether values may still be encrypted by SOPS (`ENC[…]` instead of what they are). */
  readonly encrypted: boolean;
  /** Where the check stands; changed as it walks, copied by whoever reports. */
  readonly path: (string | number)[];
  /** The shape that an embedded resource's metadata has. */
  readonly objectMeta: Shape;
  /** Compares a value within this one; see check.ts. */
  readonly check: (shape: Shape, value: Json, at: Checking) => void;
  report(path: Path, said: Said): void;
}

/** Reports that a value has the wrong type. */
export function wrongType(at: Checking, value: Json, wanted: string, hint?: string): void {
  at.report(at.path, {
    rule: 'schema/type',
    message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be ${wanted}.`,
    hint,
  });
}

/** Whether a value is a mapping. */
export function isMapping(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
