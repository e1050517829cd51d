import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** Where an API server is and how to come in. */
export interface Access {
  readonly url: string;
  readonly token: string;
  /** The certificates to trust, PEM. */
  readonly ca: string;
}

/** An answer of the API server other than 2xx. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** An event of a watch; `object` is of the type that was watched. */
export interface WatchEvent<T> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: T;
}

/** A connection to an API server for the use of tests: no retries, no discovery, JSON in and out. */
export class Api {
  readonly access: Access;
  private readonly agent: Agent;

  constructor(access: Access) {
    this.access = access;
    this.agent = new Agent({ keepAlive: true, ca: access.ca });
  }

  /** Sends a request and gives the answer's body. Throws an {@link ApiError} for any answer but 2xx. */
  async call<T = unknown>(method: string, path: string, body?: unknown, type = 'application/json'): Promise<T> {
    const response = await this.open(method, path, body, type);
    const answer = await text(response);
    if ((response.statusCode ?? 500) >= 300) {
      throw new ApiError(
        response.statusCode ?? 500,
        `${method} ${path}: ${response.statusCode} ${answer.slice(0, 500)}`,
      );
    }
    return (answer.startsWith('{') ? JSON.parse(answer) : answer) as T;
  }

  /** Watches a collection until the server ends the answer or `signal` is aborted. */
  async *watch<T>(path: string, resourceVersion: string, signal: AbortSignal): AsyncGenerator<WatchEvent<T>> {
    const query = `watch=1&allowWatchBookmarks=1&resourceVersion=${resourceVersion}`;
    const response = await this.open('GET', `${path}?${query}`, undefined, 'application/json', signal);
    if (response.statusCode !== 200)
      throw new ApiError(response.statusCode ?? 500, `watch ${path}: ${await text(response)}`);
    try {
      for await (const line of createInterface({ input: response })) yield JSON.parse(line) as WatchEvent<T>;
    } finally {
      // Whoever stops reading is done with the connection.
      response.destroy();
    }
  }

  /** Closes the idle connections. */
  close(): void {
    this.agent.destroy();
  }

  private open(
    method: string,
    path: string,
    body: unknown,
    type: string,
    signal?: AbortSignal,
  ): Promise<IncomingMessage> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      authorization: `Bearer ${this.access.token}`,
      accept: 'application/json',
      ...(payload && { 'content-type': type, 'content-length': payload.length }),
    };
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.agent, ...(signal && { signal }) };
      request(new URL(path, this.access.url), options, resolve).once('error', reject).end(payload);
    });
  }
}
