import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../kit/errors.ts';

/** What the runner says about the run. Names and the payload come from outside: hostile data. */
export interface RunContext {
  readonly event: string;
  /** The webhook's body; empty where there is none. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: { readonly owner: string; readonly name: string };
  /** An absolute directory. */
  readonly workspace: string;
  /** The commit of the event: never what to deploy, the branch may have moved on. */
  readonly commit: string;
  readonly ref: string;
  readonly actor: string;
  readonly runUrl: string;
  readonly serverUrl: string;
  readonly apiUrl: string | undefined;
  readonly graphqlUrl: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes of an event's payload; GitHub sends at most 25 MB. */
const PAYLOAD = 25 * 1024 * 1024;

/** Reads the runner's variables. @throws InputError naming the one that makes no sense */
export function readContext(env: Environment): RunContext {
  const [owner = '', name = ''] = matched(
    env,
    'GITHUB_REPOSITORY',
    /^[A-Za-z0-9_.-]{1,100}\/(?!\.\.?$)[A-Za-z0-9_.-]{1,100}$/,
  ).split('/');
  const serverUrl = url(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
  const runId = matched(env, 'GITHUB_RUN_ID', /^\d{0,20}$/);
  const page = `${serverUrl}/${owner}/${name}`;
  return {
    event: matched(env, 'GITHUB_EVENT_NAME', /^[a-z][a-z_]{0,60}$/),
    payload: readPayload(env.GITHUB_EVENT_PATH),
    repository: { owner, name },
    workspace: directory(env),
    commit: matched(env, 'GITHUB_SHA', /^(?:[0-9a-f]{40}(?:[0-9a-f]{24})?)?$/),
    ref: matched(env, 'GITHUB_REF', /^(?:refs\/[^\u0000-\u0020\u007f~^:?*[\\]{1,1000})?$/),
    actor: matched(env, 'GITHUB_ACTOR', /^(?:[A-Za-z0-9_.-]{1,100}(?:\[bot\])?)?$/),
    runUrl: runId === '' ? page : `${page}/actions/runs/${runId}`,
    serverUrl,
    apiUrl: url(env, 'GITHUB_API_URL'),
    graphqlUrl: url(env, 'GITHUB_GRAPHQL_URL'),
  };
}

function matched(env: Environment, name: string, pattern: RegExp): string {
  const value = env[name] ?? '';
  if (pattern.test(value)) return value;
  throw new InputError(
    value === '' ? `${name} is not set.` : `${name} makes no sense: ${JSON.stringify(value.slice(0, 100))}.`,
    {
      hint: "GitHub's runner sets it. Outside of a workflow, use the command line: plumbline --help.",
    },
  );
}

function url(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password)
    return value.replace(/\/+$/, '');
  throw new InputError(`${name} is not an http or https address.`, { hint: "GitHub's runner sets it." });
}

function directory(env: Environment): string {
  const workspace = env.GITHUB_WORKSPACE ?? '';
  if (path.isAbsolute(workspace) && statSync(workspace, { throwIfNoEntry: false })?.isDirectory()) return workspace;
  throw new InputError('GITHUB_WORKSPACE is not a directory.', { hint: "GitHub's runner sets it." });
}

function readPayload(file: string | undefined): RunContext['payload'] {
  if (!file) return {};
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return {};
  if (size > PAYLOAD) throw new InputError('The event of this run (GITHUB_EVENT_PATH) is larger than 25 MiB.');
  try {
    const payload: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof payload === 'object' && payload !== null && !Array.isArray(payload))
      return payload as RunContext['payload'];
  } catch (cause) {
    throw new InputError('The event of this run (GITHUB_EVENT_PATH) is not JSON.', { cause });
  }
  throw new InputError('The event of this run (GITHUB_EVENT_PATH) is not an object.', {
    hint: "GitHub's runner writes it.",
  });
}
