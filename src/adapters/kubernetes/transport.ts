import http from 'node:http';
import https from 'node:https';
import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import type { Connection } from './connection.ts';
import type { Proof } from './credentials.ts';
import { describeFailure, type NetworkError, networkError } from './network-error.ts';

/** One request to the API server. */
export interface Request {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'PUT' | 'DELETE';
  /** Starts with a slash; each segment is encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Default `application/json`. */
  readonly contentType?: string;
}

/** An answer of the API server, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  /** Header Retry-After, in seconds. */
  readonly retryAfter: number | undefined;
  /** Headers Warning: what the server wants the user to know, such as a deprecated API. */
  readonly warnings: readonly string[];
}

/** Sends one request once. Rejects with a {@link NetworkError} when there was no answer, with ClusterError for one that is none. */
export type Send = (request: Request, proof: Proof) => Promise<Answer>;

/** Largest answer that is read, in bytes: a page of 500 objects at etcd's limit of 1.5 MiB is far from real. */
const largest = 64 * 1024 * 1024;
/** How long a connection may take to open, in milliseconds. */
const connectTime = 10_000;
/** How long an answer may take, in milliseconds: the API server's own --request-timeout is 60 s. */
const answerTime = 70_000;
/** Connections, and with them requests, at one time. */
export const concurrency = 16;

/** Opens the way to a cluster: connections are kept alive and shared. */
export function createSend(connection: Connection, env: Readonly<Record<string, string | undefined>>): Send {
  const agents = new Map<string, http.Agent>();
  const agentFor = (proof: Proof) => {
    // A connection belongs to the certificate that opened it: another one needs connections of its own.
    const key = proof.certificate?.cert ?? '';
    const found = agents.get(key) ?? createAgent(connection, proof, env);
    agents.set(key, found);
    return found;
  };
  return (request, proof) => exchange(connection, request, proof, agentFor(proof));
}

function createAgent(
  connection: Connection,
  proof: Proof,
  env: Readonly<Record<string, string | undefined>>,
): http.Agent {
  const proxyEnv = connection.proxy ? { HTTP_PROXY: connection.proxy, HTTPS_PROXY: connection.proxy } : proxyOf(env);
  const shared = { keepAlive: true, maxSockets: concurrency, proxyEnv };
  if (connection.server.protocol === 'http:') return new http.Agent(shared);
  return new https.Agent({
    ...shared,
    rejectUnauthorized: !connection.insecure,
    ...(connection.authority === undefined ? {} : { ca: connection.authority }),
    ...(connection.serverName === undefined ? {} : { servername: connection.serverName }),
    ...(proof.certificate ?? {}),
  });
}

/** The variables that name a proxy, as kubectl reads them. */
function proxyOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function exchange(connection: Connection, request: Request, proof: Proof, agent: http.Agent): Promise<Answer> {
  const { server } = connection;
  const query = new URLSearchParams(request.query).toString();
  const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body), 'utf8');
  const options: http.RequestOptions = {
    agent,
    method: request.method,
    // Literal IPv6 addresses stand in brackets in a URL and without them in a socket's address.
    host: server.hostname.replace(/^\[|\]$/gu, ''),
    port: server.port || (server.protocol === 'https:' ? 443 : 80),
    path: `${server.pathname.replace(/\/$/u, '')}${request.path}${query && `?${query}`}`,
    headers: {
      Accept: 'application/json',
      'User-Agent': 'plumbline',
      ...headersOf(proof),
      ...(body ? { 'Content-Type': request.contentType ?? 'application/json', 'Content-Length': body.length } : {}),
    },
  };
  return new Promise((resolve, reject) => {
    const module = server.protocol === 'https:' ? https : http;
    const sent = module.request(options, (response) => {
      readBody(response)
        .then((text) => resolve(toAnswer(connection, response, text)), fail)
        .catch(reject);
    });
    const fail = (error: unknown) => reject(networkError(connection, error));
    const clear = limitTime(sent);
    sent.on('error', fail).on('close', clear);
    sent.end(body);
  });
}

function headersOf(proof: Proof): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(proof.headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}

/** Ends a request that takes too long to connect or to be answered. Returns what stops the watches. */
function limitTime(sent: http.ClientRequest): () => void {
  const end = (code: string) => () => sent.destroy(Object.assign(new Error(code), { code }));
  const whole = setTimeout(end('ANSWER_TIMEOUT'), answerTime);
  let connecting: NodeJS.Timeout | undefined;
  sent.on('socket', (socket) => {
    if (!socket.connecting) return;
    connecting = setTimeout(end('ETIMEDOUT'), connectTime);
    for (const event of ['secureConnect', 'close'] as const) socket.once(event, () => clearTimeout(connecting));
    if (!('encrypted' in socket)) socket.once('connect', () => clearTimeout(connecting));
  });
  return () => {
    clearTimeout(whole);
    clearTimeout(connecting);
  };
}

function readBody(response: http.IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) response.destroy(Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' }));
      else chunks.push(chunk);
    });
    response.on('error', reject);
    response.on('aborted', () => reject(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

const notAnApiServer = 'Check the `server` of the kubeconfig, and what is in front of it: a proxy, a login page.';

/** An answer that is no JSON object comes from something else than an API server: a proxy, a login page. */
function toAnswer(connection: Connection, response: http.IncomingMessage, text: string): Answer {
  const status = response.statusCode ?? 0;
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
  const rest = {
    status,
    retryAfter: Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter : undefined,
    warnings: warningsOf(response.headers.warning),
  };
  let body: unknown;
  try {
    if (type === 'application/json') body = JSON.parse(text);
  } catch {
    throw describeFailure(
      connection,
      `its answer (HTTP ${status}) is not the JSON that it says it is`,
      status,
      notAnApiServer,
    );
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...rest, body: body as JsonObject };
  // The API server itself answers some errors as plain text, such as paths that it does not know: their status says it all.
  if (status === 401 || status === 429 || status >= 500 || (status === 404 && type === 'text/plain'))
    return { ...rest, body: {} };
  throw describeFailure(
    connection,
    `it answered HTTP ${status} with ${type || 'no content type'}, not as an API server does`,
    status,
    notAnApiServer,
  );
}

/** `299 - "text"`, several of them joined by commas (RFC 7234 §5.5). */
function warningsOf(header: string | undefined): readonly string[] {
  const found = (header ?? '').matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/gu);
  return [...found].map(([, text = '']) => text.replaceAll(/\\(.)/gu, '$1'));
}
