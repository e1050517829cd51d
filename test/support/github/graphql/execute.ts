import {
  type DocumentNode,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { ApiError } from '../api-error.ts';
import type { Json } from '../model.ts';
import type { GraphContext } from './context.ts';
import { mutationRoot, queryRoot } from './root.ts';

export type GraphRequest = {
  readonly query: string;
  readonly variables: Json;
  readonly operationName: string | undefined;
};

// A field of the official schema for which the simulator has no value is a hole of the simulator: never a silent null.
const resolveField: GraphQLFieldResolver<unknown, GraphContext> = (source, args, context, info) => {
  const isKnown = typeof source === 'object' && source !== null && info.fieldName in source;
  if (isKnown) return defaultFieldResolver(source, args, context, info);
  const field = `${info.parentType.name}.${info.fieldName}`;
  context.report({ kind: 'graphql', operation: field, problems: ['the simulator has no such field'] });
  throw new Error(`${field} is not simulated`);
};

/** Parses, validates against the whole official schema, and executes a document. The answer is GitHub's JSON. */
export async function executeDocument(
  schema: GraphQLSchema,
  context: GraphContext,
  request: GraphRequest,
): Promise<Json> {
  const operation = `graphql ${request.operationName ?? 'document'}`;
  const invalid = (errors: readonly GraphQLError[]): Json => {
    context.report({ kind: 'graphql', operation, problems: errors.map(({ message }) => message) });
    return { errors: errors.map(({ message, locations }) => ({ message, locations })) };
  };
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    if (error instanceof GraphQLError) return invalid([error]);
    throw error;
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return invalid(errors);
  const isMutation = getOperationAST(document, request.operationName)?.operation === 'mutation';
  const result = await execute({
    schema,
    document,
    rootValue: isMutation ? mutationRoot(context) : queryRoot(context),
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
    fieldResolver: resolveField,
  });
  // No data at all: a variable did not fit its type.
  if (result.data === undefined) return invalid(result.errors ?? []);
  return { data: result.data, ...(result.errors && { errors: result.errors.map(formatError) }) };
}

function formatError(error: GraphQLError): Json {
  const { originalError, path, locations, message } = error;
  const isRefusal = originalError instanceof ApiError;
  const details = isRefusal
    ? (originalError.errors ?? []).map((one) => (typeof one === 'string' ? one : one.message))
    : [];
  const text = details.filter((detail) => detail !== undefined).join(', ');
  return { ...(isRefusal && { type: originalError.type }), path, locations, message: text || message };
}
