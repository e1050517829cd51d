import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';

// The package's exports lead only to an entry that also parses 5 MB of JSON: the SDL is read as the file that it is.
const SDL = path.join('node_modules', '@octokit', 'graphql-schema', 'schema.graphql');

const FILE = path.join(import.meta.dirname, '..', '..', '..', '..', SDL);

/**
 * GitHub's official GraphQL schema, of the development dependency @octokit/graphql-schema. Building it takes a quarter
 * second, so this module is imported by whoever needs it, when it is needed; a constant, shared by all simulators.
 */
export const gitHubSchema = buildSchema(readFileSync(FILE, 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
  noLocation: true,
});
