import type { Answer, Handler, RecordedRequest } from '../http-server.ts';

/** The address of a request, whatever the host. */
export function addressOf({ url }: RecordedRequest): URL {
  return new URL(url, 'http://registry');
}

export function jsonAnswer(value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** Whether this asks for the list of tags. */
export function asksForTags(request: RecordedRequest): boolean {
  return addressOf(request).pathname.endsWith('/tags/list');
}

/** Whether this reads a manifest, the part of the protocol that Docker Hub counts as a pull. */
export function isPull({ method, url }: RecordedRequest): boolean {
  return method === 'GET' && url.includes('/manifests/');
}

/** The first of some handlers that answers. */
export function firstOf(...handlers: readonly Handler[]): Handler {
  return async (request, response) => {
    for (const handler of handlers) {
      const answer = await handler(request, response);
      if (answer !== undefined || response.headersSent) return answer;
    }
    return undefined;
  };
}
