import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { Fault, FaultPlan } from '../faults.ts';
import type { JournalEntry, Violation } from '../journal.ts';
import type { Caller } from '../model.ts';
import type { World } from '../world.ts';
import { authenticate } from './authentication.ts';
import { errorReply } from './rest-api.ts';
import type { Reply } from './route.ts';

export type IncomingCall = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  /** The parsed JSON body; undefined when there is none. */
  readonly json: unknown;
};

/** A part of the server: says which operation a request is, and answers it. */
export type Handler = {
  readonly operation: string;
  readonly answer: (caller: Caller) => Promise<Reply>;
};

export type ServerParts = {
  readonly world: World;
  readonly faults: FaultPlan;
  readonly journal: JournalEntry[];
  readonly report: (violation: Violation) => void;
  /** The handler of a request, or undefined when the simulator has nothing for it. */
  readonly find: (call: IncomingCall) => Handler | undefined;
};

const LARGEST_BODY = 200 * 1024 * 1024;

/** The HTTP server on a free port of the loopback interface. Resolves when it listens. */
export async function listen(parts: ServerParts): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      // Who hangs up in the middle of a request (a killed action) gets no answer, and that is no fault of ours.
      if (request.destroyed && !request.complete) return;
      parts.report({
        kind: 'crash',
        operation: `${request.method} ${request.url}`,
        problems: [String((error as Error).stack)],
      });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(parts.world, request);
  const handler = parts.find(call);
  const path = call.url.pathname + call.url.search;
  const entry: JournalEntry = {
    method: call.method,
    path,
    operation: handler?.operation,
    tokenKind: undefined,
    login: undefined,
    status: undefined,
    at: parts.world.options.clock(),
    userAgent: call.headers['user-agent'] ?? '',
    body: call.json,
  };
  parts.journal.push(entry);
  const fault = parts.faults.take({ method: call.method, path, operation: handler?.operation });
  if (fault?.with === 'reset-before') return cut(response);
  const isEarly = typeof fault?.with === 'number' && !fault.afterEffect;
  const reply = isEarly ? undefined : await answer(parts, call, handler, entry);
  if (fault) await sendFault(response, entry, fault, reply);
  else if (reply) send(response, entry, reply);
}

async function answer(
  parts: ServerParts,
  call: IncomingCall,
  handler: Handler | undefined,
  entry: JournalEntry,
): Promise<Reply> {
  const { world } = parts;
  try {
    const caller = authenticate(world, call.headers.authorization);
    entry.tokenKind = caller.token?.kind;
    entry.login = caller.token && caller.actor.login;
    if (!handler) {
      const operation = `${call.method} ${call.url.pathname}`;
      parts.report({ kind: 'unknown-route', operation, problems: ['the simulator does not serve this'] });
      throw new ApiError(404, 'Not Found');
    }
    const reply = await handler.answer(caller);
    await world.settled();
    return reply;
  } catch (error) {
    if (error instanceof ApiError) return errorReply(world, error);
    throw error;
  }
}

async function readCall(world: World, request: IncomingMessage): Promise<IncomingCall> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new Error('the request is too large');
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const isText = bytes.length > 0 && !headers['content-type']?.startsWith('application/x-git');
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', world.baseUrl),
    headers,
    bytes,
    json: isText ? parseJson(bytes.toString()) : undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function send(response: ServerResponse, entry: JournalEntry, reply: Reply): void {
  entry.status = reply.status;
  const content = reply.text?.content ?? (reply.body === undefined ? '' : JSON.stringify(reply.body));
  const type = reply.text?.type ?? 'application/json; charset=utf-8';
  response.writeHead(reply.status, {
    'x-github-request-id': Math.random().toString(16).slice(2, 10).toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
    ...(content.length > 0 && { 'content-type': type }),
    ...reply.headers,
  });
  response.end(content);
}

async function sendFault(
  response: ServerResponse,
  entry: JournalEntry,
  fault: Fault,
  reply: Reply | undefined,
): Promise<void> {
  const kind = fault.with;
  if (kind === 'reset-after' || kind === 'reset-before') return cut(response);
  if (typeof kind === 'object') {
    await new Promise((resolve) => setTimeout(resolve, kind.delay));
    if (reply) send(response, entry, reply);
    return;
  }
  if (kind === 'html') {
    const content = '<html><body><h1>Unicorn! · GitHub</h1></body></html>';
    return send(response, entry, { status: 200, text: { type: 'text/html', content }, headers: { ...fault.headers } });
  }
  if (kind === 'truncate') return truncate(response, entry, reply);
  const message = fault.message ?? 'Injected fault';
  return send(response, entry, {
    status: kind,
    body: { message, status: String(kind) },
    headers: { ...fault.headers },
  });
}

function truncate(response: ServerResponse, entry: JournalEntry, reply: Reply | undefined): void {
  const content = JSON.stringify(reply?.body ?? {});
  entry.status = reply?.status;
  response.writeHead(reply?.status ?? 200, { 'content-type': 'application/json', 'content-length': content.length });
  response.write(content.slice(0, Math.floor(content.length / 2)), () => cut(response));
}

function cut(response: ServerResponse): void {
  response.socket?.destroy();
}
