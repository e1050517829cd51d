import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { schema as officialSchema } from '@octokit/graphql-schema';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';

const folder = path.join(import.meta.dirname, '../../../../src/adapters/github');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** Every document that a module of the adapter exports: none escapes the check. */
async function documentsOf(file: string): Promise<[string, string][]> {
  const module = (await import(path.join(folder, file))) as Record<string, unknown>;
  return Object.entries(module).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && /^\s*(?:query|mutation|fragment|\{)/.test(entry[1]);
  });
}

describe('GraphQL documents', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    // The published text defines two fields twice.
    schema = buildSchema(officialSchema.idl, { assumeValidSDL: true });
  });

  test('are valid by the schema that GitHub publishes', async () => {
    const names: string[] = [];
    for (const file of files) {
      for (const [name, document] of await documentsOf(file)) {
        names.push(name);
        expect([name, validate(schema, parse(document)).map(({ message }) => message)]).toEqual([name, []]);
      }
    }
    expect(names.sort()).toEqual([
      'COMMIT',
      'DEPLOYMENTS',
      'DEPLOYMENTS_BY_ID',
      'DEQUEUE',
      'DISABLE_AUTO_MERGE',
      'ENABLE_AUTO_MERGE',
      'ENQUEUE',
      'FILE_MODE',
      'MERGE_STATE',
      'MOVE_REF',
      'PULL_REQUEST',
      'PULL_REQUESTS',
      'STATUSES',
      'SURROUNDINGS',
    ]);
  });
});
