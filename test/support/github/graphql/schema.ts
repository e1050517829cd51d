import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

// The package's exports lead only to an entry that also parses 5 MB of JSON: the SDL is read as the file that it is.
const SDL = path.join('node_modules', '@octokit', 'graphql-schema', 'schema.graphql');

/** GitHub's official GraphQL schema, of the development dependency @octokit/graphql-schema. Takes a quarter second. */
export function loadSchema(): GraphQLSchema {
  const root = path.join(import.meta.dirname, '..', '..', '..', '..');
  const text = readFileSync(path.join(root, SDL), 'utf8');
  return buildSchema(text, { assumeValid: true, assumeValidSDL: true, noLocation: true });
}
