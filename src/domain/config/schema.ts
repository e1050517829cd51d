import { gitopsShape } from './format.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { toReference } from './reference.ts';

/**
 * The JSON Schema of `gitops.yaml`, for editors: it knows keys, kinds and patterns. What needs the whole file or the repo (names that
 * exist, cycles, directories) only `plumbline validate` judges.
 */
export function gitopsJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'gitops.yaml',
    description: 'Which applications run in which environments, and how versions get there (Plumbline, version 1).',
    ...toJsonSchema(gitopsShape),
  };
}

/** The reference of all keys, as a Markdown table. */
export function referenceTable(): string {
  return toReference(gitopsShape);
}
