import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from '../model.ts';
import { toJsonSchema } from './json-schema.ts';
import { isWaived } from './waivers.ts';

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema?: Json };
type Operation = {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Json }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: Json }> }>;
};
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json>>;
};
type Compile = (schema: Json) => ValidateFunction;

/** What is checked of a request: everything as text, except the parsed body. */
export type CheckedRequest = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

// GitHub answers these with its plain error body wherever they can happen, listed for the operation or not.
const GENERAL_ERRORS = new Set([400, 401, 403, 404, 409, 422, 429]);

/**
 * GitHub's OpenAPI description of the simulator's operations, as checks. Loaded and compiled on first use: a server
 * that only starts pays nothing for it.
 */
export class OpenApi {
  #description: Description | undefined;
  #compiler: Promise<Compile> | undefined;
  readonly #validators = new Map<string, ValidateFunction>();

  /** The problems of a request to an operation: unknown or ill-typed parameters and body; empty when it is valid. */
  async checkRequest(method: string, template: string, request: CheckedRequest): Promise<string[]> {
    const operation = this.#operation(method, template);
    const problems = await this.#checkParameters(operation, request, `${method} ${template}`);
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    if (request.body === undefined) {
      return operation.requestBody?.required && schema ? [...problems, 'the body is missing'] : problems;
    }
    if (!schema) return [...problems, 'a body is sent to an operation that takes none'];
    const invalid = await this.#check(`${method} ${template} body`, schema, request.body);
    return [...problems, ...invalid.map((text) => `body${text}`), ...unknownMembers(schema, request.body)];
  }

  /** The problems of an answer of ours; empty when GitHub's description allows it. */
  async checkResponse(method: string, template: string, status: number, body: unknown): Promise<string[]> {
    if (status === 304) return [];
    const { responses } = this.#operation(method, template);
    const declared = responses[String(status)];
    if (!declared && GENERAL_ERRORS.has(status)) {
      const basic = { $ref: '#/components/schemas/basic-error' };
      return this.#check('error', basic, body);
    }
    if (!declared) return [`status ${status} is not documented for this operation`];
    const { content } = declared.$ref ? (this.#resolve(declared.$ref) as typeof declared) : declared;
    const schema = content?.['application/json']?.schema;
    if (!schema) return body === undefined || status >= 400 ? [] : [`status ${status} has no body`];
    const problems = await this.#check(`${method} ${template} ${status}`, schema, body);
    return problems.filter((problem) => !isWaived(`${method} ${template}`, problem));
  }

  async #checkParameters(operation: Operation, request: CheckedRequest, key: string): Promise<string[]> {
    const parameters = (operation.parameters ?? []).map((one) =>
      '$ref' in one ? (this.#resolve(one.$ref) as Parameter) : one,
    );
    const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
    const unknown = [...request.query.keys()].filter((name) => !known.has(name));
    const problems = unknown.map((name) => `the query parameter ${name} does not exist`);
    for (const { name, in: place, required, schema } of parameters) {
      const text = place === 'query' ? request.query.get(name) : place === 'path' ? request.params[name] : null;
      if (text === null || text === undefined) {
        if (required && place === 'query') problems.push(`the query parameter ${name} is missing`);
        continue;
      }
      const value = typed(text, schema ?? {}, (ref) => this.#resolve(ref) as Json);
      const found = await this.#check(`${key} ${place} ${name}`, schema ?? {}, value);
      problems.push(...found.map((problem) => `${place} parameter ${name}${problem}`));
    }
    return problems;
  }

  async #check(key: string, schema: Json, value: unknown): Promise<string[]> {
    let validate = this.#validators.get(key);
    if (!validate) {
      this.#compiler ??= this.#createCompiler();
      validate = (await this.#compiler)(schema);
      this.#validators.set(key, validate);
    }
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    return errors.map(({ instancePath, message, params }) => `${instancePath}: ${message} ${JSON.stringify(params)}`);
  }

  async #createCompiler(): Promise<Compile> {
    const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
    const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true, logger: false });
    // The package is CommonJS: its function is the default export of the default export, depending on who loads it.
    const add = formats.default as unknown as { default?: (a: unknown) => void } & ((a: unknown) => void);
    (add.default ?? add)(ajv);
    const { components } = this.#load();
    return (schema) => ajv.compile(toJsonSchema({ ...schema, components }) as Json);
  }

  #operation(method: string, template: string): Operation {
    const operation = this.#load().paths[template]?.[method.toLowerCase()];
    if (!operation)
      throw new Error(`${method} ${template} is not in openapi.generated.json: run scripts/github-schemas.ts`);
    return operation;
  }

  #resolve(ref: string): unknown {
    const [, , kind = '', name = ''] = ref.split('/');
    return this.#load().components[kind]?.[name];
  }

  #load(): Description {
    const file = path.join(import.meta.dirname, '..', 'openapi.generated.json');
    this.#description ??= JSON.parse(readFileSync(file, 'utf8')) as Description;
    return this.#description;
  }
}

// The description never changes, and compiling it is most of what a short test costs: all simulators share one.
const shared = new OpenApi();

/** The checks of GitHub's description, shared by all simulators of the process. */
export function gitHubOpenApi(): OpenApi {
  return shared;
}

// Parameters arrive as text: give them the type that their schema names, and leave the verdict to the schema.
function typed(text: string, schema: Json, resolve: (ref: string) => Json): unknown {
  if (typeof schema.$ref === 'string') return typed(text, resolve(schema.$ref), resolve);
  if (schema.type === 'integer' || schema.type === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const variants = (schema.oneOf ?? schema.anyOf) as Json[] | undefined;
  if (variants?.some((variant) => variant.type === 'integer') && /^\d+$/.test(text)) return Number(text);
  return text;
}

// GitHub ignores members that it does not know. Here they are a mistake of the caller: a typo that nothing would notice.
function unknownMembers(schema: Json, body: unknown): string[] {
  const known = schema.properties as Json | undefined;
  if (!known || typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  if (schema.oneOf || schema.anyOf || schema.allOf) return [];
  return Object.keys(body)
    .filter((name) => !(name in known))
    .map((name) => `the body's member ${name} does not exist`);
}
