import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: Buffer | string;
}

/** Answers a request; or handles the response itself, for answers that no well-behaved server gives, and returns nothing. */
export type Handler = (
  request: RecordedRequest,
  response: ServerResponse,
) => Answer | undefined | Promise<Answer | undefined>;

/** A server on loopback that remembers what it was asked. */
export interface TestServer extends AsyncDisposable {
  /** `127.0.0.1:40123`. */
  readonly host: string;
  readonly origin: string;
  /** All requests so far, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  stop(): Promise<void>;
}

const maximumBody = 16 * 1024 * 1024;

/** Starts a server on a free port of 127.0.0.1. An error in the handler is answered with 500 and its message. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    receive(incoming)
      .then(async (request) => {
        requests.push(request);
        const answer = await handler(request, response);
        if (answer !== undefined) send(answer, request, response);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host, origin: `http://${host}`, requests, stop, [Symbol.asyncDispose]: stop };
}

async function receive(incoming: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBody) throw new Error('The request is too large.');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return { method: incoming.method ?? '', url: incoming.url ?? '', headers, body: Buffer.concat(chunks) };
}

function send(
  { status, headers = {}, body = '' }: Answer,
  { method }: RecordedRequest,
  response: ServerResponse,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
}
