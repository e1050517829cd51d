import type { Severity } from '../../kit/findings.ts';

/** A rule as the documentation lists it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, as a sentence. */
  readonly description: string;
}

/** The rules of manifests, of this folder and of the renderers, by id. Ids are public and never change. */
export const rules: readonly Rule[] = [
  { id: 'image/reference', severity: 'error', description: 'A container image is no valid image reference.' },
  {
    id: 'metadata/annotation',
    severity: 'error',
    description: 'An annotation has a key that the server refuses, or all of them are too large together.',
  },
  { id: 'metadata/label', severity: 'error', description: 'A label has a key or a value that the server refuses.' },
  { id: 'metadata/name', severity: 'error', description: 'A name breaks the rules for names of its kind.' },
  {
    id: 'metadata/namespace',
    severity: 'error',
    description: 'A namespace is no DNS label; a warning where the kind has none.',
  },
  { id: 'render/failed', severity: 'error', description: 'A source could not be rendered.' },
  {
    id: 'render/missing',
    severity: 'error',
    description: 'A kustomization names a file or directory that is not there.',
  },
  {
    id: 'render/unavailable',
    severity: 'error',
    description: 'A source needs what cannot be had offline or is not supported.',
  },
  {
    id: 'render/unreadable',
    severity: 'error',
    description: 'A file of a source is a symbolic link, which is never followed, or is no text.',
  },
  {
    id: 'resource/duplicate',
    severity: 'error',
    description: 'Two resources of an environment have the same identity.',
  },
  { id: 'resource/missing-api-version', severity: 'error', description: 'A resource has no apiVersion.' },
  { id: 'resource/missing-kind', severity: 'error', description: 'A resource has no kind.' },
  { id: 'resource/missing-name', severity: 'error', description: 'A resource has neither a name nor a generateName.' },
  { id: 'resource/name', severity: 'error', description: 'A name is no text.' },
  {
    id: 'resource/not-an-object',
    severity: 'error',
    description: 'A document that should be a resource is no mapping.',
  },
  {
    id: 'schema/constraint',
    severity: 'error',
    description: 'A value breaks a limit or pattern of its CustomResourceDefinition.',
  },
  { id: 'schema/enum', severity: 'error', description: 'A value is none of the words that its field takes.' },
  {
    id: 'schema/field-version',
    severity: 'error',
    description: "The environment's version of Kubernetes does not have the field.",
  },
  {
    id: 'schema/format',
    severity: 'error',
    description: 'A text is not in the form that its field takes (quantity, time, base64).',
  },
  {
    id: 'schema/removed-api',
    severity: 'error',
    description: "The environment's version of Kubernetes does not serve this API version.",
  },
  {
    id: 'schema/repeated-item',
    severity: 'error',
    description: 'Two items of a list that must differ have the same key.',
  },
  { id: 'schema/required', severity: 'error', description: 'A field that must be there is missing or null.' },
  { id: 'schema/type', severity: 'error', description: 'A value has another type than its field takes.' },
  {
    id: 'schema/unknown-field',
    severity: 'error',
    description: 'The kind has no such field; a warning where checks are not strict.',
  },
  {
    id: 'schema/unknown-kind',
    severity: 'error',
    description: 'Kubernetes has no such kind; an info for a custom resource whose schema is not in the repo.',
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    description: 'A key is there twice in a mapping, also once clusters have read it (`yes` and `true`).',
  },
  { id: 'yaml/key', severity: 'error', description: 'A key is nothing that a cluster reads as one.' },
  {
    id: 'yaml/limit',
    severity: 'error',
    description: 'A file is too large, too deep or has too many values to be read.',
  },
  {
    id: 'yaml/line-break',
    severity: 'error',
    description: 'A character ends a line for clusters and for nobody else.',
  },
  {
    id: 'yaml/merge-order',
    severity: 'warning',
    description: 'A `<<` that is not first in its mapping, which readers take differently.',
  },
  { id: 'yaml/number', severity: 'error', description: 'A number cannot be stored by a cluster, or not exactly.' },
  {
    id: 'yaml/portability',
    severity: 'error',
    description: 'Readers of YAML do not agree on a document, or clusters refuse it.',
  },
  { id: 'yaml/syntax', severity: 'error', description: 'A document is not valid YAML.' },
  { id: 'yaml/tag', severity: 'error', description: 'A value cannot be read under its tag.' },
  { id: 'yaml/unsafe-key', severity: 'error', description: 'The key `__proto__`, which is not accepted.' },
];
